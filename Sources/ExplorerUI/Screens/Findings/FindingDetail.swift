import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What the selected finding means, what to do about it, and the octets in question with a mark
/// below the place.
struct FindingDetail {
  let model: Model
  let id: FindingID
  let place: FindingsModel.Place?
  /// Findings that are not listed.
  let omitted: Int
  /// The rule's id and where it stands, where they are not told above.
  let source: String?

  private var guide: Guide { model.guide }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let width = max(1, rect.columns)
    let words = guide.words(forFinding: id.rawValue)
    var message = TextWrap.lines(words?.message ?? "", width: width)
    let action = TextWrap.lines(words?.action ?? "", width: width)
    if omitted > 0 { message.append(guide.text(.more(omitted))) }
    let excerpts = excerpts(width: width)
    // On a low screen the octets stay, as they stand in no other words.
    let hasGaps = message.count + action.count + excerpts.count + 1 < rect.rows
    var row = rect.row
    func write(_ text: String, _ style: Style = .plain) {
      guard row < rect.endRow else { return }
      canvas.write(text, column: rect.column, row: row, style: style, end: rect.endColumn)
      row += 1
    }
    for line in message { write(line) }
    if hasGaps, !excerpts.isEmpty { row += 1 }
    for excerpt in excerpts {
      write(excerpt.text, excerpt.isInQuestion ? .plain : model.theme.style(.dim))
      if let mark = excerpt.mark { write(mark, model.theme.style(id.severity.role)) }
    }
    if hasGaps, !excerpts.isEmpty { row += 1 }
    for line in action { write(line, model.theme.style(.strong)) }
    if let source { write(source, model.theme.style(.dim)) }
  }

  /// A line of the exchange.
  private struct Excerpt {
    var text: String
    var mark: String?
    var isInQuestion: Bool
  }

  private func excerpts(width: Int) -> [Excerpt] {
    guard let place,
      let evidence = Evidence(model.session.timeline, entry: place.entry, of: place.finding)
    else { return [] }
    return evidence.exchange.flatMap { observation -> [Excerpt] in
      let side = observation.side == .server ? "S: " : "C: "
      guard observation == evidence.subject else {
        return [observation.line(0)].compactMap { $0 }.map { line in
          let text = side + OctetEscapes.text(line.octets.prefix(width)) + secret(line)
          return Excerpt(text: text, mark: nil, isInQuestion: false)
        }
      }
      guard let line = observation.line(place.finding.line) else { return [] }
      return [marked(line, at: place.finding.offset, side: side, width: width)]
    }
  }

  private func secret(_ line: Observation.Line) -> String {
    line.secret == 0 ? "" : " " + guide.text(.secret(octets: line.secret))
  }

  /// The line around the place, which `^` marks on the row below.
  private func marked(
    _ line: Observation.Line, at offset: Int, side: String, width: Int
  ) -> Excerpt {
    // A secret stands before the line end, and its octets are not there to be marked.
    let isClear = line.secret == 0
    let octets = line.octets + (isClear ? Self.octets(of: line.ending) : [])
    let offset = min(max(0, offset), octets.count)
    let room = max(8, width - side.count - 2)
    // So many octets before the place that it is in the first half.
    var start = max(0, offset - room / 2)
    while start < offset, OctetEscapes.text(octets[start..<offset]).count > room / 2 { start += 1 }
    let before = (start > 0 ? "…" : "") + OctetEscapes.text(octets[start..<offset])
    let behind = OctetEscapes.text(octets[offset...].prefix(room))
    let marked = offset < octets.count ? OctetEscapes.text([octets[offset]]).count : 1
    return Excerpt(
      text: side + before + behind + secret(line)
        + (isClear ? "" : OctetEscapes.text(Self.octets(of: line.ending))),
      mark: String(repeating: " ", count: side.count + before.count)
        + String(repeating: "^", count: marked),
      isInQuestion: true)
  }

  private static func octets(of ending: LineEnding) -> [UInt8] {
    switch ending {
    case .crlf: [Octet.cr, Octet.lf]
    case .bareLF: [Octet.lf]
    case .missing: []
    }
  }
}
