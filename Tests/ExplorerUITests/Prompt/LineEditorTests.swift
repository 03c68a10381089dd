import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// A line with `|` where the cursor stands.
private func editor(_ marked: String) -> LineEditor {
  let place = Array(marked).firstIndex(of: "|")
  var editor = LineEditor(text: marked.filter { $0 != "|" })
  if let place { editor.move(to: place) }
  return editor
}

private func marked(_ editor: LineEditor) -> String {
  var characters = editor.characters
  characters.insert("|", at: editor.cursor)
  return String(characters)
}

@Suite("A line that is being typed")
struct LineEditorTests {
  @Test(
    "does what readline does",
    arguments: [
      ("RCPT TO|", [Key.character(":")], "RCPT TO:|"),
      ("RCPT TO|", [.control("a")], "|RCPT TO"),
      ("RCPT TO|", [Key(.home)], "|RCPT TO"),
      ("RC|PT", [.control("e")], "RCPT|"),
      ("RC|PT", [Key(.end)], "RCPT|"),
      ("RC|PT", [.control("b")], "R|CPT"),
      ("RC|PT", [Key(.left), Key(.left), Key(.left)], "|RCPT"),
      ("RC|PT", [.control("f")], "RCP|T"),
      ("RCPT|", [Key(.right)], "RCPT|"),
      ("RCPT TO:<bob@a.example>|", [.meta("b")], "RCPT TO:<bob@a.|example>"),
      ("RCPT TO|", [.meta("b"), .meta("b"), .meta("b")], "|RCPT TO"),
      ("|RCPT TO", [.meta("f")], "RCPT| TO"),
      ("RC|PT", [Key(.backspace)], "R|PT"),
      ("|RCPT", [Key(.backspace)], "|RCPT"),
      ("RC|PT", [.control("h")], "R|PT"),
      ("RC|PT", [.control("d")], "RC|T"),
      ("RCPT|", [Key(.delete)], "RCPT|"),
      ("MAIL FROM:<a@b> SIZE=1|", [.control("w")], "MAIL FROM:<a@b> |"),
      ("MAIL FROM:<a@b>  |", [.control("w")], "MAIL |"),
      ("MAIL| FROM:", [.meta("d")], "MAIL|:"),
      ("MAIL |FROM:", [.control("u")], "|FROM:"),
      ("MAIL |FROM:", [.control("k")], "MAIL |"),
      ("MAIL |FROM:", [.control("k"), .control("y"), .control("y")], "MAIL FROM:FROM:|"),
      ("a b c|", [.control("w"), .control("w"), .control("y")], "a b c|"),
      ("a b |c d", [.control("w"), .control("k"), .control("y")], "a b c d|"),
      (
        "ab cd|", [.control("w"), Key(.left), .control("u"), .control("y"), .meta("y")],
        "cd| "
      ),
      ("ab|", [.meta("y")], "ab|"),
      ("日本|語", [Key(.backspace)], "日|語"),
      ("e|x", [.character("\u{301}")], "e\u{301}|x"),
    ])
  func keys(start: String, keys: [Key], end: String) {
    var line = editor(start)
    for key in keys { line.press(key) }
    #expect(marked(line) == end)
  }

  @Test("leaves other keys to others")
  func otherKeys() {
    var line = LineEditor(text: "x")
    for key in [Key(.enter), Key(.tab), Key(.up), .control("r"), .meta("x"), Key(.escape)] {
      let isTaken = line.press(key)
      #expect(!isTaken)
    }
    var empty = LineEditor()
    let isTaken = empty.press(.control("d"))
    #expect(!isTaken, "^D on an empty line is an end, not an edit")
    #expect(line.text == "x")
  }

  @Test("takes no more than it has room for, and nothing by halves")
  func limit() {
    var line = LineEditor(text: String(repeating: "x", count: LineEditor.longest - 1))
    let isTaken = line.insert("yy")
    #expect(!isTaken)
    #expect(line.octetCount == LineEditor.longest - 1)
    let fits = line.insert("y")
    #expect(fits)
    #expect(line.text.hasSuffix("xy"))
  }

  @Test("keeps its cursor inside and its characters whole, whatever is pressed")
  func property() {
    let pieces = ["a", " ", "<", "é", "e", "\u{301}", "日", "👩‍👩‍👧", "🇩", "🇪", "\r", "\n", "\u{1B}"]
    let edits = LineEdit.allCases.map { $0.keys[0] }
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var line = LineEditor()
      for _ in 0..<60 {
        if Bool.random(using: &generator) {
          line.insert(pieces.randomElement(using: &generator) ?? "")
        } else {
          line.press(edits.randomElement(using: &generator) ?? Key(.left))
        }
        #expect((0...line.characters.count).contains(line.cursor))
        #expect(line.characters == Array(line.text))
        #expect(line.octetCount == line.text.utf8.count)
      }
    }
  }
}
