import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// The session of another program as a row of columns:
/// `3  19:27:16  127.0.0.1:40112  laptop.example  rcpt  ✗ 550 5.1.1`. On a narrow screen columns give
/// way.
struct OthersRow {
  private static let numberColumns = 4
  private static let startedColumns = 9
  private static let stateColumns = 12

  private var number: String
  private var started: String
  private var from: String
  private var name: String
  private var state: String
  /// The code of the last reply, and behind it its words.
  private var code: String
  private var words = ""
  /// What kind of reply the last one was; nil where there was none.
  private(set) var category: ReplyCategory?
  /// Whether a command of it is held.
  private(set) var isHeld = false
  /// How its state looks; nil to look like the rest.
  var stateStyle: Style?
  /// How its mark looks; nil to look like the rest.
  var markStyle: Style?

  /// The names of the columns.
  init(heads guide: Guide) {
    number = guide.text(OthersText.columnNumber)
    started = guide.text(OthersText.columnStarted)
    from = guide.text(.columnFrom)
    name = guide.text(.columnName)
    state = guide.text(.columnState)
    code = guide.text(.columnReply)
  }

  /// A session; nil where it is of no other program.
  init?(_ session: SessionModel, _ guide: Guide) {
    guard let watched = session.watched else { return nil }
    number = String(watched.number)
    // 2026-11-21T19:27:16.123456Z
    started = session.started.map { String($0.text.dropFirst(11).prefix(8)) } ?? ""
    from = watched.from
    name = watched.name ?? ""
    state =
      watched.isEnded
      ? guide.text(watched.trouble == nil ? OthersText.ended : .failed)
      : watched.held == nil
        ? session.timeline.session.stateName.rawValue : guide.text(HoldText.state)
    isHeld = watched.held != nil
    (code, words) = watched.lastReply.map(Self.texts) ?? ("", "")
    category = watched.lastReply.map { ReplyCategory(code: $0.code ?? 0) }
  }

  /// All of it, for the search and to be copied.
  var text: String {
    [number, started, from, name, state, code, words].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas, in rect: Rect, text: Style, dim: Style) {
    var rest = rect
    func left(_ value: String, _ columns: Int, _ style: Style) {
      let place = rest.takeLeft(columns)
      canvas.write(
        value, column: place.column, row: rect.row, style: style, end: place.endColumn - 1)
    }
    left(number, Self.numberColumns, dim)
    if rect.columns >= 70 { left(started, Self.startedColumns, dim) }
    let isWide = rect.columns >= 96
    if rect.columns >= 50 { left(from, isWide ? 24 : 20, text) }
    if rect.columns >= 50 {
      var place = rest.takeRight(isWide ? min(38, rect.columns - 70) : 13)
      let mark = place.takeLeft(2)
      canvas.write(
        category?.mark ?? "", column: mark.column, row: rect.row, style: markStyle ?? dim,
        end: mark.endColumn)
      let reply = isWide && !words.isEmpty ? code + " " + words : code
      canvas.write(reply, column: place.column, row: rect.row, style: text, end: place.endColumn)
    }
    let place = rest.takeRight(Self.stateColumns)
    canvas.write(
      state, column: place.column, row: rect.row, style: stateStyle ?? text,
      end: place.endColumn - 1)
    let shown = rect.columns >= 50 ? name : from
    canvas.write(shown, column: rest.column, row: rect.row, style: text, end: rest.endColumn - 1)
  }

  /// The codes of a reply, and the words in its last line.
  private static func texts(of reply: Reply) -> (code: String, words: String) {
    let words = VisibleText.string(reply.lines.last?.text.prefix(200) ?? [])
    guard let code = reply.code else { return (words, "") }
    guard let enhanced = reply.enhanced, words.hasPrefix("\(enhanced)") else {
      return ("\(code)", words)
    }
    let rest = words.dropFirst("\(enhanced)".count).drop { $0 == " " }
    return ("\(code) \(enhanced)", String(rest))
  }
}
