/// The octets that the protocol's grammar names.
package enum Octet {
  package static let nul: UInt8 = 0x00
  package static let soh: UInt8 = 0x01
  package static let tab: UInt8 = 0x09
  package static let lf: UInt8 = 0x0A
  package static let cr: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let hash: UInt8 = 0x23
  package static let asterisk: UInt8 = 0x2A
  package static let hyphen: UInt8 = 0x2D
  package static let dot: UInt8 = 0x2E
  package static let slash: UInt8 = 0x2F
  package static let zero: UInt8 = 0x30
  package static let nine: UInt8 = 0x39
  package static let plus: UInt8 = 0x2B
  package static let comma: UInt8 = 0x2C
  package static let colon: UInt8 = 0x3A
  package static let semicolon: UInt8 = 0x3B
  package static let less: UInt8 = 0x3C
  package static let equals: UInt8 = 0x3D
  package static let greater: UInt8 = 0x3E
  package static let at: UInt8 = 0x40
  package static let quote: UInt8 = 0x22
  package static let openBracket: UInt8 = 0x5B
  package static let backslash: UInt8 = 0x5C
  package static let closeBracket: UInt8 = 0x5D
  package static let underscore: UInt8 = 0x5F
  package static let openBrace: UInt8 = 0x7B
  package static let delete: UInt8 = 0x7F

  /// Whether `octet` is one of `0` to `9`.
  package static func isDigit(_ octet: UInt8) -> Bool { octet &- zero <= 9 }

  /// Whether `octet` is an ASCII letter or digit.
  package static func isAlphanumeric(_ octet: UInt8) -> Bool {
    isDigit(octet) || upper(octet) &- 0x41 <= 25
  }

  /// Whether `octet` is a hexadecimal digit, in either case.
  package static func isHexDigit(_ octet: UInt8) -> Bool {
    isDigit(octet) || upper(octet) &- 0x41 <= 5
  }

  /// Whether `octet` may stand in an atom (`atext`, RFC 5322 §3.2.3).
  package static func isAtomText(_ octet: UInt8) -> Bool {
    switch octet {
    // ! # $ % & ' * + - / = ? ^ _ ` { | } ~
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: isAlphanumeric(octet)
    }
  }

  /// Whether `octet` is printable ASCII, the space too.
  package static func isVisible(_ octet: UInt8) -> Bool { octet >= space && octet < delete }

  /// Whether `octet` is a space or a tab.
  package static func isBlank(_ octet: UInt8) -> Bool { octet == space || octet == tab }

  /// `octet` with ASCII letters in upper case; keywords are compared so (RFC 5321 §2.4).
  package static func upper(_ octet: UInt8) -> UInt8 {
    octet &- 0x61 <= 25 ? octet - 0x20 : octet
  }
}
