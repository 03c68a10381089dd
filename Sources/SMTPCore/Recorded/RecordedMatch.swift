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
  mutating func take(_ request: RecordedRequest) -> RecordedExchange? {
    guard let places = places[request], let last = places.last else { return nil }
    var place = passed[request] ?? 0
    if !isLoose {
      while place < places.count, places[place] < next { place += 1 }
      guard place < places.count else { return nil }
    }
    passed[request] = place + 1
    let index = place < places.count ? places[place] : last
    used[index] = true
    next = max(next, index + 1)
    return exchanges[index]
  }
}
