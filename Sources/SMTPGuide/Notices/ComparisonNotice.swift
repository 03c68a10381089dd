/// What is said of two sessions that were compared.
package enum ComparisonNotice: Hashable, Sendable {
  /// A kind of thing and how many of it there are.
  package struct Count: Hashable, Sendable {
    /// The kind, by the name that options and JSON have for it.
    package var name: String
    /// How many.
    package var number: Int

    /// So many of a kind.
    package init(name: String, number: Int) {
      self.name = name
      self.number = number
    }
  }

  /// What differs, what was folded as noise, and what only --strict would count.
  case summary(differences: [Count], noise: [Count], passedOver: [Count])
  /// A replay broke off, and nothing differed until then.
  case sameSoFar
  /// Steps that do not differ are left out.
  case sameSteps(Int)
  /// Lines of a reply are left out.
  case linesLeftOut(Int)
  /// A reply took this long.
  case took(String)
  /// So many replies came.
  case replies(String)
  /// What the server offers.
  case capability(String)
  /// A fact of TLS.
  case tls(subject: String, value: String)
  /// How the connection ended.
  case end(String)
  /// Before so much is sent to other machines.
  case question(commands: Int, places: [String])
  /// A replay failed, and why.
  case failed(String)
  /// What came of all replays.
  case replays(same: Int, different: Int, failed: Int)
}

extension Guide {
  /// The words of a notice.
  package func text(_ notice: ComparisonNotice) -> String {
    switch notice {
    case .summary(let differences, let noise, let passedOver):
      summary(differences, noise, passedOver)
    case .sameSoFar: "No difference as far as it went."
    case .sameSteps(let count): "\(Self.count(count, "step")) the same"
    case .linesLeftOut(let count): "\(Self.count(count, "line")) more"
    case .took(let time): "answered after \(time)"
    case .replies(let count): count == "1" ? "1 reply" : "\(count) replies"
    case .capability(let text): "offers \(visible(text))"
    case .tls(let subject, let value): "TLS \(subject): \(visible(value))"
    case .end(let text): "connection \(visible(text))"
    case .question(let commands, let places):
      "Send \(Self.count(commands, "command")) to "
        + places.prefix(5).map(visible).joined(separator: ", ")
        + (places.count > 5 ? " and others" : "") + "? [y/N] "
    case .failed(let why): "failed: \(why)"
    case .replays(let same, let different, let failed):
      "\(Self.count(same + different + failed, "replay")): \(same) the same, \(different) different, "
        + "\(failed) failed."
    }
  }

  private func summary(
    _ differences: [ComparisonNotice.Count], _ noise: [ComparisonNotice.Count],
    _ passedOver: [ComparisonNotice.Count]
  ) -> String {
    var text =
      differences.isEmpty
      ? "No difference" : "\(Self.count(total(differences), "difference")): \(list(differences))"
    if !noise.isEmpty { text += "; folded as noise: \(list(noise))" }
    if !passedOver.isEmpty { text += "; not counted here: \(list(passedOver))" }
    return text + "."
  }

  private func total(_ counts: [ComparisonNotice.Count]) -> Int {
    counts.reduce(0) { $0 + $1.number }
  }

  private func list(_ counts: [ComparisonNotice.Count]) -> String {
    counts.map { "\($0.name) \($0.number)" }.joined(separator: ", ")
  }
}
