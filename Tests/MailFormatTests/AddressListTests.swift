import SMTPCore
import Testing

@testable import MailFormat

/// Lists of addresses (RFC 5322 §3.4).
@Suite struct AddressListTests {
  @Test(arguments: [
    ("a@example.org", [MailAddress(address: "a@example.org")]),
    ("", []), (" , ,", []),
    ("<a@example.org>", [MailAddress(address: "a@example.org")]),
    (
      "Bob B. Builder <b@x.example>",
      [MailAddress(name: "Bob B. Builder", address: "b@x.example")]
    ),
    (
      "\"B, \\\"q\\\" <c>\" <b@x.example>, c@y.example",
      [
        MailAddress(name: "B, \"q\" <c>", address: "b@x.example"),
        MailAddress(address: "c@y.example"),
      ]
    ),
    ("b@x.example (Bob (the one))", [MailAddress(name: "Bob (the one)", address: "b@x.example")]),
    (
      "Team: a@x.example, B <b@x.example>; , c@x.example",
      [
        MailAddress(address: "a@x.example"), MailAddress(name: "B", address: "b@x.example"),
        MailAddress(address: "c@x.example"),
      ]
    ),
    ("nobody:;", []),
    ("\"a b\"@x.example", [MailAddress(address: "\"a b\"@x.example")]),
    ("a@[192.0.2.1]", [MailAddress(address: "a@[192.0.2.1]")]),
    ("A <@r.example,@s.example:a@x.example>", [MailAddress(name: "A", address: "a@x.example")]),
    (
      "Jürgen <jürgen@bücher.example>",
      [MailAddress(name: "Jürgen", address: "jürgen@bücher.example")]
    ),
  ])
  func listsAreRead(text: String, expected: [MailAddress]) throws {
    #expect(try AddressList(text).addresses == expected)
  }

  @Test(arguments: [
    ("bob", AddressListError.Cause.address(.noAt), 3), ("bob@", .address(.noDomain), 4),
    ("a@x.example b@x.example", .trailing, 12), ("a b@x.example", .address(.localPartOctet), 1),
    ("A <a@x.example", .unclosed, 2),
    ("\"A <a@x.example>", .unclosed, 0), ("(a", .unclosed, 0), ("A <>", .missing, 3),
    ("<a@x.example> b", .trailing, 14), ("T: a@x.example", .unclosed, 14),
    ("x <a@@b>", .address(.domainOctet), 5), ("a..b@x.example", .address(.misplacedDot), 2),
  ])
  func errorsSayWhere(text: String, cause: AddressListError.Cause, offset: Int) {
    #expect(throws: AddressListError(cause: cause, offset: offset)) { try AddressList(text) }
  }

  @Test(arguments: [
    ("bob@example.org", nil, "bob@example.org"),
    ("Bob <bob@example.org>", "Bob", "bob@example.org"),
    ("<bob@example.org>", nil, "bob@example.org"),
  ])
  func oneAddressIsRead(text: String, name: String?, address: String) throws {
    #expect(try MailAddress(text) == MailAddress(name: name, address: address))
  }

  @Test(arguments: ["a@x.example, b@x.example", "T: a@x.example;", ""])
  func morethanOneIsTooMany(text: String) {
    #expect(throws: AddressListError.self) { try MailAddress(text) }
  }

  @Test(arguments: [
    ("Bob", "Bob <b@x>"), ("Bob B.", "\"Bob B.\" <b@x>"),
    ("a \"b\" \\", "\"a \\\"b\\\" \\\\\" <b@x>"),
    ("Bob  B", "\"Bob  B\" <b@x>"), ("Jürgen", "Jürgen <b@x>"),
  ])
  func namesAreQuotedWhereTheyMustBe(name: String, text: String) {
    #expect(MailAddress(name: name, address: "b@x").text == text)
  }
}
