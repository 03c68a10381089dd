/// What the server says about addresses that are none.
extension ServerReply {
  /// The argument of MAIL or RCPT cannot be used.
  static func badPath(
    _ flaw: StrictPathArgument.Flaw, in command: Command, _ verb: Verb
  ) -> ServerReply {
    let keyword = verb == .rcpt ? "RCPT TO:" : "\(verb.rawValue) FROM:"
    switch flaw {
    case .noKeyword:
      return ServerReply(501, 5, 2, "Write \(keyword)<user@domain>")
    case .blankBehindColon:
      return ServerReply(501, 5, 2, "No space behind the colon: \(keyword)<user@domain>")
    case .path(let error) where error.cause == .noOpeningBracket:
      return ServerReply(501, 5, 2, "The address stands in angle brackets: \(keyword)<user@domain>")
    case .path(let error):
      return badAddress(error, verb, shift: command.argumentOffset)
    case .noSpaceBehindPath(let offset):
      let place = command.argumentOffset + offset + 1
      return ServerReply(501, 5, 2, "After > comes a space or nothing: character \(place)")
    case .parameter(let offset):
      let place = command.argumentOffset + offset + 1
      return ServerReply(501, 5, 4, "A parameter is KEYWORD or KEYWORD=value: character \(place)")
    }
  }

  /// An address is none; `shift` is where in the line it began to be read.
  static func badAddress(_ error: AddressError, _ verb: Verb, shift: Int) -> ServerReply {
    var error = error
    error.offset += shift
    if error.cause == .nonASCII {
      return ServerReply(
        553, 6, 7, "Addresses are ASCII here, for want of SMTPUTF8: \(error.place)")
    }
    return ServerReply(
      501, 1, verb == .rcpt || verb == .vrfy || verb == .expn ? 3 : 7, error.sentence)
  }

  static let nothingToVerify = ServerReply(501, 5, 4, "Whom? VRFY alice")
  static let nothingToExpand = ServerReply(501, 5, 4, "Which list? EXPN team")
  static let notVerified = ServerReply(252, 0, 0, "That is not my domain: I cannot tell")

  static func unknownList(_ scenario: Scenario) -> ServerReply {
    let names = scenario.lists.keys.sorted().joined(separator: ", ")
    return ServerReply(550, 1, 1, "There is no such list; there is: \(names)")
  }

  /// One mailbox on each line, as RFC 5321 §3.5.2 has it.
  static func mailboxes(_ mailboxes: [Mailbox]) -> ServerReply {
    var reply = ServerReply(250, 1, 5)
    reply.lines = mailboxes.map { "<\($0.text)>" }
    return reply
  }
}

extension AddressError {
  /// What is wrong and where, as a part of a sentence.
  var sentence: String { "\(reason): \(place)" }

  /// Where, counted from 1 as people do.
  var place: String { "character \(offset + 1)" }

  private var reason: String {
    switch cause {
    case .noOpeningBracket: "< is missing"
    case .noClosingBracket: "> is missing"
    case .badRoute: "this source route is not @domain,@domain:"
    case .noLocalPart: "nothing stands before the @"
    case .localPartOctet: "this may not stand in a local part without quotes"
    case .misplacedDot: "a dot may not come first, last or twice in a row"
    case .openQuote: "this quote is never closed"
    case .noAt: "@ and a domain are missing"
    case .noDomain: "the domain is missing"
    case .domainOctet: "a domain has letters, digits, dots and inner hyphens"
    case .labelTooLong: "a part between dots has at most 63 characters"
    case .badLiteral: "these brackets hold no address such as [192.0.2.1] or [IPv6:2001:db8::1]"
    case .localPartTooLong: "a local part has at most 64 characters"
    case .domainTooLong: "a domain has at most 255 characters"
    case .pathTooLong: "a path has at most 256 characters"
    case .nonASCII: "only ASCII may stand here"
    case .trailingOctets: "nothing may follow"
    }
  }
}
