package import PracticeServer
package import SMTPCore
package import SMTPGuide

/// A recording that is to be served.
package struct ServedFile: Sendable {
  /// What is played to each client.
  package let program: PracticeProgram
  /// Names the server where it has to say something of its own.
  package let scenario: Scenario

  /// Reads the recording at `path`; `-` is standard input.
  ///
  /// - Parameter isLoose: Whether the order in which a client asks does not count.
  package init(path: String, isLoose: Bool) throws(Trouble) {
    var reader = try SessionReader(path: path, keeping: .ofDialogues)
    var events: [TimedEvent] = []
    while let more = try reader.next() {
      try reader.refuseMistakenReplies(in: more)
      events += more
    }
    let scenario = Scenario.recorded(isLMTP: reader.isLMTP)
    var connections = RecordedConnection.connections(of: events, isLMTP: reader.isLMTP)
    if reader.header == nil { connections = connections.map { $0.filled(as: scenario.domain) } }
    guard connections.contains(where: \.hasAnswers) else {
      throw .nothingToServe(path: reader.name)
    }
    program = PracticeProgram(connections, isLoose: isLoose)
    self.scenario = scenario
  }
}
