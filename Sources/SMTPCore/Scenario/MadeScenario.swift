/// A scenario that was made from a recording.
package struct MadeScenario: Hashable, Sendable {
  /// What of the recording is not in it.
  package enum Omission: Hashable, Sendable {
    /// Of so many messages, what others heard than the first recipient (LMTP).
    case verdicts(messages: Int)
    /// So many replies, for which there was no room.
    case replies(Int)
  }

  package var scenario: Scenario
  package var omissions: [Omission]
}
