/// What a server's session asks of whoever holds the connection, in order.
package enum ServerAction: Hashable, Sendable {
  /// Send these octets; several in a row may go out together.
  case send([UInt8])
  /// Wait so many seconds before the next action, and take no more octets meanwhile.
  case wait(seconds: Int)
  /// Send what is due, then let the client begin a TLS handshake; `secured()` goes on.
  case startTLS
  /// The next part of a message, without dot-stuffing.
  case content(ArraySlice<UInt8>)
  /// Throw away the parts of the message so far: it will be refused.
  case discardContent
  /// The message is whole. `delivered(as:)` or `notDelivered()` goes on.
  case deliver(ServerEnvelope)
  /// Look for waiting messages; `found(_:)` goes on. What is to be handed over should be given to
  /// no other session meanwhile.
  case findWaiting(QueueRequest)
  /// A message that was handed over now waits only for these recipients; for none, it is gone.
  case keepWaiting(WaitingMessage)
  /// Close the connection once what is due is sent.
  case close
}
