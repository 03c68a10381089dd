import SMTPCore
import Testing
import Transcript

@testable import ExplorerApp

/// The property on which all of it rests: what happened and its recording are the same session.
@Suite struct RecordingEquivalenceTests {
  /// One thing seen and the session behind it, both whole.
  private struct Seen: Equatable {
    var observation: Observation
    var session: Session
  }

  /// What is the same whether secrets are left out or not.
  private struct Outline: Equatable {
    var kind: String
    var state: StateName
    var code: Int?
  }

  @Test(arguments: 0..<16) func foldingTheRecordingIsFoldingWhatHappened(block: Int) throws {
    for seed in block * 6..<block * 6 + 6 {
      let random = RandomSession(seed: UInt64(seed))
      let live = redacted(random.events)
      var writer = TranscriptWriter()
      writer.write(TranscriptHeader(started: nil, target: "mx.test"))
      for event in live { writer.write(event) }
      let (recorded, reader) = try TranscriptReader.read(writer.octets)
      #expect(reader.warnings.isEmpty)
      let isSame = seen(recorded) == seen(live)
      try #require(isSame, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<16) func leavingSecretsOutChangesNoStateAndNoReply(block: Int) throws {
    for seed in block * 6..<block * 6 + 6 {
      let random = RandomSession(seed: UInt64(seed))
      let safe = outline(redacted(random.events))
      let isSame = safe == outline(random.events)
      try #require(isSame && !safe.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<16) func noSecretIsInTheRecordingNorInWhatIsShown(block: Int) throws {
    for seed in block * 6..<block * 6 + 6 {
      let random = RandomSession(seed: UInt64(seed))
      let live = redacted(random.events)
      var writer = TranscriptWriter()
      for event in live { writer.write(event) }
      let recording = String(decoding: writer.octets, as: UTF8.self)
      let shown = objectLines(live).joined()
      let wire = clear(live)
      for secret in random.secrets.map({ String(decoding: $0, as: UTF8.self) }) {
        let places = [recording, shown, wire].map { $0.contains(secret) }
        try #require(places == [false, false, false], "seed \(seed): \(secret)")
      }
    }
  }

  /// Without a redactor the secrets are there: the generator does send them.
  @Test func theGeneratorSendsItsSecrets() {
    let sent = (0..<100).filter { seed in
      let random = RandomSession(seed: UInt64(seed))
      let wire = clear(random.events)
      return random.secrets.contains { wire.contains(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(sent.count > 50)
  }

  private func redacted(_ events: [TimedEvent]) -> [TimedEvent] {
    var redactor = Redactor()
    return events.flatMap { redactor.redact($0) } + redactor.finish(at: nil)
  }

  private func seen(_ events: [TimedEvent]) -> [Seen] {
    var session = Session()
    var seen: [Seen] = []
    for event in events {
      session.apply(event.event, at: event.at) {
        seen.append(Seen(observation: $0, session: $1))
      }
    }
    return seen
  }

  private func outline(_ events: [TimedEvent]) -> [Outline] {
    seen(events).map {
      Outline(
        kind: $0.observation.kindName, state: $0.session.stateName,
        code: $0.observation.reply?.code)
    }
  }

  /// All octets that were not left out, in the order of each side.
  private func clear(_ events: [TimedEvent]) -> String {
    var sent: [UInt8] = []
    var received: [UInt8] = []
    for event in events {
      switch event.event {
      case .sent(let octets): sent += octets
      case .received(let octets): received += octets
      default: break
      }
    }
    return String(decoding: sent + [0] + received, as: UTF8.self)
  }
}
