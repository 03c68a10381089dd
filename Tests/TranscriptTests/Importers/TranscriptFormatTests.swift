import Testing
import Transcript

@Suite struct TranscriptFormatTests {
  static let inputs: [([UInt8], TranscriptFormat)] = [
    (text("{\"format\":\"ehlo-transcript\",\"version\":1}\n"), .transcript),
    (text("\u{FEFF}# c\r\n\r\n {\"version\":99,\"format\":\"ehlo-transcript\"}\r\n"), .transcript),
    (text("{\"format\":\"ehlo-tr"), .transcript),
    (text("{\"name\": 1}"), .unknown(.json)),
    (text("{\n  \"name\": 1\n}\n"), .unknown(.json)),
    (text("[1, 2]"), .unknown(.json)),
    (text("S: 220 a\nC: QUIT\n"), .told(.dialogue)),
    (text("\u{FEFF}S: 220 a"), .told(.dialogue)),
    (text("A session:\r\n\r\n   S: 220 a\r\n"), .told(.dialogue)),
    (text("# c\nC: ehlo a\n"), .told(.dialogue)),
    (text("Así empieza: S: 220 a C: HELO b"), .told(.dialogue)),
    (text("vitamin C: good, S: no"), .unknown(nil)),
    (text("C:\\> dir"), .unknown(nil)),
    (text("hello"), .unknown(nil)),
    (text("# a comment"), .unknown(nil)),
    ([], .unknown(.nothing)),
    (text(" \t\r\n"), .unknown(.nothing)),
    ([0x89] + text("PNG\r\n\u{1A}\n"), .unknown(.png)),
    ([0xFF, 0xD8, 0xFF, 0xE0], .unknown(.jpeg)),
    (text("GIF89a"), .unknown(.gif)),
    (text("%PDF-1.7"), .unknown(.pdf)),
    (text("PK\u{3}\u{4}"), .unknown(.zip)),
    ([0x1F, 0x8B, 0x08], .unknown(.gzip)),
    (text("\u{7F}ELF"), .unknown(.program)),
    ([0xFF, 0xFE, 0x43, 0x00], .unknown(.utf16)),
    ([0xFE, 0xFF, 0x00, 0x43], .unknown(.utf16)),
    (text("[0.001,\"recv\",\"220 a\\r\\n\"]\n"), .unknown(.headless)),
    (text("[0.001,\"what\",1]\n"), .unknown(.json)),
    (text("<!doctype html>"), .unknown(.html)),
    (text("<html lang=en>"), .unknown(.html)),
    ([0x00, 0x01, 0x41], .unknown(.binary)),
    ([0x41, 0x0A, 0x00], .unknown(.binary)),
    (text("\u{1B}[1mbold\u{1B}[0m é"), .unknown(nil)),
  ]

  @Test(arguments: inputs) func isRecognised(octets: [UInt8], format: TranscriptFormat) {
    #expect(TranscriptFormat.detect(octets) == format)
  }

  @Test func everyLikenessHasItsWords() {
    let words = TranscriptFormat.Likeness.allCases.map(\.words)
    #expect(Set(words).count == words.count)
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }
}
