/// Enhanced codes of one class and subject whose details lie side by side: `4.7.500-699`.
struct EnhancedRange: Hashable, Sendable {
  let `class`: Int
  let subject: Int
  let details: ClosedRange<Int>

  /// The codes that a row of the table names; nil where it is written wrong.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: Octet.dot)
    guard parts.count == 3, let number = Int(digits: parts[0]), let subject = Int(digits: parts[1])
    else { return nil }
    let bounds = parts[2].split(separator: Octet.hyphen).compactMap { Int(digits: $0) }
    guard let least = bounds.first, let most = bounds.last, least <= most else { return nil }
    self.class = number
    self.subject = subject
    details = least...most
  }

  func contains(_ code: EnhancedStatusCode) -> Bool {
    code.class.rawValue == `class` && code.subject == subject && details.contains(code.detail)
  }
}
