/// Which of the recorded exchanges answer what a client asks.
struct RecordedMatch: Sendable {
  private let exchanges: [RecordedExchange]
  private let isLoose: Bool
  /// Where each request stands in the recording, in order.
  private let places: [RecordedRequest: [Int]]
  /// How many of the places of each request are behind us.
  private var passed: [RecordedRequest: Int] = [:]
  private var used: [Bool]
  private var next = 0

  /// Nothing asked so far.
  init(_ exchanges: [RecordedExchange], isLoose: Bool) {
    self.exchanges = exchanges
    self.isLoose = isLoose
    places = Dictionary(grouping: exchanges.indices) { exchanges[$0].request }
    used = Array(repeating: false, count: exchanges.count)
  }

  /// What nobody has asked for so far.
  var unused: [RecordedExchange] { exchanges.indices.filter { !used[$0] }.map { exchanges[$0] } }

  /// The exchange that answers a request; nil where none was recorded.
  ///
  /// Strictly, the client goes forward through the recording and may leave exchanges out. Loosely,
  /// the order does not count, and the last of several equal exchanges answers again and again.
  ///
  /// - Parameter fits: Whether an exchange can be played; one that cannot is left where it is.
  mutating func take(
    _ request: RecordedRequest, where fits: (RecordedExchange) -> Bool = { _ in true }
  ) -> RecordedExchange? {
    guard let places = places[request], let last = places.last else { return nil }
    var place = passed[request] ?? 0
    if !isLoose {
      while place < places.count, places[place] < next { place += 1 }
      guard place < places.count else { return nil }
    }
    let index = place < places.count ? places[place] : last
    guard fits(exchanges[index]) else { return nil }
    passed[request] = place + 1
    return use(index)
  }

  /// Whether any login was recorded.
  var hasLogin: Bool { exchanges.contains(where: \.isLogin) }

  /// The next recorded login, by whatever mechanism; nil where there is none.
  mutating func takeLogin() -> RecordedExchange? {
    let logins = exchanges.indices.filter { exchanges[$0].isLogin }
    let index = logins.first { !used[$0] && (isLoose || $0 >= next) }
    return (index ?? (isLoose ? logins.last : nil)).map { use($0) }
  }

  private mutating func use(_ index: Int) -> RecordedExchange {
    used[index] = true
    next = max(next, index + 1)
    return exchanges[index]
  }
}
