/// What a proxy remarks in a session besides what the two sides say.
package enum ProxyRemark: Hashable, Sendable {
  /// So many octets of the client came in the clear behind STARTTLS, and went nowhere.
  case plaintextDropped(octets: Int)
  /// The client went on in the clear where its handshake should begin; it is hung up on.
  case handshakeMissing
  /// The person has had other words go on than the client's; those, where they are no secret.
  case edited(String?)
  /// The person has dropped what the client said.
  case dropped(String?)
  /// The person has answered what the client said, and the server never saw it.
  case answered(String?, reply: String)
  /// The client left while this was held, so that it went nowhere.
  case leftWhileHeld(String?)
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
    case .edited(let line):
      "Changed on the way: the client said \(quoted(line)), and the server gets what follows."
    case .dropped(let line): "Dropped on the way: \(quoted(line)). The server never gets it."
    case .answered(let line, let reply):
      "Answered by hand: to \(quoted(line)) the client gets '\(visible(reply))'. The server sees none "
        + "of it."
    case .leftWhileHeld(let line):
      "The client left while \(quoted(line)) was held; the server never gets it."
    case .clientTLSFailed(let reason):
      "TLS between the client and the proxy failed: \(visible(reason))."
    }
  }

  private func quoted(_ line: String?) -> String {
    line.map { "'\(visible($0))'" } ?? "a secret"
  }
}
