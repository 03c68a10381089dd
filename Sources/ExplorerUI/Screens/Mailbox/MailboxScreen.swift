import SMTPGuide
import TerminalCanvas

/// What the practice server has received: a list, or one message.
struct MailboxScreen: ListPage {
  let model: Model
  private let message: MessageRows?

  init(model: Model) {
    self.model = model
    let mailbox = model.mailbox
    guard let opened = mailbox.opened, let items = mailbox.items, items.indices.contains(opened)
    else {
      message = nil
      return
    }
    message = MessageRows(
      items[opened], guide: model.guide,
      columns: PageFrame(model: model, title: "").body.columns - 2,
      showsOctets: mailbox.showsOctets)
  }

  private var items: [MailboxItem] { model.mailbox.items ?? [] }
  private var body: Rect { PageFrame(model: model, title: "").body }

  var rowCount: Int { message?.count ?? items.count }
  var height: Int { body.rows }
  func text(ofRow row: Int) -> String {
    if let message {
      let line = message[row]
      return line.isField || line.name.isEmpty ? line.name + line.text : line.name + " " + line.text
    }
    guard items.indices.contains(row) else { return "" }
    return ([summary(of: items[row])] + [items[row].subject].compactMap(\.self))
      .joined(separator: "   ")
  }
  func row(at point: Point) -> Int? { rows.row(at: point) }
  var hints: [Hint] {
    let first = message == nil ? Hint(.open, word: .open) : Hint(.octets)
    return Hint.ofList(isEmpty: rowCount == 0, first: first, always: [Hint(.refresh)])
  }

  func draw(on canvas: inout Canvas) {
    let guide = model.guide
    if let message { return draw(message, on: &canvas) }
    let frame = PageFrame(
      model: model, title: guide.text(.mailbox),
      detail: items.isEmpty ? "" : guide.text(.messageCount(items.count)))
    frame.draw(on: &canvas)
    guard !items.isEmpty else {
      let text = guide.text(model.isPractice ? .noMessages : .noPractice)
      return EmptyPage(model: model, text: text).draw(on: &canvas, in: frame.body)
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      draw(items[row], on: &canvas, in: rect, style)
    }
  }

  private var rows: ListRows {
    ListRows(model, list: model.mailbox.list, count: rowCount, in: body)
  }

  private func summary(of item: MailboxItem) -> String {
    let sender = item.reversePath.isEmpty ? model.guide.text(.nobody) : item.reversePath
    let place = item.isReceivedHere ? model.guide.text(.receivedHere) + " " : ""
    return place + sender + " → " + item.recipients.joined(separator: ", ")
  }

  private func draw(
    _ item: MailboxItem, on canvas: inout Canvas, in rect: Rect, _ style: Style?
  ) {
    let size = model.guide.text(PageText.size(octets: item.content.count))
    let sizeStart = rect.endColumn - TextCells.width(size) - 1
    let showsSize = sizeStart - rect.column >= 20
    let end = canvas.write(
      summary(of: item), column: rect.column, row: rect.row, style: style ?? .plain,
      end: showsSize ? sizeStart - 1 : rect.endColumn)
    guard showsSize else { return }
    let dim = style ?? model.theme.style(.dim)
    if let subject = item.subject, end + 3 < sizeStart - 8 {
      canvas.write(subject, column: end + 3, row: rect.row, style: dim, end: sizeStart - 1)
    }
    canvas.write(size, column: sizeStart, row: rect.row, style: dim)
  }

  private func draw(_ message: MessageRows, on canvas: inout Canvas) {
    let place = (model.mailbox.opened ?? 0) + 1
    let frame = PageFrame(
      model: model, title: summary(of: message.item),
      detail: model.guide.text(.messagePlace(number: place, count: items.count)))
    frame.draw(on: &canvas)
    let theme = model.theme
    rows.draw(on: &canvas) { row, canvas, rect, style in
      let line = message[row]
      var column = rect.column
      if !line.name.isEmpty {
        let end = canvas.write(
          line.name, column: column, row: rect.row, style: style ?? theme.style(.dim),
          end: rect.endColumn)
        column = line.isField ? end : column + MessageRows.nameColumns
      }
      canvas.write(
        line.text, column: column, row: rect.row,
        style: style ?? (line.isRemark ? theme.style(.dim) : .plain), end: rect.endColumn)
    }
  }
}
