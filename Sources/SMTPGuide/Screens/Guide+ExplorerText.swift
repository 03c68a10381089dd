extension Guide {
  /// What the parts of the explorer's screen say besides the session itself.
  package func text(_ text: ExplorerText) -> String {
    switch text {
    case .sessionPart: "Session"
    case .messagePart: "Message"
    case .playbackPart: "Playback"
    case .wirePart: "Message, as it goes over the wire"
    case .fromClient: "from the client"
    case .nextPart: "Next"
    case .orServe: ", or :serve"
    case .envelopePart: "Envelope"
    case .findingsPart(let count): "Findings \(count)"
    case .fromLabel: "from"
    case .toLabel: "to"
    case .noEnvelope(isOver: false): "empty: MAIL names a sender"
    case .noEnvelope(isOver: true): "no message is open"
    case .moreRecipients(let count, let accepted, let deferred, let refused):
      "… and \(count) more" + Self.marks(accepted, deferred, refused)
    case .findingCount(let count, let keys):
      Self.count(count, "finding") + (keys.isEmpty ? "" : "  (\(keys))")
    case .waitForReply(let verb?): "Wait: the server is to answer \(verb)."
    case .waitForReply(nil): "Wait: the server speaks first."
    case .whatYouSent: "what you sent"
    case .chunkUnfinished(let count):
      "The chunk lacks \(Self.count(count, "octet")). What you send is content until they are there."
    case .pipeliningOffered: "It offers PIPELINING: you may send more at once."
    case .waitForHandshake: "Wait: TLS is being set up."
    case .answerChallenge: "Answer the server in base64, or:"
    case .clientSpeaks: "Wait: you are the server now, and the other side speaks next."
    case .serveInstead: ":serve lets the built-in server answer for you."
    case .builtInServer: "The built-in server answers; :by-hand lets you answer again."
    case .goodbyeSaid: "Wait: the server says goodbye and closes."
    case .writingMessage: "You are writing; a dot alone on a line ends it."
    case .sessionOver: "The session is over. Enter connects again, :connect TARGET goes elsewhere."
    case .turnedAway: "The server ended it with 421: try again later."
    case .connecting: "The connection is being made. ^C gives it up."
    case .sendingAgain:
      "Wait: what was sent before goes out again, and each reply is compared with the recorded one."
    case .notConnected: "No session is open. :connect TARGET opens one."
    case .recordingPlayed: "This is a recording: nothing can be sent."
    case .watchedOver: "This session is over. q goes back."
    case .watchedSwapped: "Client and server have changed places: the old server sends now."
    case .tooSmall(let columns, let rows, let hasColumns, let hasRows):
      "ehlo needs \(columns) columns and \(rows) rows; here are \(hasColumns) and \(hasRows). "
        + "Make the window larger, or leave with ^C."
    }
  }

  private static func marks(_ accepted: Int, _ deferred: Int, _ refused: Int) -> String {
    let counts = [(accepted, "✓"), (deferred, "~"), (refused, "✗")].filter { $0.0 > 0 }
    return counts.isEmpty ? "" : ": " + counts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}
