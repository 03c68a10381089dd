/// What became of a message, or of a client that wanted to hand one in.
package enum DeliveryOutcome: String, CaseIterable, Hashable, Sendable {
  /// Given up.
  case failed
  /// Not yet; the server that has the message tries again.
  case delayed
  /// In the mailbox, or in the hands of the next server.
  case delivered
  /// In the hands of a server that sends no reports (RFC 3464 §2.3.3).
  case relayed
  /// In the hands of a mailing list or a forwarder.
  case expanded
  /// The server that wrote the line refused a client.
  case turnedAway
}
