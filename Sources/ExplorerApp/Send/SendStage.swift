/// How far `send` goes.
package enum SendStage: String, CaseIterable, Comparable, Sendable {
  /// TLS is up.
  case tls
  /// The client is logged in.
  case auth
  /// The sender was named.
  case mail
  /// The recipients were named.
  case rcpt
  /// The server waits for the message.
  case data
  /// The message was sent.
  case sent

  package static func < (a: SendStage, b: SendStage) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
