import SMTPCore

/// A session by hand in netcat (`nc`, `ncat`), as the terminal shows it; or what netcat wrote to a
/// file, which is the server's side alone.
struct NetcatLog: LogReader {
  static func isBare(_ lines: [LogLine]) -> Bool { true }

  private var turns = BareTurns()
  private var isConnected = false
  private var typed = TypedLines()

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    opening(line) != nil
  }

  /// Whether a text without any other mark is such a session: it begins with a greeting, and holds
  /// a command or nothing but replies.
  static func isCapture(_ lines: [LogLine]) -> Bool {
    let all = lines.filter { !$0.octets.allSatisfy(Octet.isBlank) }
    guard let first = all.prefix(mostBefore).firstIndex(where: isGreeting) else { return false }
    let written = all[first...]
    guard written.count > 1 else { return false }
    let others = written.filter { ReplyStart($0.octets) == nil }
    guard let second = others.first else { return true }
    switch Turn(side: .client, octets: second.octets).verb {
    case .ehlo, .helo, .lhlo: return true
    default: return false
    }
  }

  /// Lines that may stand before the greeting, as that of the shell does.
  private static let mostBefore = 4

  private static func isGreeting(_ line: LogLine) -> Bool { ReplyStart(line.octets)?.code == 220 }

  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>) { typed = TypedLines(lines) }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    let isTyped = typed.next()
    if let opening = Self.opening(line) {
      isConnected = true
      turns = BareTurns()
      return [.opened(opening)]
    }
    if line.starts(with: "Ncat: ".utf8) { return [.remark(line)] }
    if line.starts(with: "Connection closed by foreign host".utf8) {
      return [.event(.closed(Closing(by: .server)))]
    }
    if let turn = turns.read(line) {
      isConnected = true
      return [.turn(turn)]
    }
    guard isConnected, isTyped, !turns.isOver, !line.isEmpty else { return nil }
    return [.turn(turns.take(Turn(side: .client, octets: line)))]
  }

  /// `Connection to mail.example 25 port [tcp/smtp] succeeded!`,
  /// `mail.example [192.0.2.1] 25 (smtp) open`, `Ncat: Connected to 192.0.2.1:25.`
  private static func opening(_ line: ArraySlice<UInt8>) -> Opening? {
    if let place = line.after("Ncat: Connected to ") {
      let place = place.last == Octet.dot ? place.dropLast() : place
      guard let colon = place.lastIndex(of: Octet.colon) else { return Opening(to: place) }
      return Opening(to: place[..<colon], port: Int(digits: place[colon...].dropFirst()))
    }
    let words = line.split(separator: Octet.space)
    if line.starts(with: "Connection to ".utf8), line.hasSuffix(" succeeded!"), words.count > 3 {
      return Opening(to: words[2], port: Int(digits: words[3]))
    }
    guard line.hasSuffix(") open"), words.count == 5, words[1].first == Octet.openBracket else {
      return nil
    }
    var opening = Opening(to: words[1].dropFirst().dropLast(), port: Int(digits: words[2]))
    if !words[0].elementsEqual("(UNKNOWN)".utf8) { opening.host = VisibleText.string(words[0]) }
    return opening
  }
}
