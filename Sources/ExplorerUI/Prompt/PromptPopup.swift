import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What lies over the panes above the prompt while it is open: the completions, the lines that are
/// to go out together, or the pasted lines that wait.
struct PromptPopup {
  let model: Model

  /// The most rows that it takes, its rule included.
  private static let highest = 9

  /// Draws it above `rect`, whose topmost rule is kept; what is typed begins at column `start`.
  func draw(on canvas: inout Canvas, above rect: Rect, from start: Int) {
    // The rule above the prompt, a rule of its own, and one line at least.
    let room = min(Self.highest, rect.row - 2)
    guard room >= 2, rect.columns > 0 else { return }
    if let list = model.prompt.completions {
      let rows = min(list.items.count, room - 1)
      let area = PopupArea(theme: model.theme).clear(rows: rows + 1, above: rect, on: &canvas)
      draw(list, on: &canvas, in: area, from: start)
    } else if !model.prompt.group.isEmpty {
      let group = model.prompt.group
      let title = model.guide.text(.group(group.count, staged: model.prompt.staged.count))
      draw(group.suffix(5), of: group.count, title: title, on: &canvas, above: rect, from: start)
    } else if model.prompt.staged.count > 0 {
      let rows = min(model.prompt.staged.count, room - 1, 5)
      let area = PopupArea(theme: model.theme).clear(rows: rows + 1, above: rect, on: &canvas)
      drawStaged(on: &canvas, in: area, from: start)
    }
  }

  private func draw(
    _ list: CompletionList, on canvas: inout Canvas, in area: Rect, from start: Int
  ) {
    TitledRule(theme: model.theme, title: model.guide.text(.completions(list.items.count)))
      .draw(on: &canvas, in: area)
    let rows = area.rows - 1
    let top = firstRow(list, rows: rows)
    let shown = list.items.indices.dropFirst(top).prefix(rows)
    let widest = shown.reduce(0) { max($0, TextCells.width(list.items[$1].label)) }
    let detail = min(start + widest + 2, start + max(12, area.columns / 2))
    for (offset, index) in shown.enumerated() {
      let row = area.row + 1 + offset
      let item = list.items[index]
      let isChosen = index == list.selection
      let quiet = model.theme.style(.dim)
      if !item.isAvailable {
        canvas.write("–", column: start - 2, row: row, style: quiet, end: area.endColumn)
      }
      canvas.write(
        VisibleText.string(item.label), column: start, row: row,
        style: item.isAvailable ? .plain : quiet, end: min(detail - 1, area.endColumn))
      canvas.write(item.detail, column: detail, row: row, style: quiet, end: area.endColumn - 1)
      guard isChosen else { continue }
      let selection = model.theme.style(.selection)
      canvas.restyle(
        Rect(column: area.column, row: row, columns: area.columns, rows: 1)
      ) { $0 = selection }
      // Colour alone tells nothing to those who see none.
      canvas.write(
        "▸", column: area.column, row: row, style: selection, end: area.endColumn)
    }
  }

  /// The first item that is shown, so that the chosen one is.
  private func firstRow(_ list: CompletionList, rows: Int) -> Int {
    min(max(0, (list.selection ?? 0) - rows + 1), max(0, list.items.count - rows))
  }

  /// Lines that wait, without what is secret in them; behind AUTH whatever is no command is.
  private func hidingSecrets(_ lines: [String]) -> [String] {
    if model.isAnswering || model.prompt.isSecret { return lines.map { _ in "•••" } }
    var isBehindAuth = TypedCommand(model.prompt.text).verb?.beginsLogin == true
    return lines.map { line in
      let command = TypedCommand(line)
      guard let verb = command.verb else {
        return isBehindAuth ? "•••" : command.withoutSecret
      }
      isBehindAuth = verb.beginsLogin
      return command.withoutSecret
    }
  }

  /// Draws the last lines of a group, the newest lowest, as far as there is room.
  private func draw(
    _ lines: ArraySlice<String>, of count: Int, title: String, on canvas: inout Canvas,
    above rect: Rect, from start: Int
  ) {
    let room = min(Self.highest, rect.row - 2)
    let rows = min(lines.count, room - 1)
    let area = PopupArea(theme: model.theme).clear(rows: rows + 1, above: rect, on: &canvas)
    TitledRule(theme: model.theme, title: title).draw(on: &canvas, in: area)
    for (offset, line) in hidingSecrets(Array(lines)).suffix(rows).enumerated() {
      let number = "\(count - rows + offset + 1)"
      canvas.write(
        number, column: max(area.column, start - 1 - number.utf8.count), row: area.row + 1 + offset,
        style: model.theme.style(.dim), end: area.endColumn - 1)
      canvas.write(
        VisibleText.string(String(line.prefix(area.columns))), column: start,
        row: area.row + 1 + offset, style: .plain, end: area.endColumn - 1)
    }
  }

  private func drawStaged(on canvas: inout Canvas, in area: Rect, from start: Int) {
    let staged = model.prompt.staged
    TitledRule(theme: model.theme, title: model.guide.text(.staged(staged.count + 1)))
      .draw(on: &canvas, in: area)
    let rows = area.rows - 1
    let hasMore = staged.count > rows
    let lines = staged.next(hasMore ? rows - 1 : rows)
    let quiet = model.theme.style(.dim)
    for (offset, line) in hidingSecrets(Array(lines)).enumerated() {
      canvas.write(
        VisibleText.string(String(line.prefix(area.columns))),
        column: start, row: area.row + 1 + offset, style: quiet, end: area.endColumn - 1)
    }
    guard hasMore else { return }
    canvas.write(
      model.guide.text(.moreStaged(staged.count - lines.count)), column: start,
      row: area.endRow - 1, style: quiet, end: area.endColumn - 1)
  }
}
