import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// Pasted text, however long it is and however it ends.
@Suite struct PasteTests {
  static let begin = Array("\u{1B}[200~".utf8)
  static let end = Array("\u{1B}[201~".utf8)

  @Test func aMegabyteIsOnePasteAndQuick() {
    let line = Array("MAIL FROM:<someone@example.org> SIZE=1000\r".utf8)
    let text = Array(repeating: line, count: (1 << 20) / line.count).joined()
    var decoder = InputDecoder()
    var inputs: [TerminalInput] = []
    let octets = Self.begin + text + Self.end
    let time = ContinuousClock().measure {
      var rest = octets[...]
      while !rest.isEmpty {
        // What a terminal's line gives in one read.
        inputs += decoder.decode(Array(rest.prefix(4095)))
        rest = rest.dropFirst(4095)
      }
    }
    #expect(
      inputs == [.paste(String(decoding: text.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self))])
    #expect(time < .seconds(5))
  }

  @Test func noMoreIsKeptThanTheLimit() {
    var decoder = InputDecoder()
    var inputs = decoder.decode(Self.begin)
    let block = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<17 { inputs += decoder.decode(block) }
    inputs += decoder.decode(Self.end + [0x62])
    #expect(inputs.count == 2)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == PasteCollector.limit)
    #expect(inputs.last == .key(.character("b")))
  }

  @Test func aLoneControlCEndsAPasteWithoutAnEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Self.begin + Array("abc\u{3}d".utf8)) == [])
    #expect(decoder.decode(Array("\u{1B}".utf8)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x03]) == [.paste("abc\u{3}d"), .key(.control("c"))])
    #expect(decoder.decode(Array("x".utf8)) == [.key(.character("x"))])
  }

  @Test func whatIsNoTextIsReplaced() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Self.begin + [0x61, 0xFF] + Self.end) == [.paste("a\u{FFFD}")])
  }

  @Test func aResetForgetsThePaste() {
    var decoder = InputDecoder()
    _ = decoder.decode(Self.begin + [0x61])
    decoder.reset()
    #expect(decoder.decode([0x62]) == [.key(.character("b"))])
  }
}
