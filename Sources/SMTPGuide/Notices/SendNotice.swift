/// Remarks that `send` adds to a session.
package enum SendNotice: Hashable, Sendable {
  /// The server refused STARTTLS, and TLS was not demanded.
  case goesOnInTheClear
  /// The message holds octets beyond ASCII, and the server does not offer 8BITMIME.
  case eightBitUnannounced
}

extension Guide {
  /// The words of a remark.
  package func text(_ notice: SendNotice) -> String {
    switch notice {
    case .goesOnInTheClear:
      "the server refused STARTTLS: the session goes on in the clear; --tls require forbids that"
    case .eightBitUnannounced:
      "the message goes beyond ASCII, which this server does not offer to carry: it is sent as it is"
    }
  }
}
