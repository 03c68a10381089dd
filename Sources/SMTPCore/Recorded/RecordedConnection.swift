/// The server's part of one recorded connection.
package struct RecordedConnection: Hashable, Sendable {
  /// What was asked and answered, in order.
  package internal(set) var exchanges: [RecordedExchange] = []
  /// The octets of the greeting; empty where the recording begins behind it.
  package internal(set) var greeting: [UInt8] = []
  /// Whether the server closed the connection behind its greeting.
  package internal(set) var isClosingAtOnce = false
  /// Whether TLS comes before the greeting (RFC 8314 §3.3).
  package internal(set) var isSecuredFirst = false

  init() {}

  /// Whether the server said anything at all.
  package var hasAnswers: Bool {
    !greeting.isEmpty || exchanges.contains { !$0.answer.isEmpty || !$0.challenges.isEmpty }
  }

  /// A connection on which nothing was said.
  package static let empty = RecordedConnection()
}
