import TerminalCanvas
import Testing

/// Text on a row, and what becomes of it at an edge.
struct WriteTests {
  /// Text, where it begins, where it must end, the row of ten dots then, the column behind it.
  static let table: [(String, Int, Int?, String, Int)] = [
    ("abc", 2, nil, "..abc.....", 5),
    ("abc", 8, nil, "........a…", 10),
    ("abc", 7, nil, ".......abc", 10),
    ("abc", 2, 4, "..a…......", 4),
    ("abc", 2, 3, "..….......", 3),
    ("abc", 2, 2, "..........", 2),
    ("abc", 5, 2, "..........", 5),
    ("abc", 10, nil, "..........", 10),
    ("abc", -1, nil, "bc........", 2),
    ("abcdefghijklmnop", -3, 3, "de…", 3),
    ("漢字", 2, 6, "..漢字....", 6),
    ("漢字", 2, 5, "..漢….....", 5),
    ("漢字", 2, 4, "..… ......", 4),
    ("漢字", 2, 3, "..…", 3),
    ("漢字x", 2, 6, "..漢… ....", 6),
    ("漢", 9, nil, ".........…", 10),
    ("漢x", -1, nil, ".x........", 2),
    ("aé", 8, nil, "........aé", 10),
    ("aéi", 8, nil, "........a…", 10),
    ("a\u{1B}", 0, nil, "a\u{FFFD}........", 2),
    ("abe\u{301}", 0, 3, "abe\u{301}", 3),
  ]

  @Test(arguments: table)
  func writes(_ text: String, _ column: Int, _ end: Int?, _ row: String, _ behind: Int) {
    for styled in [false, true] {
      var canvas = Canvas(Size(columns: 10, rows: 1))
      canvas.write("..........", column: 0, row: 0)
      let column =
        styled
        ? canvas.write(StyledText(text), column: column, row: 0, end: end)
        : canvas.write(text, column: column, row: 0, end: end)
      #expect(column == behind)
      #expect(canvas.text(row: 0).hasPrefix(row), "\(canvas.text(row: 0))")
    }
  }

  @Test func aHalfThatIsOverwrittenTakesTheOtherAway() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("漢字漢", column: 0, row: 0)
    canvas.write("x", column: 1, row: 0)
    canvas.write("y", column: 4, row: 0)
    #expect(canvas.text == " x字y\n")
    canvas.put(Cell(text: "漢", width: 2), column: 1, row: 0)
    #expect(canvas.text == " 漢 y\n")
  }

  @Test func whatIsPutIsOneCharacterOfItsTrueWidth() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.put(Cell(text: "漢", width: 1), column: 0, row: 0)
    canvas.put(Cell(text: "ab", width: 2), column: 2, row: 0)
    canvas.put(Cell(text: "", width: 0), column: 3, row: 0)
    #expect(canvas.cells.map(\.text) == ["漢", "", "a", " "])
    #expect(canvas.cells.map(\.width) == [2, 0, 1, 1])
  }

  @Test func eachRunHasItsStyle() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    let red = Style(.palette(1))
    canvas.write(StyledText("ab", red) + StyledText("cdef"), column: 0, row: 0)
    #expect(canvas.text == "abc…\n")
    #expect(canvas.cells.map(\.style) == [red, red, .plain, .plain])
  }

  @Test func whatIsOutOfSightCostsNothing() {
    // A reply of some megabytes on every row: all of it would take minutes.
    let reply = String(repeating: "spam é ", count: 1_000_000)
    var canvas = Canvas(Size(columns: 80, rows: 24))
    for _ in 0..<100 {
      for row in 0..<24 { canvas.write(reply, column: 0, row: row) }
    }
    #expect(canvas.text(row: 23).hasSuffix("…"))
  }

  @Test func nothingIsTooSmall() {
    for size in [Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: 1, rows: 1)] {
      var canvas = Canvas(size)
      canvas.write("漢字", column: 0, row: 0)
      canvas.drawHorizontal(column: 0, row: 0, columns: 9)
      canvas.drawVertical(column: 0, row: 0, rows: 9)
      canvas.drawRule(row: 0, column: 0, columns: 9, title: StyledText("t"))
      canvas.drawBox(canvas.bounds)
      #expect(canvas.brokenCell == nil)
      #expect(canvas.inASCII().svg().hasSuffix("</svg>\n"))
    }
  }
}
