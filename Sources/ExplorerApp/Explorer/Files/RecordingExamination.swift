import ExplorerUI
import Glibc
import SMTPCore
import SMTPGuide
import Transcript

/// Reads a recording to its end for the list of recordings: what came of it, and how long it took.
struct RecordingExamination {
  /// Octets of a recording that is read for a list.
  static let longest = 4 << 20

  /// How long what was read may wait before it is told.
  private static let pause: Duration = .milliseconds(100)

  private var decisive = DecisiveReply()
  private var before = StateName.connect
  private var end: Instant?
  private var findings = 0
  private var messages = 0
  /// The message that was counted last: LMTP accepts one for each of its recipients.
  private var accepted: Int?
  private var isFarewell = false
  private var ending = RecordingOutcome.Ending.open

  private init() {}

  /// Reads recordings one by one until it is cancelled, and tells some at a time.
  static func tell(of paths: [String], _ tell: ([String: RecordingFacts]) -> Void) {
    var facts: [String: RecordingFacts] = [:]
    var told = ContinuousClock.now
    for path in paths where !Task.isCancelled {
      facts[path] = Self.facts(of: path)
      guard ContinuousClock.now - told > pause else { continue }
      tell(facts)
      facts = [:]
      told = .now
    }
    if !facts.isEmpty { tell(facts) }
  }

  /// What the file at `path` tells.
  static func facts(of path: String) -> RecordingFacts {
    let note = (try? NotesFile(beside: path).read())?.about.map { VisibleText.string($0) }
    var octets = 0
    do throws(Trouble) {
      var reader = try SessionReader(path: path)
      octets = reader.size
      let content: RecordingFacts.Content =
        octets <= longest ? .read(try digest(&reader)) : .tooLarge
      return RecordingFacts(octets: octets, content: content, note: note)
    } catch {
      return RecordingFacts(octets: octets, content: .unreadable, trouble: error, note: note)
    }
  }

  private static func digest(_ reader: inout SessionReader) throws(Trouble) -> RecordingDigest {
    var examination = RecordingExamination()
    var session = Session()
    var hasBegun = false
    // Of one that grows no more events are read than it had octets.
    var room = longest
    while room > 0, let events = try reader.next() {
      if !hasBegun, reader.hasBegun {
        session = Session(isLMTP: reader.isLMTP)
        hasBegun = true
      }
      for event in events {
        session.apply(event.event, at: event.at) { examination.take($0, $1) }
      }
      room -= max(1, events.count)
    }
    session.finish { examination.take($0, $1) }
    return examination.digest
  }

  private var digest: RecordingDigest {
    RecordingDigest(
      length: end?.microseconds,
      outcome: RecordingOutcome(
        verdict: decisive.verdict, ending: ending, messages: messages),
      findings: findings)
  }

  private mutating func take(_ observation: Observation, _ session: Session) {
    if let ended = observation.ended { end = max(end ?? ended, ended) }
    findings += observation.findings.count
    decisive.take(Moment(observation: observation, session: session), before: before)
    before = session.stateName
    switch observation.kind {
    case .opened:
      isFarewell = false
      ending = .open
    case .reply(let reply, let answered):
      if observation.isYesToMessage, let index = answered?.index, accepted != index {
        accepted = index
        messages += 1
      }
      if reply.code == 421 || answered?.verb == .quit { isFarewell = true }
    case .securingFailed:
      ending = .tlsFailed
    case .closed(let closing) where ending != .tlsFailed:
      ending = isFarewell ? .farewell : closing.cause == .client ? .left : .lost
    default: break
    }
  }
}

extension DecisiveReply {
  /// What it was, in words of the list.
  fileprivate var verdict: RecordingOutcome.Verdict? {
    guard let reply else { return nil }
    return RecordingOutcome.Verdict(
      code: reply.code, enhanced: reply.enhanced, category: reply.category, step: step)
  }

  private var step: RecordingOutcome.Step {
    guard let answered else { return isGreeting ? .greeting : .other }
    if answered.isEndOfMessage { return .message }
    return answered.verb.map { .command($0) } ?? .other
  }
}
