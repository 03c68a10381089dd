import SMTPCore
import SMTPGuide
import TerminalCanvas

/// A recording as a row of columns: `2026-11-21 19:27  mx.example.org:587   1:42  ✗ 550 RCPT  2`.
/// On a narrow screen columns give way from the right.
struct RecordingRow {
  private static let startedColumns = 18
  private static let lengthColumns = 8
  private static let findingColumns = 5
  private static let sizeColumns = 8

  private var started: String
  private var target: String
  private var length = ""
  private var outcome = ""
  private var findings = ""
  private var size: String
  /// What kind of reply decided; nil where none did.
  private(set) var category: ReplyCategory?
  /// How its mark looks; nil to look like the rest.
  var markStyle: Style?

  /// The names of the columns.
  init(heads guide: Guide) {
    started = guide.text(RecordingsText.columnStarted)
    target = guide.text(.columnTarget)
    length = guide.text(.columnLength)
    outcome = guide.text(.columnOutcome)
    findings = guide.text(.columnFindings)
    size = guide.text(.columnSize)
  }

  /// A recording, and what is known of it.
  init(_ item: RecordingSummary, _ facts: RecordingFacts?, _ guide: Guide) {
    started = item.started
    target = item.title(guide)
    size = guide.text(PageText.size(octets: item.octets))
    switch facts?.content {
    case .read(let digest)?:
      length = digest.length.map(TimeSpan.clock) ?? ""
      outcome = guide.text(digest.outcome)
      findings = digest.findings == 0 ? "" : "\(digest.findings)"
      category = digest.outcome.category
    case .unreadable?:
      outcome = guide.text(RecordingsText.unreadable)
    case .tooLarge?, nil:
      length = guide.text(RecordingsText.unread)
      outcome = length
    }
  }

  /// What it says: when, where and what came of it.
  var text: String {
    [started, target, outcome].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func draw(on canvas: inout Canvas, in rect: Rect, text: Style, dim: Style) {
    var rest = rect
    if rest.columns > 4 { _ = rest.takeRight(1) }
    let place = rest.takeLeft(Self.startedColumns)
    canvas.write(started, column: place.column, row: rect.row, style: dim, end: place.endColumn - 1)
    func right(_ value: String, _ columns: Int) {
      let place = rest.takeRight(columns)
      let column = place.endColumn - TextCells.width(value)
      canvas.write(
        value, column: max(place.column, column), row: rect.row, style: dim, end: place.endColumn)
    }
    if rect.columns >= 96 { right(size, Self.sizeColumns) }
    if rect.columns >= 70 { right(findings, Self.findingColumns) }
    if rect.columns >= 54 {
      var column = rest.takeRight(rect.columns >= 96 ? 32 : 24)
      if rect.columns >= 70 { right(length, Self.lengthColumns) }
      _ = column.takeLeft(2)
      let mark = column.takeLeft(2)
      canvas.write(
        category?.mark ?? "", column: mark.column, row: rect.row, style: markStyle ?? dim,
        end: mark.endColumn)
      canvas.write(
        outcome, column: column.column, row: rect.row, style: text, end: column.endColumn)
    }
    canvas.write(
      target, column: rest.column, row: rect.row, style: text, end: rest.endColumn)
  }
}

extension RecordingSummary {
  /// What it is listed as: its target, or its file's name where it tells none.
  func title(_ guide: Guide) -> String {
    guard target.isEmpty else { return guide.text(PageText.target(target)) }
    return VisibleText.string(name)
  }
}

extension RecordingOutcome {
  /// The kind of what its column says.
  fileprivate var category: ReplyCategory? {
    switch ending {
    case .tlsFailed, .lost: .permanent
    case .farewell, .left, .open: verdict?.category
    }
  }
}
