import TerminalCanvas
import TestSupport
import Testing

/// What a screen looks like when it is written down, and what is told when it changed.
struct ScreenSnapshotTests {
  private static func screen() -> Canvas {
    var canvas = Canvas(Size(columns: 12, rows: 4))
    canvas.write("LIVE", column: 1, row: 0, style: Style(.standard, on: .palette(1), .bold))
    canvas.write("mx", column: 6, row: 0, style: Style(.palette(2)))
    canvas.write("dim", column: 0, row: 2, style: Style().with([.dim, .italic]))
    canvas.write("dim", column: 0, row: 3, style: Style().with([.dim, .italic]))
    canvas.cursor = Point(column: 3, row: 1)
    return canvas
  }

  @Test func writesRowsStylesAndCursor() {
    #expect(
      Self.screen().snapshot == """
        12×4
         LIVE mx

        dim
        dim
        styles
          0: 1-4 bold bg=1; 6-7 fg=2
          2-3: 0-2 dim italic
        cursor 3,1

        """)
  }

  @Test func isAsInItsFile() {
    ScreenSnapshot.expect(Self.screen(), named: "snapshot")
  }

  @Test func tellsWhatDiffers() {
    var canvas = Self.screen()
    canvas.write("X", column: 0, row: 2)
    canvas.cursor = nil
    let changed = canvas
    #expect(
      ScreenSnapshot.difference(Self.screen().snapshot, changed.snapshot) == """
        row 2
          - dim
          + Xim
          -   2-3: 0-2 dim italic
          - cursor 3,1
          +   2: 1-2 dim italic
          +   3: 0-2 dim italic
          + no cursor
        """)
  }
}
