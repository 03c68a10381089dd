/// What a session needs for AUTH. It only carries the messages; others know the mechanisms.
package protocol Authenticator: Sendable {
  /// The names of the mechanisms to offer, in upper case, in this order.
  var mechanisms: [String] { get }
  /// The server's side of a new exchange; nil for a mechanism that is not offered.
  func begin(_ mechanism: String) -> (any ServerMechanism)?
}
