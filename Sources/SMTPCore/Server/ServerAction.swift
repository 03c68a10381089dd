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
  /// Close the connection once what is due is sent.
  case close
}
