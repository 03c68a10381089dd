import SMTPCore

/// A line of the wire behind a mark that says who sent it.
struct MarkedLine {
  /// The marks of both sides, the longer ones of those that begin alike first.
  private let marks: [(side: Side, mark: [UInt8])]

  /// The marks of a program.
  init(server: [String], client: [String]) {
    marks = server.map { (.server, Array($0.utf8)) } + client.map { (.client, Array($0.utf8)) }
  }

  /// The line behind its mark and one blank; nil where it has none of the marks. Nothing, or a
  /// blank, stands behind a mark.
  func turn(_ line: ArraySlice<UInt8>) -> Turn? {
    let content = line.drop(while: Octet.isBlank)
    for (side, mark) in marks where content.starts(with: mark) {
      let behind = content.dropFirst(mark.count)
      guard let first = behind.first else { return Turn(side: side, octets: behind) }
      if first == Octet.space { return Turn(side: side, octets: behind.dropFirst()) }
    }
    return nil
  }

  /// Whether a line is a reply or a command with its mark.
  func isTelling(_ line: ArraySlice<UInt8>) -> Bool {
    guard let turn = turn(line) else { return false }
    switch turn.side {
    case .server: return ReplyStart(turn.octets.drop(while: Octet.isBlank)) != nil
    // Words in small letters may mean anything.
    case .client: return turn.verb.map { turn.octets.starts(with: $0.rawValue.utf8) } ?? false
    }
  }
}
