import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The message as it goes over the wire, in the place where it is written.
struct WirePreviewPane {
  let scene: Scene
  let preview: WirePreview

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var rest = rect
    let status = rest.takeBottom(ComposerRows(of: rect, files: 0).status)
    var fitted = preview
    fitted.scroll(by: 0, height: rest.rows)
    if !status.isEmpty {
      let text = ComposerText.wire(octets: preview.octets.count, lines: preview.count)
      canvas.write(
        scene.guide.text(text), column: status.column + 1, row: status.row,
        style: scene.style(.dim), end: status.endColumn)
    }
    if rest.columns > 20 { _ = rest.takeLeft(1) }
    for offset in 0..<rest.rows where fitted.top + offset < preview.count {
      draw(preview.line(fitted.top + offset), on: &canvas, in: rest, row: rest.row + offset)
    }
  }

  private func draw(
    _ line: WirePreview.Line, on canvas: inout Canvas, in rect: Rect, row: Int
  ) {
    var end = rect.endColumn
    // No more of a long line than there is room for, and how much there is besides.
    let shown = line.octets.prefix(max(0, rect.columns * 4))
    let text = VisibleText.string(shown)
    if TextCells.width(text) > rect.columns {
      let mark = scene.guide.text(ComposerText.lineOctets(line.octets.count))
      end -= TextCells.width(mark) + 2
      canvas.write(
        mark, column: end + 2, row: row, style: scene.style(.dim), end: rect.endColumn)
    }
    var column = rect.column
    if line.isStuffed {
      column = canvas.write(".", column: column, row: row, style: scene.style(.dim), end: end)
    }
    canvas.write(
      String(text.dropFirst(line.isStuffed ? 1 : 0)), column: column, row: row,
      style: scene.style(.text), end: end)
  }
}
