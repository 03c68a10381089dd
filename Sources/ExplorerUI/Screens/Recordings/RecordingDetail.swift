import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What the selected recording is called and came to, in sentences.
struct RecordingDetail {
  let model: Model

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 1, let item = model.recordings.selected else { return }
    let guide = model.guide
    var rect = rect
    let rule = rect.takeTop(1)
    let facts = model.recordings.facts(of: item)
    TitledRule(
      theme: model.theme, title: VisibleText.string(item.name),
      detail: guide.text(PageText.size(octets: item.octets))
    ).draw(on: &canvas, in: Rect(column: 0, row: rule.row, columns: model.size.columns, rows: 1))
    var lines: [(text: String, role: Theme.Role)] = []
    if let note = facts?.note {
      let text = guide.text(RecordingsText.note(note))
      // Of a long note so much that the rest has room.
      lines += TextWrap.lines(text, width: rect.columns).prefix(max(1, rect.rows - 2))
        .map { ($0, .strong) }
    }
    lines += TextWrap.lines(sentences(facts), width: rect.columns).map { ($0, .text) }
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      canvas.write(
        line.text, column: rect.column, row: rect.row + offset, style: model.theme.style(line.role),
        end: rect.endColumn)
    }
  }

  private func sentences(_ facts: RecordingFacts?) -> String {
    let guide = model.guide
    switch facts?.content {
    case .read(let digest)?:
      let findings =
        digest.findings == 0 ? "" : " " + guide.text(RecordingsText.findings(digest.findings))
      return guide.sentences(digest.outcome) + findings
    case .tooLarge?: return guide.text(RecordingsText.tooLarge)
    case .unreadable?:
      return facts?.trouble.map { guide.text($0) } ?? guide.text(RecordingsText.unreadable)
    case nil: return guide.text(RecordingsText.unread)
    }
  }
}
