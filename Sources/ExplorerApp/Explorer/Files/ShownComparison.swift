import ExplorerUI
import SMTPCore
import SMTPGuide
import Transcript

/// Compares two sessions for the screen: recordings, which are read here, and what the screen shows.
struct ShownComparison: Sendable {
  /// Octets of a file that is read for it.
  static let longest = 16 << 20
  /// Steps of a session that are compared.
  static let mostSteps = 50_000

  /// What a person has called a file, and where it is.
  let path: @Sendable (String) -> String
  /// The format of a file, where it is not to be recognised.
  let format: @Sendable (String) -> TranscriptFormat?
  /// The events on the screen.
  let events: EventLog
  /// What they are called in messages.
  let shownName: String

  /// The comparison, with everything counted; nil where it was cancelled.
  func compare(
    _ first: ComparedSource, _ second: ComparedSource
  ) throws(Trouble) -> SessionComparison? {
    guard let one = try steps(of: first), let other = try steps(of: second) else { return nil }
    var rules = ComparisonRules()
    rules.isStrict = true
    rules.isPattern = one.isPattern
    let comparison = SessionComparison(one.steps, other.steps, rules: rules)
    return Task.isCancelled ? nil : comparison
  }

  private func steps(
    of source: ComparedSource
  ) throws(Trouble) -> (steps: SessionSteps, isPattern: Bool)? {
    switch source {
    case .file(let name): return try steps(ofFile: path(name), named: format(path(name)))
    case .shown(let isLMTP):
      var session = Session(isLMTP: isLMTP)
      var steps = SessionSteps()
      for index in 0..<events.count {
        guard !Task.isCancelled else { return nil }
        guard let event = events[index] else { continue }
        session.apply(event.event, at: event.at) { observation, _ in steps.take(observation) }
        if steps.steps.count > Self.mostSteps { throw .tooLongToCompare(name: shownName) }
      }
      session.finish { observation, _ in steps.take(observation) }
      return (steps, false)
    }
  }

  private func steps(
    ofFile path: String, named format: TranscriptFormat?
  ) throws(Trouble) -> (steps: SessionSteps, isPattern: Bool)? {
    // Standard input is the keyboard here.
    var reader = try SessionReader(path: path == "-" ? "./-" : path, as: format)
    if reader.size > Self.longest { throw .tooLongToCompare(name: reader.name) }
    var session = Session()
    var hasBegun = false
    var steps = SessionSteps()
    while let events = try reader.next() {
      guard !Task.isCancelled else { return nil }
      if !hasBegun, reader.hasBegun {
        session = Session(isLMTP: reader.isLMTP)
        hasBegun = true
      }
      for event in events {
        session.apply(event.event, at: event.at) { observation, _ in steps.take(observation) }
      }
      if steps.steps.count > Self.mostSteps { throw .tooLongToCompare(name: reader.name) }
    }
    session.finish { observation, _ in steps.take(observation) }
    return (steps, reader.header == nil)
  }
}
