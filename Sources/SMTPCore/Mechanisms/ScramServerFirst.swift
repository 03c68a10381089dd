/// The server's first message of SCRAM: `r=…,s=…,i=…` (RFC 5802 §7).
package struct ScramServerFirst: Hashable, Sendable {
  /// Why it cannot be used.
  package enum Problem: Error, Hashable, Sendable {
    /// It has not the form of the standard.
    case malformed
    /// It demands an extension that nobody knows.
    case unknownExtension
  }

  /// The fewest rounds that a server may ask for (RFC 5802 §5.1, RFC 7677 §4).
  package static let fewestIterations = 4_096

  /// The nonce: the client's, with the server's behind it.
  package var nonce: [UInt8]
  /// The salt, out of its base64.
  package var salt: [UInt8]
  /// How many rounds the password is to be hashed; the digits are clamped to what an Int holds.
  package var iterations: Int

  /// Reads the octets inside of the base64 of a 334.
  package init(_ octets: some Collection<UInt8>) throws(Problem) {
    let parts = octets.split(separator: Octet.comma, omittingEmptySubsequences: false)
    if parts.first?.starts(with: "m=".utf8) == true { throw .unknownExtension }
    guard parts.count >= 3, let nonce = Self.value("r=", of: parts[0]),
      let salt = Self.value("s=", of: parts[1]), let rounds = Self.value("i=", of: parts[2]),
      !nonce.isEmpty, nonce.allSatisfy({ $0 > Octet.space && $0 < Octet.delete }),
      let salt = try? Base64.decode(salt), !salt.isEmpty, let iterations = Self.number(rounds)
    else { throw .malformed }
    self.nonce = nonce
    self.salt = salt
    self.iterations = iterations
  }

  private static func value(_ name: String, of part: some Collection<UInt8>) -> [UInt8]? {
    part.starts(with: name.utf8) ? Array(part.dropFirst(name.utf8.count)) : nil
  }

  /// Digits that begin with none of zero.
  private static func number(_ digits: [UInt8]) -> Int? {
    guard let first = digits.first, first != Octet.zero, digits.allSatisfy(Octet.isDigit) else {
      return nil
    }
    return digits.reduce(0) { number, digit in
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(Int(digit - Octet.zero))
      return isTooLarge || isOver ? Int.max : sum
    }
  }
}
