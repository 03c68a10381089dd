import Glibc
import NIOCore
import NIOPosix

extension ConnectionError {
  /// The cause of a failed attempt to connect to a host, as a person would name it: of several
  /// addresses that failed in several ways, the failure that came nearest to a connection.
  init(
    connectingTo host: String, port: Int, addresses: [SocketAddress], options: ConnectionOptions,
    failure: any Error
  ) {
    let tried = addresses.compactMap(\.ipAddress)
    switch failure {
    case let error as ConnectionError: self = error
    case ChannelError.connectTimeout:
      self =
        tried.isEmpty
        ? .lookupTimedOut(host: host, after: options.connectTimeout)
        : .timedOut(host: host, addresses: tried, port: port, after: options.connectTimeout)
    case let error as NIOConnectionError:
      if let error = (error.dnsAAAAError ?? error.dnsAError) as? ConnectionError {
        self = error
        return
      }
      let errors = error.connectionErrors.map {
        (address: $0.target.ipAddress ?? "", code: ($0.error as? IOError)?.errnoCode)
      }
      for kind in Kind.allCases {
        let ofKind = errors.filter { Kind($0.code, options) == kind }
        guard let code = ofKind.first?.code else { continue }
        self = kind.error(
          host: host, addresses: ofKind.map(\.address), port: port, code: code, options: options)
        return
      }
      self = .failed(
        host: host, addresses: tried, port: port,
        reason: error.connectionErrors.first.map { "\($0.error)" } ?? "\(error)")
    default: self = .failed(host: host, addresses: tried, port: port, reason: "\(failure)")
    }
  }

  /// The cause of a failed attempt to connect to a Unix socket.
  init(connectingTo path: String, failure: any Error) {
    switch (failure as? IOError)?.errnoCode {
    case ENOENT, ENOTDIR: self = .socketMissing(path: path)
    case EACCES, EPERM: self = .socketForbidden(path: path)
    case EPROTOTYPE, ENOTSOCK: self = .notASocket(path: path)
    // The same for a file that is no socket and for a socket that nobody serves.
    case ECONNREFUSED:
      self = Self.isSocket(path) ? .socketRefused(path: path) : .notASocket(path: path)
    case let code?: self = .socketFailed(path: path, reason: String(cString: strerror(code)))
    case nil:
      self = failure as? ConnectionError ?? .socketFailed(path: path, reason: "\(failure)")
    }
  }

  private static func isSocket(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }

  /// The ways in which a socket fails to connect, the one that tells most first.
  private enum Kind: CaseIterable {
    case refused
    case timedOut
    case unreachable
    case noLocalAddress
    case other

    init?(_ code: CInt?, _ options: ConnectionOptions) {
      switch code {
      case nil: return nil
      case ECONNREFUSED, ECONNRESET: self = .refused
      case ETIMEDOUT: self = .timedOut
      case EADDRNOTAVAIL where options.localAddress != nil: self = .noLocalAddress
      case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EAFNOSUPPORT:
        self = .unreachable
      default: self = .other
      }
    }

    func error(
      host: String, addresses: [String], port: Int, code: CInt, options: ConnectionOptions
    ) -> ConnectionError {
      let reason = String(cString: strerror(code))
      return switch self {
      case .refused: .refused(host: host, addresses: addresses, port: port)
      case .timedOut:
        .timedOut(host: host, addresses: addresses, port: port, after: options.connectTimeout)
      case .unreachable:
        .unreachable(host: host, addresses: addresses, port: port, reason: reason)
      case .noLocalAddress: .localAddressUnavailable(options.localAddress ?? "")
      case .other: .failed(host: host, addresses: addresses, port: port, reason: reason)
      }
    }
  }
}
