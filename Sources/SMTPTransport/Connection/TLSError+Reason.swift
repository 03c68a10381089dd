import TLSEngine

extension TLSError {
  /// What went wrong, in the few words that a recording keeps.
  var reason: String {
    switch self {
    case .notTLS(let octets): "the server does not speak TLS here: \(Self.firstLine(octets))"
    case .handshakeFailed(let reason, let alert), .protocolFailed(let reason, let alert):
      alert.map { "\(reason) (\($0.isFromPeer ? "the server's" : "our") alert: \($0.name))" }
        ?? reason
    case .truncated: "the connection ended inside the handshake"
    case .libraryFailed(let call, let reason): "\(call): \(reason)"
    default: "\(self)"
    }
  }

  /// Whether the server told that it gives up.
  var isPeerAlert: Bool {
    switch self {
    case .handshakeFailed(_, let alert), .protocolFailed(_, let alert): alert?.isFromPeer ?? false
    default: false
    }
  }

  /// What the server said instead, as far as it is ASCII that can be shown.
  private static func firstLine(_ octets: [UInt8]) -> String {
    let line = octets.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }.prefix(80)
    return String(
      decoding: line.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: ".") }, as: UTF8.self)
  }
}
