import Testing

@testable import SMTPCore

struct InternationalDomainTests {
  @Test(arguments: [
    ("b\u{FC}cher.example", "xn--bcher-kva.example"),
    ("m\u{FC}nchen.de", "xn--mnchen-3ya.de"),
    ("M\u{DC}NCHEN.de", "xn--mnchen-3ya.de"),
    ("mu\u{308}nchen.de", "xn--mnchen-3ya.de"),
    ("fa\u{DF}.de", "xn--fa-hia.de"),
    ("\u{3B2}\u{3CC}\u{3BB}\u{3BF}\u{3C2}.com", "xn--nxasmm1c.com"),
    ("\u{43F}\u{43E}\u{447}\u{442}\u{430}.\u{440}\u{444}", "xn--80a1acny.xn--p1ai"),
    ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
    ("mail.example.org", "mail.example.org"),
    ("\u{304B}\u{3099}.example", "xn--v8j.example"),
    ("\u{1112}\u{1161}\u{11AB}.example", "xn--6q8b.example"),
    ("\u{627}\u{653}.example", "xn--hgb.example"),
    ("e\u{323}\u{302}.example", "xn--qlg.example"),
    ("\u{915}\u{93C}.example", "xn--11b2f.example"),
  ])
  func aDomainIsConvertedForTheNameSystem(_ domain: String, _ ascii: String) throws {
    let converted = try #require(InternationalDomain.ascii(domain.utf8))
    #expect(String(decoding: converted, as: UTF8.self) == ascii)
  }

  @Test(arguments: [
    ("xn--bcher-kva.example", "b\u{FC}cher.example"),
    ("XN--MNCHEN-3YA.de", "m\u{FC}nchen.de"),
    ("xn--fa-hia.de", "fa\u{DF}.de"),
    ("mail.xn--p1ai", "mail.\u{440}\u{444}"),
  ])
  func aDomainIsShownAsPeopleWriteIt(_ ascii: String, _ domain: String) {
    #expect(
      InternationalDomain.unicode(ascii.utf8)?.unicodeScalars.elementsEqual(domain.unicodeScalars)
        == true)
    #expect(InternationalDomain.otherForm(of: Array(ascii.utf8)) == domain)
  }

  /// Emoji, compatibility forms, a hidden scalar, a mark in front, hyphens at the edges, no UTF-8.
  @Test(arguments: [
    "\u{1F4A9}.la", "\u{FF41}bc.example", "a\u{AD}\u{FC}.example", "\u{301}\u{E9}.example",
    "-\u{FC}.example", "\u{FC}-.example", "\u{FC}\u{202E}.example", "ab--\u{FC}.example",
    "\u{E000}.example",
  ])
  func whatIsNoNameIsRefused(_ domain: String) {
    #expect(InternationalDomain.ascii(domain.utf8) == nil)
  }

  @Test func aLabelThatIsTooLongIsRefused() {
    let label = String(repeating: "\u{FC}", count: 60)
    #expect(InternationalDomain.ascii(label.utf8) == nil)
    #expect(InternationalDomain.ascii([0xC3, 0x2E, 0x61]) == nil, "no UTF-8")
  }

  /// What does not come back the same would show one host as another.
  @Test(arguments: ["xn--", "xn--a", "xn--99999999999.example", "plain.example"])
  func whatIsNoLabelStaysAsItIs(_ domain: String) {
    #expect(InternationalDomain.unicode(domain.utf8) == nil)
  }

  @Test func bothFormsLeadToEachOther() throws {
    var generator = SeededGenerator(seed: 5_891)
    let letters = Array("abcdefgäöüßéèñøłąęčžабвгдежзиклмнопрст日本語中文한국어".unicodeScalars)
    for _ in 0..<500 {
      let count = Int.random(in: 1...12, using: &generator)
      var text = ""
      for _ in 0..<count {
        text.unicodeScalars.append(letters.randomElement(using: &generator) ?? "a")
      }
      let ascii = try #require(InternationalDomain.ascii(text.utf8))
      if text.utf8.allSatisfy({ $0 < 0x80 }) {
        #expect(ascii == Array(text.utf8))
      } else {
        #expect(InternationalDomain.unicode(ascii) == text)
      }
    }
  }
}
