import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The sender and the recipients of the message that is open, at the moment that is looked at.
struct EnvelopePane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard let envelope = scene.viewed.state.envelope ?? scene.viewed.settled else {
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

  /// The recipients, and how many there are besides where there is no room for all: those who will
  /// get the message go before those who were refused, the newest before the older.
  private func drawRecipients(_ envelope: Envelope, on canvas: inout Canvas, in rect: Rect) {
    var rect = rect
    let total = envelope.recipientCount
    var shown = Array(envelope.recipients.suffix(max(0, rect.rows)))
    if total > shown.count {
      // One row tells of the others; where there is one row only, it tells of all.
      shown = Self.foremost(max(0, rect.rows - 1), of: envelope.recipients)
      drawOthers(envelope, but: shown, on: &canvas, in: rect.takeBottom(1))
    }
    for (index, recipient) in shown.enumerated() {
      // What became of the message for this one counts more than that it was accepted.
      let code = recipient.delivery ?? recipient.code
      let category = ReplyCategory(code: code)
      let isTold = recipient.delivery != nil || category != .success
      drawRow(
        index == 0 ? scene.guide.text(.toLabel) : "", category, VisibleText.string(recipient.path),
        isTold ? String(code) : "", on: &canvas, in: rect.takeTop(1))
    }
  }

  /// Some of the recipients, in their order.
  private static func foremost(
    _ count: Int, of recipients: [Envelope.Recipient]
  ) -> [Envelope.Recipient] {
    func isAccepted(_ index: Int) -> Bool {
      ReplyCategory(code: recipients[index].code) == .success
    }
    let accepted = recipients.indices.filter(isAccepted).suffix(count)
    let refused = recipients.indices.filter { !isAccepted($0) }.suffix(count - accepted.count)
    return (accepted + refused).sorted().map { recipients[$0] }
  }

  private func drawOthers(
    _ envelope: Envelope, but shown: [Envelope.Recipient], on canvas: inout Canvas,
    in rect: Rect
  ) {
    let accepted = shown.filter { ReplyCategory(code: $0.code) == .success }.count
    let deferred = shown.filter { ReplyCategory(code: $0.code) == .transient }.count
    let refused = envelope.refusedCount - (shown.count - accepted)
    let others = ExplorerText.moreRecipients(
      count: envelope.recipientCount - shown.count,
      accepted: envelope.acceptedCount - accepted,
      deferred: envelope.deferredCount - deferred,
      refused: refused - (envelope.deferredCount - deferred))
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
