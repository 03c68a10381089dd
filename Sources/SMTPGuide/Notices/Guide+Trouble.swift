import SMTPCore

extension Guide {
  /// The sentence of a trouble: what, where and what to do.
  package func text(_ trouble: Trouble) -> String {
    switch trouble {
    case .badTarget(let text, let problem):
      targetText(text, problem)
    case .unknownSubcommand(let word, let suggestion):
      "There is no subcommand '\(visible(word))'"
        + (suggestion.map { "; did you mean '\($0)'?" }
          ?? "; 'ehlo --help' lists them, and a host without a dot is written '\(visible(word)):25'.")
    case .hostNotFound, .lookupFailed, .noAddressOfFamily, .connectionRefused, .unreachable,
      .connectTimedOut, .connectFailed, .badLocalAddress, .socketMissing, .notASocket,
      .socketForbidden:
      connectingText(trouble)
    case .noGreeting, .noReply, .closedAtOnce, .closedEarly, .notSMTP, .unfinishedReply, .flooded,
      .injected, .tlsFailed, .badTLSFile, .badTLSOptions, .tlsRequired, .tlsForbidden, .tlsRefused,
      .greetingRefused, .serverLeft, .notTaken, .noCommand, .cannotServe, .serverAnswers,
      .alreadySecured:
      sessionText(trouble)
    case .fileMissing, .isDirectory, .fileTooLarge, .fileEmpty, .cannotFollow, .fileCut,
      .fileReplaced, .fileRemoved, .notATranscript, .notAScript,
      .newerVersion,
      .badTranscript, .formatMismatch, .formatUnknown, .scriptLeavesOut,
      .cannotWrite, .cannotRecord, .recordingLost, .scriptEndedInMessage,
      .badScriptCommand, .passwordFile,
      .expectationFailed, .expectationMissing, .dialogueTooLong, .nothingToExplain:
      fileText(trouble)
    case .cannotCreate, .outputFormatUnknown, .stillSecret:
      convertText(trouble)
    case .challengeUnreadable, .challengeUnexpected, .cannotCopy, .cannotEdit, .fileExists,
      .mailboxMissing, .notesDamaged, .tooLongToCompare,
      .terminalUnknown, .terminalDumb, .terminalNotOpened, .terminalMissing:
      screenText(trouble)
    case .badAddress, .recipientMissing, .messageMissing, .cannotCompose,
      .notOffered, .tlsNotOffered, .loginNotOffered, .recipientsRefused, .messageTooLarge:
      sendText(trouble)
    case .replayStopped, .replayUnderTLS, .certificateAccepted, .replayNeedsYes, .replayDeclined,
      .recordingTooLong, .nothingToReplay, .mistakenReply:
      replayText(trouble)
    case .credentialsMissing:
      "No name and password are known: give --user NAME, and the password by --password-file FILE, the "
        + "variable EHLO_PASSWORD or .netrc."
    case .mechanismUnknown(let name):
      "I cannot compute the answers of \(visible(name)); name another mechanism that the server "
        + "offers, or type them yourself."
    case .loginFailed(let problem, let mechanism):
      text(problem, of: mechanism)
    case .unusableCredentials:
      "The name or the password holds a character that this mechanism cannot carry; type the answers "
        + "yourself."
    case .inputEndedInMessage:
      "The input ended inside the message; end it with a line that holds only a dot; nothing was "
        + "delivered."
    case .unknownWord(let word, let suggestion):
      "'\(visible(word))' is no code, verb, parameter, extension, mechanism, port or term that I know"
        + (suggestion.map { "; did you mean \($0)?" } ?? ".")
    case .unknownScenario(let name, let known):
      "There is no practice scenario '\(visible(name))'"
        + (EditDistance.nearest(to: name, among: known).map { "; did you mean \($0)? There is: " }
          ?? "; there is: ")
        + known.joined(separator: ", ") + "; one in a file has its path, with a '/' or '.scenario'."
    case .badScenario, .scenarioTooLarge, .scenarioIsLMTP, .nothingToServe, .serveOptions,
      .cannotUseFolder, .messagesMissing, .servedOtherwise:
      serveText(trouble)
    case .badListenAddress(let text):
      "'\(visible(text))' is no place to listen on; write ADDRESS:PORT, like 127.0.0.1:2525."
    case .portInUse(let place):
      "Another program already listens on \(visible(place)); choose another with --listen, port 0 picks a "
        + "free one."
    case .cannotListen(let place, let reason):
      "Listening on \(visible(place)) failed: \(visible(reason)); check the address given with --listen."
    }
  }

