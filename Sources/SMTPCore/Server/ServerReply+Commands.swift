/// What the server says about lines that are no command, or come at the wrong moment.
extension ServerReply {
  static let bareLineFeed = ServerReply(
    500, 5, 2, "A line ends with CR LF; yours ended with LF alone")

  static func lineTooLong(limit: Int) -> ServerReply {
    ServerReply(500, 5, 2, "That line is too long: at most \(limit) octets, CR LF included")
  }

  static func controlInCommand(isNUL: Bool, offset: Int) -> ServerReply {
    ServerReply(
      501, 5, 2, "No \(isNUL ? "NUL" : "CR") may stand in a command: character \(offset + 1)")
  }

  static func emptyCommand(isBlank: Bool) -> ServerReply {
    ServerReply(
      500, 5, 2,
      isBlank ? "A line must not begin with a blank" : "The line is empty; try HELP")
  }

  /// `name` is shown if it is short and plain.
  static func unknownVerb(_ name: String?) -> ServerReply {
    guard let name, name.utf8.count <= 20, name.allSatisfy(\.isASCII) else {
      return ServerReply(500, 5, 1, "I know no such command; try HELP")
    }
    return ServerReply(500, 5, 1, "I know no command \(name); try HELP")
  }

  static func notImplemented(_ verb: Verb) -> ServerReply {
    ServerReply(502, 5, 1, "\(verb.rawValue) is not offered here")
  }

  static func oneSpace(_ verb: Verb) -> ServerReply {
    ServerReply(501, 5, 2, "Between \(verb.rawValue) and what follows stands one space, and no tab")
  }

  static func needlessArgument(_ verb: Verb) -> ServerReply {
    ServerReply(501, 5, 4, "\(verb.rawValue) stands alone: nothing may follow it on the line")
  }

  static func helloFirst(_ verb: Verb, isLMTP: Bool) -> ServerReply {
    ServerReply(503, 5, 1, "Say \(isLMTP ? "LHLO" : "EHLO") before \(verb.rawValue)")
  }

  static func extendedHelloFirst(_ verb: Verb) -> ServerReply {
    ServerReply(503, 5, 1, "\(verb.rawValue) is offered to those who say EHLO, not HELO")
  }

  static func inTransaction(_ verb: Verb) -> ServerReply {
    switch verb {
    case .mail, .send, .soml, .saml:
      ServerReply(503, 5, 1, "The sender is set already; RSET begins anew")
    default:
      ServerReply(503, 5, 1, "Not while a message is under way; RSET drops it")
    }
  }

  static func mailFirst(_ verb: Verb) -> ServerReply {
    ServerReply(503, 5, 1, "MAIL comes before \(verb.rawValue)")
  }
}
