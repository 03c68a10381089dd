/// What a person writes for TARGET: `mx.example.org`, `[2001:db8::1]:25`,
/// `submission://alice@mx.example.org`, `unix:/run/lmtp`, `mx:example.org`, `practice:slow`,
/// `bob@example.org`.
package struct Target: Hashable, Sendable {
  /// The schemes that stand before `://`.
  package enum Scheme: String, CaseIterable, Hashable, Sendable {
    case smtp
    case submission
    case smtps
    case lmtp

    /// The port where none is written: 25 (RFC 5321 §4.5.4.2), 587 (RFC 6409 §3.1),
    /// 465 (RFC 8314 §7.3), 24 (private mail, by custom LMTP).
    package var defaultPort: Int {
      switch self {
      case .smtp: 25
      case .submission: 587
      case .smtps: 465
      case .lmtp: 24
      }
    }
  }

  /// Where the server is to be found.
  package enum Place: Hashable, Sendable {
    /// A host name or an IP address without brackets, and a TCP port.
    case host(String, port: Int)
    /// A Unix stream socket.
    case socket(path: String)
    /// Whichever host takes mail for a domain (RFC 5321 §5.1).
    case mailExchanger(domain: String)
    /// The practice server inside this program, with a scenario or the standard one.
    case practice(scenario: String?)
  }

  /// What is spoken there; `smtp` where no scheme was written.
  package var scheme: Scheme
  /// Where the server is to be found.
  package var place: Place
  /// The name to log in with, as it was written before the host.
  package var login: String?
  /// The recipient to suggest, where TARGET was a mail address.
  package var recipient: String?

  /// A target of which nothing but the place need be known.
  package init(
    scheme: Scheme = .smtp, place: Place, login: String? = nil, recipient: String? = nil
  ) {
    self.scheme = scheme
    self.place = place
    self.login = login
    self.recipient = recipient
  }

  /// Whether LMTP is spoken (RFC 2033): LHLO, and a reply for each recipient.
  package var isLMTP: Bool { scheme == .lmtp }

  /// Whether the TLS handshake begins before any SMTP: by the scheme, or because port 465 is for
  /// nothing else (RFC 8314 §7.3).
  package var isImplicitTLS: Bool {
    if case .host(_, Scheme.smtps.defaultPort) = place { return true }
    return scheme == .smtps
  }

  /// What to connect to; nil where something comes before: a look-up of the domain's mail
  /// exchangers, the start of the practice server.
  package var endpoint: Endpoint? {
    switch place {
    case .host(let host, let port):
      Endpoint(.host(host, port: port), isImplicitTLS: isImplicitTLS)
    case .socket(let path): Endpoint(.socket(path: path))
    case .mailExchanger, .practice: nil
    }
  }
}
