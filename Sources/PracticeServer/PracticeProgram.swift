package import SMTPCore
import Synchronization

/// What a server plays to its clients in the place of a scenario: recorded connections, one after
/// the other, and behind the last from the first again.
package final class PracticeProgram: Sendable {
  private let connections: [RecordedConnection]
  private let isLoose: Bool
  private let count = Atomic(0)

  /// - Parameter isLoose: Whether the order of what is asked does not count.
  package init(_ connections: [RecordedConnection], isLoose: Bool) {
    self.connections = connections
    self.isLoose = isLoose
  }

  /// The server's part for the next client.
  func begin(_ scenario: Scenario) -> RecordedServer {
    let number = count.wrappingAdd(1, ordering: .relaxed).oldValue
    let connection =
      connections.isEmpty ? RecordedConnection.empty : connections[number % connections.count]
    return RecordedServer(connection, scenario: scenario, isLoose: isLoose)
  }
}
