package import SMTPCore
package import TLSEngine

/// Why connecting failed, or why a connection cannot do what it was asked.
package enum ConnectionError: Error, Hashable, Sendable {
  /// The name does not exist, or has no address at all.
  case hostNotFound(host: String)
  /// The name has addresses, but none of the family that was asked for.
  case noAddress(host: String, family: AddressFamily)
  /// The resolver could not say; in its words.
  case lookupFailed(host: String, reason: String)
  /// The resolver did not answer in time.
  case lookupTimedOut(host: String, after: Duration)
  /// Nobody listens at the port of these addresses.
  case refused(host: String, addresses: [String], port: Int)
  /// No route leads to these addresses; in the system's words.
  case unreachable(host: String, addresses: [String], port: Int, reason: String)
  /// No address answered in time.
  case timedOut(host: String, addresses: [String], port: Int, after: Duration)
  /// Connecting failed for another reason; in the system's words.
  case failed(host: String, addresses: [String], port: Int, reason: String)
  /// The address to connect from is no IP address, or not one of the family that was asked for.
  case badLocalAddress(String)
  /// The address to connect from is not one of this machine.
  case localAddressUnavailable(String)
  /// There is nothing at the path of the Unix socket.
  case socketMissing(path: String)
  /// There is something else than a stream socket at the path.
  case notASocket(path: String)
  /// The socket is there, but nobody listens.
  case socketRefused(path: String)
  /// The file system does not permit it.
  case socketForbidden(path: String)
  /// The Unix socket failed for another reason; in the system's words.
  case socketFailed(path: String, reason: String)
  /// The TLS settings cannot be used: a file that cannot be read, a key that does not fit.
  case badTLSSettings(TLSError)
  /// Nothing happened for so long; the connection is still open.
  case silent(after: Duration)
  /// The connection has ended.
  case closed(Closing)
  /// TLS cannot begin: it already has.
  case alreadySecured
  /// The task was cancelled.
  case cancelled
}
