import SMTPCore

/// Two steps that belong together, held against each other; or one that has no other.
struct StepComparison {
  /// A reply that took this many times as long as the other, and `slower` longer, is slow.
  private static let ratio: Int64 = 5
  /// Microseconds.
  private static let slower: Int64 = 1_000_000

  /// In what they differ, however fine.
  private(set) var differences: [Difference] = []
  /// The noise that was folded.
  private(set) var noise: [Noise] = []
  private let rules: ComparisonRules

  /// Nothing compared yet.
  init(rules: ComparisonRules) {
    self.rules = rules
  }

  /// Takes a step that the second session lacks.
  mutating func take(onlyInFirst step: SessionStep) {
    guard let kind = Self.kind(ofLone: step) else { return }
    differences.append(Difference(kind: kind, first: step.title))
  }

  /// Takes a step that the first session lacks.
  mutating func take(onlyInSecond step: SessionStep) {
    guard let kind = Self.kind(ofLone: step) else { return }
    differences.append(Difference(kind: kind, second: step.title))
  }

  /// Compares two steps of the same kind.
  mutating func compare(
    _ first: (step: SessionStep, names: OwnNames), _ second: (step: SessionStep, names: OwnNames)
  ) {
    switch (first.step.action, second.step.action) {
    case (.command(let one), .command(let other)):
      if CommandKey(one) != CommandKey(other) {
        differences.append(
          Difference(kind: .command, first: first.step.title, second: second.step.title))
      } else if one.verb?.isHello == true, one.argument != other.argument {
        noise.append(
          Noise(
            kind: .hostName, first: VisibleText.string(one.argument ?? []),
            second: VisibleText.string(other.argument ?? [])))
      }
    case (.tls(let one), .tls(let other)): compare(one, other)
    case (.closing(let one, false), .closing(let other, false)): compare(one, other)
    case (.connection(let opening), .connection) where opening.isGreeted: return
    case (.connection, .connection(let opening)) where opening.isGreeted: return
    default: break
    }
    compareReplies(first, second)
    compareTimes(first.step.latency, second.step.latency)
  }

  /// What a step is a difference of by being there; nil for the end of a connection, which many
  /// sources do not tell.
  private static func kind(ofLone step: SessionStep) -> Difference.Kind? {
    switch step.action {
    case .closing: nil
    case .tls: .tls
    case .unasked, .injected: .reply
    case .connection, .command, .message: .command
    }
  }

  private mutating func compareReplies(
    _ first: (step: SessionStep, names: OwnNames), _ second: (step: SessionStep, names: OwnNames)
  ) {
    let count = first.step.replies.count
    let others = second.step.replies.count
    if count != others {
      differences.append(
        Difference(kind: .reply, first: String(count), second: String(others)))
    }
    for number in 0..<min(count, others) {
      let replies = ReplyComparison(
        first, second, number: number, isPattern: rules.isPattern)
      differences += replies.differences
      noise += replies.noise
    }
  }

  private mutating func compare(_ first: TLSFacts?, _ second: TLSFacts?) {
    guard let first, let second else {
      if (first == nil) != (second == nil) {
        differences.append(
          Difference(
            kind: .tls, subject: "handshake", first: first == nil ? "failed" : "done",
            second: second == nil ? "failed" : "done"))
      }
      return
    }
    compare("version", first.version, second.version)
    compare("cipher", first.cipher, second.cipher)
    compare("verify", Self.words(first.verification), Self.words(second.verification))
  }

  /// A source that knows nothing of a fact does not contradict one that does.
  private mutating func compare(_ subject: String, _ first: String?, _ second: String?) {
    guard let first, let second, first != second else { return }
    differences.append(
      Difference(
        kind: .tls, subject: subject, first: VisibleText.string(first),
        second: VisibleText.string(second), isFine: true))
  }

  private static func words(_ verification: CertificateVerification) -> String? {
    switch verification {
    case .unchecked: nil
    case .ok: "ok"
    case .failed(let problems, _): CertificateProblem.text(of: problems)
    }
  }

  private mutating func compare(_ first: Closing, _ second: Closing) {
    guard first != second else { return }
    differences.append(
      Difference(kind: .close, first: Self.words(first), second: Self.words(second)))
  }

  private static func words(_ closing: Closing) -> String {
    closing.cause.rawValue + (closing.isReset ? ", reset" : "")
  }

  private mutating func compareTimes(_ first: Int64?, _ second: Int64?) {
    guard let first, let second, first >= 0, second >= 0 else { return }
    let (less, more) = (min(first, second), max(first, second))
    guard more - less >= Self.slower, more / Self.ratio >= less else { return }
    differences.append(
      Difference(
        kind: .timing, first: "\(first / 1_000) ms", second: "\(second / 1_000) ms", isFine: true))
  }
}
