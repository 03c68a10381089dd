import SMTPGuide
import TerminalCanvas

/// Where the parts of a question stand on a screen.
struct DialogLayout {
  /// A line of text in the box.
  struct Line: Hashable {
    var label = ""
    var indent = 0
    var text: String
    var role: Theme.Role
  }

  /// What it says.
  let content: DialogBody
  /// All lines of text, as wide as the box.
  let lines: [Line]
  /// The rows of keys and what they do.
  let choices: [[Dialog.Choice]]
  /// The box with its border.
  let box: Rect
  /// Where the lines of text are seen.
  let textRect: Rect
  /// The two fields of a login; empty for any other question.
  let fieldRect: Rect
  /// Where the keys are told.
  let choiceRect: Rect

  /// How many lines are not seen at once.
  var hiddenLines: Int { max(0, lines.count - textRect.rows) }

  private static let widest = 76
  /// Columns that must be left beside the box: of fewer, nothing is seen that makes sense.
  private static let leastBeside = 8

  /// Lays a question out on the model's screen.
  init(_ dialog: Dialog, in model: Model) {
    let size = model.size
    let width = size.columns < Self.widest + 2 * Self.leastBeside ? size.columns : Self.widest
    // The border, and a blank inside of it.
    let room = max(0, width - 4)
    content = DialogBody(dialog.question, in: model, columns: room)
    choices = Self.rows(dialog.choices(isOpen: model.isOwnConnected), room: room, model.guide)
    let fields = dialog.hasFields ? 2 : 0
    // The border, and the blank row above the keys.
    let others = fields + choices.count + 3
    let airy = Self.lines(content.paragraphs, room: room, isAiry: true)
    lines =
      airy.count + others <= size.rows
      ? airy : Self.lines(content.paragraphs, room: room, isAiry: false)
    let height = min(lines.count + others, size.rows)
    box = Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - height) / 2), columns: width,
      rows: height)
    var inner = Rect(
      column: box.column + 2, row: box.row + 1, columns: room, rows: max(0, box.rows - 2))
    choiceRect = inner.takeBottom(choices.count)
    // A blank row above the keys, where there is room for it.
    if inner.rows > lines.count + fields || inner.rows > 5 { _ = inner.takeBottom(1) }
    fieldRect = inner.takeBottom(fields)
    textRect = inner
  }

  private static func lines(
    _ paragraphs: [DialogBody.Paragraph], room: Int, isAiry: Bool
  ) -> [Line] {
    paragraphs.enumerated().flatMap { index, paragraph -> [Line] in
      let isSetOff = isAiry && paragraph.isApart && index > 0
      let above = isSetOff ? [Line(text: "", role: paragraph.role)] : []
      let indent = min(paragraph.indent, room / 2)
      let texts =
        paragraph.isVerbatim
        ? [paragraph.text] : TextWrap.lines(paragraph.text, width: room - indent)
      return above
        + texts.enumerated().map {
          Line(
            label: $0 == 0 ? paragraph.label : "", indent: indent, text: $1, role: paragraph.role)
        }
    }
  }

  /// The answer that is drawn at a point; nil where there is none.
  func choice(at point: Point, _ guide: Guide) -> Dialog.Choice? {
    guard choiceRect.contains(point) else { return nil }
    var column = choiceRect.column
    for choice in choices[point.row - choiceRect.row] {
      let end = column + choice.width(guide)
      if (column..<end).contains(point.column) { return choice }
      column = end + 3
    }
    return nil
  }

  private static func rows(
    _ choices: [Dialog.Choice], room: Int, _ guide: Guide
  ) -> [[Dialog.Choice]] {
    var rows: [[Dialog.Choice]] = [[]]
    var used = 0
    for choice in choices {
      let width = choice.width(guide) + 3
      if used > 0, used + width > room + 3 {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(choice)
      used += width
    }
    return rows
  }
}

extension Dialog {
  /// Whether something is typed in it.
  fileprivate var hasFields: Bool { if case .login = question { true } else { false } }
}

extension Dialog.Choice {
  /// Columns of the key and its words.
  func width(_ guide: Guide) -> Int {
    TextCells.width(key.label) + 1 + TextCells.width(guide.text(text))
  }
}
