/// What stands on the help page beside the actions.
package enum HelpText: Hashable, Sendable {
  /// The titles of its parts.
  case here, prompt, held, composer, log, list, pages, playback, sendingAgain, program, start
  case commands, legend
  /// Behind a title, where the keys count from which one came.
  case whereYouAre
  /// Nothing is connected.
  case noSession
  /// A recording is played.
  case recording
  /// Before what may be sent next.
  case maySend
  case maySendNothing
  /// How to go on behind the end of a session.
  case connectAnew
  /// What the start page takes besides the actions' keys.
  case typing
}

/// A sign on the screen, and what it means.
package enum LegendRow: String, CaseIterable, Hashable, Sendable {
  case success, intermediate, transient, permanent, invalid, finding
  case strip, yourTurn, placeholder, live, play, watch, at, record, noTLS
}

extension Guide {
  /// The words of the help page.
  package func text(_ text: HelpText) -> String {
    switch text {
    case .here: "Where you are"
    case .prompt: "In the prompt"
    case .held: "While a command is held"
    case .composer: "While you write a message"
    case .log: "In the log"
    case .list: "In every list"
    case .pages: "Pages"
    case .playback: "While a recording is played"
    case .sendingAgain: "While a recording is sent again"
    case .program: "Everywhere"
    case .start: "On the first page"
    case .commands: "Commands that begin with a colon"
    case .legend: "What the signs mean"
    case .whereYouAre: "you are here"
    case .noSession: "Nothing is connected: practise, connect to a server, or play a recording."
    case .recording:
      "You watch a recording. It runs by itself, and nothing you press is sent anywhere."
    case .maySend: "You may send now:"
    case .connectAnew: ":connect opens the session anew, :connect TARGET another one."
    case .maySendNothing: "There is nothing that you may send now."
    case .typing: "Letters and digits begin the name of a server to connect to."
    }
  }

  /// A sign as it stands on the screen, and what it means.
  package func words(for row: LegendRow) -> (sign: String, meaning: String) {
    switch row {
    case .success: ("✓ 250", "Done. Replies that begin with 2 say yes.")
    case .intermediate: ("› 354", "Go on: the server waits for the rest. Replies with 3.")
    case .transient: ("~ 450", "Not now: the same may work later. Replies with 4.")
    case .permanent: ("✗ 550", "No, and asking again will not help. Replies with 5.")
    case .invalid: ("? …", "No reply of SMTP at all.")
    case .finding: ("!", "Somebody broke a rule here, or risked something.")
    case .strip: ("EHLO ✓ ▐ MAIL ▌", "What is done, and the step at which the session stands.")
    case .yourTurn: ("YOUR TURN", "The server waits for you; else it says for how long you wait.")
    case .placeholder: ("‹…›", "A gap for you to fill in; it is never sent as it is.")
    case .live: ("LIVE", "You talk to a server now.")
    case .play: ("PLAY", "A recording is played.")
    case .watch: ("WATCH", "You look on at the session of another program.")
    case .at: ("AT 41.882", "You look at a past moment; what you send is still sent now.")
    case .record: ("● REC", "The session is being recorded, passwords left out.")
    case .noTLS: ("NO TLS", "Everybody on the way can read along.")
    }
  }
}
