import Glibc
import NIOCore
package import TLSEngine

/// Why a practice server could not start.
package enum PracticeServerError: Error, Hashable, Sendable {
  /// The number is no TCP port.
  case noPort(Int)
  /// Another program listens there.
  case portInUse(address: String, port: Int)
  /// The system lets only privileged users listen there.
  case notPermitted(address: String, port: Int)
  /// The address is none of this machine's.
  case foreignAddress(String)
  /// The name stands for no address.
  case unknownAddress(String)
  /// The throw-away certificate could not be made.
  case certificate(TLSError)
  /// Anything else that the system said.
  case cannotListen(address: String, port: Int, reason: String)

  /// The cause of a failed bind.
  init(_ error: any Error, address: String, port: Int) {
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE:
      self = .portInUse(address: address, port: port)
    case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM:
      self = .notPermitted(address: address, port: port)
    case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
      self = .foreignAddress(address)
    case let error as IOError:
      let reason = strerror(error.errnoCode).map { String(cString: $0) } ?? "\(error)"
      self = .cannotListen(address: address, port: port, reason: reason)
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      self = .unknownAddress(address)
    default:
      self = .cannotListen(address: address, port: port, reason: "\(error)")
    }
  }
}
