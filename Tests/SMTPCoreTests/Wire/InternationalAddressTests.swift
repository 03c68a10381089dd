import Testing

@testable import SMTPCore

/// Addresses beyond ASCII (RFC 6531 §3.3).
struct InternationalAddressTests {
  @Test(arguments: [
    "jos\u{E9}@example.org",
    "\u{43F}\u{43E}\u{447}\u{442}\u{430}@\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.\u{440}\u{444}",
    "\"\u{E9} \u{E9}\"@b\u{FC}cher.example", "a.\u{E9}.b@example.org", "用户@例え.テスト",
    "alice@example.org",
  ])
  func addressIsReadWhereItIsAllowed(_ address: String) throws {
    let mailbox = try Mailbox(address.utf8, allowsUTF8: true)
    #expect(mailbox.octets == Array(address.utf8))
    if address.utf8.contains(where: { $0 >= 0x80 }) {
      let error = #expect(throws: AddressError.self) { try Mailbox(address.utf8) }
      #expect(error?.cause == .nonASCII)
    }
  }

  @Test(arguments: [
    ("a..\u{E9}@example.org", 2, AddressError.Cause.misplacedDot),
    ("\u{E9} b@example.org", 2, .localPartOctet),
    ("\u{E9}@", 3, .noDomain),
    ("\u{E9}@-\u{FC}.example", 3, .domainOctet),
    ("\u{E9}@\u{1F4A9}.la", 3, .badLabel),
    ("\u{E9}", 2, .noAt),
  ])
  func whatIsWrongIsFound(_ address: String, _ offset: Int, _ cause: AddressError.Cause) throws {
    let error = #expect(throws: AddressError.self) {
      try Mailbox(address.utf8, allowsUTF8: true)
    }
    #expect(error?.offset == offset && error?.cause == cause, "\(String(describing: error))")
  }

  @Test(arguments: [[0xC3], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func octetsThatAreNoUTF8AreFound(_ octets: [UInt8]) {
    let error = #expect(throws: AddressError.self) {
      try Mailbox(Array("a".utf8) + octets + Array("@example.org".utf8), allowsUTF8: true)
    }
    #expect(error == AddressError(cause: .badUTF8, offset: 1))
  }

  @Test func localPartIsCountedInOctets() {
    let long = String(repeating: "\u{E9}", count: 33) + "@example.org"
    let error = #expect(throws: AddressError.self) { try Mailbox(long.utf8, allowsUTF8: true) }
    #expect(error?.cause == .localPartTooLong)
  }

  /// Whatever stands there, an error lies within it, and what is read is what stands there.
  @Test func anyOctetsAreReadOrRefused() {
    var generator = SeededGenerator(seed: 6_531)
    let pieces = ["a", ".", "@", "\"", "\\", "\u{E9}", "日", "-", "[", "]", "1", ":", " ", "xn--"]
      .map { Array($0.utf8) }
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...10, using: &generator)
      var octets = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      if !octets.isEmpty, Int.random(in: 0..<8, using: &generator) == 0 { octets.removeLast() }
      do {
        #expect(try Mailbox(octets, allowsUTF8: true).octets == octets)
      } catch {
        #expect((0...octets.count).contains(error.offset))
      }
    }
  }
}
