package import MailFormat
package import SMTPCore

/// What can go wrong between a person, the program and the rest of the world. Each has one
/// sentence that says what, where and what to do.
package enum Trouble: Error, Hashable, Sendable {
  /// TARGET cannot be read; `reason` is a part of a sentence.
  case badTarget(String, TargetProblem)
  case unknownSubcommand(String, suggestion: String?)
  case hostNotFound(host: String)
  case lookupFailed(host: String, reason: String)
  case noAddressOfFamily(host: String, family: String)
  case connectionRefused(place: String)
  case unreachable(place: String, reason: String)
  case connectTimedOut(place: String, seconds: Int, isPort25: Bool)
  case connectFailed(place: String, reason: String)
  case badLocalAddress(String)
  case socketMissing(path: String)
  case notASocket(path: String)
  case socketForbidden(path: String)
  /// Nothing at all came from the server since connecting.
  case noGreeting(place: String, seconds: Int)
  /// The server did not answer `command` in time.
  case noReply(command: String, seconds: Int)
  /// Roles are swapped, and the other side says nothing.
  case noCommand(place: String, seconds: Int)
  /// The built-in server cannot go on where the person answered.
  case cannotServe(TakeoverObstacle)
  /// The built-in server answers, so that the person need not.
  case serverAnswers
  /// As a server, the person lets TLS begin where it has begun already.
  case alreadySecured
  /// The server does not take what is sent.
  case notTaken(place: String, seconds: Int)
  /// The server closed before it said anything.
  case closedAtOnce(place: String)
  /// The server closed without 421 or 221.
  case closedEarly(place: String, isReset: Bool, isVerdictLost: Bool)
  /// The peer's first line is no SMTP.
  case notSMTP(place: String, line: String, peer: ForeignProtocol?)
  case unfinishedReply(place: String)
  case flooded(place: String)
  case injected(place: String, byClient: Bool)
  case tlsFailed(place: String, reason: String)
  /// A file of the TLS options cannot be used; a part of a sentence.
  case badTLSFile(String)
  /// The TLS options do not fit together; a part of a sentence.
  case badTLSOptions(String)
  case tlsRequired
  /// --tls never forbids it.
  case tlsForbidden
  case tlsRefused(reply: String)
  case greetingRefused(reply: String)
  case fileMissing(path: String, reason: String)
  case isDirectory(path: String)
  /// A file is larger than what can be sent, in octets.
  case fileTooLarge(path: String, limit: Int)
  case fileEmpty(path: String)
  /// A file that is no recording is to be followed while it grows.
  case cannotFollow(path: String)
  /// A file that is followed was cut shorter than it was.
  case fileCut(path: String)
  /// Another file has the name of the one that is followed.
  case fileReplaced(path: String)
  /// The file that is followed was removed.
  case fileRemoved(path: String)
  case notATranscript(path: String, looksLike: String?)
  /// What is to be sent as a script is none: a recording, or what it looks like.
  case notAScript(path: String, looksLike: String?)
  /// A file is not in the format that was named; what it looks like, as a part of a sentence.
  case formatMismatch(path: String, format: String, looksLike: String?)
  case formatUnknown(String, known: [String])
  /// A script leaves out a secret or a message, which it would have to send.
  case scriptLeavesOut(path: String)
  case newerVersion(path: String, version: Int)
  case badTranscript(path: String, line: Int, column: Int, reason: String)
  /// The recording cannot be begun; the session goes on.
  case cannotRecord(path: String, reason: String)
  /// The recording broke off; the session goes on.
  case recordingLost(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// A file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The end of a file's name tells no format that can be written.
  case outputFormatUnknown(path: String, known: [String])
  /// What would be shared still holds a secret, or what tells who it is of.
  case stillSecret(path: String, line: Int, LeftoverSecret)
  case scriptEndedInMessage(path: String, line: Int)
  case badScriptCommand(path: String, line: Int, text: String, ScriptCommandFlaw)
  case inputEndedInMessage
  /// The server ended the session with 421.
  case serverLeft(reply: String)
  /// No name or no password is known.
  case credentialsMissing
  case mechanismUnknown(String)
  /// The login cannot go on, or must not be trusted.
  case loginFailed(LoginProblem, mechanism: String)
  /// The name or password holds what the mechanism cannot carry.
  case unusableCredentials
  case passwordFile(path: String, reason: String)
  /// What the server asks in an exchange is no base64.
  case challengeUnreadable
  /// The mechanism has nothing left to say, and the server asks on.
  case challengeUnexpected(mechanism: String)
  /// What lies beside a recording is no file of notes, from this line on.
  case notesDamaged(path: String, line: Int)
  /// A session is longer than what is compared on the screen.
  case tooLongToCompare(name: String)
  /// A file stands where one is to be written.
  case fileExists(path: String)
  /// Nothing takes text that is to be copied.
  case cannotCopy
  /// The person's editor cannot be used.
  case cannotEdit(editor: String, reason: String)
  /// There is no practice server to look into.
  case mailboxMissing
  /// TERM names no terminal that is known here; nil if it is not set.
  case terminalUnknown(String?)
  /// The terminal cannot place its cursor.
  case terminalDumb(String)
  /// The terminal cannot be taken over, in the system's words.
  case terminalNotOpened(reason: String)
  /// A recording can be played on a terminal only.
  case terminalMissing(path: String)
  case unknownWord(String, suggestion: String?)
  /// A file, or a pasted text, holds nothing that can be explained.
  case nothingToExplain(path: String, Unexplained)
  case unknownScenario(String, known: [String])
  /// A file holds no scenario that can be played.
  case badScenario(path: String, ScenarioTextError)
  /// A file is larger than a scenario can be, in octets.
  case scenarioTooLarge(path: String, limit: Int)
  /// A session of LMTP with a scenario out of a file is not begun so.
  case scenarioIsLMTP(path: String)
  /// A recording holds nothing that a server has said.
  case nothingToServe(path: String)
  /// Options of `serve` that do not go together.
  case serveOptions(ServeConflict)
  /// A folder that messages or recordings are to go into cannot be used.
  case cannotUseFolder(path: String, reason: String)
  /// Fewer messages came than were expected, within so many seconds.
  case messagesMissing(came: Int, expected: Int, seconds: Int)
  /// Not all went as it was recorded.
  case servedOtherwise
  case badListenAddress(String)
  case portInUse(place: String)
  case cannotListen(place: String, reason: String)
  case dialogueTooLong(path: String)
  /// The session ended before a reply that a dialogue expects.
  case expectationMissing(reply: Int, expected: String)
  case expectationFailed(reply: Int, expected: String, got: String)
  /// What an option gives is no address.
  case badAddress(option: String, String, AddressListError)
  /// A message is to be sent, and to nobody.
  case recipientMissing
  /// Nothing tells which message is to be sent.
  case messageMissing
  case cannotCompose(ComposingError)
  /// An option, an address or a part of the message needs what the server does not offer.
  case notOffered(keyword: String, by: String)
  case tlsNotOffered
  /// The server offers none of the mechanisms that a password is enough for.
  case loginNotOffered(mechanisms: [String])
  /// The message is larger than the server says that it takes.
  case messageTooLarge(octets: Int, limit: Int)
  /// The message was sent, but not to all recipients.
  case recipientsRefused([String], total: Int, isForGood: Bool)
  /// A replay went no further, and so many commands were not sent.
  case replayStopped(path: String, unsent: Int, ReplayObstacle)
  /// So many commands of a recording were not sent, since TLS, to which they led, was there already.
  case replayUnderTLS(path: String, leftOut: Int)
  /// A server whose certificate cannot be trusted was spoken to all the same.
  case certificateAccepted(place: String, reason: String)
  /// A replay goes to other machines, and nobody can be asked whether it may.
  case replayNeedsYes(places: [String])
  /// The person said no.
  case replayDeclined
  /// A recording holds more than can be kept to be sent again.
  case recordingTooLong(path: String, limit: Int)
  /// A text that is to be held against replies has a gap in a code.
  case mistakenReply(path: String, line: Int, text: String)
  /// A recording whose client said nothing.
  case nothingToReplay(path: String)

  /// What does not go together when a server is started.
  package enum ServeConflict: Hashable, Sendable {
    case fileAndScenario
    case looseWithoutFile
    case timeoutWithoutExpect
    case expectWithOnce
  }

  /// What another protocol's server on the port may be.
  package enum ForeignProtocol: String, Hashable, Sendable {
    case http = "HTTP"
    case ssh = "SSH"
    case tls = "TLS"
    case imap = "IMAP"
    case pop3 = "POP3"
  }

  /// What is wrong with a TARGET.
  package enum TargetProblem: Hashable, Sendable {
    case empty
    case hostMissing
    case portMissing
    case portNotANumber(String)
    case portOutOfRange(String)
    case unknownScheme(String)
    case bracketUnclosed
    case textAfterBracket(String)
    case badAddress(String)
    case badCharacter(String, column: Int)
    case nonASCIIHost(String)
    case unexpectedPath(String)
    case pathMissing
    case pathTooLong(limit: Int)
    case loginWithoutScheme(String)
    case loginMissing
    case passwordGiven
    /// An MX record is to be looked up.
    case mailExchanger
  }
}
