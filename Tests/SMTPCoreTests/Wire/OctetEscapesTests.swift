import Testing

@testable import SMTPCore

@Suite struct OctetEscapesTests {
  @Test(arguments: [
    ("", [UInt8]()), ("a b", [0x61, 0x20, 0x62]), (#"\r\n\t\0\\"#, [13, 10, 9, 0, 0x5C]),
    (#"\x00\xfF."#, [0, 255, 0x2E]), ("é", [0xC3, 0xA9]), (#"\u{e9}a"#, [0xC3, 0xA9, 0x61]),
    (#"\u{0}\u{1F600}"#, [0, 0xF0, 0x9F, 0x98, 0x80]),
  ])
  func escapesAreOctets(text: String, octets: [UInt8]) throws {
    #expect(try OctetEscapes.octets(text) == octets)
  }

  @Test(arguments: [
    (#"\"#, #"\"#, 1), (#"a\q"#, #"\q"#, 2), (#"\x1"#, #"\x1"#, 1), (#"éé\xg0z"#, #"\xg0"#, 3),
    (#"\r\ñ"#, #"\ñ"#, 3), (#"\u0041"#, #"\u"#, 1), (#"\u{41"#, #"\u{41"#, 1),
    (#"\u{}"#, #"\u{}"#, 1), (#"\u{D800}x"#, #"\u{D800}"#, 1), (#"\u{110000}"#, #"\u{110000}"#, 1),
    (#"\u{00000041}"#, #"\u{00000041}"#, 1),
  ])
  func othersAreRefusedAtTheirColumn(text: String, escape: String, column: Int) {
    #expect(throws: OctetEscapes.Unknown(text: escape, column: column)) {
      try OctetEscapes.octets(text)
    }
  }
}
