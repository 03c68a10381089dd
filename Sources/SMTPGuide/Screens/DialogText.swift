package import SMTPCore

/// What stands in a question.
package enum DialogText: Hashable, Sendable {
  // Titles
  case quitTitle
  case leaveTitle
  case dropTitle
  case dropMessageTitle
  case floodTitle
  case certificateTitle
  case loginTitle(mechanism: String)
  case clearLoginTitle
  case troubleTitle
  case groupTitle
  case chunkSizeTitle
  case differenceTitle
  // Sentences
  case quitSession(isInMessage: Bool)
  case quitIdle
  /// So many sessions of other programs go on.
  case quitOthers(Int)
  case leave(isInMessage: Bool)
  case drop(seconds: Int)
  case dropMessage
  case flood
  case certificate(place: String)
  case certificateAdvice
  case login(place: String)
  case loginToken(place: String)
  case loginRefused
  case clearLogin
  case troubleAdvice
  /// What is wrong with a line of a group, which is shown.
  case group(PipelineGroup.Problem, text: String)
  case chunkSize(announced: Int, written: Int)
  /// The new session is no more what was recorded; whether something keeps it from going on.
  case difference(ReplayObstacle?)
  // Labels
  /// Before what was recorded, before what came now, and for what one of them lacks.
  case recorded, now, nothingThere, nothingOffered
  case user
  case password
  case token
  case subject
  case issuer
  case names
  case validity
  case key
  case fingerprint
  /// From one day to another, as RFC 3339 writes them.
  case period(from: String, to: String)
  /// The number of a certificate in its chain, from 1.
  case certificateNumber(Int, of: Int)
  case chainUnknown
  /// There is more below what is seen.
  case more
  // What a key does
  case quitPolitely
  case quitNow
  case endAndGoOn
  case dropIt
  case stay
  case writeOn
  case waitOn
  case readOn
  case goOnOnce
  case goOnAllTheSame
  case takeOver
  case stop
  case sendAnyway
  case oneByOne
  case correctCount(Int, isLast: Bool)
  case keepCount(Int, isLast: Bool)
  case notNow
  case logIn
  case nextField
  case byHand
  case tryAgain
  case close
}

