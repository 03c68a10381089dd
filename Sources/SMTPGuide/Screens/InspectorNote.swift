package import SMTPCore

/// What the inspector says of a line that is looked at, where no table of codes or commands does.
package enum InspectorNote: Hashable, Sendable {
  /// Behind a recipient's refusal: who stays, as far as they have names.
  case recipientRefused(others: [String], count: Int, isBrief: Bool)
  /// A reply to the end of a message that is about one recipient.
  case aboutRecipient(String)
  case nothingYet
  case offersNothing
  /// The same of the person, who is the server.
  case youOfferNothing
  case newlyOffered
  case lineOpen
  /// The end, whoever the person was in it.
  case ended(Closing, isServer: Bool)
  case verified
  case unverified
  case notVerified
  /// TLS where the person is the server: nobody asks the client for a certificate.
  case ownTLS
  /// TLS began: the client has to introduce itself again.
  case helloForgotten(Verb)
  case plaintextBeforeTLS(byClient: Bool)
  case handshakeFailed(String)
  case layerBegun
  case remark
  case tooMuchAhead
  case message(octets: Int, lines: Int)
  case messageCut
  case challengeAsks
  case notBase64
  case secretHidden
  case secretGone(octets: Int)
  case secretShown
  case breakOff
  case clientBreaksOff
  case unknownVerb
  case unknownToYou
  case replyCut
  case replyAbandoned
  /// The offered text is longer than what is seen.
  case moreBelow
}

extension Guide {
  /// The words of a note.
  package func sentence(_ note: InspectorNote) -> String {
    switch note {
    case .recipientRefused(_, 0, _):
      "Nobody is accepted yet."
    case .recipientRefused(let others, let count, let isBrief):
      (others.count == 1 && count == 1 ? "\(others[0]) stays" : Self.others(count))
        + (isBrief ? "." : " in the envelope.")
    case .aboutRecipient(let path): "This is about \(visible(path)) alone."
    case .nothingYet: "What is said will be explained here."
    case .offersNothing: "The server offers nothing beyond plain SMTP."
    case .youOfferNothing: "You offer nothing beyond plain SMTP."
    case .newlyOffered: "new"
    case .lineOpen: "The connection is open. The server speaks first: wait for its greeting."
    case .ended(let closing, let isServer): ending(closing, isServer)
    case .verified: "The line is encrypted, and the certificate proves whose server this is."
    case .unverified: "The line is encrypted; nobody checked whose server this is."
    case .ownTLS:
      "The line is encrypted, with a certificate made for this session; the client shows none."
    case .notVerified:
      "The line is encrypted, but the certificate does not prove whose server this is."
    case .helloForgotten(let verb):
      "Both sides forgot what was said before: \(verb.rawValue) comes again."
    case .plaintextBeforeTLS(byClient: true):
      "The client sent more along with STARTTLS, in clear text: a careless server would run it "
        + "inside of TLS."
    case .plaintextBeforeTLS(byClient: false):
      "Plaintext came where the handshake had to begin. It was thrown away: somebody may have put "
        + "it there."
    case .handshakeFailed(let reason): "The handshake failed: \(visible(reason))."
    case .layerBegun: "The login's own protection begins; both sides forgot EHLO."
    case .remark: "A remark in the recording. It never went over the line."
    case .tooMuchAhead: "So much was sent ahead of the reply that not all of it could be kept."
    case .message(let octets, let lines):
      "The text of the message: \(Self.count(octets, "octet")) in \(Self.count(lines, "line")). "
        + "Enter shows it."
    case .messageCut: "The connection ended inside it: nothing was delivered."
    case .challengeAsks: "The server asks; the answer goes out in base64, or a lone * gives up."
    case .notBase64: "This is no base64, though it should be."
    case .secretHidden: "A secret, and hidden; s shows it."
    case .secretGone(let octets):
      "A secret of \(Self.count(octets, "octet")), which was not recorded."
    case .secretShown: "s hides it again."
    case .clientBreaksOff: "The client gives the login up; answer 501."
    case .unknownToYou: "No standard knows this verb; as the server you should answer 500."
    case .breakOff: "You gave the login up."
    case .unknownVerb: "No standard knows this verb; the server should answer 500."
    case .replyCut: "The connection ended inside this reply; it decides nothing."
    case .replyAbandoned: "The server never ended this reply: its last line lacks the space."
    case .moreBelow: "…"
    }
  }

  private static func others(_ count: Int) -> String {
    count == 1 ? "1 other stays" : "\(count) others stay"
  }

  private func ending(_ closing: Closing, _ isServer: Bool) -> String {
    let peer = isServer ? "The client" : "The server"
    return switch (closing.cause, closing.isReset) {
    case (.client, _): "\(isServer ? "You" : "The client") closed the connection."
    case (.server, true): "\(peer) broke the connection off; what was under way is not done."
    case (.server, false): "\(peer) closed the connection."
    case (.timeout, _) where isServer:
      "The client said nothing for too long; you ended the session as a server may."
    case (.timeout, _): "The server did not answer in time, and the connection was given up."
    }
  }
}
