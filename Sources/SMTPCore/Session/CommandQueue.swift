/// What the server has yet to answer, oldest first; taking from the front costs nothing.
struct CommandQueue: Hashable, Sendable {
  private var items: [InFlight] = []
  private var head = 0

  /// Whether everything is answered.
  var isEmpty: Bool { head == items.count }
  /// How much is unanswered.
  var count: Int { items.count - head }
  /// The oldest without a reply: the one that the next reply answers.
  var first: InFlight? { isEmpty ? nil : items[head] }
  /// The newest without a reply.
  var last: InFlight? { isEmpty ? nil : items.last }

  /// Adds what the client just sent.
  mutating func append(_ item: InFlight) { items.append(item) }

  /// The oldest has all its replies.
  mutating func removeFirst() {
    guard !isEmpty else { return }
    head += 1
    if head == items.count || head >= 1_024 {
      items.removeFirst(head)
      head = 0
    }
  }

  /// Nothing will be answered any more.
  mutating func removeAll() { self = CommandQueue() }

  /// The oldest got one of several replies.
  mutating func countReply() {
    guard !isEmpty else { return }
    items[head].replies += 1
  }
}
