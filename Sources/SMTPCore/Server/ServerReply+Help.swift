/// The server's own help (RFC 5321 §4.1.1.8).
extension ServerReply {
  static func help(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      214, 0, 0, "Commands: " + scenario.verbs.map(\.rawValue).joined(separator: " "),
      "HELP and one of them shows how to write it.",
      "Every address at \(scenario.domain) takes mail.",
      "The local part of an address at \(scenario.replyDomain) names the reply it gets:",
      "  RCPT TO:<451-4.7.1@\(scenario.replyDomain)>",
      "  slow-3 answers after 3 seconds, drop closes the connection.",
      "AUTH knows the user \(scenario.user) with the password \(scenario.password).")
  }

  static func help(on verb: Verb) -> ServerReply {
    ServerReply(214, 0, 0, verb.facts.syntax)
  }

  static let noHelp = ServerReply(504, 5, 4, "I have no help on that; HELP alone lists what I know")
}
