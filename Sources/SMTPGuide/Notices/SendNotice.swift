/// Remarks that `send` adds to a session.
package enum SendNotice: Hashable, Sendable {
  /// The server refused STARTTLS, and TLS was not demanded.
  case goesOnInTheClear
  /// A password is known that nobody asked for, and it would go in the clear.
  case loginLeftOut
  /// A line of the message is longer than a server has to take.
  case longLines
  /// The message holds octets beyond ASCII, and the server does not offer 8BITMIME.
  case eightBitUnannounced
}

extension Guide {
  /// The words of a remark.
  package func text(_ notice: SendNotice) -> String {
    switch notice {
    case .goesOnInTheClear:
      "the server refused STARTTLS: the session goes on in the clear; --tls require forbids that"
    case .loginLeftOut:
      "there is no TLS, so your password stays here and the session goes on without a login; --user "
        + "sends it all the same"
    case .longLines:
      "a line of the message has more than 998 octets, which no server has to take: it is sent as it is"
    case .eightBitUnannounced:
      "the message goes beyond ASCII, which this server does not offer to carry: it is sent as it is"
    }
  }
}