  private func targetText(_ text: String, _ problem: Trouble.TargetProblem) -> String {
    let target = "'\(visible(text))'"
    let form = "write it like mail.example.org:25 or smtps://mail.example.org"
    return switch problem {
    case .empty: "TARGET is empty; \(form)."
    case .hostMissing: "\(target) names no host; \(form)."
    case .portMissing: "\(target) has a colon and no port behind it; write host:25."
    case .portNotANumber(let port):
      "\(target): the port '\(visible(port))' is no number; use 1 to 65535."
    case .portOutOfRange(let port):
      "\(target): there is no port \(visible(port)); use 1 to 65535."
    case .unknownScheme(let name):
      "\(target): '\(visible(name))://' is unknown; use smtp://, submission://, smtps:// or lmtp://."
    case .bracketUnclosed: "\(target): the '[' is never closed; write [2001:db8::1]:25."
    case .textAfterBracket(let rest):
      "\(target): '\(visible(rest))' behind the ']' is no port; write [2001:db8::1]:25."
    case .badAddress(let address):
      "\(target): '\(visible(address))' is no IP address; write IPv6 like [2001:db8::1]:25."
    case .badCharacter(let character, let column):
      "\(target): \(visible(character)) at column \(column) cannot stand in a host name; take it out."
    case .nonASCIIHost(let host):
      "\(target): write the host name '\(visible(host))' in its ASCII form, which begins"
        + " with xn--."
    case .unexpectedPath(let path):
      "\(target): nothing may follow the host; take '\(visible(path))' off."
    case .pathMissing: "\(target) names no socket; write unix:/path/to/socket."
    case .pathTooLong(let limit):
      "\(target): the path is longer than the \(limit) octets that a socket's name can have."
    case .loginWithoutScheme(let login):
      "\(target): the login '\(visible(login))' needs a scheme; write "
        + "submission://\(visible(login))@host."
    case .loginMissing: "\(target): nothing stands before the '@'; write the login or take it off."
    case .passwordGiven:
      "TARGET holds a password, which others could read; leave it out and use --password-file or "
        + "EHLO_PASSWORD."
    case .mailExchanger:
      "\(target): MX records cannot be looked up yet; name the mail server itself."
    }
  }

  private func connectingText(_ trouble: Trouble) -> String {
    switch trouble {
    case .hostNotFound(let host):
      "There is no host '\(visible(host))'; check the name."
    case .lookupFailed(let host, let reason):
      "Looking up '\(visible(host))' failed: \(visible(reason)); check the network and try again."
    case .noAddressOfFamily(let host, let family):
      "'\(visible(host))' has no \(family) address; leave the option -4 or -6 out."
    case .connectionRefused(let place):
      "Nobody listens at \(visible(place)): the connection was refused; check the port, or whether the "
        + "server runs."
    case .unreachable(let place, let reason):
      "\(subject(place)) cannot be reached: \(visible(reason)); check the network."
    case .connectTimedOut(let place, let seconds, let isPort25):
      "\(subject(place)) did not answer within \(Self.count(seconds, "second"))"
        + (isPort25
          ? "; many networks block port 25: try submission:// (587) or smtps:// (465)."
          : "; check the address, or wait longer with --timeout.")
    case .connectFailed(let place, let reason):
      "Connecting to \(visible(place)) failed: \(visible(reason))."
    case .badLocalAddress(let address):
      "'\(visible(address))' is no address of this machine; give --bind one of its own."
    case .socketMissing(let path):
      "There is no socket \(visible(path)); check the path, or whether the server runs."
    case .notASocket(let path):
      "\(visible(path)) is no socket that can be connected to; check the path."
    case .socketForbidden(let path):
      "You may not use the socket \(visible(path)); ask its owner for permission."
    default: ""
    }
  }

  /// What a server is called, at the start of a sentence: a name, or "The practice server".
  func subject(_ place: String) -> String {
    let text = visible(place)
    return text.hasPrefix("the ") ? "T" + text.dropFirst() : text
  }

  /// Foreign text inside one of our sentences.
  func visible(_ text: String) -> String { VisibleText.string(text) }
}
