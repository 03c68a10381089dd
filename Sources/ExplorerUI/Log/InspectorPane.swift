import SMTPGuide
import TerminalCanvas

/// What the line that is looked at means.
struct InspectorPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let size = Self.textSize(rect.size)
    let lines = InspectorText(scene).lines(size)
    let top = max(0, min(scene.model.log.inspectorTop, lines.count - size.rows))
    var seen = lines[top..<top + size.rows]
    // In brief, the rule above says that there is more.
    if top + seen.count < lines.count, size.rows > InspectorText.briefRows {
      seen[seen.count - 1] = StyledText(moreBelow, scene.model.theme.style(.dim))
    }
    for (offset, line) in seen.enumerated() {
      canvas.write(
        line.cut(to: size.columns), column: rect.column + 1, row: rect.row + offset,
        end: rect.endColumn)
    }
  }

  /// That there is more, and the key that shows it.
  private var moreBelow: String {
    let sign = scene.model.guide.sentence(InspectorNote.moreBelow)
    guard scene.model.log.inspector != .full,
      let more = Hint(.inspector).text(scene.model.guide, in: [.prompt, .log, .anywhere])
    else { return sign }
    return "\(sign) \(more)"
  }

  /// The room for text in a pane: a column is free at its left.
  static func textSize(_ size: Size) -> Size {
    Size(columns: size.columns - (size.columns > 60 ? 2 : 1), rows: size.rows)
  }
}
