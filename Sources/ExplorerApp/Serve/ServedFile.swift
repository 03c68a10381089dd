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
    var reader = try SessionReader(path: path)
    var events: [TimedEvent] = []
    while let more = try reader.next() { events += more }
    let connections = RecordedConnection.connections(of: events, isLMTP: reader.isLMTP)
    guard connections.contains(where: \.hasAnswers) else {
      throw .nothingToServe(path: reader.name)
    }
    program = PracticeProgram(connections, isLoose: isLoose)
    scenario = .recorded(isLMTP: reader.isLMTP)
  }
}
