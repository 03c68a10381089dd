extension Guide {
  /// Why something cannot be done now, and what to do instead.
  package func text(_ obstacle: ActionObstacle) -> String {
    switch obstacle {
    case .noSession: "No session is open: connect with :connect TARGET."
    case .recordingPlayed: "This is a recording: nothing can be sent. Start over with :connect."
    }
  }
}
