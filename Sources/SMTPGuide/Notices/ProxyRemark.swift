/// What a proxy remarks in a session besides what the two sides say.
package enum ProxyRemark: Hashable, Sendable {
  /// So many octets of the client came in the clear behind STARTTLS, and went nowhere.
  case plaintextDropped(octets: Int)
  /// The client went on in the clear where its handshake should begin; it is hung up on.
  case handshakeMissing
  /// TLS between the client and the proxy did not come about.
  case clientTLSFailed(reason: String)
}

extension Guide {
  /// The words of a remark.
  package func text(_ remark: ProxyRemark) -> String {
    switch remark {
    case .plaintextDropped(let count):
      "The proxy dropped \(Self.count(count, "octet")) that the client sent in the clear behind "
        + "STARTTLS (RFC 3207 §4.2)."
    case .handshakeMissing:
      "The client went on in the clear behind STARTTLS: the proxy dropped that, and hung up on it "
        + "(RFC 3207 §4.2)."
    case .clientTLSFailed(let reason):
      "TLS between the client and the proxy failed: \(visible(reason))."
    }
  }
}
