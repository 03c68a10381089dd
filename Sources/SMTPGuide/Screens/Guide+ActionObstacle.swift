extension Guide {
  /// Why something cannot be done now, and what to do instead.
  package func text(_ obstacle: ActionObstacle) -> String {
    switch obstacle {
    case .noSession: "No session is open: connect with :connect TARGET."
    case .recordingPlayed: "This is a recording: nothing can be sent. Start over with :connect."
    case .nothingPlayed: "No recording is being played: choose one with :recordings."
    case .noMailbox: "Only the practice server shows its mailbox: :connect practice: goes there."
    }
  }
}
