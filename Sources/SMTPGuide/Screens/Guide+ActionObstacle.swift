import SMTPCore

extension Guide {
  /// Why something cannot be done now, and what to do instead.
  package func text(_ obstacle: ActionObstacle) -> String {
    switch obstacle {
    case .noSession: "No session is open: connect with :connect TARGET."
    case .sessionOpen: "The session is open. :drop ends it; :connect TARGET goes elsewhere."
    case .sessionOver: "The session has ended: :reconnect opens it anew."
    case .recordingPlayed: "This is a recording: nothing can be sent. Start over with :connect."
    case .watching: "This is another program's session, and you look on. q goes back."
    case .noProxy: "Only a proxy holds commands: ehlo proxy --to TARGET starts one."
    case .nothingPlayed: "No recording is being played: choose one with :recordings."
    case .noMessage: "No message is being written: DATA opens one."
    case .messageOpen: "You are writing a message: end it with a dot alone on a line first."
    case .sendingAgain: "The recording is being sent again: Esc lets you take over."
    case .nothingToContinue: "Nothing was said yet that could be sent again."
    case .youAreServer: "You are the server now: answer what the other side says."
    case .notServer: "You are the client: after TURN or ATRN you can be the server."
    case .served: "The built-in server answers already; :by-hand lets you answer again."
    case .notServed: "You answer by hand already."
    case .challengeOpen: "A challenge waits: answer it, or give up with a lone *."
    case .notYet(let verb, let obstacle):
      "Not now: "
        + text(of: Suggestion(input: .command(verb), obstacle: obstacle)) + "."
    case .nothingListed: "Nothing is listed here."
    case .nothingMarkable: "Marks are for lines of a session, recordings and messages."
    case .recordingsOnly: "Choose a recording for that: :recordings lists them."
    case .beingRecorded: "Your session is being recorded there: end it first."
    case .listFiltered: "This list is filtered, not searched: / narrows it down."
    case .nothingDiscarded: "Nothing was deleted here that could be brought back."
    case .nothingTimed: "No line of a session stands here, so there are no times to count."
    case .noFinding: "No rule was broken so far, so there is no finding to go to."
    case .nothingToSave: "Nothing has happened yet, so there is nothing to save."
    }
  }
}
