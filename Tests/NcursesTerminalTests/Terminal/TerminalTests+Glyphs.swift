import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

extension TerminalTests {
  /// What a cell holds, how wide the canvas takes it, and what is drawn how wide.
  nonisolated static let glyphs: [(text: String, width: Int, drawn: String, columns: Int)] = [
    ("a", 1, "a", 1), ("│", 1, "│", 1), ("é", 1, "é", 1), ("e\u{301}", 1, "e\u{301}", 1),
    ("日", 2, "日", 2), ("🦊", 2, "🦊", 2), ("\u{301}", 1, " \u{301}", 1), ("", 1, " ", 1),
    // Marks beyond what fits, joiners and selectors are left out.
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1, "e\u{301}\u{302}\u{303}\u{304}", 1),
    ("👩\u{200D}💻", 2, "👩", 2), ("👍\u{1F3FD}", 2, "👍", 2), ("❤\u{FE0F}", 2, "❤", 1),
    // What the two sides disagree on, and what is no character to show.
    ("日", 1, "\u{FFFD}", 1), ("\u{1B}", 1, "\u{FFFD}", 1), ("\u{9B}", 1, "\u{FFFD}", 1),
    ("\u{E000}", 1, "\u{E000}", 1), ("\u{378}", 1, "\u{FFFD}", 1), ("\u{10FFFF}", 1, "\u{FFFD}", 1),
  ]

  @Test(arguments: glyphs.indices)
  func aCellIsDrawnAsWideAsItIs(index: Int) {
    setlocale(LC_CTYPE, "C.UTF-8")
    let row = Self.glyphs[index]
    let glyph = Glyph(Cell(text: row.text, width: row.width), isUnicode: true)
    #expect(glyph.scalars == Array(row.drawn.unicodeScalars), "\(row.text.debugDescription)")
    #expect(glyph.width == row.columns)
  }

  @Test func bordersStayBesideWideAndCombiningCells() throws {
    try Self.withTerminal { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      for (row, glyph) in Self.glyphs.enumerated() {
        canvas.put(Cell(text: "<"), column: 9, row: row)
        canvas.put(Cell(text: glyph.text, width: glyph.width), column: 10, row: row)
        canvas.put(Cell(text: ">"), column: 10 + glyph.width, row: row)
      }
      terminal.draw(canvas)
      let output = pseudo.output()
      // The canvas itself keeps out what is no text.
      for (row, glyph) in Self.glyphs.enumerated() where canvas[10, row].text == glyph.text {
        let space = String(repeating: " ", count: glyph.width - glyph.columns)
        #expect(output.contains("<\(glyph.drawn)\(space)>"), "\(glyph) \(output.debugDescription)")
      }
    }
  }

  @Test func aWideCharacterIsChangedAsAWhole() throws {
    try Self.withTerminal { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      canvas.put(Cell(text: "日", width: 2), column: 10, row: 3)
      canvas.put(Cell(text: "|"), column: 12, row: 3)
      terminal.draw(canvas)
      _ = pseudo.output()
      // Its right half gets another style: all of it is sent.
      canvas.restyle(Rect(column: 11, row: 3, columns: 1, rows: 1)) { $0 = Style(.palette(1)) }
      terminal.draw(canvas)
      #expect(!pseudo.output().contains("|"))
      canvas.put(Cell(text: "x"), column: 11, row: 3)
      terminal.draw(canvas)
      let output = pseudo.output()
      #expect(output.contains("x") && !output.contains("日"))
    }
  }
}
