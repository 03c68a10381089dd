import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

extension TerminalTests {
  @Test func aCellCostsFewOctets() throws {
    try Self.withTerminal { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      for row in 0..<24 {
        canvas.write(String(repeating: "lorem ", count: 13), column: 0, row: row)
      }
      canvas.cursor = Point(column: 6, row: 23)
      terminal.draw(canvas)
      #expect(pseudo.output().contains("lorem lorem"))
      terminal.draw(canvas)
      #expect(pseudo.output() == "")
      canvas.put(Cell(text: "x"), column: 6, row: 23)
      canvas.cursor = Point(column: 7, row: 23)
      terminal.draw(canvas)
      #expect(pseudo.output() == "x")
      canvas.put(Cell(text: "y", style: Style(.palette(2))), column: 40, row: 5)
      terminal.draw(canvas)
      let output = pseudo.output()
      #expect(output.contains("y") && output.utf8.count < 40, "\(output.debugDescription)")
    }
  }

  @Test func stylesBecomeAttributesAndColours() throws {
    try Self.withTerminal { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      let styles: [(Style, String)] = [
        (Style(.palette(136)), "38;5;136"), (Style(.standard, on: .palette(1)), "41m"),
        (Style(.palette(9)), "91m"), (Style.plain.with(.bold), "1m"),
        (Style.plain.with(.dim), "2m"), (Style.plain.with(.italic), "3m"),
        (Style.plain.with(.underlined), "4m"), (Style.plain.with(.reversed), "7m"),
      ]
      for (row, (style, _)) in styles.enumerated() {
        canvas.write("text", column: 0, row: row, style: style)
      }
      terminal.draw(canvas)
      let output = pseudo.output()
      for (_, sequence) in styles {
        #expect(output.contains(sequence), "\(sequence) in \(output.debugDescription)")
      }
    }
  }

  @Test(arguments: [("linux", "\u{1B}[1m", true), ("vt100", "\u{1B}[1m", false)])
  func fewerColoursAreMadeDoWith(type: String, bold: String, isBold: Bool) throws {
    try Self.withTerminal(type) { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      canvas.write("bright", column: 0, row: 0, style: Style(.palette(10), on: .palette(200)))
      terminal.draw(canvas)
      let output = pseudo.output()
      #expect(output.contains("bright"))
      #expect(!output.contains("38;5") && !output.contains("48;5"))
      #expect(output.contains("32") == isBold)
    }
  }

  @Test func moreColoursThanPairsAreNoHarm() throws {
    try Self.withTerminal("linux") { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      for foreground in UInt8(0)..<8 {
        for background in UInt8(0)..<8 {
          canvas.put(
            Cell(text: "x", style: Style(.palette(foreground), on: .palette(background))),
            column: Int(foreground), row: Int(background))
        }
      }
      terminal.draw(canvas)
      #expect(pseudo.output().filter { $0 == "x" }.count == 64)
    }
  }

  @Test func theLastCellIsDrawnWithoutScrolling() throws {
    for type in ["xterm-256color", "linux", "vt100", "ansi", "screen"] {
      try Self.withTerminal(type, columns: 20, rows: 5) { terminal, pseudo in
        var canvas = Canvas(terminal.size)
        for row in 0..<5 { canvas.write("abcdefghijklmnopqrst", column: 0, row: row) }
        terminal.draw(canvas)
        let output = pseudo.output()
        #expect(output.contains("t"))
        #expect(!output.contains("\n\n"), "\(type): \(output.debugDescription)")
      }
    }
  }

  @Test func aCanvasOfAnotherSizeIsCut() throws {
    try Self.withTerminal(columns: 30, rows: 5) { terminal, pseudo in
      var canvas = Canvas(Size(columns: 60, rows: 20))
      canvas.write("日", column: 29, row: 0)
      canvas.write("seen", column: 0, row: 4)
      canvas.write("unseen", column: 0, row: 5)
      canvas.cursor = Point(column: 50, row: 10)
      terminal.draw(canvas)
      let output = pseudo.output()
      #expect(output.contains("seen") && !output.contains("unseen") && !output.contains("日"))
      terminal.draw(Canvas(Size(columns: 0, rows: 0)))
      terminal.draw(Canvas(Size(columns: 1, rows: 1)))
    }
  }

  @Test func repaintingSendsAllAgain() throws {
    try Self.withTerminal { terminal, pseudo in
      terminal.repaint()
      var canvas = Canvas(terminal.size)
      canvas.write("again", column: 5, row: 5)
      terminal.draw(canvas)
      _ = pseudo.output()
      terminal.repaint()
      #expect(pseudo.output().contains("again"))
    }
  }

  @Test func withoutUnicodeNothingElseIsSent() throws {
    try Self.withTerminal(locale: "C") { terminal, pseudo in
      var canvas = Canvas(terminal.size)
      canvas.write("│ ✓ é 日本 ›", column: 0, row: 0)
      terminal.draw(canvas)
      let output = pseudo.output()
      #expect(output.utf8.allSatisfy { $0 < 0x80 })
      #expect(output.contains("|"), "lines are still lines")
    }
  }
}
