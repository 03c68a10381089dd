import SMTPCore
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    ("a@b", "a", "b"),
    ("a.b.c@d.e", "a.b.c", "d.e"),
    ("!#$%&'*+-/=?^_`{|}~@x.test", "!#$%&'*+-/=?^_`{|}~", "x.test"),
    ("\"a b\"@x.test", "\"a b\"", "x.test"),
    ("\"a@b\\\"\\\\ >\"@x.test", "\"a@b\\\"\\\\ >\"", "x.test"),
    ("\"\"@x.test", "\"\"", "x.test"),
    ("a@1.2-3.x4", "a", "1.2-3.x4"),
    ("a@[192.0.2.255]", "a", "[192.0.2.255]"),
    ("a@[IPv6:2001:db8::1]", "a", "[IPv6:2001:db8::1]"),
    ("a@[ipv6:::]", "a", "[ipv6:::]"),
    ("a@[IPv6:1:2:3:4:5:6:7:8]", "a", "[IPv6:1:2:3:4:5:6:7:8]"),
    ("a@[IPv6:1:2:3:4:5:6:192.0.2.1]", "a", "[IPv6:1:2:3:4:5:6:192.0.2.1]"),
    ("a@[IPv6:::ffff:192.0.2.1]", "a", "[IPv6:::ffff:192.0.2.1]"),
    ("a@[x-tag:anything!]", "a", "[x-tag:anything!]"),
  ])
  func mailboxesAreRead(_ text: String, _ localPart: String, _ domain: String) throws {
    let mailbox = try Mailbox(text.utf8)
    #expect(mailbox.localPart == Array(localPart.utf8))
    #expect(mailbox.domain == Array(domain.utf8))
    #expect(mailbox.text == text)
  }

  @Test(arguments: [
    ("", AddressError.Cause.noLocalPart, 0),
    ("@b", .noLocalPart, 0),
    ("a", .noAt, 1),
    (".a@b", .misplacedDot, 0),
    ("a.@b", .misplacedDot, 1),
    ("a..b@c", .misplacedDot, 2),
    ("a b@c", .localPartOctet, 1),
    ("a(b)@c", .localPartOctet, 1),
    ("a\u{1}@c", .localPartOctet, 1),
    ("\"a@b", .openQuote, 0),
    ("\"a\\", .openQuote, 0),
    ("\"a\u{7F}\"@b", .localPartOctet, 2),
    ("\"a\"b@c", .noAt, 3),
    ("é@b", .nonASCII, 0),
    ("a@é", .nonASCII, 2),
    ("a@bé", .nonASCII, 3),
    ("\"é\"@b", .nonASCII, 1),
    ("a@", .noDomain, 2),
    ("a@.b", .misplacedDot, 2),
    ("a@b.", .misplacedDot, 4),
    ("a@b..c", .misplacedDot, 4),
    ("a@-b", .domainOctet, 2),
    ("a@b-", .domainOctet, 3),
    ("a@b-.c", .domainOctet, 3),
    ("a@b_c", .domainOctet, 3),
    ("a@b@c", .domainOctet, 3),
    ("a@[1.2.3]", .badLiteral, 2),
    ("a@[1.2.3.256]", .badLiteral, 2),
    ("a@[1.2.3.4", .badLiteral, 2),
    ("a@[]", .badLiteral, 2),
    ("a@[IPv6:1::2::3]", .badLiteral, 2),
    ("a@[IPv6:1:2:3:4:5:6:7]", .badLiteral, 2),
    ("a@[IPv6:1:2:3:4:5:6::7:8]", .badLiteral, 2),
    ("a@[IPv6:12345::1]", .badLiteral, 2),
    ("a@[IPv6:192.0.2.1::1]", .badLiteral, 2),
    ("a@[IPv6:]", .badLiteral, 2),
    ("a@[tag-:x]", .badLiteral, 2),
    ("a@[tag:]", .badLiteral, 2),
    ("a@b c", .trailingOctets, 3),
    (String(repeating: "a", count: 65) + "@b", .localPartTooLong, 0),
    ("a@" + String(repeating: "b", count: 64), .labelTooLong, 2),
    ("a@" + String(repeating: "b.", count: 127) + "cc", .domainTooLong, 2),
  ])
  func othersAreRefusedWithThePlace(_ text: String, _ cause: AddressError.Cause, _ offset: Int) {
    do {
      let mailbox = try Mailbox(text.utf8)
      Issue.record("read as \(mailbox)")
    } catch {
      #expect(error.cause == cause)
      #expect(error.offset == offset)
    }
  }

  @Test func theLongestAreRead() throws {
    let domain = String(repeating: "b.", count: 127) + "c"
    #expect(domain.utf8.count == 255)
    _ = try Mailbox("a@\(domain)".utf8)
    _ = try Mailbox((String(repeating: "a", count: 64) + "@b").utf8)
  }

  @Test func domainsAreComparedWithoutRegardToCase() throws {
    let mailbox = try Mailbox("Bob@PrActice.test".utf8)
    #expect(mailbox.isAt("practice.TEST"))
    #expect(!mailbox.isAt("practice.tes") && !mailbox.isAt("xpractice.test"))
  }
}
