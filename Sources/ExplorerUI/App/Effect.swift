package import Transcript

/// Everything that the screen asks of the world.
package enum Effect: Hashable, Sendable {
  /// Connect to a target as a person writes it; a session that is open is ended first. What was
  /// said in the one that is shown, up to the entry `continuing`, is sent again.
  case connect(target: String, continuing: Int? = nil)
  /// Send octets to the server, line ends included.
  case send([UInt8])
  /// Drop the connection without QUIT; a connection that is being made is given up.
  case drop
  /// Add a remark to the recording.
  case note(String)
  /// Go on with a certificate that failed verification, or not.
  case answerVerification(accept: Bool)
  /// Let a server that floods send as much again.
  case allowMore
  /// Let the built-in server answer, once client and server have changed places.
  case serve
  /// Leave the answers to the person again.
  case answerByHand
  /// Compute the answer to the challenge that waits (`AUTH` with a mechanism), with the
  /// credentials at hand; `login` replaces them.
  case computeAnswer(mechanism: String, challenge: [UInt8], step: Int, login: Login?)
  /// Put text where other programs can paste it from.
  case copy(String)
  /// Let the person's own editor change this text; `OutcomeMessage.edited` gives it back.
  case edit(String)
  /// Read a file of no more than so many octets that is to go with the message.
  case attach(path: String, limit: Int)
  /// Read a file that is to be sent; `OutcomeMessage.content` gives its octets.
  case readContent(path: String)
  /// Copy the recording to a file, or write the session there.
  case save(path: String)
  /// Write the session, or a recording, in a format, with what tells who, where and which replaced
  /// where it is to be shared; without a path it gets a name.
  case export(ExportFormat, path: String?, isShared: Bool, of: String? = nil)
  /// Write a picture of the screen as SVG and as text; nil for a name made from the time.
  case screenshot(path: String?, svg: String, text: String)
  /// Keep a line in the history of later runs.
  case remember(String)
  /// Find the recordings for the list.
  case listRecordings
  /// Read these recordings to their ends, for the list.
  case examineRecordings([String])
  /// Give a recording another path, unless something is there.
  case renameRecording(path: String, to: String)
  /// Put a recording where it is out of the way, and can be brought back from.
  case discardRecording(path: String)
  /// Bring a recording back from there.
  case restoreRecording(path: String, to: String)
  /// Change what is written beside a recording.
  case annotate(path: String, RecordingNoteChange)
  /// Load a recording to play it, and go to an entry of it where one is named; a session that is
  /// open is ended first.
  case openRecording(path: String, at: Int? = nil)
  /// Read two sessions and compare them, with everything counted.
  case compare(ComparedSource, ComparedSource)
  /// Stop reading them.
  case endComparing
  /// Stop loading a recording.
  case closeRecording
  /// Look into the practice server's mailbox.
  case readMailbox
  /// Hold the commands of the proxy's clients, or let all of them go on.
  case hold(Bool)
  /// Do this with the command that is held of a session.
  case settleHeld(number: Int, HeldVerdict)
  /// Switch the mouse on or off.
  case useMouse(Bool)
  /// Stop the program as `^Z` does.
  case suspend
  /// Draw all of the screen anew.
  case repaint
  /// Say farewell if a session is open (QUIT, and its reply for a short while), and end.
  case quit
}

/// A name and a password that a person has just typed.
package struct Login: Hashable, Sendable {
  package var user: String
  package var password: String

  package init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}
