import SMTPCore
import Synchronization

/// The messages that wait on a practice server for hosts that fetch them.
final class PracticeQueue: Sendable {
  private let messages: Mutex<[WaitingMessage]>

  /// A queue of these messages.
  init(_ messages: [WaitingMessage]) {
    self.messages = Mutex(messages)
  }

  /// The messages that are asked for. Those to be handed over are taken out, so that no two
  /// sessions hand over the same.
  func find(_ request: QueueRequest) -> [WaitingMessage] {
    messages.withLock { messages in
      let found = messages.filter(request.includes)
      if request.purpose != .count { messages.removeAll(where: request.includes) }
      return found
    }
  }

  /// Takes messages in again that could not be handed over.
  func putBack(_ unsent: some Sequence<WaitingMessage>) {
    messages.withLock { messages in
      messages += unsent
      messages.sort { $0.number < $1.number }
    }
  }
}
