package import SMTPCore

/// How long to wait for a server.
package struct Patience: Sendable {
  /// For each reply, and until the server takes what is sent; the standard asks for at least five
  /// minutes (RFC 5321 §4.5.3.2).
  private var reply: Duration = .seconds(300)
  /// For the reply to the end of data; the standard asks for ten minutes.
  private var endOfData: Duration = .seconds(600)

  /// The standard's minimum timeouts.
  package init() {}

  /// `seconds` for everything.
  package init(seconds: Int) {
    reply = .seconds(seconds)
    endOfData = .seconds(seconds)
  }

  /// How long a server may let the client wait now.
  package func limit(in session: Session) -> Duration {
    if case .dataReply = session.state { endOfData } else { reply }
  }
}
