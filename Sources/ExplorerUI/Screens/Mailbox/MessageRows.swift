import SMTPCore
import SMTPGuide
import TerminalCanvas

/// A message as rows: its envelope, its header fields, its text; or its octets.
struct MessageRows {
  /// One row: a name before its text, or only text.
  struct Row: Hashable {
    var name = ""
    var text: String
    var isRemark = false

    /// Whether the name is that of a header field, which its text follows at once.
    var isField: Bool { name.hasSuffix(":") }
  }

  /// Octets that are shown as text at most: a frame must not depend on what a message weighs.
  static let shownOctets = 65_536

  let item: MailboxItem
  let guide: Guide
  private let rows: [Row]
  /// What is shown in the place of `rows`.
  private let dump: OctetDump?

  /// The rows of a message in so many columns.
  init(_ item: MailboxItem, guide: Guide, columns: Int, showsOctets: Bool) {
    self.item = item
    self.guide = guide
    dump = showsOctets ? OctetDump(octets: item.content, columns: columns) : nil
    rows = showsOctets ? [] : Self.rows(of: item, guide, max(1, columns))
  }

  /// How many rows there are.
  var count: Int { dump?.count ?? rows.count }

  /// A row, from 0.
  subscript(row: Int) -> Row {
    if let dump { return Row(text: (0..<dump.count).contains(row) ? dump.text(row) : "") }
    return rows.indices.contains(row) ? rows[row] : Row(text: "")
  }

  private static func rows(of item: MailboxItem, _ guide: Guide, _ columns: Int) -> [Row] {
    var rows: [Row] = []
    func add(_ name: String, _ text: String) {
      let room = max(1, columns - nameColumns)
      for (index, piece) in Paragraph.cut(text, width: room).enumerated() {
        rows.append(Row(name: index == 0 ? name : " ", text: piece))
      }
    }
    add(guide.text(.from), item.reversePath.isEmpty ? guide.text(.nobody) : item.reversePath)
    for (index, recipient) in item.recipients.enumerated() {
      add(index == 0 ? guide.text(.to) : " ", recipient)
    }
    for (index, words) in item.parameters.enumerated() {
      add(index == 0 ? guide.text(.parameters) : " ", words)
    }
    add(guide.text(item.isReceivedHere ? .youAnswered : .queuedAs), item.queueName)
    rows.append(Row(text: ""))
    var isHeader = true
    for line in lines(of: item.content.prefix(shownOctets)) {
      if isHeader, line.isEmpty { isHeader = false }
      let text = VisibleText.string(line.map { $0 == Octet.tab ? Octet.space : $0 })
      if isHeader, let field = field(line) {
        let name = VisibleText.string(field.name)
        let rest = VisibleText.string(field.rest)
        let room = max(1, columns - TextCells.width(name))
        for (index, piece) in Paragraph.cut(rest, width: room).enumerated() {
          rows.append(
            index == 0 ? Row(name: name, text: piece) : Row(text: "  " + piece))
        }
      } else {
        rows += Paragraph.fold(text, width: columns).map { Row(text: $0) }
      }
    }
    if item.content.isEmpty { rows.append(Row(text: guide.text(.emptyMessage), isRemark: true)) }
    if item.content.count > shownOctets {
      rows.append(Row(text: guide.text(.messageCut(octets: shownOctets)), isRemark: true))
    }
    return rows
  }

  /// Columns of the names in the envelope.
  static let nameColumns = 15

  /// Lines without their ends, CRLF or LF.
  private static func lines(of octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines = octets.split(separator: Octet.lf, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == Octet.cr ? $0.dropLast() : $0 }
  }

  /// A header field's name with its colon, and what follows.
  private static func field(
    _ line: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: Octet.colon), colon > line.startIndex,
      line[..<colon].allSatisfy({ $0 > Octet.space && $0 < Octet.delete })
    else { return nil }
    return (line[...colon], line[(colon + 1)...])
  }
}
