import TerminalCanvas
import TestSupport
import Testing

/// Whatever is written wherever, a canvas stays a grid and nothing outside changes.
struct GridPropertyTests {
  private static let size = Size(columns: 24, rows: 3)

  private static func scribbled(_ random: inout SeededGenerator) -> Canvas {
    var canvas = Canvas(size)
    for row in 0..<size.rows {
      canvas.write(RandomText.text(&random, most: 30), column: 0, row: row)
    }
    return canvas
  }

  @Test(arguments: 0..<20) func writesInsideOnly(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let before = Self.scribbled(&random)
      var canvas = before
      let column = Int.random(in: -4...26, using: &random)
      let row = Int.random(in: -1...3, using: &random)
      let end = Int.random(in: -2...27, using: &random)
      let behind: Int
      if random.once(in: 2) {
        let text = RandomText.text(&random)
        behind = canvas.write(text, column: column, row: row, end: end)
        let width = TextCells.width(text)
        #expect(behind == max(column, min(column + width, end, Self.size.columns)))
      } else {
        let text = RandomText.styled(&random)
        behind = canvas.write(text, column: column, row: row, end: end)
        #expect(behind == max(column, min(column + text.width, end, Self.size.columns)))
      }
      #expect(canvas.brokenCell == nil)
      let written = Rect(column: column, row: row, columns: behind - column, rows: 1)
      Self.expectSame(before, canvas, outside: written)
    }
  }

  @Test(arguments: 0..<10) func drawsInsideOnly(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let before = Self.scribbled(&random)
      var canvas = before
      let rect = Rect(
        column: Int.random(in: -4...26, using: &random),
        row: Int.random(in: -2...4, using: &random),
        columns: Int.random(in: 0...30, using: &random), rows: Int.random(in: 0...4, using: &random)
      )
      switch Int.random(in: 0..<4, using: &random) {
      case 0: canvas.clear(rect)
      case 1: canvas.drawBox(rect)
      case 2:
        let text = RandomText.text(&random, most: 1)
        let width = Int.random(in: -1...3, using: &random)
        canvas.put(Cell(text: text, width: width), column: rect.column, row: rect.row)
        Self.expectSame(
          before, canvas, outside: Rect(column: rect.column, row: rect.row, columns: 2, rows: 1))
        #expect(canvas.brokenCell == nil)
        continue
      default:
        canvas.restyle(rect) { $0 = RandomText.style(&random) }
      }
      #expect(canvas.brokenCell == nil)
      Self.expectSame(before, canvas, outside: rect)
    }
  }

  @Test(arguments: 0..<10) func linesKeepTheGrid(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var canvas = Self.scribbled(&random)
      for _ in 0..<6 {
        let column = Int.random(in: -3...26, using: &random)
        let row = Int.random(in: -1...3, using: &random)
        let length = Int.random(in: -1...28, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: canvas.drawHorizontal(column: column, row: row, columns: length)
        case 1: canvas.drawVertical(column: column, row: row, rows: length)
        default:
          canvas.drawRule(
            row: row, column: column, columns: length, title: RandomText.styled(&random),
            trailing: RandomText.styled(&random))
        }
        #expect(canvas.brokenCell == nil)
      }
      #expect(canvas.inASCII().brokenCell == nil)
      #expect(canvas.inASCII().cells.allSatisfy { $0.text.utf8.count == 1 && $0.width == 1 })
    }
  }

  /// Outside of `rect`, at most a wide character of which it covers a half has become blank.
  private static func expectSame(_ before: Canvas, _ after: Canvas, outside rect: Rect) {
    for row in 0..<size.rows {
      for column in 0..<size.columns where !rect.contains(Point(column: column, row: row)) {
        let (old, new) = (before[column, row], after[column, row])
        let isBeside = column == rect.column - 1 || column == rect.endColumn
        let isHalf = old.width != 1 && new.text == " " && isBeside
        #expect(old == new || isHalf, "column \(column) of row \(row)")
      }
    }
  }
}
