package import SMTPCore

/// What the page of findings says.
package enum FindingsText: Hashable, Sendable {
  case title
  /// How many there are, and of how many rules.
  case summary(count: Int, rules: Int)
  case none
  case severity(Severity)
  case times(Int)
  case side(Side)
  /// The line and the octet, from 0.
  case place(line: Int, offset: Int)
  /// That not all of them are listed.
  case more(Int)
}

extension Guide {
  /// What the page of findings says.
  package func text(_ text: FindingsText) -> String {
    switch text {
    case .title: "Findings"
    case .summary(let count, let rules):
      Self.count(count, "place") + ", " + Self.count(rules, "rule")
    case .none:
      "No rule of SMTP was broken so far. Where one is, it stands here with its place "
        + "in the session, what it means, and the document that says so."
    case .severity(let severity):
      switch severity {
      case .info: "remark"
      case .warning: "warning"
      case .error: "error"
      case .critical: "danger"
      }
    case .times(let count): "\(count)×"
    case .side(.client): "you"
    case .side(.server): "server"
    case .place(let line, let offset): "line \(line + 1), octet \(offset + 1)"
    case .more(let count): "… and \(count) more that are not listed"
    }
  }
}
