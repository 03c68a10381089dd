/// What the server says about the session as a whole.
///
/// The greeting and the replies to EHLO and HELO carry no enhanced status code (RFC 2034 §4).
extension ServerReply {
  static func greeting(_ scenario: Scenario) -> ServerReply {
    let name = "\(scenario.domain) \(scenario.isLMTP ? "LMTP" : "ESMTP") "
    return ServerReply(
      220, name + (scenario.isPractice ? "practice server; nothing leaves this machine" : "ehlo"))
  }

  /// `address` is what a proxy said of the client.
  static func welcome(
    _ scenario: Scenario, _ hello: Hello, at address: String?, keywords: [String]
  ) -> ServerReply {
    // XCLIENT writes the tag in capitals, an address literal does not (RFC 5321 §4.1.3).
    let place = address.map { " at " + $0.replacing("IPV6:", with: "IPv6:") } ?? ""
    var reply = ServerReply(250, "\(scenario.domain) greets \(hello.name)\(place)")
    reply.lines += keywords
    return reply
  }

  static func nameMissing(_ verb: Verb) -> ServerReply {
    ServerReply(
      501,
      "Say who you are: \(verb.rawValue) your.host.name"
        + (verb == .helo ? "" : ", or \(verb.rawValue) [127.0.0.1]"))
  }

  static func badName(_ verb: Verb, _ error: AddressError) -> ServerReply {
    ServerReply(
      501,
      "\(verb.rawValue) takes a host name"
        + (verb == .helo ? "" : " or an address like [127.0.0.1]") + ": \(error.sentence)")
  }

  static let notSMTP = ServerReply(500, 5, 1, "This is LMTP, not SMTP: say LHLO")
  static let notLMTP = ServerReply(500, 5, 1, "This is SMTP, not LMTP: say EHLO")
  static let done = ServerReply(250, 0, 0, "OK")

  static func farewell(_ scenario: Scenario) -> ServerReply {
    ServerReply(221, 0, 0, "\(scenario.domain) says goodbye")
  }

  static func idle(_ scenario: Scenario) -> ServerReply {
    ServerReply(421, 4, 2, "\(scenario.domain) heard nothing from you for too long")
  }

  static func tooMuch(_ scenario: Scenario) -> ServerReply {
    ServerReply(421, 3, 1, "\(scenario.domain) can keep no more of what you send")
  }

  static func stopping(_ scenario: Scenario) -> ServerReply {
    ServerReply(421, 3, 2, "\(scenario.domain) is stopping")
  }

  static func busy(_ scenario: Scenario) -> ServerReply {
    ServerReply(421, "\(scenario.domain) has all the connections that it can take")
  }

  static let noService = ServerReply(503, 5, 1, "There is no service here: say QUIT")
  static let tlsFirst = ServerReply(530, 7, 0, "Begin TLS with STARTTLS first")
  static let beginTLS = ServerReply(220, 0, 0, "Begin TLS now")
  static let alreadySecured = ServerReply(503, 5, 1, "TLS is already on")

  /// The reply that an address at the reply domain asks for.
  static func asked(_ code: Int, _ enhanced: EnhancedStatusCode?) -> ServerReply {
    var reply = ServerReply(code, "You asked for this reply with the address")
    reply.enhanced = enhanced
    return reply
  }
}
