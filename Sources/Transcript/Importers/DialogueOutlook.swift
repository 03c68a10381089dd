import SMTPCore

/// Which turns stand around each part of a dialogue, so that looking ahead costs nothing however
/// long the text is. Stage directions are passed over.
struct DialogueOutlook {
  private static let none = -1

  private let nextClient: [Int]
  private let nextServer: [Int]
  private let lastServer: [Int]

  /// The outlook from each of the parts.
  init(_ parts: [DialogueText.Part]) {
    var nextClient = [Int](repeating: Self.none, count: parts.count)
    var nextServer = nextClient
    var lastServer = nextClient
    var client = Self.none
    var server = Self.none
    for index in parts.indices.reversed() {
      nextClient[index] = client
      nextServer[index] = server
      guard case .turn(let turn) = parts[index], !turn.isStageDirection else { continue }
      switch turn.side {
      case .client: client = index
      case .server: server = index
      }
    }
    server = Self.none
    for index in parts.indices {
      lastServer[index] = server
      if case .turn(let turn) = parts[index], turn.side == .server { server = index }
    }
    self.nextClient = nextClient
    self.nextServer = nextServer
    self.lastServer = lastServer
  }

  /// The first turn of all.
  func first(in parts: [DialogueText.Part]) -> Turn? {
    for case .turn(let turn) in parts where !turn.isStageDirection { return turn }
    return nil
  }

  /// The next turn of a side behind a part.
  func turn(of side: Side, behind index: Int, in parts: [DialogueText.Part]) -> Turn? {
    turn(side == .client ? nextClient[index] : nextServer[index], in: parts)
  }

  /// The last turn of the server before a part.
  func serverTurn(before index: Int, in parts: [DialogueText.Part]) -> Turn? {
    turn(lastServer[index], in: parts)
  }

  private func turn(_ index: Int, in parts: [DialogueText.Part]) -> Turn? {
    guard index != Self.none, case .turn(let turn) = parts[index] else { return nil }
    return turn
  }
}
