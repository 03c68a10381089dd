extension RecordedConnection {
  /// The connections of a recording, in order, without those on which nothing was said.
  ///
  /// What is said behind TURN, in swapped roles, is not the server's part and is left out.
  package static func connections(
    of events: some Sequence<TimedEvent>, isLMTP: Bool = false
  ) -> [RecordedConnection] {
    var reader = RecordedConnectionReader()
    var session = Session(isLMTP: isLMTP)
    for event in events {
      session.apply(event.event, at: event.at) { observation, _ in reader.take(observation) }
    }
    session.finish { observation, _ in reader.take(observation) }
    return reader.connections
  }
}
