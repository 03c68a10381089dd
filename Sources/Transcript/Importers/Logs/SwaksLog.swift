import SMTPCore

/// The log of swaks: ` -> ` and ` <- `, with a tilde where TLS is up and an asterisk where the
/// reply is not what was hoped for; `=== ` and `*** ` stand before its own words.
struct SwaksLog: LogReader {
  private static let marks = MarkedLine(
    server: ["<**", "<~*", "<-", "<~"], client: ["**>", "*~>", "->", "~>"])

  /// Where a connection is being made to; nil once it is there, or was refused.
  private var target: Opening?
  /// Whose a line is that has no mark (`--no-hints`), told by the lines before it.
  private var turns = BareTurns()
  /// Whether the lines of each side have marks, once that is known.
  private var isMarked: [Side: Bool] = [:]
  /// Whether lines without a mark may be of the wire.
  private var mayBeBare = false
  private var isSecured = false
  /// What comments of this program say of the next line of the wire.
  private var marks: Set<TextMark> = []

  /// Lines of either side may have no marks (`--no-hints`).
  static func isBare(_ lines: [LogLine]) -> Bool {
    var marked: Set<Side> = []
    for line in lines {
      for start in line.front.starts where marks.isTelling(line.octets[start...]) {
        if let turn = marks.turn(line.octets[start...]) { marked.insert(turn.side) }
      }
      if marked.count == 2 { return false }
    }
    return true
  }

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    if marks.isTelling(line) { return true }
    let line = line.drop(while: Octet.isBlank)
    if let words = line.after("Trying ") { return place(words)?.port != nil }
    return ["=== Trying ", "=== Connected to ", "=== TLS started "].contains {
      line.starts(with: $0.utf8)
    }
  }

  /// Whose mark, with a reply or a command behind it, stands somewhere in a line.
  static func sideMarked(in line: [UInt8]) -> Side? {
    line.indices.lazy.filter { $0 > 0 && Octet.isBlank(line[$0 - 1]) && !Octet.isBlank(line[$0]) }
      .compactMap { marks.isTelling(line[$0...]) ? marks.turn(line[$0...])?.side : nil }.first
  }

  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>) { mayBeBare = true }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    // It may be moved in, as Markdown moves what is quoted.
    let words = line.drop(while: Octet.isBlank)
    if turns.isInContent, isMarked[.client] == false { return readBare(line) }
    switch TextMark(words) {
    case .note(let note)?: return [.event(.note(note))]
    case let mark?:
      marks.insert(mark)
      return []
    case nil: break
    }
    if Self.isDump(line) { return [] }
    if let turn = Self.marks.turn(line) { return read(turn, line) }
    if let words = words.after("=== ") { return facts(words) ?? [.remark(line)] }
    if let words = words.after("*** ") { return failure(words) ?? [.other(line)] }
    return facts(line) ?? readBare(line)
  }

  private mutating func read(
    _ marked: Turn, _ line: ArraySlice<UInt8>
  ) -> [ImportedPart.Told] {
    var turn = marked
    // The marks of the server have the same width, so that a blank may follow twice.
    if turn.side == .server, turn.octets.first == Octet.space {
      turn.octets = turn.octets.dropFirst()
    }
    turn = turn.marked(marks)
    marks = []
    isMarked[turn.side] = isMarked[turn.side] ?? true
    guard !isSecured, line.trimmed.prefix(2).contains(UInt8(ascii: "~")) else {
      return told(turn, line)
    }
    isSecured = true
    return [.tls(TLSFacts())] + told(turn, line)
  }

  /// A line without a mark, where that side's lines have none.
  private mutating func readBare(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    var behind = turns
    guard mayBeBare, let turn = behind.read(line), isMarked[turn.side] != true else { return nil }
    isMarked[turn.side] = false
    return told(turn, line)
  }

  private mutating func told(_ turn: Turn, _ line: ArraySlice<UInt8>) -> [ImportedPart.Told] {
    switch turn.side {
    case .server:
      if turn.octets.starts(with: "Timeout (".utf8),
        turn.octets.hasSuffix("waiting for server response")
      {
        return [.other(line)]
      }
    case .client:
      if !turn.isExact, LeftOut.isPlaceholder(turn.octets) {
        turns.hear(turn)
        return [.event(LeftOut.response(turn.octets))]
      }
      if !turn.isExact, Self.isSummary(turn.octets) {
        turns.passMessage()
        return [.message(octets: nil)]
      }
      if !turn.isExact, let header = Self.proxyHeader(turn.octets) {
        return [.turn(Turn(side: .client, octets: header[...], ending: []))]
      }
    }
    turns.hear(turn)
    return [.turn(turn)]
  }

  /// What its own words tell.
  private mutating func facts(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let target = words.after("Trying ") {
      self.target = Self.place(target)
      return self.target == nil ? nil : []
    }
    if let name = words.after("Connected to "), words.last == Octet.dot || target != nil {
      let place = target ?? Self.place(name.dropLast()) ?? Opening(to: name.dropLast())
      target = nil
      turns = BareTurns()
      isSecured = false
      return [.opened(place)]
    }
    if let seconds = words.after("response in "), let pause = Self.pause(seconds) {
      return [.pause(pause)]
    }
    if words.starts(with: "TLS started".utf8) { isSecured = true }
    if let cipher = words.after("TLS started with cipher ") {
      let parts = cipher.split(separator: Octet.colon).map { VisibleText.string($0) }
      return [
        .tls(TLSFacts(version: parts.first, cipher: parts.count > 1 ? parts[1] : nil))
      ]
    }
    if words.starts(with: "TLS started".utf8) { return [.tls(TLSFacts())] }
    if words.starts(with: "Connection closed with ".utf8) || words.starts(with: "Dropping ".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    return nil
  }

  /// `127.0.0.1:25...`, `/run/lmtp...`, `pipe to COMMAND...`; nil for anything else.
  private static func place(_ words: ArraySlice<UInt8>) -> Opening? {
    let place = words.hasSuffix("...") ? words.dropLast(3) : words
    if place.first == Octet.slash { return Opening(path: VisibleText.string(place)) }
    guard words.hasSuffix("...") else { return nil }
    if place.starts(with: "pipe to ".utf8) { return Opening() }
    guard let colon = place.lastIndex(of: Octet.colon), !place.contains(where: Octet.isBlank),
      let port = Int(digits: place[colon...].dropFirst())
    else { return nil }
    return Opening(to: place[..<colon], port: port)
  }

  /// `0.042s`, or whole seconds, as microseconds.
  private static func pause(_ words: ArraySlice<UInt8>) -> Int64? {
    guard words.last == UInt8(ascii: "s"),
      let seconds = Double(String(decoding: words.dropLast(), as: UTF8.self)),
      (0...1e6).contains(seconds)
    else { return nil }
    return Int64((seconds * 1e6).rounded())
  }

  private mutating func failure(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let reason = words.after("TLS startup failed (") {
      let text = VisibleText.string(reason.hasSuffix(")") ? reason.dropLast() : reason)
      return [.event(.securingFailed(reason: text))]
    }
    if words.contains("closed connection unexpectedly") {
      return [.event(.closed(Closing(by: .server)))]
    }
    if words.starts(with: "Error connecting".utf8) { target = nil }
    return nil
  }

  /// Whether a line of the client stands for another one.
  static func isStandIn(_ octets: ArraySlice<UInt8>) -> Bool {
    LeftOut.isPlaceholder(octets) || isSummary(octets) || proxyHeader(octets) != nil
      || Turn(side: .client, octets: octets).clearStart != nil
  }

  /// `7 lines sent`: the message, where it is not to be shown.
  private static func isSummary(_ octets: ArraySlice<UInt8>) -> Bool {
    let words = octets.split(separator: Octet.space)
    return words.count == 3 && Int(digits: words[0]) != nil
      && words[1].elementsEqual("lines".utf8) && words[2].elementsEqual("sent".utf8)
  }

  /// The header of a proxy that is no text, which swaks shows in base64.
  private static func proxyHeader(_ octets: ArraySlice<UInt8>) -> [UInt8]? {
    guard octets.starts(with: "DQoNCgANClFVSVQK".utf8), let header = try? Base64.decode(octets),
      case .binary = ProxyFrame(header)
    else { return nil }
    return header
  }

  /// The octets once more in hexadecimal (`--show-raw-text`): `<   0016: 45 48 …`.
  private static func isDump(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop(while: Octet.isBlank)
    guard content.first == Octet.less || content.first == Octet.greater else { return false }
    let behind = content.dropFirst()
    let offset = behind.drop(while: Octet.isBlank)
    let digits = offset.prefix(while: Octet.isDigit)
    let octet = offset[digits.endIndex...].dropFirst(2).prefix(2)
    return offset.startIndex > behind.startIndex && digits.count >= 4
      && offset[digits.endIndex...].starts(with: ": ".utf8) && octet.count == 2
      && octet.allSatisfy(Octet.isHexDigit)
  }
}
