import TerminalCanvas
import TestSupport
import Testing

/// Lines that join where they meet, in whatever order they are drawn.
struct LineTests {
  private typealias Drawing = (inout Canvas) -> Void

  /// All orders in which some drawings can be made.
  private static func orders(_ drawings: [Drawing]) -> [[Drawing]] {
    guard !drawings.isEmpty else { return [[]] }
    return drawings.indices.flatMap { index in
      var rest = drawings
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  private static func expect(_ text: String, _ size: Size, _ drawings: [Drawing]) {
    for order in orders(drawings) {
      var canvas = Canvas(size)
      for draw in order { draw(&canvas) }
      #expect(canvas.text == text)
    }
  }

  @Test func joinTheFrameOfTheExplorer() {
    Self.expect(
      """
      ──────┬──────
            │
            │
      ──────┼──────
            │
            ├──────
            │
      ──────┴──────

      """, Size(columns: 13, rows: 8),
      [
        { $0.drawHorizontal(column: 0, row: 0, columns: 13) },
        { $0.drawVertical(column: 6, row: 1, rows: 6) },
        { $0.drawHorizontal(column: 0, row: 3, columns: 13) },
        { $0.drawHorizontal(column: 7, row: 5, columns: 6) },
        { $0.drawHorizontal(column: 0, row: 7, columns: 13) },
      ])
  }

  @Test func joinWherePanesDrawTheirOwnRules() {
    Self.expect(
      """
      ───┬───
         │
      ───┼───
         ├───
      ───┤
         │

      """, Size(columns: 7, rows: 6),
      [
        { $0.drawVertical(column: 3, row: 0, rows: 6) },
        { canvas in
          canvas.drawHorizontal(column: 0, row: 0, columns: 3)
          canvas.drawHorizontal(column: 4, row: 0, columns: 3)
        },
        { $0.drawHorizontal(column: 0, row: 2, columns: 7) },
        { $0.drawHorizontal(column: 3, row: 3, columns: 4) },
        { $0.drawHorizontal(column: 0, row: 4, columns: 4) },
      ])
  }

  @Test func joinAtCorners() {
    Self.expect(
      """
      ┌──┐
      │  │
      └──┘

      """, Size(columns: 4, rows: 3),
      [
        { $0.drawHorizontal(column: 0, row: 0, columns: 4) },
        { $0.drawVertical(column: 0, row: 0, rows: 3) },
        { $0.drawVertical(column: 3, row: 0, rows: 3) },
        { $0.drawHorizontal(column: 0, row: 2, columns: 4) },
      ])
  }

  @Test func aloneTheyAreStraight() {
    Self.expect(
      """
      ──
      ──
        │││

      """, Size(columns: 5, rows: 3),
      [
        { $0.drawHorizontal(column: 0, row: 0, columns: 2) },
        { $0.drawHorizontal(column: 0, row: 1, columns: 2) },
        { $0.drawVertical(column: 2, row: 2, rows: 1) },
        { $0.drawVertical(column: 3, row: 2, rows: 1) },
        { $0.drawVertical(column: 4, row: 2, rows: 1) },
      ])
  }

  @Test func textIsNoLine() {
    var canvas = Canvas(Size(columns: 3, rows: 3))
    for row in 0..<3 { canvas.write("│─│", column: 0, row: row) }
    canvas.drawHorizontal(column: 0, row: 1, columns: 3)
    #expect(canvas.text == "│─│\n───\n│─│\n")
  }

  @Test func aBoxJoinsNothing() {
    var canvas = Canvas(Size(columns: 6, rows: 5))
    canvas.drawVertical(column: 2, row: 0, rows: 5)
    let box = Rect(column: 1, row: 1, columns: 4, rows: 3)
    canvas.clear(box)
    canvas.drawBox(box)
    #expect(canvas.text == "  │\n ┌──┐\n │  │\n └──┘\n  │\n")
    canvas.drawBox(Rect(column: -1, row: -1, columns: 8, rows: 7))
    #expect(canvas.text == "  │\n ┌──┐\n │  │\n └──┘\n  │\n")
  }

  /// The words of a rule, and the rule of 20 columns that they give.
  static let rules: [(String?, String?, String)] = [
    (nil, nil, "────────────────────"),
    ("Next", nil, "─ Next ─────────────"),
    ("Next", "more", "─ Next ────── more ─"),
    ("Next", "more and mo", "─ Next ─────────────"),
    ("Next", "more and", "─ Next ── more and ─"),
    ("Next", "more andm", "─ Next ─ more andm ─"),
    (nil, "more", "───────────── more ─"),
    ("sixteen columns!", nil, "─ sixteen columns! ─"),
    ("more than there is", "more", "─ more than there… ─"),
    ("漢字漢字漢字漢字漢", "x", "─ 漢字漢字漢字漢… ──"),
    ("", "", "────────────────────"),
  ]

  @Test(arguments: rules) func hasWords(_ title: String?, _ trailing: String?, _ rule: String) {
    var canvas = Canvas(Size(columns: 20, rows: 1))
    canvas.drawRule(
      row: 0, column: 0, columns: 20, title: title.map { StyledText($0) },
      trailing: trailing.map { StyledText($0) })
    #expect(canvas.text == rule + "\n")
  }

  @Test func rulesJoinAndKeepTheirStyles() {
    let dim = Style.plain.with(.dim)
    var canvas = Canvas(Size(columns: 40, rows: 5))
    canvas.drawVertical(column: 20, row: 1, rows: 3, style: dim)
    canvas.drawRule(row: 0, column: 0, columns: 40, title: StyledText("Session"), style: dim)
    canvas.drawRule(
      row: 2, column: 21, columns: 19,
      title: StyledText("Findings ") + StyledText("1", .plain.with(.bold)),
      trailing: StyledText("F4"), style: dim)
    canvas.drawRule(row: 4, column: 0, columns: 40, style: dim)
    ScreenSnapshot.expect(canvas, named: "rules")
  }
}
