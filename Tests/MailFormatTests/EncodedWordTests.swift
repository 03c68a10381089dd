import Testing

@testable import MailFormat

/// Encoded words as a person reads them.
struct EncodedWordTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= Bob", "Grüße an Bob"),
    ("=?UTF-8?b?R3LDvMOfZQ==?=", "Grüße"), ("=?iso-8859-1?q?Gr=FC=DFe?=", "Grüße"),
    ("=?utf-8?Q?a?= =?utf-8?Q?b?=  c", "ab  c"), ("Re:  =?utf-8*de?Q?=C3=BC?= x", "Re:  ü x"),
    ("=?utf-8?Q?broken", "=?utf-8?Q?broken"), ("=?koi8-r?Q?x?=", "=?koi8-r?Q?x?="),
    ("=?utf-8?Q?=C?=", "=?utf-8?Q?=C?="), ("=?utf-8?B?!?=", "=?utf-8?B?!?="), ("", ""),
    ("=?utf-8?X?x?= y", "=?utf-8?X?x?= y"),
  ])
  func wordsAreDecoded(_ written: String, _ text: String) {
    #expect(EncodedWord.text(of: written.utf8) == text)
  }

  @Test func whatIsEncodedIsReadAgain() {
    let pieces = ["a", " ", "ü", "=", "?", "_", "\u{1F600}", "é", "漢"]
    for count in 1...90 {
      let text = (0..<count).map { pieces[($0 * 5 + count) % pieces.count] }.joined()
      let words = Array(EncodedWord.words(of: text).joined(separator: Array(" ".utf8)))
      #expect(EncodedWord.text(of: words) == text, "\(text)")
    }
  }
}
