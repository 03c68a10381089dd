import SMTPCore

extension Guide {
  /// The sentence of a trouble with a replay.
  func replayText(_ trouble: Trouble) -> String {
    switch trouble {
    case .replayStopped(let path, let unsent, let obstacle):
      "The replay of \(visible(path)) stopped with \(Self.count(unsent, "command")) unsent: "
        + "\(clause(obstacle))."
    case .replayNeedsYes(let places):
      "\(places.prefix(3).map(visible).joined(separator: ", ")) "
        + (places.count == 1 ? "is" : "are")
        + " not on this machine, and nobody is here to ask: add --yes to send there all the same."
    case .replayUnderTLS(let path, let leftOut):
      "TLS was there from the start, so \(Self.count(leftOut, "command")) of \(visible(path)) up to "
        + "STARTTLS \(leftOut == 1 ? "was" : "were") not sent."
    case .certificateAccepted(let place, let reason):
      "The certificate of \(visible(place)) cannot be trusted: \(visible(reason)); --verify warn went on "
        + "all the same."
    case .replayDeclined:
      "Nothing was sent."
    case .recordingTooLong(let path, let limit):
      "\(visible(path)) has too much in it to be sent again: \(Self.count(limit, "octet")) at most."
    case .mistakenReply(let path, let line, let text):
      "\(visible(path)), line \(line): '\(visible(text))' is no reply; write the code in digits, and * in "
        + "its text, as in 'S: 450 *'."
    case .nothingToReplay(let path):
      "\(visible(path)) holds nothing that its client sent."
    default: ""
    }
  }

  private func clause(_ obstacle: ReplayObstacle) -> String {
    switch obstacle {
    case .loginMissing:
      "its login is secret and left out; give --user NAME, and the password by --password-file FILE, "
        + "EHLO_PASSWORD or .netrc"
    case .passwordMissing:
      "its login is secret and left out; give the password as well, by --password-file FILE, "
        + "EHLO_PASSWORD or .netrc"
    case .secretMissing:
      "a secret was left out of the recording; record it anew with --keep-secrets"
    case .messageMissing:
      "the message was left out of what was recorded; record it anew with its message"
    case .swappedRoles: "client and server changed places there, which cannot be replayed"
    case .incomplete: "the recording does not hold all that was sent"
    case .messageCut: "the recorded message is cut off"
    case .tlsDemanded:
      "it goes on without TLS, which --tls require forbids; leave that option out, or begin it with "
        + "smtps://"
    case .tlsForbidden:
      "it begins TLS with STARTTLS there, which --tls never forbids; leave that option out"
    case .loginInTheClear:
      "the recorded login went over TLS, and this session has none; begin it with smtps://, or record "
        + "one without"
    case .loginNotOffered: "the server offers no login"
    case .tlsRefused: "what follows was meant for TLS, which the server refused"
    case .chunkingMissing: "what follows goes in chunks, which the server does not take"
    case .contentWanted:
      "the server asked for the message where the recorded one refused it, so the connection was closed"
    case .turnedAway: "the server refused service in its greeting"
    case .serverClosed: "the server closed the connection"
    case .tooLong: "there is more in it than is sent again"
    }
  }
}
