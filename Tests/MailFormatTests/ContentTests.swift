import SMTPCore
import TestSupport
import Testing

@testable import MailFormat

/// How texts and files travel.
@Suite struct ContentTests {
  static func encoded(_ text: String) -> String {
    String(decoding: QuotedPrintable.encode(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain\r\n", "plain\r\n"), ("a=b\r\n", "a=3Db\r\n"), ("é\r\n", "=C3=A9\r\n"),
    ("end \r\n", "end=20\r\n"), ("tab\t\r\n\r\n", "tab=09\r\n\r\n"),
    (".\r\n..x\r\n", "=2E\r\n=2E.x\r\n"),
    ("From here\r\nFromage\r\n>From x\r\n", "=46rom here\r\nFromage\r\n>From x\r\n"),
    ("a\rb\nc\u{0}\r\n", "a=0Db=0Ac=00\r\n"), ("", ""),
    (String(repeating: "x", count: 76) + "\r\n", String(repeating: "x", count: 76) + "\r\n"),
    (String(repeating: "x", count: 77) + "\r\n", String(repeating: "x", count: 75) + "=\r\nxx\r\n"),
    (String(repeating: "x", count: 75) + ".\r\n", String(repeating: "x", count: 75) + ".\r\n"),
    (
      String(repeating: "x", count: 75) + ".y\r\n",
      String(repeating: "x", count: 75) + "=\r\n=2Ey\r\n"
    ),
    (
      String(repeating: "x", count: 75) + "From y\r\n",
      String(repeating: "x", count: 75) + "=\r\n=46rom y\r\n"
    ),
  ])
  func quotedPrintable(text: String, expected: String) { #expect(Self.encoded(text) == expected) }

  @Test(arguments: 0..<30) func quotedPrintableGivesItBack(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<400, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += Array(random.pick([".", "From ", " ", "\t", "=", "é", "\r\n", "\r\n"]).utf8)
      case 1: text.append(UInt8.random(in: 0...255, using: &random))
      default: text.append(UInt8.random(in: 0x20...0x7E, using: &random))
      }
    }
    let canonical = CanonicalContent(text).octets
    let encoded = QuotedPrintable.encode(canonical)
    let lines = CanonicalText.lines(of: encoded)
    #expect(
      lines.allSatisfy {
        $0.count <= 76 && $0.allSatisfy { Octet.isVisible($0) || $0 == Octet.tab }
      })
    #expect(lines.allSatisfy { !$0.starts(with: ".".utf8) && !$0.starts(with: "From ".utf8) })
    #expect(lines.allSatisfy { $0.last.map(Octet.isBlank) != true })
    var joined: [UInt8] = []
    for line in lines {
      joined += line.last == Octet.equals ? Array(line.dropLast()) : line + [Octet.cr, Octet.lf]
    }
    #expect(Reading.unescaped(joined, Octet.equals) == canonical)
  }

  @Test(arguments: [
    ("ASCII\r\n", false, TransferEncoding.sevenBit),
    ("é and more of ASCII\r\n", false, .quotedPrintable),
    ("é\r\n", true, .eightBit), ("日本語日本語\r\n", false, .base64),
    (String(repeating: "x", count: 998) + "\r\n", false, .sevenBit),
    (String(repeating: "x", count: 999) + "\r\n", true, .quotedPrintable),
    ("NUL \u{0} in a line of text\r\n", true, .quotedPrintable),
    ("CR \r alone in text\r\n", true, .quotedPrintable),
    ("", false, .sevenBit),
  ])
  func theEncodingSuits(text: String, isEightBit: Bool, expected: TransferEncoding) {
    let facts = ContentFacts(of: Array(text.utf8))
    #expect(TransferEncoding(for: facts, on: Carriage(isEightBit: isEightBit)) == expected)
  }

  @Test(arguments: [
    ("notes.txt", "hello\n", "text/plain; charset=us-ascii"),
    ("notes.TXT", "é", "text/plain; charset=utf-8"),
    ("notes.txt", "a\u{0}", "application/octet-stream"), ("report.pdf", "x", "application/pdf"),
    ("x", "%PDF-1.7", "application/pdf"), ("x", "plain", "text/plain; charset=us-ascii"),
    ("README", "plain", "text/plain; charset=us-ascii"),
    ("a.unknown", "\u{1}", "application/octet-stream"),
    (".png", "x", "image/png"), ("x.", "GIF89a", "image/gif"),
    ("empty", "", "text/plain; charset=us-ascii"),
    ("page.html", "<p>", "text/html; charset=us-ascii"), ("a.tar.gz", "", "application/gzip"),
  ])
  func filesHaveTypes(name: String, content: String, type: String) {
    #expect(MediaType(fileName: name, octets: Array(content.utf8)).text == type)
  }

  @Test(arguments: [
    ("a.pdf", ["filename=a.pdf"]), ("my file.pdf", ["filename=\"my file.pdf\""]),
    ("q\"b\\.x", ["filename=\"q\\\"b\\\\.x\""]), ("", ["filename=\"\""]),
    ("größe.txt", ["filename*=utf-8''gr%C3%B6%C3%9Fe.txt"]), ("a\nb", ["filename*=utf-8''a%0Ab"]),
    ("50%*'ü", ["filename*=utf-8''50%25%2A%27%C3%BC"]),
  ])
  func fileNamesAreParameters(name: String, expected: [String]) {
    #expect(MIMEParameter.pieces(of: name, as: "filename") == expected)
  }

  @Test(arguments: [String(repeating: "long name ", count: 30), String(repeating: "日本", count: 50)])
  func longNamesComeInParts(name: String) {
    let pieces = MIMEParameter.pieces(of: name, as: "filename")
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.utf8.count <= 74 })
    #expect(pieces.indices.allSatisfy { pieces[$0].hasPrefix("filename*\($0)") })
  }

  @Test func dotsAreStuffed() {
    let content = Array(".a\r\nb\r\n..\r\n.\r\n\n.x\r\n".utf8)
    #expect(DotStuffing.encode(content) == Array("..a\r\nb\r\n...\r\n..\r\n\n.x\r\n.\r\n".utf8))
    #expect(DotStuffing.encode([]) == Array(".\r\n".utf8))
    #expect(DotStuffing.encode(Array("no end".utf8)) == Array("no end\r\n.\r\n".utf8))
  }
}
