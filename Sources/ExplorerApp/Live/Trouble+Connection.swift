import SMTPCore
package import SMTPGuide
package import SMTPTransport

extension Trouble {
  /// The trouble that a connection's error is.
  ///
  /// - Parameter place: What the server is called where the error does not say.
  package init(_ error: ConnectionError, place: String) {
    switch error {
    case .hostNotFound(let host):
      self = .hostNotFound(host: host)
    case .noAddress(let host, let family):
      self = .noAddressOfFamily(host: host, family: family == .ipv4 ? "IPv4" : "IPv6")
    case .lookupFailed(let host, let reason):
      self = .lookupFailed(host: host, reason: reason)
    case .lookupTimedOut(let host, let after):
      let seconds = Int(after.components.seconds)
      self = .lookupFailed(host: host, reason: "no answer within \(seconds) seconds")
    case .refused(let host, _, let port):
      self = .connectionRefused(place: "\(host) port \(port)")
    case .unreachable(let host, _, let port, let reason):
      self = .unreachable(place: "\(host) port \(port)", reason: reason)
    case .timedOut(let host, _, let port, let after):
      self = .connectTimedOut(
        place: "\(host) port \(port)", seconds: Int(after.components.seconds),
        isPort25: port == 25)
    case .failed(let host, _, let port, let reason):
      self = .connectFailed(place: "\(host) port \(port)", reason: reason)
    case .badLocalAddress(let address), .localAddressUnavailable(let address):
      self = .badLocalAddress(address)
    case .socketMissing(let path):
      self = .socketMissing(path: path)
    case .notASocket(let path):
      self = .notASocket(path: path)
    case .socketRefused(let path):
      self = .connectionRefused(place: path)
    case .socketForbidden(let path):
      self = .socketForbidden(path: path)
    case .socketFailed(let path, let reason):
      self = .connectFailed(place: path, reason: reason)
    case .badTLSSettings(let error):
      self =
        error.isOfFile ? .badTLSFile(error.sentencePart) : .badTLSOptions(error.sentencePart)
    case .silent(let after):
      self = .noReply(command: "the client", seconds: Int(after.components.seconds))
    case .closed(let closing):
      self = .closedEarly(place: place, isReset: closing.isReset, isVerdictLost: false)
    case .alreadySecured:
      self = .tlsFailed(place: place, reason: "TLS is already up")
    case .cancelled:
      self = .connectFailed(place: place, reason: "it was cancelled")
    }
  }
}
