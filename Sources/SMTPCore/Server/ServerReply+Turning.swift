/// What the server says about mail that waits (RFC 1985 §5, RFC 2645 §5, RFC 821 §3.8).
extension ServerReply {
  static let turnNeedsLogin = ServerReply(
    502, 7, 0, "I turn only for those I know: log in with AUTH first")

  static func loginFirst(_ verb: Verb) -> ServerReply {
    ServerReply(530, 7, 0, "Log in with AUTH before \(verb.rawValue)")
  }

  static func badDomain(_ verb: Verb, _ error: AddressError, shift: Int) -> ServerReply {
    var error = error
    error.offset += shift
    return ServerReply(501, 5, 4, "\(verb.rawValue) takes a domain: \(error.sentence)")
  }

  static func foreignQueue(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      450, 7, 1,
      "Mail for that domain is not yours to fetch; for these it is: "
        + scenario.customers.joined(separator: ", "))
  }

  static let noMail = ServerReply(453, 3, 0, "No mail waits for you")

  static func turned(_ count: Int) -> ServerReply {
    ServerReply(250, 0, 0, "You are the server now, greet me; \(waiting(count))")
  }

  static let nodeMissing = ServerReply(501, 5, 4, "For which host? ETRN branch.test")

  static func queueStarted(_ name: String) -> ServerReply {
    ServerReply(250, 0, 0, "Queue \(name) is started")
  }

  static func unknownQueue(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      458, 3, 0, "I have no such queue, but: " + scenario.queueNames.joined(separator: ", "))
  }

  static func nodeNotAllowed(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      459, 7, 1,
      "I keep no mail for that host, but for these: "
        + scenario.customers.joined(separator: ", "))
  }

  static func nothingWaits(for node: String) -> ServerReply {
    ServerReply(251, 0, 0, "No messages wait for \(short(node))")
  }

  static func someWait(for node: String) -> ServerReply {
    ServerReply(252, 0, 0, "Messages wait for hosts below \(short(node)); ATRN fetches them")
  }

  static func waiting(_ count: Int, for node: String) -> ServerReply {
    ServerReply(253, 0, 0, "\(waiting(count)) for \(short(node)); ATRN fetches them")
  }

  private static func waiting(_ count: Int) -> String {
    switch count {
    case 0: "no message waits"
    case 1: "1 message waits"
    default: "\(count) messages wait"
    }
  }

  /// A domain may have 255 octets; a reply line stays short.
  private static func short(_ node: String) -> String {
    node.utf8.count <= 60 ? node : "that host"
  }
}
