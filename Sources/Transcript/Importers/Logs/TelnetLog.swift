import SMTPCore

/// A session by hand in telnet, as the terminal shows it.
struct TelnetLog: LogReader {
  static func isBare(_ lines: [LogLine]) -> Bool { true }

  private var turns = BareTurns()
  private var isConnected = false
  private var typed = TypedLines()

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    line.starts(with: "Escape character is '".utf8)
      || line.starts(with: "Trying ".utf8) && line.hasSuffix("...")
  }

  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>) { typed = TypedLines(lines) }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    let isTyped = typed.next()
    if !isConnected, let place = line.after("Trying "), line.hasSuffix("...") {
      return [.opened(Opening(to: place.dropLast(3)))]
    }
    if !isConnected, let name = line.after("Connected to ") {
      isConnected = true
      return [.opened(Opening(to: name.last == Octet.dot ? name.dropLast() : name))]
    }
    if line.starts(with: "Escape character is ".utf8) { return [] }
    if line.starts(with: "Connection closed by foreign host".utf8) {
      isConnected = false
      turns = BareTurns()
      return [.event(.closed(Closing(by: .server)))]
    }
    if line.starts(with: "telnet> ".utf8) { return [.remark(line)] }
    if let turn = turns.read(line) { return [.turn(turn)] }
    guard isConnected, isTyped, !turns.isOver, !line.isEmpty else { return nil }
    return [.turn(turns.take(Turn(side: .client, octets: line)))]
  }
}
