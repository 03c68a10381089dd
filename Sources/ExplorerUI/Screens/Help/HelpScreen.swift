import SMTPGuide
import TerminalCanvas

/// The keys and what they do, those of where one came from first; the commands; and what the signs
/// on the screen mean.
struct HelpScreen: ListPage {
  let model: Model
  private let page: HelpRows

  init(model: Model) {
    self.model = model
    page = HelpRows(model, columns: PageFrame(model: model, title: "").body.columns - 2)
  }

  var rowCount: Int { page.rows.count }
  var height: Int { frame.body.rows }
  func text(ofRow row: Int) -> String {
    guard page.rows.indices.contains(row) else { return "" }
    return page.rows[row].name + "  " + page.rows[row].text
  }
  func row(at point: Point) -> Int? { list.row(at: point) }
  var hints: [Hint] {
    [
      Hint(.up, .down, word: .move), Hint(.pageUp, .pageDown, word: .pages), Hint(.search),
      Hint(.back), Hint(.commands),
    ]
  }

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    let theme = model.theme
    list.draw(on: &canvas) { index, canvas, rect, style in
      let row = page.rows[index]
      switch row.kind {
      case .title:
        canvas.write(
          row.text, column: rect.column, row: rect.row, style: style ?? theme.style(.title),
          end: rect.endColumn)
      case .text:
        canvas.write(
          row.text, column: rect.column, row: rect.row, style: style ?? .plain,
          end: rect.endColumn)
      case .entry:
        let role = row.category.map(Theme.Role.category) ?? .key
        canvas.write(
          row.name, column: rect.column, row: rect.row, style: style ?? theme.style(role),
          end: rect.endColumn)
        canvas.write(
          row.text, column: rect.column + page.nameColumns, row: rect.row, style: style ?? .plain,
          end: rect.endColumn)
      }
    }
  }

  private var list: ListRows {
    ListRows(model, list: model.help.list, count: rowCount, in: frame.body)
  }

  private var frame: PageFrame {
    PageFrame(model: model, title: model.guide.text(PageText.help))
  }
}
