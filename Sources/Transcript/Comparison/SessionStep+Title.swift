import SMTPCore

extension SessionStep {
  /// Octets of a command that a title shows.
  private static let longest = 500

  /// What happened, on one line and made harmless; no secret is in it.
  package var title: String {
    switch action {
    case .connection: "greeting"
    case .command(let command):
      VisibleText.string(
        command.line.octets.prefix(command.clearOctets(isResponse: false) ?? Self.longest)
          .prefix(Self.longest))
    case .message(let octets): "message of \(octets) octets"
    case .tls: "TLS handshake"
    case .unasked: "reply to nothing"
    case .injected: "plaintext before TLS"
    case .closing(let closing, let isFarewell):
      isFarewell ? "closed" : "closed by \(closing.cause.rawValue)"
    }
  }
}
