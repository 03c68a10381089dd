/// The receiving side of a session as whoever holds the connection sees it: octets go in, actions
/// come out, one at a time and in order.
///
/// Whoever holds the connection takes actions until there are none, and only then gives more
/// octets.
package protocol ReceivingSide: Sendable {
  /// Whether octets that it was given wait to be taken by somebody: then it takes no more.
  var isWaiting: Bool { get }
  /// Whether the connection is closed once the client says no more and what it asked is answered.
  var closesBehindInput: Bool { get }
  /// Takes octets of the client, split in any way.
  mutating func receive(_ octets: ArraySlice<UInt8>)
  /// The next thing to do; nil until more octets come, or something asked for is done.
  mutating func next() -> ServerAction?
  /// Goes on behind `ServerAction.startTLS`, once the handshake is done.
  ///
  /// - Parameter authenticator: Offers what TLS makes possible; nil to offer what was offered.
  mutating func secured(with authenticator: (any Authenticator)?)
  /// Goes on behind `ServerAction.deliver`: the message has been stored under this name.
  mutating func delivered(as id: String)
  /// Goes on behind `ServerAction.deliver`: there was no room for the message.
  mutating func notDelivered()
  /// Goes on behind `ServerAction.findWaiting`.
  mutating func found(_ messages: [WaitingMessage])
  /// Takes what a proxy says of the client before anything else.
  mutating func announce(_ address: String, port: Int?, isTrusted: Bool)
  /// Turns a client away in place of the greeting: there are too many (RFC 5321 §3.1).
  mutating func turnAway()
  /// Says that the client has been silent for too long, and closes (RFC 5321 §4.5.3.2.7).
  mutating func timeOut()
  /// Says that the server stops, and closes (RFC 5321 §3.8).
  mutating func shutDown()
  /// The client says no more, and still listens.
  mutating func endInput()
  /// The client is gone.
  mutating func leave()
}

extension ReceivingSide {
  package var isWaiting: Bool { false }
  package var closesBehindInput: Bool { true }
  package mutating func endInput() {}
  package mutating func leave() {}
}
