/// What the server says about a transaction.
extension ServerReply {
  static func senderNoted(_ path: Path) -> ServerReply {
    ServerReply(250, 1, 0, "Sender \(name(of: path))noted")
  }

  static func recipientNoted(_ path: Path) -> ServerReply {
    ServerReply(250, 1, 5, "Recipient \(name(of: path))noted")
  }

  /// A path and a blank. One beyond ASCII stays away: no reply to MAIL, RCPT or a message may hold it
  /// (RFC 6531 §3.7.4.2).
  private static func name(of path: Path, or other: String = "") -> String {
    let text = path.text
    return text.utf8.allSatisfy { $0 < 0x80 } ? text + " " : other
  }

  static func postmasterAsSender(_ scenario: Scenario) -> ServerReply {
    ServerReply(501, 1, 7, "A sender has a domain: <postmaster@\(scenario.domain)>")
  }

  static func unknownSender(_ scenario: Scenario) -> ServerReply {
    ServerReply(550, 1, 0, hint(scenario))
  }

  static func unknownRecipient(_ scenario: Scenario) -> ServerReply {
    ServerReply(550, 1, 1, hint(scenario))
  }

  private static func hint(_ scenario: Scenario) -> String {
    "Before @\(scenario.replyDomain) stands a reply, as in 451 or 451-4.7.1, slow-3, or drop"
  }

  static func relayingDenied(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      550, 7, 1, "I take mail for \(scenario.domain); for other domains log in with AUTH first")
  }

  static let nullRecipient = ServerReply(501, 1, 3, "<> can be a sender, but no recipient")

  static func tooManyRecipients(limit: Int) -> ServerReply {
    ServerReply(452, 5, 3, "\(limit) recipients are the most; send to the rest in another message")
  }

  static func tooManyMessages(limit: Int) -> ServerReply {
    ServerReply(
      451, 7, 0, "\(limit) messages are the most in one session: QUIT and connect again")
  }

  static func tooManyDomains(limit: Int) -> ServerReply {
    ServerReply(
      452, 5, 3, "Recipients in \(limit) domains are the most in one session; connect again")
  }

  /// RFC 7293 §5.1, §14.
  static func ownerHasChanged(_ recipient: Path, since moment: String) -> ServerReply {
    ServerReply(550, 7, 17, "\(recipient.text) belongs to somebody else since \(moment)")
  }

  static func recipientFirst(_ verb: Verb) -> ServerReply {
    ServerReply(503, 5, 1, "RCPT comes before \(verb.rawValue)")
  }

  static let noValidRecipients = ServerReply(554, 5, 1, "None of the recipients was accepted")
  static let sendContent = ServerReply(354, "Send the message; a line with only a dot ends it")

  static func queued(as id: String) -> ServerReply {
    ServerReply(250, 0, 0, "Message accepted, queued as \(id)")
  }

  /// LMTP's word on one recipient (RFC 2033 §4.2).
  static func delivered(to recipient: Path, as id: String) -> ServerReply {
    ServerReply(250, 1, 5, "\(name(of: recipient, or: "The mailbox "))has it, as \(id)")
  }

  static func mailboxFull(_ recipient: Path) -> ServerReply {
    ServerReply(452, 2, 2, "\(name(of: recipient, or: "The recipient "))has a full mailbox")
  }

  static func notAtTerminal(_ recipient: Path) -> ServerReply {
    ServerReply(
      450, 2, 1,
      "\(name(of: recipient, or: "The user "))sits at no terminal now; SOML or MAIL will do")
  }

  static let noRoom = ServerReply(452, 3, 1, "There is no room for this message now")

  static func tooLarge(limit: Int) -> ServerReply {
    ServerReply(552, 3, 4, "The message is too large: at most \(limit) octets")
  }

  /// Bare line ends get 550 with X.5.2, not 554: it is the syntax that is refused, for good and
  /// by policy, since what follows them may be a message smuggled into this one.
  static func refusedContent(_ flaw: ContentFlaw, limit: Int) -> ServerReply {
    switch flaw {
    case .tooLarge: tooLarge(limit: limit)
    case .bareLF: ServerReply(550, 5, 2, "The message has an LF without CR; lines end with CR LF")
    case .bareCR: ServerReply(550, 5, 2, "The message has a CR without LF; lines end with CR LF")
    case .longLine:
      ServerReply(
        550, 6, 0,
        "A line of the message is too long: at most \(TextLines.longest) octets with CR LF")
    }
  }
}
