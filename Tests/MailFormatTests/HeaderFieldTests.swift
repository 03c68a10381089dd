import SMTPCore
import Testing

@testable import MailFormat

/// Header fields as they go over the wire.
@Suite struct HeaderFieldTests {
  static func wire(
    _ lines: [String], _ carriage: Carriage = Carriage()
  ) throws(ComposingError) -> String {
    guard var field = HeaderField(line: lines[0]) else { throw .notAField(line: 1) }
    field.lines = lines
    return String(decoding: try field.octets(for: carriage), as: UTF8.self)
  }

  @Test(arguments: [
    "Subject: plain", "Subject:", "Subject: ", "X-Odd:no blank", "Subject: =?utf-8?Q?by_hand?=",
    "To: a@example.org, \"B, C\" <b@example.org>", "Date: not a date at all",
  ])
  func whatIsInOrderStaysAsItIs(line: String) throws {
    #expect(try Self.wire([line]) == line + "\r\n")
  }

  @Test func aPersonsOwnFoldsStay() throws {
    #expect(
      try Self.wire(["Subject: one", "\ttwo", "  three"]) == "Subject: one\r\n\ttwo\r\n  three\r\n")
  }

  @Test(arguments: [
    ("Subject: Grüße", "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n"),
    ("Subject: your Grüße today", "Subject: your =?utf-8?Q?Gr=C3=BC=C3=9Fe?= today\r\n"),
    ("Subject: é and é", "Subject: =?utf-8?Q?=C3=A9_and_=C3=A9?=\r\n"),
    ("Subject: 日本語", "Subject: =?utf-8?B?5pel5pys6Kqe?=\r\n"),
    ("Subject: a\u{1B}b", "Subject: =?utf-8?Q?a=1Bb?=\r\n"),
    (
      "From: Jürgen Müller <j@example.org>",
      "From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <j@example.org>\r\n"
    ),
    (
      "To: \"Müller, J\" <j@example.org>, Bob <b@example.org>",
      "To: =?utf-8?Q?M=C3=BCller=2C_J?= <j@example.org>, Bob <b@example.org>\r\n"
    ),
    (
      "Cc: Freunde ü: a@example.org, b@example.org;",
      "Cc: =?utf-8?Q?Freunde_=C3=BC?= : a@example.org, b@example.org;\r\n"
    ),
    ("From: a@münchen.example", "From: a@xn--mnchen-3ya.example\r\n"),
    (
      "To: Bob <b@BÜCHER.example>, \"a@b\"@é.example",
      "To: Bob <b@xn--bcher-kva.example>, \"a@b\"@xn--9ca.example\r\n"
    ),
  ])
  func whatIsBeyondASCIIIsEncoded(line: String, expected: String) throws {
    #expect(try Self.wire([line]) == expected)
    let raw = try Self.wire([line], Carriage(isInternationalized: true))
    if !line.contains("\u{1B}") { #expect(raw == line + "\r\n") }
  }

  @Test func longTextIsFoldedBeforeWords() throws {
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let wire = try Self.wire(["Subject: " + words])
    let reading = Reading(Array(wire.utf8) + [Octet.cr, Octet.lf])
    #expect(reading.headerLines.allSatisfy { $0.utf8.count <= 78 })
    #expect(reading.field("Subject") == words)
  }

  @Test func aWordWithoutEndIsEncoded() throws {
    let wire = try Self.wire(["Subject: " + String(repeating: "x", count: 3_000)])
    let lines = wire.split(separator: "\r\n")
    #expect(lines.count > 30)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.contains("=?utf-8?Q?xx") })
  }

  @Test(arguments: [
    ("To: jürgen@example.org", ComposingError.needsInternationalization(field: "To")),
    ("From: ü@münchen.example", .needsInternationalization(field: "From")),
    ("Message-ID: <ü@example.org>", .needsInternationalization(field: "Message-ID")),
    ("To: ü <a@example.org", .address(field: "To", AddressListError(cause: .unclosed, offset: 3))),
    ("To: Jürgen", .address(field: "To", AddressListError(cause: .address(.noAt), offset: 7))),
    ("Subject: a\r\nBcc: x", .lineBreak(field: "Subject")),
  ])
  func whatCannotBeEncodedIsSaid(line: String, error: ComposingError) {
    #expect(throws: error) { try Self.wire([line]) }
  }

  @Test(arguments: ["no colon", ": no name", " : x", "na me: x", "ü: x", ""])
  func whatIsNoFieldIsNone(line: String) { #expect(HeaderField(line: line) == nil) }

  @Test func encodedWordsHoldWholeCharacters() {
    for text in ["日本語" + String(repeating: "👩‍👧é", count: 40), String(repeating: "ü", count: 200)] {
      let words = EncodedWord.words(of: text, firstRoom: 60)
      #expect(words.allSatisfy { $0.count <= 75 })
      #expect(words[0].count <= 60)
      let pieces = words.map { word -> [UInt8] in
        let inner = Array(word.dropFirst(10).dropLast(2))
        return (try? Base64.decode(inner)) ?? Reading.unescaped(inner, Octet.equals)
      }
      #expect(pieces.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      #expect(String(decoding: pieces.joined(), as: UTF8.self) == text)
    }
  }
}

extension Reading {
  /// Text without its escapes `=XX` or `%XX`.
  static func unescaped(_ octets: [UInt8], _ mark: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var rest = octets[...]
    while let octet = rest.popFirst() {
      if octet == mark,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(2)
        result.append(value)
      } else {
        result.append(octet)
      }
    }
    return result
  }
}
