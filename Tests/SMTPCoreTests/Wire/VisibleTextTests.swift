import SMTPCore
import TestSupport
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("", ""),
    ("plain ~text", "plain ~text"),
    ("é ñ 漢字 🙂", "é ñ 漢字 🙂"),
    ("\u{1B}[31mred", #"\x1B[31mred"#),
    ("a\tb\r\nc\0d\u{7F}", #"a\x09b\x0D\x0Ac\x00d\x7F"#),
    ("\u{9B}31m \u{85}", #"\u{9B}31m \u{85}"#),
    ("\u{202E}gnp.exe \u{2066}", #"\u{202E}gnp.exe \u{2066}"#),
    ("a\u{200B}b\u{FEFF}c\u{AD}", #"a\u{200B}b\u{FEFF}c\u{AD}"#),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ("\u{3164}\u{115F}\u{FFA0}\u{34F}", #"\u{3164}\u{115F}\u{FFA0}\u{34F}"#),
    ("x\u{FE0F}\u{E0100}\u{E0041}", #"x\u{FE0F}\u{E0100}\u{E0041}"#),
    ("\u{E000}\u{F8FF}", #"\u{E000}\u{F8FF}"#),
    ("e\u{301}", "e\u{301}"),
  ])
  func textBecomesHarmless(_ text: String, _ visible: String) {
    #expect(VisibleText.string(text) == visible)
    #expect(VisibleText.string(text.octets) == visible)
  }

  @Test(
    arguments: [
      ([0xFF], #"\xFF"#),
      ([0x61, 0xC3], #"a\xC3"#),
      ([0xC3, 0x28], #"\xC3("#),
      ([0xC0, 0xAF], #"\xC0\xAF"#),
      ([0xE0, 0x80, 0xAF], #"\xE0\x80\xAF"#),
      ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#),
      ([0xF4, 0x90, 0x80, 0x80], #"\xF4\x90\x80\x80"#),
      ([0xE6, 0xBC, 0xE6, 0xBC, 0xA2], #"\xE6\xBC漢"#),
      ([0x80, 0x80], #"\x80\x80"#),
    ] as [([UInt8], String)])
  func octetsThatAreNoUTF8AreShownAsNumbers(_ octets: [UInt8], _ visible: String) {
    #expect(VisibleText.string(octets) == visible)
  }

  @Test func outputHasOnlyHarmlessScalars() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let octets = (0..<count).map { _ in generator.octetOfText() }
      let text = VisibleText.string(octets)
      #expect(text.unicodeScalars.allSatisfy(VisibleText.isHarmless), "\(octets)")
      #expect(VisibleText.string(text) == text, "what is harmless stays as it is")
    }
  }

  @Test func everyScalarIsHarmlessOrShownByItsNumber() {
    // The planes in use, and a sample of the others.
    let values =
      Array(UInt32(0)...0x1FFFF) + Array(0xE0000...0xE01FF)
      + stride(from: 0x20000, through: 0x10FFFF, by: 251)
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = VisibleText.string(String(Character(scalar)))
      let isShown = text.unicodeScalars.elementsEqual([scalar])
      if isShown != VisibleText.isHarmless(scalar) || !isShown && !text.hasPrefix("\\") {
        Issue.record("U+\(String(value, radix: 16)) became \(text)")
      }
    }
  }
}

extension SeededGenerator {
  /// An octet as it may stand in foreign text: UTF-8 or not, control or not.
  fileprivate mutating func octetOfText() -> UInt8 {
    switch Int.random(in: 0..<5, using: &self) {
    case 0: pick([0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F])
    case 1: pick([0xC2, 0xE2, 0xEF, 0xF0, 0xF3, 0xFF])
    case 2: UInt8.random(in: 0x80...0xBF, using: &self)
    default: UInt8.random(in: 0x20...0x7E, using: &self)
    }
  }
}
