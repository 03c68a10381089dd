import Testing

@testable import ExplorerUI

@Suite struct OctetEscapesTests {
  @Test(arguments: [
    ("", [UInt8]()), ("a b", [0x61, 0x20, 0x62]), (#"\r\n\t\0\\"#, [13, 10, 9, 0, 0x5C]),
    (#"\x00\xfF."#, [0, 255, 0x2E]), ("é", [0xC3, 0xA9]),
  ])
  func escapesAreOctets(text: String, octets: [UInt8]) throws {
    #expect(try OctetEscapes.octets(text) == octets)
  }

  @Test(arguments: [(#"\"#, #"\"#), (#"a\q"#, #"\q"#), (#"\x1"#, #"\x1"#), (#"\xg0"#, #"\xg0"#)])
  func othersAreRefused(text: String, escape: String) {
    #expect(throws: OctetEscapes.Unknown(text: escape)) { try OctetEscapes.octets(text) }
  }
}
