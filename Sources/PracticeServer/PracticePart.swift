/// What a server plays to its clients.
package enum PracticePart: Sendable {
  /// The scenario that it is started with.
  case scenario
  /// A recording, in which the scenario only names the server.
  case program(PracticeProgram)
  /// Nothing of its own: another server answers, to which somebody carries what the client says.
  /// Called for each client, on the server's own thread: it must not wait.
  case relay(@Sendable (RelayedClient) -> Void)
}
