import SMTPGuide
import TerminalCanvas

/// What the page of other programs says while nobody has connected: how to have one connect.
struct OthersHelp {
  /// The widest that its paragraphs get.
  private static let widest = 66

  let model: Model

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let guide = model.guide
    guard let place = model.others.place else {
      return EmptyPage(model: model, text: guide.text(OthersText.nowhere))
        .draw(on: &canvas, in: rect)
    }
    let margin = rect.columns > 44 ? 2 : 0
    let width = min(Self.widest, rect.columns - 2 * margin)
    let text =
      place.target.map {
        OthersText.nobodyToCarry(host: place.host, port: place.port, target: $0)
      } ?? .nobody(at: place.text)
    var rows = TextWrap.lines(guide.text(text), width: width)
    rows += [""]
    // What is typed elsewhere stands in one line.
    let examples = guide.examples(
      host: place.host, port: place.port, isProxy: place.target != nil)
    rows += examples.map { "  " + $0 }
    let top = rect.row + (rect.rows > rows.count + 1 ? 1 : 0)
    for (offset, row) in rows.enumerated() where top + offset < rect.endRow {
      canvas.write(row, column: rect.column + margin, row: top + offset, end: rect.endColumn)
    }
  }
}
