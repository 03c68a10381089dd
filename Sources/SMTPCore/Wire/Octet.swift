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
  package static let zero: UInt8 = 0x30
  package static let nine: UInt8 = 0x39
  package static let colon: UInt8 = 0x3A
  package static let less: UInt8 = 0x3C
  package static let equals: UInt8 = 0x3D
  package static let greater: UInt8 = 0x3E
  package static let at: UInt8 = 0x40
  package static let quote: UInt8 = 0x22
  package static let backslash: UInt8 = 0x5C
  package static let delete: UInt8 = 0x7F

  /// Whether `octet` is one of `0` to `9`.
  package static func isDigit(_ octet: UInt8) -> Bool { octet &- zero <= 9 }

  /// Whether `octet` is a space or a tab.
  package static func isBlank(_ octet: UInt8) -> Bool { octet == space || octet == tab }

  /// `octet` with ASCII letters in upper case; keywords are compared so (RFC 5321 §2.4).
  package static func upper(_ octet: UInt8) -> UInt8 {
    octet &- 0x61 <= 25 ? octet - 0x20 : octet
  }
}
