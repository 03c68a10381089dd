/// What the second digit of a reply code says it is about (RFC 5321 §4.2.1).
package enum ReplySubject: Int, CaseIterable, Hashable, Sendable {
  case syntax = 0
  case information = 1
  case connection = 2
  /// Left open by RFC 5321; RFC 4954 uses it for authentication.
  case authentication = 3
  /// Left open, and used by no standard code.
  case unspecified = 4
  case mailSystem = 5

  /// The subject of `code`, or nil where it has not three digits or the second one is above 5.
  package init?(code: Int) {
    guard (100..<1000).contains(code) else { return nil }
    self.init(rawValue: code / 10 % 10)
  }
}
