import SMTPCore

/// Tells whose a line is where no mark does: a reply begins with three digits, and a message or the
/// answer to a challenge is the client's whatever it looks like.
struct BareTurns {
  /// Whether the log has lines of the client at all.
  private(set) var hasClient = false
  /// Whether the next line is one of a message.
  private(set) var isInContent = false
  private var isChallenged = false
  private var isData = false
  private var isQuit = false
  /// Whether the server has said farewell, so that nobody types commands any more.
  private(set) var isOver = false
  /// Octets of a BDAT chunk that are still to come.
  private var chunk = 0

  /// What a line is, where it is the server's or surely the client's: a message, an answer to a
  /// challenge, a command. Nil for any other.
  mutating func read(_ line: ArraySlice<UInt8>) -> Turn? {
    if isInContent {
      isInContent = !line.elementsEqual([Octet.dot])
      return Turn(side: .client, octets: line)
    }
    if chunk > 0 {
      chunk = max(0, chunk - line.count - 2)
      return Turn(side: .client, octets: line)
    }
    if let start = ReplyStart(line) {
      isChallenged = start.isLast && start.code == 334
      isInContent = start.isLast && start.code == 354 && isData
      if start.isLast { isOver = start.code == 421 || start.code == 221 && isQuit }
      return Turn(side: .server, octets: line)
    }
    let turn = Turn(side: .client, octets: line)
    guard !isOver, isChallenged || turn.verb != nil else { return nil }
    return take(turn)
  }

  /// Takes a turn whose side is known otherwise, as that of a line with a mark is.
  mutating func hear(_ turn: Turn) {
    if turn.side == .server {
      isInContent = false
      chunk = 0
    }
    if read(turn.octets) == nil, turn.side == .client { _ = take(turn) }
  }

  /// The message is told in another way than by its lines.
  mutating func passMessage() { isInContent = false }

  /// A line that is the client's although it is no known command.
  mutating func take(_ turn: Turn) -> Turn {
    hasClient = true
    isChallenged = false
    isData = turn.verb == .data
    isQuit = turn.verb == .quit
    if turn.verb == .bdat {
      let argument = Array(turn.octets.drop { !Octet.isBlank($0) })
      chunk = ChunkSize(argument: argument).flatMap { Int(exactly: $0.octets) } ?? 0
    }
    return turn
  }
}
