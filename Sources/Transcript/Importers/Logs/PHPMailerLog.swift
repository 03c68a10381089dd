import SMTPCore

/// What PHPMailer prints with `SMTPDebug`: `CLIENT -> SERVER: ` and `SERVER -> CLIENT: `, as text,
/// as HTML or in a log.
struct PHPMailerLog: LogReader {
  private static let words: [(Side, StaticString)] = [
    (.server, "SERVER -> CLIENT:"), (.client, "CLIENT -> SERVER:"),
    (.server, "SERVER -&gt; CLIENT:"), (.client, "CLIENT -&gt; SERVER:"),
  ]

  /// Lines of a reply on one line that are told one by one.
  private static let mostLines = 10_000

  /// Whether the last line was a reply's, which the lines below may go on with.
  private var isInReply = false
  /// The code of a reply of which more lines are to come.
  private var unfinished: Int?

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    words.contains { line.after($0.1) != nil }
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    for (side, mark) in Self.words {
      guard let behind = line.after(mark) else { continue }
      isInReply = side == .server
      let text = Self.plain(behind.first == Octet.space ? behind.dropFirst() : behind)
      return side == .server ? reply(text) : client(text)
    }
    if let target = line.after("Connection: opening to ") {
      let place = target.prefix { $0 != Octet.comma }
      guard let colon = place.lastIndex(of: Octet.colon) else { return [.opened(Opening())] }
      let host = place[..<colon]
      let name = host.firstRange(ofOctets: "://".utf8).map { host[$0.upperBound...] } ?? host
      return [.opened(Opening(to: name, port: Int(digits: place[colon...].dropFirst())))]
    }
    if line.starts(with: "Connection: closed".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    if line.starts(with: "Connection: ".utf8) { return [.remark(line)] }
    if line.starts(with: "SMTP INBOUND: ".utf8) || line.starts(with: "SMTP -> ".utf8) {
      return [.remark(line)]
    }
    let content = Self.plain(line.drop(while: Octet.isBlank))
    guard isInReply, let start = ReplyStart(content) else { return nil }
    // Further lines of a reply are moved in below its first, but for what `error_log` prints.
    let isMovedIn = line.first.map(Octet.isBlank) == true
    return isMovedIn || start.code == unfinished ? reply(content) : nil
  }

  private mutating func reply(_ text: ArraySlice<UInt8>) -> [ImportedPart.Told] {
    let lines = Self.lines(of: text)
    let last = lines.last.flatMap { ReplyStart($0) }
    unfinished = last.flatMap { $0.isLast ? nil : $0.code }
    return lines.map { .turn(Turn(side: .server, octets: $0)) }
  }

  private func client(_ text: ArraySlice<UInt8>) -> [ImportedPart.Told] {
    if text.elementsEqual("[credentials hidden]".utf8)
      || text.elementsEqual("<credentials hidden>".utf8)
    {
      return [.event(LeftOut.response([]))]
    }
    return [.turn(Turn(side: .client, octets: text))]
  }

  /// The lines of a reply: as HTML, all of them stand on one.
  private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let start = ReplyStart(text), !start.isLast else {
      return [text]
    }
    let code = text.prefix(3)
    var lines: [ArraySlice<UInt8>] = []
    var begin = text.startIndex
    var rest = text.dropFirst(4)
    while lines.count < mostLines, let range = rest.firstRange(ofOctets: code) {
      let next = rest[range.upperBound...].first
      rest = rest[range.upperBound...]
      guard next == Octet.hyphen || next == Octet.space else { continue }
      lines.append(text[begin..<range.lowerBound])
      begin = range.lowerBound
      if next == Octet.space { break }
    }
    lines.append(text[begin...])
    return lines
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("&lt;", Octet.less), ("&gt;", Octet.greater), ("&quot;", Octet.quote),
    ("&#039;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
  ]

  /// A line without the HTML around it, where it has some: such a line ends with `<br>`.
  private static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end: StaticString = "<br>"
    guard line.hasSuffix(end) || line.hasSuffix("<br />") else { return line }
    var rest = line.dropLast(line.hasSuffix(end) ? 4 : 6)
    var plain: [UInt8] = []
    while let first = rest.first {
      if first == UInt8(ascii: "&"),
        let (entity, octet) = entities.first(where: { rest.after($0.0) != nil })
      {
        plain.append(octet)
        rest = rest.after(entity) ?? []
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain[...]
  }
}
