extension Scenario {
  /// The server that a client becomes once client and server have changed places (TURN, ATRN): it
  /// takes what the other side has for it, whatever domain it is for.
  ///
  /// - Parameter domain: This machine's own name.
  package static func swapped(domain: String) -> Scenario {
    var scenario = standard
    scenario.name = "swapped"
    scenario.summary = "The built-in server, once the roles are swapped."
    scenario.domain = domain
    // These are real addresses: none of them asks for a reply.
    scenario.replyDomain = ""
    scenario.takesEveryDomain = true
    scenario.extensions = [
      .pipelining, .size, .eightBitMIME, .enhancedStatusCodes, .startTLS, .help,
    ]
    scenario.lists = [:]
    scenario.customers = []
    scenario.queue = []
    scenario.user = ""
    scenario.password = ""
    return scenario
  }
}
