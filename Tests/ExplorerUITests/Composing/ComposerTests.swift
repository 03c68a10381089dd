import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The editor of messages, and what goes over the wire.
@Suite struct ComposerTests {
  @Test func linesGetTheirEndsAndDots() {
    let composer = Composer(text: "Subject: x\n\n.dot\n..two\nlast\n")
    let wire = "Subject: x\r\n\r\n..dot\r\n...two\r\nlast\r\n.\r\n"
    #expect(composer.wire == Array(wire.utf8))
    #expect(composer.tally.octets == wire.utf8.count - 2 - 3)
  }

  @Test(arguments: [
    ("text\n.", true), (".", true), ("text\n.\n\n", true), ("text\n.\nmore", false),
    ("text\n..", false), ("text\n. ", false),
  ])
  func onlyALoneDotAtTheEndEndsIt(text: String, ends: Bool) {
    var composer = Composer()
    composer.insert(text)
    #expect((composer.endRow != nil) == ends)
    let expected = ends ? "" : text.replacing("\n.", with: "\n..").replacing("\n", with: "\r\n")
    if !ends { #expect(composer.wire == Array((expected + "\r\n.\r\n").utf8)) }
  }

  @Test func keysGoFromLineToLine() {
    var composer = Composer(lines: ["one", "two"], at: Composer.Place(row: 1, column: 0))
    _ = composer.press(Key(.left))
    #expect(composer.row == 0 && composer.editor.cursor == 3)
    _ = composer.press(Key(.right))
    #expect(composer.row == 1 && composer.editor.cursor == 0)
    _ = composer.press(Key(.backspace))
    #expect(composer.count == 1 && composer.line(0) == "onetwo" && composer.editor.cursor == 3)
    composer.breakLine()
    #expect(composer.line(0) == "one" && composer.line(1) == "two")
    composer.move(by: -1)
    _ = composer.press(Key(.end))
    _ = composer.press(Key(.delete))
    #expect(composer.line(0) == "onetwo")
  }

  @Test func theCursorKeepsItsColumnAcrossShortLines() {
    var composer = Composer(lines: ["long line", "x", "long line"])
    composer.move(by: 0)
    _ = composer.press(Key(.end))
    composer.move(by: 1)
    #expect(composer.editor.cursor == 1)
    composer.move(by: 1)
    #expect(composer.editor.cursor == 9)
    composer.move(by: .max)
    composer.move(by: .min)
    #expect(composer.row == 0)
  }

  @Test func aPasteOfAMegabyteIsTaken() {
    let line = String(repeating: "x", count: 99) + "\n"
    var composer = Composer(lines: ["before", "after"])
    composer.insert(String(repeating: line, count: 10_000))
    #expect(composer.count == 10_002)
    #expect(composer.row == 10_000)
    #expect(composer.line(10_000) == "before")
    #expect(composer.tally.octets == 1_010_000 + 15)
  }

  @Test func aLineOfAMegabyteIsTaken() {
    var composer = Composer()
    composer.insert(String(repeating: "x", count: 1 << 20))
    composer.breakLine()
    composer.move(by: -1)
    #expect(composer.line(0).utf8.count == 1 << 20)
    #expect(composer.tally.tooLong == 1)
  }

  /// Random keys and pastes against a plain text with a cursor; what the server's side reads off
  /// the wire is what was typed.
  @Test(arguments: 0..<40) func theWireCarriesWhatWasTyped(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var composer = Composer()
    let pieces = [
      ".", "..", "a", "é", "e\u{301}", "日本", "\n", "\r\n", "\n.\n", "\n..x\n", "\r", "\t", "👩‍👧",
      "a long word ", ".\r\n.\r\n",
    ]
    for _ in 0..<120 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: composer.breakLine()
      case 1: composer.move(by: Int.random(in: -3...3, using: &random))
      case 2: _ = composer.press(Key(random.pick([.left, .right, .home, .end])))
      case 3: _ = composer.press(Key(random.pick([.backspace, .delete])))
      case 4: _ = composer.press(.control(random.pick(["k", "u", "w", "y"])))
      default: composer.insert(random.pick(pieces))
      }
    }
    let lines = (0..<(composer.endRow ?? composer.count)).map { composer.line($0) }
    let typed = lines.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [Octet.cr, Octet.lf] }
    #expect(!lines.contains { $0.utf8.contains(Octet.lf) })

    var wire = composer.wire[...]
    var scanner = ContentScanner()
    let message = scanner.next(in: &wire, at: nil)
    #expect(message?.isWhole == true)
    #expect(message?.content == typed)
    #expect(wire.isEmpty)
    let tally = lines.reduce(LineTally()) { $0 + LineTally($1) }
    #expect(composer.tally == tally)
    #expect(message?.octets == tally.octets + tally.stuffing)
  }
}
