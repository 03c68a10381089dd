/// What the server has yet to answer, oldest first.
///
/// It is bounded: behind `limit` unanswered commands the client's octets are held, as those behind
/// an unanswered DATA are.
struct CommandQueue: Hashable, Sendable {
  /// How many unanswered commands are kept.
  static let limit = 65_536

  private var items = BlockQueue<InFlight>()
  /// Whether octets behind the newest cannot be read before it is answered.
  private(set) var isHolding = false

  /// Whether everything is answered.
  var isEmpty: Bool { items.isEmpty }
  /// How much is unanswered.
  var count: Int { items.count }
  /// The oldest without a reply: the one that the next reply answers.
  var first: InFlight? { items.first }
  /// The newest without a reply.
  var last: InFlight? { items.last }
  /// Octets of all that is unanswered.
  var octets: Int { items.reduce(0) { $0.addingClamped($1.octets) } }

  /// Whether the answer to one of them may let TLS begin.
  var mayBeginTLS: Bool {
    items.contains { $0.verb == .starttls || $0.verb == .xAnonymousTLS }
  }

  /// The oldest with a verb among the oldest `count` without a reply.
  func first(_ verb: Verb, amongFirst count: Int) -> InFlight? {
    items.prefix(count).first { $0.verb == verb }
  }

  /// Adds what the client just sent.
  mutating func append(_ item: InFlight) {
    items.append(item)
    isHolding = item.decidesWhatFollows || items.count >= Self.limit
  }

  /// The oldest has all its replies.
  mutating func removeFirst() {
    items.removeFirst()
    if isHolding { isHolding = items.last?.decidesWhatFollows ?? false }
  }

  /// Nothing will be answered any more.
  mutating func removeAll() { self = CommandQueue() }

  /// What stands before the observation `index` will not be answered any more.
  mutating func removeAll(before index: Int) {
    while let first, first.index < index { removeFirst() }
  }

  /// The reply of the oldest is announced.
  mutating func announce() { items.updateFirst { $0.isAnnounced = true } }

  /// The oldest got one of several replies.
  mutating func countReply() { items.updateFirst { $0.replies += 1 } }
}
