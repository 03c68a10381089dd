package import MailFormat
package import SMTPCore
package import SMTPGuide
package import TerminalCanvas
package import Transcript

/// Everything that can happen.
package enum Message: Sendable {
  /// The terminal.
  case input(TerminalInput)
  /// The program's clock, since its start.
  case tick(Instant)
  /// The live session.
  case live(LiveMessage)
  /// The sessions of other programs.
  case watched(WatchedMessage)
  /// A recording that is being loaded and played.
  case playback(PlaybackMessage)
  /// What certificates say, by their DER. It comes before the question or the event that needs it.
  case certificates([[UInt8]: CertificateFacts])
  /// What was asked of the surroundings has been done, or not.
  case outcome(OutcomeMessage)
}

/// What a live session tells.
package enum LiveMessage: Sendable {
  /// A session with this target, as the person wrote it, is to begin as soon as the one before has
  /// ended; what is told up to `connecting` is still of that one.
  ///
  /// - Parameter continuing: Up to which entry of the session that is shown its client is to be sent
  ///   again; nil for a session of its own.
  case beginning(target: String, TargetFacts = TargetFacts(), continuing: Int? = nil)
  /// A connection is being made to this target.
  case connecting(target: String, TargetFacts = TargetFacts())
  /// The connection is open. The `opened` event comes with the events.
  ///
  /// - Parameters:
  ///   - place: What sentences call the server.
  ///   - recording: Where the session is recorded; nil if it is not.
  ///   - started: When connecting began, the moment that the events' times count from.
  case connected(place: String, recording: String?, started: Timestamp? = nil)
  /// Things happened; they are recorded already.
  case events([TimedEvent])
  /// The certificate failed verification and the handshake waits for an answer.
  case verificationFailed(TLSFacts)
  /// So much arrived unasked that reading has stopped.
  case flooded
  /// Nothing is recorded, or not any more, and why.
  case recordingLost(Trouble)
  /// The built-in server answers, or does not any more.
  case serving(Bool)
  /// What kept the connection from being made, or ended it.
  case troubled(Trouble)
  /// The connection has ended; all its events were told.
  case ended
  /// The computed answer to the challenge that waits: the line to send, and what it is made of.
  case answerComputed(line: String, parts: String)
  /// No answer can be computed, and why.
  case answerFailed(Trouble)
  /// There are no credentials for what was asked; the person has to give them.
  case credentialsNeeded
}

/// What the loading of a recording tells.
package enum PlaybackMessage: Sendable {
  /// The file is open. Its events follow; their times count from `started`, where it is known.
  ///
  /// - Parameter isPattern: Whether it may be written by hand, so that `*` stands for any text.
  case opened(
    name: String, target: String?, isLMTP: Bool, started: Timestamp? = nil, isPattern: Bool = false,
    start: PlaybackStart = .beginning)
  /// More of it, in order, and how much of the file has been read (0…1).
  case events([TimedEvent], fraction: Double)
  /// What lies beside the file, and beside which recording what is written is to be kept: nil where
  /// it is no file.
  case annotated(RecordingNotes, beside: String?)
  /// What lies beside the file cannot be read, and is left as it is.
  case notesUnreadable(Trouble)
  /// All of it was read; warnings as sentences.
  case loaded(warnings: [String])
  /// It cannot be read (further).
  case failed(Trouble)
}

/// What became of an effect.
package enum OutcomeMessage: Sendable {
  /// What the history of earlier runs holds, oldest first.
  case history([String])
  /// What the start page lists: targets used before, the latest first.
  case recentTargets([String])
  /// The recordings found, the latest first.
  case recordings([RecordingSummary])
  /// What recordings tell that were read to their ends, by their paths.
  case recordingFacts([String: RecordingFacts])
  /// A recording lies elsewhere now.
  case recordingMoved(RecordingMove)
  /// Two sessions were compared, with everything counted.
  case compared(ComparedSource, ComparedSource, SessionComparison)
  /// They cannot be compared.
  case notCompared(ComparedSource, ComparedSource, Trouble)
  /// What is written beside a recording was changed.
  case annotated(path: String, RecordingNoteChange)
  /// The text was copied; where to, in a few words.
  case copied(to: String)
  /// The editor has given back this text.
  case edited(String)
  /// A file was read that is to go with the message.
  case attached(AttachedFile)
  /// The octets of a file that is to be sent.
  case content([UInt8], path: String)
  /// Something was written to this file.
  case saved(path: String)
  /// What was asked for could not be done.
  case failed(Trouble)
  /// The practice server's mailbox.
  case mailbox([MailboxItem])
}
