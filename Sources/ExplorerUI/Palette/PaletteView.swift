import SMTPGuide
import TerminalCanvas

/// Draws the list of commands over the lower part of the screen.
struct PaletteView {
  let palette: Palette
  let model: Model

  func draw(on canvas: inout Canvas) {
    let layout = PaletteLayout(palette, in: model)
    guard !layout.panel.isEmpty else { return }
    canvas.clear(layout.panel)
    TitledRule(
      theme: model.theme, title: model.guide.text(PaletteText.title),
      detail: model.guide.text(PaletteText.found(layout.entries.count))
    ).draw(on: &canvas, in: layout.title)
    drawKeys(on: &canvas, in: layout.keys)
    drawInput(on: &canvas, in: layout.input)
    for (offset, line) in layout.remark.enumerated() {
      canvas.write(
        line, column: layout.remarkRect.column + 2, row: layout.remarkRect.row + offset,
        end: layout.remarkRect.endColumn)
    }
    let nameWidth = layout.entries.map(nameWidth).max() ?? 0
    for (offset, entry) in layout.entries.dropFirst(layout.top).prefix(layout.list.rows)
      .enumerated()
    {
      let row = Rect(
        column: layout.list.column, row: layout.list.row + offset, columns: layout.list.columns,
        rows: 1)
      draw(
        entry, isChosen: layout.top + offset == layout.selection, nameWidth, on: &canvas, in: row)
    }
  }

  private func drawInput(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var rect = rect
    let label = rect.takeLeft(2)
    canvas.write(" :", column: label.column, row: label.row, style: style(.strong))
    canvas.cursor = LineEditorView(editor: palette.editor, markStyle: style(.dim))
      .draw(on: &canvas, in: rect)
  }

  private func drawKeys(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let keys: [([Key], PaletteText)] = [
      ([Key(.enter)], .doIt), ([Key(.tab)], .complete), ([Key(.up), Key(.down)], .choose),
      ([Key(.escape)], .close),
    ]
    var column = rect.column + 1
    for (keys, text) in keys {
      let label = keys.map(\.label).joined()
      let word = " " + model.guide.text(text)
      guard column + TextCells.width(label + word) <= rect.endColumn else { break }
      column = canvas.write(
        label, column: column, row: rect.row, style: style(.key), end: rect.endColumn)
      column = canvas.write(
        word, column: column, row: rect.row, style: style(.dim), end: rect.endColumn)
      column += 2
    }
  }

  private func nameWidth(_ entry: PaletteEntry) -> Int {
    let argument = entry.words.argument.map { TextCells.width($0) + 1 } ?? 0
    return TextCells.width(entry.words.id) + argument
  }

  private func draw(
    _ entry: PaletteEntry, isChosen: Bool, _ nameWidth: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let isOpen = entry.obstacle == nil
    let end = rect.endColumn - 1
    canvas.write(isChosen ? "▸" : " ", column: rect.column, row: rect.row, style: style(.strong))
    var column = rect.column + 1
    column = canvas.write(
      ":", column: column, row: rect.row, style: style(isOpen ? .text : .dim), end: end)
    for (index, character) in entry.words.id.enumerated() {
      let isFound = entry.match.places.contains(index)
      let role = isFound ? Theme.Role.match : isOpen ? .strong : .dim
      column = canvas.write(
        String(character), column: column, row: rect.row, style: style(role), end: end)
    }
    if let argument = entry.words.argument {
      canvas.write(" " + argument, column: column, row: rect.row, style: style(.dim), end: end)
    }
    let helpColumn = rect.column + 2 + min(nameWidth, 24) + 2
    let keys = entry.action.keys.first?.label ?? ""
    let keyWidth = rect.columns < 60 ? 0 : TextCells.width(keys)
    canvas.write(
      entry.obstacle.map { "– " + $0 } ?? entry.words.help, column: helpColumn, row: rect.row,
      style: style(isOpen ? .text : .dim), end: end - (keyWidth > 0 ? keyWidth + 2 : 0))
    if keyWidth > 0 {
      canvas.write(
        keys, column: end - keyWidth, row: rect.row, style: style(.key), end: end)
    }
    guard isChosen else { return }
    let selection = style(.selection)
    canvas.restyle(rect) { style in
      // What is found keeps its own background.
      guard style.background == .standard else { return }
      style = Style(
        selection.foreground == .standard ? style.foreground : selection.foreground,
        on: selection.background, style.attributes.union(selection.attributes))
    }
  }

  private func style(_ role: Theme.Role) -> Style { model.theme.style(role) }
}
