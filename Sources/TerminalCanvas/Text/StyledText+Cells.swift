extension StyledText {
  /// Its cells, one for each character; there are no right halves of wide ones among them.
  var cells: [Cell] {
    runs.flatMap { run in
      TextCells(run.text).map { Cell(text: $0.text, width: $0.width, style: run.style) }
    }
  }

  /// The text of cells.
  init(cells: some Sequence<Cell>) {
    self.init()
    for cell in cells { append(cell.text, cell.style) }
  }

  /// Its beginning that takes at most `columns`; where anything is cut off, `…` is its last column.
  package func cut(to columns: Int) -> StyledText {
    guard columns > 0 else { return StyledText() }
    var kept: [Cell] = []
    var width = 0
    for run in runs {
      for (text, columnsOfCell) in TextCells(run.text) {
        let cell = Cell(text: text, width: columnsOfCell, style: run.style)
        guard width + cell.width <= columns else {
          if width == columns { kept.removeLast() }
          return StyledText(cells: kept + [Cell(text: "…", style: cell.style)])
        }
        kept.append(cell)
        width += cell.width
      }
    }
    return self
  }
}
