extension Scenario {
  /// What a server that plays a recording says of its own: little, and as this machine.
  package static func recorded(isLMTP: Bool) -> Scenario {
    var scenario = standard
    scenario.name = "recorded"
    scenario.summary = "The server of a recording."
    scenario.isLMTP = isLMTP
    scenario.domain = "localhost"
    scenario.replyDomain = ""
    scenario.extensions = []
    scenario.lists = [:]
    scenario.user = ""
    scenario.password = ""
    return scenario
  }
}
