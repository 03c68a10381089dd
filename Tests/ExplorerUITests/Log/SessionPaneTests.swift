import SMTPCore
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// What the log looks like.
@Suite struct SessionPaneTests {
  /// The log alone on a canvas.
  static func canvas(_ model: Model, _ columns: Int, _ rows: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    SessionPane(scene: Scene(model)).draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  static func text(_ model: Model, _ columns: Int, _ rows: Int) -> [String] {
    let canvas = canvas(model, columns, rows)
    return (0..<rows).map { row in canvas[row: row].map(\.text).joined() }
  }

  @Test func theColumnsAreThoseOfTheDesign() {
    let model = Model.explorer(100, 30) { Conversation.drawn() }
    let rows = Self.text(model, 62, 17)
    #expect(
      rows == [
        "   0.041 S: ✓ 220 mx.example.org ESMTP                  41 ms ",
      ])
  }
}
