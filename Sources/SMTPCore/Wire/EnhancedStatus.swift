/// An enhanced status code as a reply carries it: `class.subject.detail` (RFC 3463 §2).
package struct EnhancedStatus: Hashable, Sendable, CustomStringConvertible {
  /// 2, 4 or 5.
  package var statusClass: Int
  /// Up to three digits.
  package var subject: Int
  /// Up to three digits.
  package var detail: Int

  /// The code `statusClass.subject.detail`.
  package init(_ statusClass: Int, _ subject: Int, _ detail: Int) {
    self.statusClass = statusClass
    self.subject = subject
    self.detail = detail
  }

  /// The code at the start of `text`, ended by a space or the end; nil if there is none.
  package init?(startOf text: ArraySlice<UInt8>) {
    guard let first = text.first, first == 0x32 || first == 0x34 || first == 0x35 else {
      return nil
    }
    var rest = text.dropFirst()
    guard let subject = Self.part(&rest), let detail = Self.part(&rest) else { return nil }
    guard rest.first.map(Octet.isBlank) ?? true else { return nil }
    self.init(Int(first - Octet.zero), subject, detail)
  }

  package var description: String { "\(statusClass).\(subject).\(detail)" }

  /// Takes a dot and one to three digits off the front.
  private static func part(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.first == Octet.dot else { return nil }
    let digits = rest.dropFirst().prefix(while: Octet.isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    return Int(digits: digits)
  }
}
