import SMTPGuide
import TerminalCanvas

/// The lines between the parts, with the parts' names.
extension ExplorerScreen {
  func drawRules(_ layout: ExplorerLayout, _ scene: Scene, on canvas: inout Canvas) {
    let style = model.theme.style(.rule)
    let rows = [
      layout.sessionRule, layout.inspectorRule, layout.nextRule, layout.envelopeRule,
      layout.promptRule,
    ].filter { !$0.isEmpty }.map(\.row)
    for row in Set(rows) {
      canvas.drawHorizontal(column: 0, row: row, columns: model.size.columns, style: style)
    }
    for divider in layout.dividers {
      canvas.drawVertical(
        column: divider.column, row: divider.row, rows: divider.rows, style: style)
    }
    let findings = layout.findingsRule
    if !findings.isEmpty {
      canvas.put(Cell(text: "├", style: style), column: findings.column - 1, row: findings.row)
    }
    drawTitles(layout, scene, on: &canvas)
  }

  private func drawTitles(_ layout: ExplorerLayout, _ scene: Scene, on canvas: inout Canvas) {
    let guide = model.guide
    // Where the log stands alone, everybody sees what it is.
    if layout.isWide {
      drawTitle(guide.text(.sessionPart), on: &canvas, in: layout.sessionRule)
    }
    let title = InspectorTitle(scene)
    drawTitle(
      title.text, title.role, detail: layout.isWide && model.log.inspector != .full ? "" : more,
      on: &canvas,
      in: layout.inspectorRule)
    drawTitle(
      guide.text(.nextPart) + (model.isReadOnly ? "" : key(.complete))
        + (model.isReplyDue ? guide.text(ExplorerText.orServe) : ""), on: &canvas,
      in: layout.nextRule)
    drawTitle(guide.text(.envelopePart), on: &canvas, in: layout.envelopeRule)
    drawTitle(
      guide.text(.findingsPart(count: model.session.findingCount)), on: &canvas,
      in: layout.findingsRule)
    if model.isPlayback {
      drawTitle(guide.text(.playbackPart), on: &canvas, in: layout.promptRule)
    } else if model.session.watched?.held != nil {
      drawTitle(guide.text(HoldText.part), .warning, on: &canvas, in: layout.promptRule)
    } else if model.isWatching {
      drawTitle(guide.text(OthersText.watchPart), on: &canvas, in: layout.promptRule)
    } else if model.composer != nil {
      drawTitle(
        guide.text(model.isPreviewing ? .wirePart : .messagePart), on: &canvas,
        in: layout.promptRule)
    }
  }

  private func drawTitle(
    _ title: String, _ role: Theme.Role = .title, detail: String = "", on canvas: inout Canvas,
    in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    TitledRule(theme: model.theme, title: title, role: role, detail: detail)
      .draw(on: &canvas, in: rect)
  }

  /// The key that gives the inspector the whole page, or takes it away, with a word for it.
  private var more: String {
    let hint = Hint(.inspector, word: model.log.inspector == .full ? .back : nil)
    return hint.text(model.guide, in: [.prompt, .log, .anywhere]) ?? ""
  }

  private func key(_ id: ActionID) -> String {
    Hint(id).keys(in: [.prompt]).map { " (\($0))" } ?? ""
  }
}
