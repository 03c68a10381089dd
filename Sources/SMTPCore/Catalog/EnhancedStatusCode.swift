/// An enhanced status code as a reply carries it: `5.1.1` (RFC 3463 §2, RFC 2034 §3).
package struct EnhancedStatusCode: Hashable, Sendable {
  /// The first number.
  package var `class`: EnhancedClass
  /// The second number, 0 to 999: what it is about.
  package var subject: Int
  /// The third number, 0 to 999.
  package var detail: Int

  /// The code of the three numbers.
  package init(_ class: EnhancedClass, _ subject: Int, _ detail: Int) {
    self.class = `class`
    self.subject = subject
    self.detail = detail
  }

  /// The code written as `octets`, or nil where they are anything else: a class of 2, 4 or 5,
  /// and two numbers of one to three digits.
  package init?(octets: some Sequence<UInt8>) {
    var numbers: [Int] = [0]
    var digits = 0
    for octet in octets {
      switch octet {
      case 0x30...0x39:
        guard digits < 3, let last = numbers.popLast() else { return nil }
        numbers.append(last * 10 + Int(octet - 0x30))
        digits += 1
      case 0x2E:
        guard digits > 0, numbers.count < 3 else { return nil }
        numbers.append(0)
        digits = 0
      default:
        return nil
      }
    }
    guard numbers.count == 3, digits > 0, let `class` = EnhancedClass(rawValue: numbers[0])
    else { return nil }
    self.init(`class`, numbers[1], numbers[2])
  }
}

extension EnhancedStatusCode: CustomStringConvertible {
  /// The three numbers with dots between them.
  package var description: String { "\(self.class.rawValue).\(subject).\(detail)" }
}
