import JSON
import SMTPCore
import TestSupport
import Testing
import Transcript

@Suite struct TranscriptRoundTripTests {
  @Test(arguments: [Side.client, .server]) func whatIsWrittenIsRead(side: Side) throws {
    var random = RandomEvents(seed: side == .client ? 11 : 12)
    for _ in 0..<60 {
      let events = (0..<30).map { _ in random.event() }
      let header = TranscriptHeader(
        started: Timestamp(microseconds: 1_795_289_236_123_456), target: random.text(), side: side,
        secrets: .kept, replays: random.text(),
        others: [.init(name: Array("x".utf8), value: .array([.null]))])
      var writer = TranscriptWriter(side: side)
      writer.write(header)
      for event in events { writer.write(event) }

      var reader = TranscriptReader()
      var read: [TimedEvent] = []
      for piece in pieces(of: writer.octets, &random.generator) {
        try reader.read(piece, into: &read)
      }
      try reader.finish(into: &read)
      #expect(reader.header == header)
      #expect(read == events)
      #expect(reader.warningsButTimes.isEmpty)
      #expect(reader.unknownCount == 0)
    }
  }

  /// Cut anywhere, a recording gives all its whole lines, and says that the last is cut.
  @Test func anyPrefixGivesItsWholeLines() throws {
    var random = RandomEvents(seed: 13)
    var writer = TranscriptWriter()
    writer.write(TranscriptHeader(started: nil, target: "mx.example.org"))
    var ends = [writer.octets.count]
    let events = (0..<12).map { _ in random.event() }
    for event in events {
      writer.write(event)
      ends.append(writer.octets.count)
    }
    for length in ends[0]...writer.octets.count {
      let (read, reader) = try TranscriptReader.read(Array(writer.octets[..<length]))
      // A line is whole without its line feed, too.
      let whole = ends.count { $0 <= length + 1 } - 1
      #expect(read == Array(events[..<whole]))
      let isCut = !ends.contains(length) && !ends.contains(length + 1)
      #expect(reader.warningsButTimes.count == (isCut ? 1 : 0))
    }
  }

  /// Damaged recordings are read up to the damage or to the end; nothing traps.
  @Test func damagedRecordingsNeverTrap() {
    var random = RandomEvents(seed: 14)
    for _ in 0..<400 {
      var writer = TranscriptWriter()
      writer.write(TranscriptHeader(started: nil, target: "mx.example.org"))
      for _ in 0..<6 { writer.write(random.event()) }
      var octets = writer.octets
      for _ in 0..<4 {
        let place = Int.random(in: 0..<octets.count, using: &random.generator)
        switch Int.random(in: 0..<3, using: &random.generator) {
        case 0: octets[place] = UInt8.random(in: 0...255, using: &random.generator)
        case 1: octets.remove(at: place)
        default: octets.insert(Array("[]{}\",:-9e\n\r#".utf8).randomElement() ?? 0, at: place)
        }
      }
      do {
        _ = try TranscriptReader.read(octets)
      } catch {
        if let position = error.position {
          #expect((0...octets.count).contains(position.offset))
          #expect(position.line == octets[..<position.offset].count { $0 == Octet.lf } + 1)
        }
      }
    }
  }

  @Test func longOctetsBecomeLinesThatCanBeRead() throws {
    let octets = [UInt8](repeating: 0xFF, count: 9_000_001)
    var writer = TranscriptWriter()
    writer.write(TranscriptHeader(started: nil, target: nil))
    writer.write(TimedEvent(at: nil, .sent(octets)))
    let (events, _) = try TranscriptReader.read(writer.octets)
    #expect(events.count == 3)
    let read = events.flatMap { event -> [UInt8] in
      if case .sent(let piece) = event.event { piece } else { [] }
    }
    #expect(read == octets)
  }

  private func pieces(of octets: [UInt8], _ generator: inout SeededGenerator) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = octets[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...200, using: &generator))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}

extension TranscriptReader {
  /// The warnings, but for times that go back: those of events by chance do.
  fileprivate var warningsButTimes: [TranscriptWarning] {
    warnings.filter { if case .timeBackwards = $0 { false } else { true } }
  }
}
