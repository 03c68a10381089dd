import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

@Suite("The view of a line that is being typed")
struct LineEditorViewTests {
  private func row(_ view: LineEditorView, columns: Int) -> (text: String, cursor: Int?) {
    var canvas = Canvas(Size(columns: columns, rows: 1))
    let cursor = view.draw(on: &canvas, in: canvas.bounds)
    return (canvas[row: 0].map(\.text).joined(), cursor?.column)
  }

  @Test("scrolls a long line so that the cursor is seen, and says that there is more")
  func scrolling() {
    var line = LineEditor(text: "MAIL FROM:<alice@example.org> SIZE=1000")
    #expect(row(LineEditorView(editor: line), columns: 20) == ("‹SIZE=1000          ", 10))
    line.move(to: 0)
    #expect(row(LineEditorView(editor: line), columns: 20) == ("MAIL FROM:<alice@ex›", 0))
    line.move(to: 20)
    #expect(row(LineEditorView(editor: line), columns: 20) == ("‹<alice@example.org›", 11))
  }

  @Test("shows a proposal behind the line, and a secret as dots")
  func ghost() {
    let line = LineEditor(text: "EH")
    #expect(row(LineEditorView(editor: line, ghost: "LO"), columns: 6) == ("EHLO  ", 2))
    #expect(row(LineEditorView(editor: line, maskStart: 0), columns: 6) == ("••    ", 2))
    #expect(row(LineEditorView(editor: line), columns: 0) == ("", nil))
  }

  @Test("shows controls as what they are")
  func controls() {
    let line = LineEditor(text: "a\u{1B}[2Jb")
    #expect(row(LineEditorView(editor: line), columns: 16).text == "a\\x1B[2Jb       ")
  }

  @Test("always has a place for the cursor", arguments: 1...24)
  func property(columns: Int) {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 0...80, using: &generator)
      let pieces = ["a", "日", "\u{7}", "é"]
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
      var line = LineEditor(text: text.joined())
      line.move(to: Int.random(in: 0...count, using: &generator))
      let cursor = row(LineEditorView(editor: line), columns: columns).cursor
      #expect(cursor.map { (0..<columns).contains($0) } == true)
      if columns > 8 {
        let rect = Rect(column: 0, row: 0, columns: columns, rows: 1)
        #expect(LineEditorView(editor: line).column(of: line.cursor, in: rect) != nil)
      }
    }
  }
}
