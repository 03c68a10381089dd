import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The sender and the recipients of the message that is open, at the moment that is looked at.
struct EnvelopePane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard let envelope = scene.viewed.state.envelope else {
      canvas.write(
        scene.guide.text(.noEnvelope(isOver: !scene.isConnected)), column: rect.column + 1,
        row: rect.row,
        style: scene.style(.dim), end: rect.endColumn - 1)
      return
    }
    let path = envelope.reversePath.map { $0.isEmpty ? "<>" : VisibleText.string($0) } ?? "…"
    var rest = rect
    drawRow(
      scene.guide.text(.fromLabel), .success, path, "", on: &canvas, in: rest.takeTop(1))
    drawRecipients(envelope, on: &canvas, in: rest)
  }

  /// The newest recipients, as many as there is room for, and how many there are besides.
  private func drawRecipients(_ envelope: Envelope, on canvas: inout Canvas, in rect: Rect) {
    var rect = rect
    let total = envelope.acceptedCount + envelope.refusedCount
    var shown = envelope.recipients.suffix(max(0, rect.rows))
    if total > shown.count {
      // One row tells of the others; where there is one row only, it tells of all.
      shown = envelope.recipients.suffix(max(0, rect.rows - 1))
      drawOthers(envelope, but: shown, on: &canvas, in: rect.takeBottom(1))
    }
    for (index, recipient) in shown.enumerated() {
      let category = ReplyCategory(code: recipient.code)
      drawRow(
        index == 0 ? scene.guide.text(.toLabel) : "", category, VisibleText.string(recipient.path),
        category == .success ? "" : String(recipient.code), on: &canvas, in: rect.takeTop(1))
    }
  }

  private func drawOthers(
    _ envelope: Envelope, but shown: ArraySlice<Envelope.Recipient>, on canvas: inout Canvas,
    in rect: Rect
  ) {
    let accepted = shown.filter { ReplyCategory(code: $0.code) == .success }.count
    let others = ExplorerText.moreRecipients(
      count: envelope.acceptedCount + envelope.refusedCount - shown.count,
      accepted: envelope.acceptedCount - accepted,
      refused: envelope.refusedCount - (shown.count - accepted))
    canvas.write(
      scene.guide.text(others), column: rect.column + 6, row: rect.row, style: scene.style(.dim),
      end: rect.endColumn - 1)
  }

  /// ` to   ✗ nobody@example.org  550`; the code stays where the address has to be cut.
  private func drawRow(
    _ label: String, _ category: ReplyCategory, _ path: String, _ code: String,
    on canvas: inout Canvas, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let end = rect.endColumn - 1
    let style = scene.style(.category(category))
    canvas.write(
      label, column: rect.column + 1, row: rect.row, style: scene.style(.dim), end: end)
    canvas.write(
      category.mark, column: rect.column + 6, row: rect.row, style: style, end: end)
    let codeWidth = code.isEmpty ? 0 : code.utf8.count + 2
    let column = canvas.write(
      path, column: rect.column + 8, row: rect.row, end: end - codeWidth)
    guard codeWidth > 0 else { return }
    canvas.write("  " + code, column: column, row: rect.row, style: style, end: end)
  }
}
