/// A recording as a script: what its client sent, and the steps that its server's replies are.
package struct ReplayScript: Sendable {
  /// The most octets of a client that are kept to be sent again: 256 MiB.
  package static let mostOctets = 268_435_456

  /// What was sent, for each connection.
  package internal(set) var connections: [ReplayConnection] = []
  /// The session as it is compared.
  package internal(set) var steps = SessionSteps()
  /// Whether the client sent more than is kept.
  package internal(set) var isTooLong = false

  /// How many commands and messages are sent.
  package var count: Int { connections.reduce(0) { $0 + $1.items.count } }

  /// Whether a login has to be computed anew.
  package var needsCredentials: Bool {
    connections.contains { connection in
      connection.items.contains { item in
        if case .login(_, nil, _) = item.content { true } else { false }
      }
    }
  }

  /// An empty script.
  init() {}
}
