import SMTPCore

/// What one connection has taken out of the queue, until it is handed over.
struct PracticeHandover {
  private let queue: PracticeQueue
  private var messages: [Int: WaitingMessage] = [:]

  /// Nothing yet.
  init(from queue: PracticeQueue) {
    self.queue = queue
  }

  /// What the session asks for.
  mutating func find(_ request: QueueRequest) -> [WaitingMessage] {
    let found = queue.find(request)
    if request.purpose != .count {
      for message in found { messages[message.number] = message }
    }
    return found
  }

  /// A message was tried; it waits on for the recipients that it still has.
  mutating func settle(_ message: WaitingMessage) {
    messages[message.number] = nil
    if !message.recipients.isEmpty { queue.putBack([message]) }
  }

  /// The connection is over: what was not tried waits on.
  mutating func end() {
    queue.putBack(messages.values)
    messages = [:]
  }
}
