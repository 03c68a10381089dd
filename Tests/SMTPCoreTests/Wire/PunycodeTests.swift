import Testing

@testable import SMTPCore

struct PunycodeTests {
  /// The samples of RFC 3492 §7.1. (I) has a capital letter there that only annotates.
  static let samples: [(name: String, text: String, ascii: String)] = [
    (
      "(A) Arabic",
      "\u{0644}\u{064A}\u{0647}\u{0645}\u{0627}\u{0628}\u{062A}\u{0643}\u{0644}\u{0645}\u{0648}"
        + "\u{0634}\u{0639}\u{0631}\u{0628}\u{064A}\u{061F}", "egbpdaj6bu4bxfgehfvwxn"
    ),
    ("(B) Chinese, simplified", "他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("(C) Chinese, traditional", "他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
    (
      "(D) Czech", "Pro\u{010D}prost\u{011B}nemluv\u{00ED}\u{010D}esky",
      "Proprostnemluvesky-uyb24dma41a"
    ),
    (
      "(E) Hebrew",
      "\u{05DC}\u{05DE}\u{05D4}\u{05D4}\u{05DD}\u{05E4}\u{05E9}\u{05D5}\u{05D8}\u{05DC}\u{05D0}"
        + "\u{05DE}\u{05D3}\u{05D1}\u{05E8}\u{05D9}\u{05DD}\u{05E2}\u{05D1}\u{05E8}\u{05D9}\u{05EA}",
      "4dbcagdahymbxekheh6e0a7fei0b"
    ),
    (
      "(G) Japanese", "なぜみんな日本語を話してくれないのか",
      "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"
    ),
    (
      "(I) Russian", "почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"
    ),
    (
      "(J) Spanish", "Porqu\u{00E9}nopuedensimplementehablarenEspa\u{00F1}ol",
      "PorqunopuedensimplementehablarenEspaol-fmd56a"
    ),
    (
      "(K) Vietnamese",
      "T\u{1EA1}isaoh\u{1ECD}kh\u{00F4}ngth\u{1EC3}ch\u{1EC9}n\u{00F3}iti\u{1EBF}ngVi\u{1EC7}t",
      "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"
    ),
    ("(L) Japanese title", "3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
    ("(M) mixed", "安室奈美恵-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n"),
    ("(N) mixed", "Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"),
    ("(O) mixed", "ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
    ("(P) mixed", "MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"),
    ("(Q) mixed", "パフィーdeルンバ", "de-jg4avhby1noc0d"),
    ("(R) mixed", "そのスピードで", "d9juau41awczczp"),
    ("(S) ASCII that is no host name", "-> $1.00 <-", "-> $1.00 <--"),
  ]

  @Test(arguments: samples.indices)
  func publishedSampleIsConvertedBothWays(_ index: Int) {
    let sample = Self.samples[index]
    let scalars = Array(sample.text.unicodeScalars)
    #expect(Punycode.encode(scalars) == Array(sample.ascii.utf8), "\(sample.name)")
    #expect(Punycode.decode(Array(sample.ascii.utf8)) == scalars, "\(sample.name)")
  }

  @Test func whateverIsEncodedIsDecodedToTheSame() throws {
    var generator = SeededGenerator(seed: 3_492)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let scalars = (0..<count).compactMap { _ -> Unicode.Scalar? in
        let top: UInt32 = [0x7F, 0x24F, 0xFFFF, 0x10_FFFF].randomElement(using: &generator) ?? 0
        return Unicode.Scalar(UInt32.random(in: 0x20...top, using: &generator))
      }
      let octets = try #require(Punycode.encode(scalars))
      #expect(octets.allSatisfy { $0 < 0x80 })
      #expect(Punycode.decode(octets) == scalars)
    }
  }

  @Test func anyOctetsAreDecodedOrRefused() {
    var generator = SeededGenerator(seed: 7)
    let octets = Array("abcxyzABC0189-- _.\u{E9}".utf8)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...70, using: &generator)
      let text = (0..<count).map { _ in octets.randomElement(using: &generator) ?? 0 }
      _ = Punycode.decode(text)
    }
    #expect(Punycode.decode(Array("99999999999999999999".utf8)) == nil)
    #expect(Punycode.decode(Array("ABC\u{FC}".utf8)) == nil)
  }
}
