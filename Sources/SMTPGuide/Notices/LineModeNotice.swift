package import SMTPCore

/// What line mode says beside the session.
package enum LineModeNotice: Hashable, Sendable {
  /// Stands before the session; with the place of the recording, if there is one.
  case welcome(recording: String?)
  case lineModeHelp
  /// Nothing was said that a ticket could be about.
  case noEvidence
  /// Stands where the person answers about a certificate.
  case certificateQuestion
  case certificateFailed
  /// The certificate itself: whose it is, who signed it, and until when it holds.
  case certificate(CertificateFacts)
  /// A login goes out without TLS.
  case loginInTheClear
  /// Neither yes nor no.
  case answerUnclear
  /// Stands where the person answers about a flood.
  case floodQuestion
  /// There is nothing to answer.
  case noChallenge
  case challenge(ChallengeContent)
  case challengeUnreadable
  case dotStuffed(String)
  case badCommand(String, ScriptCommandFlaw)
  /// Stands where the octets of a chunk are typed; so many are missing.
  case chunkPrompt(missing: Int)
  /// After TURN or ATRN: what has happened, and what to do.
  case rolesSwapped
  case rolesSwappedBack
  /// The built-in server answers from here on.
  case serving
  /// The person answers again.
  case answeringByHand
  /// The person answers already, or is no server.
  case notServing
  /// Only a client does that.
  case youAreServer
}

extension Guide {
  /// The words of line mode.
  package func text(_ notice: LineModeNotice) -> String {
    switch notice {
    case .welcome(let recording):
      "Type SMTP commands; :help lists the program's own, ^D ends."
        + (recording.map { "\nRecording to \(visible($0))" } ?? "\nNothing is recorded.")
    case .lineModeHelp:
      """
      Type a command and press Enter; it goes to the server as you typed it.
        :next            what may be sent now, best first (an empty line does the same)
        :explain WORD    what a code, a verb, a parameter or an extension means
        :evidence        what a ticket about the last reply needs, to copy
        :ehlo            EHLO with this machine's name
        :tls             STARTTLS and the handshake
        :auth MECHANISM  logs in with the name and password you started with
        :answer TEXT     sends TEXT in base64, as the answer to a challenge
        :note TEXT       adds a remark to the recording
        :raw TEXT        sends just these octets; \\r, \\n, \\x00 and \\u{E9} are escapes
        :wait SECONDS    a pause, for scripts
        :serve           after TURN or ATRN: the built-in server answers the other side
        :by-hand         after :serve: you answer again
        :quit            QUIT; ^D does the same
      In a message each line is content, and a lone dot ends it.
      """
    case .noEvidence: "The server has said nothing yet that a ticket could be about."
    case .certificateQuestion:
      "Go on all the same? [y/N] "
    case .certificate(let facts):
      "  for      \(visible(facts.names.isEmpty ? facts.subject : facts.names.joined(separator: ", ")))\n"
        + "  from     \(visible(facts.issuer))\n"
        + "  valid    \(visible(facts.notBefore)) to \(visible(facts.notAfter))\n"
        + "  key      \(visible(facts.key))"
    case .loginInTheClear:
      "No TLS yet: your password goes over the line for anybody to read. :tls first is better."
    case .answerUnclear:
      "Please answer y or n."
    case .floodQuestion:
      "The server goes on sending what nobody asked for. Read on? [y/N] "
    case .noChallenge:
      "No challenge is open: start with AUTH."
    case .certificateFailed:
      "The server's certificate cannot be trusted:"
    case .challenge(.empty):
      "The challenge is empty: the server waits for the first answer, in base64. '*' breaks off."
    case .challenge(.text(let text)):
      "The challenge says '\(VisibleText.string(text))'. Answer in base64, or :answer TEXT; '*' "
        + "breaks off."
    case .challenge:
      // Its fields stand below it already.
      "Answer in base64, or :answer TEXT; '*' breaks off."
    case .challengeUnreadable:
      "The challenge is no valid base64. '*' breaks the exchange off."
    case .dotStuffed(let line):
      "sent as '\(line)': a leading dot is doubled on the wire and taken off by the server"
    case .rolesSwapped:
      "The roles have changed: you are the server now, and the other side is the client. Greet it "
        + "with 220, then answer what it says; an empty line lists replies. :serve lets the built-in "
        + "server answer."
    case .rolesSwappedBack:
      "The roles have changed back: you are the client again; wait for the greeting."
    case .serving:
      "The built-in server answers from here on; :by-hand lets you answer again."
    case .answeringByHand:
      "You answer from here on; :serve lets the built-in server answer again."
    case .notServing:
      "The built-in server does not answer here: after TURN or ATRN, :serve lets it."
    case .youAreServer:
      "You are the server now: answer what the other side says, or let :serve do it."
    case .chunkPrompt(let missing): "C (\(Self.count(missing, "octet")) to go)> "
    case .badCommand(let line, let flaw):
      self.text(flaw).map { "In '\(line)' \($0)." }
        ?? "'\(line)' is none of the program's commands; :help lists them."
    }
  }
}
