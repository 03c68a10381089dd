/// The server's own help (RFC 5321 §4.1.1.8).
extension ServerReply {
  static func help(_ scenario: Scenario) -> ServerReply {
    var reply = ServerReply(
      214, 0, 0, "Commands: " + scenario.verbs.map(\.rawValue).joined(separator: " "),
      "HELP and one of them shows how to write it.",
      scenario.takesEveryDomain
        ? "Every address takes mail." : "Every address at \(scenario.domain) takes mail.")
    if scenario.isPractice {
      reply.lines += [
        "The local part of an address at \(scenario.replyDomain) names the reply it gets:",
        "  RCPT TO:<451-4.7.1@\(scenario.replyDomain)>",
        "  slow-3 answers after 3 seconds, drop closes the connection.",
      ]
    }
    if scenario.offers(.auth) {
      reply.lines.append(
        "AUTH knows the user \(scenario.user) with the password \(scenario.password).")
    }
    if !scenario.customers.isEmpty {
      let domains = scenario.customers.joined(separator: ", ")
      reply.lines.append("Mail may wait for \(domains): log in, then ATRN or TURN fetches it.")
    }
    if scenario.isLMTP {
      reply.lines.append("The mailbox full@\(scenario.domain) has no room: 452 after the message.")
    }
    return reply
  }

  static func help(on verb: Verb) -> ServerReply {
    ServerReply(214, 0, 0, verb.facts.syntax)
  }

  static let noHelp = ServerReply(504, 5, 4, "I have no help on that; HELP alone lists what I know")
}