extension Guide {
  /// The words of a question.
  package func text(_ text: DialogText) -> String {
    switch text {
    case .quitTitle: "Quit?"
    case .leaveTitle: "Leave this session?"
    case .dropTitle: "The server has not answered yet"
    case .dropMessageTitle: "You are in the middle of a message"
    case .floodTitle: "The server does not stop"
    case .certificateTitle: "The certificate cannot be trusted"
    case .loginTitle(let mechanism): "Log in with \(visible(mechanism))"
    case .clearLoginTitle: "There is no TLS"
    case .troubleTitle: "No connection"
    case .differenceTitle: "Not what was recorded"
    case .difference(nil): "This server answers otherwise than the recorded one:"
    case .difference(let obstacle?):
      "This server answers otherwise than the recorded one. " + self.text(.blocked(obstacle))
    case .recorded: "recorded"
    case .now: "now"
    case .nothingThere: "nothing like it"
    case .nothingOffered: "does not offer these"
    case .groupTitle: "This group breaks a rule"
    case .chunkSizeTitle: "The count is not right"
    case .group(let problem, let text): self.text(of: problem, text)
    case .chunkSize(let announced, let written) where announced > written:
      "You announced \(Self.count(announced, "octet")) and wrote \(Self.grouped(written)). The server "
        + "will wait for the rest, and take your next commands for it."
    case .chunkSize(let announced, let written):
      "You announced \(Self.count(announced, "octet")) and wrote \(Self.grouped(written)). The server "
        + "will take the rest for commands."
    case .oneByOne: "one by one"
    case .correctCount(let count, let isLast): "send " + Self.chunk(count, isLast)
    case .keepCount(let count, let isLast): "keep " + Self.chunk(count, isLast)
    case .quitSession(false): "A session is open. QUIT tells the server that you leave."
    case .quitSession(true):
      "A message is being written and cannot be taken back politely: what is not finished is not "
        + "delivered."
    case .quitIdle: "No session is open; nothing is lost."
    case .quitOthers(1): "The session of another program is open; it ends with this one."
    case .quitOthers(let count):
      "\(Self.count(count, "session")) of other programs are open; they end with this one."
    case .leave(false):
      "Only one session can be open at a time, and you are in the middle of one. It ends with QUIT, "
        + "and a recording of it stays."
    case .leave(true):
      "Only one session can be open at a time, and a message is being written: what is not finished "
        + "is not delivered."
    case .drop(let seconds):
      "You have waited \(Self.count(seconds, "second")) for a reply. If you drop the connection, you "
        + "will not know what became of your last command."
    case .dropMessage:
      "SMTP has no way back from here: the message ends with a dot alone on a line, or with the "
        + "connection. If you drop it, nothing is delivered; what you wrote is kept for the next "
        + "DATA."
    case .flood:
      "It sends far more than anybody asked for, so nothing more is read for now."
    case .certificate(let place):
      "You cannot be sure that this is \(visible(place)): somebody in between could read and change "
        + "all that you send."
    case .certificateAdvice: "Going on is for looking only: send no password and no real mail."
    case .login(let place): "Your name and password at \(visible(place)):"
    case .loginToken(let place): "Your name and token at \(visible(place)):"
    case .loginRefused: "The server refused these; try others:"
    case .clearLogin:
      "Your password would go over the line for anybody to read. :tls first protects it."
    case .troubleAdvice: ":connect TARGET tries another server."
    case .user: "name"
    case .password: "password"
    case .token: "token"
    case .subject: "for"
    case .issuer: "signed by"
    case .names: "names"
    case .validity: "valid"
    case .key: "key"
    case .fingerprint: "SHA-256"
    case .period(let from, let to):
      // The days are enough to see whether it is over.
      visible(String(from.prefix(10))) + " to " + visible(String(to.prefix(10)))
    case .certificateNumber(let number, let count): "Certificate \(number) of \(count)"
    case .chainUnknown: "The server showed no certificate that can be read."
    case .more: "more below"
    case .quitPolitely: "say QUIT and leave"
    case .quitNow: "leave"
    case .endAndGoOn: "end it and go on"
    case .dropIt: "drop the connection"
    case .stay: "stay"
    case .writeOn: "write on"
    case .waitOn: "wait on"
    case .readOn: "read on"
    case .goOnOnce: "go on this once"
    case .goOnAllTheSame: "go on all the same"
    case .takeOver: "take over here"
    case .stop: "stop here"
    case .sendAnyway: "send it all the same"
    case .notNow: "not now"
    case .logIn: "compute the answer"
    case .nextField: "next field"
    case .byHand: "answer by hand"
    case .tryAgain: "try again"
    case .close: "close"
    }
  }

  private static func chunk(_ count: Int, _ isLast: Bool) -> String {
    "BDAT \(count)" + (isLast ? " LAST" : "")
  }

  private func text(of problem: PipelineGroup.Problem, _ line: String) -> String {
    let place = "Line \(problem.line + 1), \(visible(line)):"
    return switch problem.rule {
    case .notOffered:
      "The server does not offer PIPELINING: each command waits for the reply before it (RFC 2920 "
        + "§3.1)."
    case .octetsMissing(let count):
      "\(place) \(Self.count(count, "octet")) of the chunk are not in the group. The server takes for "
        + "them what you send next. Alone, BDAT asks you for its octets (RFC 3030 §2)."
    case .commandInChunk(let verb):
      "\(place) this goes as content of the chunk, not as \(verb.rawValue) (RFC 3030 §2)."
    case .octetsTooMany(let count):
      "\(place) \(Self.count(count, "octet")) more than the chunk has room for: the server takes the "
        + "rest for a command (RFC 3030 §2)."
    case .notLast(let verb):
      "\(place) \(verb.rawValue) has to be the last of a group, for its reply decides what may "
        + "follow (\(Self.groupRule(of: verb)))."
    case .unknownNotLast:
      "\(place) a command that nobody knows has to be the last of a group (RFC 2920 §3.1)."
    }
  }

  /// Where it is written that a verb ends a group.
  private static func groupRule(of verb: Verb) -> String {
    switch verb {
    case .starttls: "RFC 3207 §4"
    case .auth: "RFC 4954 §4"
    default: "RFC 2920 §3.1"
    }
  }
}
