extension Guide {
  /// The sentence of a trouble with a server.
  func sessionText(_ trouble: Trouble) -> String {
    switch trouble {
    case .noGreeting(let place, let seconds):
      "\(subject(place)) accepted the connection but said nothing for \(Self.count(seconds, "second")); if "
        + "it expects TLS at once, use smtps://, else wait longer with --timeout."
    case .noReply(let command, let seconds):
      "The server did not answer \(visible(command)) within \(Self.count(seconds, "second")); wait "
        + "longer with --timeout."
    case .noCommand(let place, let seconds):
      "\(subject(place)) is the client now, and sent no command for "
        + "\(Self.count(seconds, "second")); wait longer with --timeout."
    case .cannotServe(let obstacle):
      text(obstacle)
    case .serverAnswers:
      "The built-in server answers; :by-hand lets you answer again."
    case .alreadySecured:
      "TLS is on already, and begins only once: answer 503."
    case .closedAtOnce(let place):
      "\(subject(place)) closed the connection before it greeted; it may block your address or be "
        + "overloaded: try again later."
    case .closedEarly(let place, let isReset, let isVerdictLost):
      "\(subject(place)) \(isReset ? "reset" : "closed") the connection without a farewell; "
        + (isVerdictLost
          ? "your message may have been taken all the same: look whether it arrived before you "
            + "send it again."
          : "what had no answer counts as not done: try again later.")
    case .notSMTP(let place, let line, let peer):
      "\(subject(place)) does not speak SMTP"
        + (peer.map { " but \($0.rawValue)" } ?? "")
        + (line.isEmpty ? "" : ": it says '\(visible(line))'")
        + (peer == .tls ? "; use smtps:// for TLS from the first octet." : "; check the port.")
    case .unfinishedReply(let place):
      "\(subject(place)) began a reply and never ended it: its last line needs a space behind the code."
    case .flooded(let place):
      "\(subject(place)) sends on and on; the session was ended."
    case .injected(_, byClient: true):
      "What you sent along with STARTTLS went out in clear text, so the session was ended; wait for its 220."
    case .injected(let place, byClient: false):
      "Plaintext followed the reply to STARTTLS from \(visible(place)): somebody may be in between, so the "
        + "session was ended."
    case .tlsFailed(let place, let reason):
      "TLS with \(visible(place)) failed: \(visible(reason)); see 'ehlo connect --help' for --ca-file and "
        + "--verify."
    case .badTLSFile(let reason), .badTLSOptions(let reason):
      "The TLS options cannot be used: \(visible(reason))."
    case .tlsRequired:
      "--tls require forbids MAIL and AUTH before TLS; send STARTTLS first."
    case .tlsForbidden:
      "--tls never forbids TLS; leave the option out."
    case .notTaken(let place, let seconds):
      "\(subject(place)) took nothing of what was sent for \(Self.count(seconds, "second")); wait longer with "
        + "--timeout."
    case .tlsRefused(let reply):
      "The server refused TLS, which --tls require demands: \(visible(reply))."
    case .greetingRefused(let reply):
      "The server refuses service: \(visible(reply)); nothing was sent."
    case .serverLeft(let reply):
      "The server ended the session: \(visible(reply)); try again later."
    default: ""
    }
  }

  /// The sentence of a trouble with a file.
  func fileText(_ trouble: Trouble) -> String {
    switch trouble {
    case .fileMissing(let path, let reason):
      "\(visible(path)) cannot be read: \(visible(reason))."
    case .isDirectory(let path):
      "\(visible(path)) is a folder; name a file in it."
    case .fileTooLarge(let path, let limit):
      "\(visible(path)) is too large to be sent: \(Self.count(limit, "octet")) at most."
    case .fileEmpty(let path):
      "\(visible(path)) is empty; there is no session in it."
    case .cannotFollow(let path):
      "\(visible(path)) is no .ehlo recording, and no other file can be followed; leave --follow out."
    case .fileCut(let path):
      "\(visible(path)) was cut shorter while it was followed; what stood in it is shown, begin anew for "
        + "what stands there now."
    case .fileReplaced(let path):
      "Another file is called \(visible(path)) now; what stood in the one before is shown, begin anew to "
        + "follow the other."
    case .fileRemoved(let path):
      "\(visible(path)) was removed while it was followed; what stood in it is shown."
    case .notAScript(let path, nil):
      "\(visible(path)) is a recording, and no script; 'ehlo replay' sends it again."
    case .notAScript(let path, let looksLike?):
      "\(visible(path)) looks like \(looksLike), and not like a script; name a text of lines to send."
    case .notATranscript(let path, let looksLike):
      "\(visible(path)) is no recorded session"
        + (looksLike.map { ": it looks like \($0)" } ?? "")
        + "; give an .ehlo recording, a text of C: and S: lines, or the log of a program that "
        + "--from knows."
    case .formatMismatch(let path, let format, let looksLike):
      "\(visible(path)) cannot be read as \(visible(format)): "
        + (looksLike.map { "it looks like \(visible($0))" }
          ?? "no line of it is one of a session there")
        + "; without --from the format is recognised by itself, or name another one."
    case .formatUnknown(let name, let known):
      "There is no format '\(visible(name))'; there are \(known.joined(separator: ", "))."
    case .scriptLeavesOut(let path):
      "\(visible(path)) leaves out a secret or a message, which a script has to hold; put it in, or "
        + "take its lines out."
    case .nothingToExplain(let path, let reason):
      unexplainedText(visible(path), reason)
    case .newerVersion(let path, let version):
      "\(visible(path)) is a transcript of version \(version), which this program does not know; "
        + "use a newer ehlo."
    case .badTranscript(let path, let line, let column, let reason):
      "\(visible(path)), line \(line), column \(column): \(visible(reason)); mend or remove the line."
    case .cannotRecord(let path, let reason):
      "Nothing is recorded: \(visible(path)) cannot be created: \(visible(reason)); choose another "
        + "place with --record FILE."
    case .recordingLost(let path, let reason):
      "The recording broke off: writing \(visible(path)) failed: \(visible(reason)); what came "
        + "before is kept, and the session goes on."
    case .cannotWrite(let path, let reason):
      "Writing \(visible(path)) failed: \(visible(reason)); choose another place, or make room there."
    case .scriptEndedInMessage(let path, let line):
      "\(visible(path)), line \(line): the script ends inside the message; end it with a line that "
        + "holds only a dot; nothing was delivered."
    case .badScriptCommand(let path, let line, let text, let flaw):
      "\(visible(path)), line \(line): "
        + (self.text(flaw).map { "in '\(visible(text))' \($0)." }
          ?? "'\(visible(text))' is no command of the program; there are :ehlo, :tls, :auth MECHANISM, "
          + ":wait SECONDS, :note TEXT, :raw TEXT, :serve and :quit.")
    case .passwordFile(let path, let reason):
      "The password file \(visible(path)) cannot be used: \(visible(reason))."
    case .dialogueTooLong(let path):
      "\(visible(path)) is too long for a text in which a session is told; cut it into pieces of "
        + "16 MiB, and a million lines, at most."
    case .expectationMissing(let number, let expected):
      "Reply \(number) should be '\(visible(expected))', but the session ended before it."
    case .expectationFailed(let number, let expected, let got):
      "Reply \(number) should be '\(visible(expected))', but the server said '\(visible(got))'."
    default: ""
    }
  }
}
