/// What differs between two sessions although nothing else does.
package enum NoiseClass: String, CaseIterable, Hashable, Sendable {
  /// The name of a message in the server's queue.
  case queueID = "queue-id"
  /// The Message-ID of a message.
  case messageID = "message-id"
  /// A date, a time, or seconds since 1970.
  case date
  /// The name of the server, or of the client.
  case hostName = "host-name"
  /// An IP address, with or without a port.
  case address
  /// The number of a process.
  case processNumber = "process-number"
  /// The name of a session.
  case sessionID = "session-id"
  /// A number to quote in a request for support.
  case ticket
  /// How long something took, or how fast it was.
  case duration
}
