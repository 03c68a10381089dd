import SMTPCore

/// Which turns stand around each part of a text, so that looking ahead costs nothing however
/// long the text is. Stage directions are passed over.
struct PartOutlook {
  private static let none = -1

  private let nextClient: [Int]
  private let nextServer: [Int]
  private let lastServer: [Int]

  /// The outlook from each of the parts.
  init(_ parts: [ImportedPart]) {
    var nextClient = [Int](repeating: Self.none, count: parts.count)
    var nextServer = nextClient
    var lastServer = nextClient
    var client = Self.none
    var server = Self.none
    for index in parts.indices.reversed() {
      nextClient[index] = client
      nextServer[index] = server
      guard let turn = parts[index].turn else { continue }
      switch turn.side {
      case .client: client = index
      case .server: server = index
      }
    }
    server = Self.none
    for index in parts.indices {
      lastServer[index] = server
      if case .turn(let turn) = parts[index].told, turn.side == .server { server = index }
    }
    self.nextClient = nextClient
    self.nextServer = nextServer
    self.lastServer = lastServer
  }

  /// The first turn of all.
  func first(in parts: [ImportedPart]) -> (turn: Turn, line: Int)? {
    for part in parts { if let turn = part.turn { return (turn, part.line) } }
    return nil
  }

  /// The next turn behind a part, of either side.
  func turn(behind index: Int, in parts: [ImportedPart]) -> Turn? {
    let places = [nextClient[index], nextServer[index]].filter { $0 != Self.none }
    return places.min().flatMap { turn($0, in: parts) }
  }

  /// The next turn of a side behind a part.
  func turn(of side: Side, behind index: Int, in parts: [ImportedPart]) -> Turn? {
    turn(side == .client ? nextClient[index] : nextServer[index], in: parts)
  }

  /// The last turn of the server before a part.
  func serverTurn(before index: Int, in parts: [ImportedPart]) -> Turn? {
    turn(lastServer[index], in: parts)
  }

  private func turn(_ index: Int, in parts: [ImportedPart]) -> Turn? {
    guard index != Self.none, case .turn(let turn) = parts[index].told else { return nil }
    return turn
  }
}
