import SMTPCore

/// How far a recording was sent: only the answers to what was sent can be compared.
package struct SentItems: Sendable {
  /// The indices of what went out, and of the connections that were opened.
  private var sent: Set<Int> = []
  /// The indices of what need not go out, since it is so already.
  private var met: Set<Int> = []
  /// The indices of what went out and did not bring what it had brought in the recording.
  private var refused: Set<Int> = []

  /// Nothing was sent.
  package init() {}

  /// A connection was opened.
  package mutating func open(_ connection: ReplayConnection) { sent.insert(connection.index) }

  /// An item went out.
  package mutating func send(_ item: ReplayItem) { sent.insert(item.index) }

  /// Items need not go out, and what they brought is there.
  package mutating func meet(_ items: some Sequence<ReplayItem>) {
    met.formUnion(items.lazy.map(\.index))
  }

  /// An item went out and was refused: what it had brought, such as TLS, cannot come.
  package mutating func refuse(_ item: ReplayItem) { refused.insert(item.index) }

  /// How many items of a recording neither went out nor were met.
  package func unsentCount(of script: ReplayScript) -> Int {
    script.connections.reduce(0) { sum, connection in
      sum + connection.items.count { !sent.contains($0.index) && !met.contains($0.index) }
    }
  }

  /// The recorded steps that can be compared: those that were sent, and what the server did behind
  /// them of its own accord.
  package func answered(of recorded: SessionSteps) -> SessionSteps {
    var isReached = false
    return recorded.with(
      recorded.steps.filter { step in
        switch step.action {
        case .connection, .command, .message:
          isReached =
            (sent.contains(step.index) || met.contains(step.index)) && !refused.contains(step.index)
          return sent.contains(step.index)
        case .tls, .unasked, .injected, .closing: return isReached
        }
      })
  }
}
