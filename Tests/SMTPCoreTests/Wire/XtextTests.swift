import Testing

@testable import SMTPCore

struct XtextTests {
  @Test(arguments: [
    ("e+3Dmc2@example.com", "e=mc2@example.com"), ("a+2Bb", "a+b"), ("", ""),
    ("QQ314159", "QQ314159"),
  ])
  func textIsDecoded(_ text: String, _ octets: String) {
    #expect(Xtext.decode(Array(text.utf8)) == Array(octets.utf8))
    #expect(Xtext.encode(octets.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("a b", 1), ("a=b", 1), ("a+3d", 1), ("a+3", 1), ("a+", 1), ("a+G0", 1), ("\u{E9}", 0),
    ("ab\u{7F}", 2), ("+2B+2", 3),
  ])
  func theFirstWrongOctetIsFound(_ text: String, _ place: Int) {
    #expect(Xtext.decode(Array(text.utf8)) == nil)
    #expect(Xtext.flaw(in: text.utf8) == place)
  }

  @Test func anyOctetsGoThere() {
    var generator = SeededGenerator(seed: 3_461)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let octets = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = Xtext.encode(octets)
      #expect(text.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3D })
      #expect(Xtext.flaw(in: text) == nil)
      #expect(Xtext.decode(text) == octets)
      #expect((Xtext.decode(octets) == nil) == (Xtext.flaw(in: octets) != nil))
    }
  }
}
