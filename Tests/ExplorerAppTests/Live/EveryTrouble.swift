import MailFormat
import SMTPCore
import SMTPGuide

@testable import ExplorerApp

/// The program's exit status, which has a namesake in Testing.
typealias Status = ExplorerApp.ExitStatus

/// One of each trouble, with the exit status that the interface demands of it.
enum EveryTrouble {
  /// What somebody else may have put into a name, a path or a reply.
  static let hostile = "x\u{1B}[31m\u{7}\r\n\u{202E}\u{85}é"

  /// All of them, with `text` for every word that comes from elsewhere.
  static func table(_ text: String) -> [(Trouble, Status)] {
    target(text) + connecting(text) + session(text) + file(text) + screen(text) + sending(text)
      + replaying(text) + serving(text) + [
        (.unknownSubcommand(text, suggestion: nil), .usage),
        (.unknownSubcommand(text, suggestion: "connect"), .usage),
        (.credentialsMissing, .usage),
        (.mechanismUnknown(text), .usage),
        (.loginFailed(.noChannelBinding, mechanism: text), .usage),
        (.loginFailed(.hashMissing(text), mechanism: text), .usage),
        (.loginFailed(.begunByHand, mechanism: text), .usage),
        (.loginFailed(.malformedChallenge, mechanism: text), .protocolError),
        (.loginFailed(.unknownExtension, mechanism: text), .protocolError),
        (.loginFailed(.foreignNonce, mechanism: text), .noPermission),
        (
          .loginFailed(.tooFewIterations(1, fewest: 4_096), mechanism: text), .noPermission
        ),
        (
          .loginFailed(.tooManyIterations(2_000_000, limit: 1_000_000), mechanism: text),
          .noPermission
        ),
        (.loginFailed(.refused(reason: text), mechanism: text), .noPermission),
        (.loginFailed(.wrongProof, mechanism: text), .noPermission),
        (.loginFailed(.missingProof, mechanism: text), .noPermission),
        (.unusableCredentials, .usage),
        (.unknownWord(text, suggestion: nil), .badInput),
        (.unknownWord(text, suggestion: "RCPT"), .badInput),
        (.nothingToExplain(path: text, .empty), .badInput),
        (.nothingToExplain(path: text, .lines(3)), .badInput),
        (.nothingToExplain(path: text, .word(text, suggestion: nil, line: 1)), .badInput),
        (.nothingToExplain(path: text, .word(text, suggestion: "RCPT", line: 2)), .badInput),
        (.nothingToExplain(path: text, .recording), .badInput),
        (.nothingToExplain(path: text, .foreign("a PNG picture")), .badInput),
        (.unknownScenario(text, known: ["standard"]), .usage),
        (.scenarioIsLMTP(path: text), .usage),
        (.badListenAddress(text), .usage),
        (.portInUse(place: text), .cannotCreate),
        (.cannotListen(place: text, reason: text), .cannotCreate),
      ]
  }

  private static func serving(_ text: String) -> [(Trouble, Status)] {
    let conflicts: [Trouble.ServeConflict] = [
      .fileAndScenario, .looseWithoutFile, .timeoutWithoutExpect, .expectWithOnce,
    ]
    let scenario = ScenarioTextError(.unknownKey(text), line: 2)
    return conflicts.map { (.serveOptions($0), .usage) } + [
      (.badScenario(path: text, scenario), .badInput),
      (.scenarioTooLarge(path: text, limit: 9), .badInput),
      (.nothingToServe(path: text), .badInput),
      (.cannotUseFolder(path: text, reason: text), .cannotCreate),
      (.messagesMissing(came: 1, expected: 2, seconds: 60), .refused),
      (.servedOtherwise, .refused),
    ]
  }

  private static func target(_ text: String) -> [(Trouble, Status)] {
    let problems: [Trouble.TargetProblem] = [
      .empty, .hostMissing, .portMissing, .portNotANumber(text), .portOutOfRange(text),
      .unknownScheme(text), .bracketUnclosed, .textAfterBracket(text), .badAddress(text),
      .badCharacter(text, column: 3), .nonASCIIHost(text), .unexpectedPath(text), .pathMissing,
      .pathTooLong(limit: 107), .loginWithoutScheme(text), .loginMissing, .passwordGiven,
      .mailExchanger,
    ]
    return problems.map { (.badTarget(text, $0), .usage) }
  }

  private static func connecting(_ text: String) -> [(Trouble, Status)] {
    [
      (.hostNotFound(host: text), .noHost),
      (.lookupFailed(host: text, reason: text), .noHost),
      (.noAddressOfFamily(host: text, family: "IPv6"), .noHost),
      (.connectionRefused(place: text), .unavailable),
      (.unreachable(place: text, reason: text), .unavailable),
      (.connectTimedOut(place: text, seconds: 30, isPort25: true), .unavailable),
      (.connectTimedOut(place: text, seconds: 1, isPort25: false), .unavailable),
      (.connectFailed(place: text, reason: text), .unavailable),
      (.badLocalAddress(text), .usage),
      (.socketMissing(path: text), .unavailable),
      (.notASocket(path: text), .unavailable),
      (.socketForbidden(path: text), .unavailable),
    ]
  }

  private static func session(_ text: String) -> [(Trouble, Status)] {
    [
      (.noGreeting(place: text, seconds: 300), .unavailable),
      (.noReply(command: text, seconds: 300), .unavailable),
      (.closedAtOnce(place: text), .unavailable),
      (.closedEarly(place: text, isReset: false, isVerdictLost: false), .unavailable),
      (.closedEarly(place: text, isReset: true, isVerdictLost: false), .unavailable),
      (.notSMTP(place: text, line: text, peer: nil), .protocolError),
      (.notSMTP(place: text, line: "", peer: .tls), .protocolError),
      (.notSMTP(place: text, line: text, peer: .http), .protocolError),
      (.unfinishedReply(place: text), .protocolError),
      (.flooded(place: text), .protocolError),
      (.injected(place: text, byClient: false), .protocolError),
      (.injected(place: text, byClient: true), .protocolError),
      (.tlsFailed(place: text, reason: text), .noPermission),
      (.badTLSFile(text), .noInput),
      (.badTLSOptions(text), .usage),
      (.tlsRequired, .noPermission),
      (.tlsRefused(reply: text), .noPermission),
      (.greetingRefused(reply: text), .refused),
      (.serverLeft(reply: text), .temporary),
      (.notTaken(place: text, seconds: 300), .unavailable),
      (.tlsForbidden, .usage),
      (.noCommand(place: text, seconds: 300), .unavailable),
      (.cannotServe(.messageUnderWay), .usage),
      (.serverAnswers, .usage),
      (.alreadySecured, .usage),
      (.expectationMissing(reply: 3, expected: text), .refused),
      (.expectationFailed(reply: 3, expected: text, got: text), .refused),
      (.inputEndedInMessage, .badInput),
    ]
  }

  private static func sending(_ text: String) -> [(Trouble, Status)] {
    let error = AddressListError(cause: .address(.noAt), offset: 3)
    return [
      (.badAddress(option: "--to", text, error), .usage),
      (.badAddress(option: "--to", text, AddressListError(cause: .missing, offset: 0)), .usage),
      (.badAddress(option: "--to", text, AddressListError(cause: .unclosed, offset: 0)), .usage),
      (.badAddress(option: "--to", text, AddressListError(cause: .trailing, offset: 0)), .usage),
      (.recipientMissing, .usage),
      (.messageMissing, .usage),
      (.cannotCompose(.notAField(line: 2)), .badInput),
      (.cannotCompose(.badFieldName(text)), .badInput),
      (.cannotCompose(.lineBreak(field: text)), .badInput),
      (.cannotCompose(.address(field: text, error)), .badInput),
      (.cannotCompose(.needsInternationalization(field: text)), .badInput),
      (.cannotCompose(.wordTooLong(field: text)), .badInput),
      (.notOffered(keyword: "SMTPUTF8", by: text), .refused),
      (.tlsNotOffered, .noPermission),
      (.loginNotOffered(mechanisms: []), .noPermission),
      (.loginNotOffered(mechanisms: [text, text]), .noPermission),
      (.messageTooLarge(octets: 1_001, limit: 1_000), .refused),
      (.recipientsRefused([text], total: 2, isForGood: true), .done),
      (.recipientsRefused([text, text], total: 3, isForGood: false), .done),
    ]
  }

  private static func replaying(_ text: String) -> [(Trouble, Status)] {
    let stops: [(Trouble, Status)] = ReplayObstacle.allCases.map { obstacle in
      let status: Status =
        switch obstacle.cause {
        case .input: .badInput
        case .options: .usage
        case .safety: .noPermission
        case .answer: .refused
        }
      return (.replayStopped(path: text, unsent: 3, obstacle), status)
    }
    return stops + [
      (.replayNeedsYes(places: [text]), .usage),
      (.replayNeedsYes(places: [text, text]), .usage),
      (.replayUnderTLS(path: text, leftOut: 1), .done),
      (.replayUnderTLS(path: text, leftOut: 2), .done),
      (.certificateAccepted(place: text, reason: text), .done),
      (.replayDeclined, .refused),
      (.recordingTooLong(path: text, limit: 9), .badInput),
      (.nothingToReplay(path: text), .badInput),
      (.mistakenReply(path: text, line: 2, text: text), .badInput),
    ]
  }

  private static func screen(_ text: String) -> [(Trouble, Status)] {
    [
      (.challengeUnreadable, .protocolError),
      (.challengeUnexpected(mechanism: text), .protocolError),
      (.cannotCopy, .cannotCreate),
      (.cannotEdit(editor: text, reason: text), .cannotCreate),
      (.fileExists(path: text), .cannotCreate),
      (.notesDamaged(path: text, line: 3), .badInput),
      (.tooLongToCompare(name: text), .badInput),
      (.mailboxMissing, .usage),
      (.terminalUnknown(nil), .usage),
      (.terminalUnknown(text), .usage),
      (.terminalDumb(text), .usage),
      (.terminalNotOpened(reason: text), .cannotCreate),
      (.terminalMissing(path: text), .usage), (.terminalMissing(path: "-"), .usage),
    ]
  }

  private static func file(_ text: String) -> [(Trouble, Status)] {
    [
      (.fileMissing(path: text, reason: text), .noInput),
      (.isDirectory(path: text), .noInput),
      (.fileTooLarge(path: text, limit: 9), .noInput),
      (.passwordFile(path: text, reason: text), .noInput),
      (.cannotFollow(path: text), .badInput),
      (.fileCut(path: text), .badInput),
      (.fileReplaced(path: text), .badInput),
      (.fileRemoved(path: text), .badInput),
      (.fileEmpty(path: text), .badInput),
      (.notATranscript(path: text, looksLike: nil), .badInput),
      (.notAScript(path: text, looksLike: nil), .badInput),
      (.notAScript(path: text, looksLike: "a PNG picture"), .badInput),
      (.notATranscript(path: text, looksLike: "a PNG picture"), .badInput),
      (.formatMismatch(path: text, format: text, looksLike: nil), .badInput),
      (.formatMismatch(path: text, format: text, looksLike: "curl"), .badInput),
      (.formatUnknown(text, known: ["ehlo", "dialogue"]), .usage),
      (.scriptLeavesOut(path: text), .badInput),
      (.newerVersion(path: text, version: 99), .badInput),
      (.badTranscript(path: text, line: 2, column: 7, reason: text), .badInput),
      (.scriptEndedInMessage(path: text, line: 12), .badInput),
      (.badScriptCommand(path: text, line: 1, text: text, .unknown), .badInput),
      (.badScriptCommand(path: text, line: 1, text: text, .badEscape(text, column: 1)), .badInput),
      (.cannotRecord(path: text, reason: text), .cannotCreate),
      (.dialogueTooLong(path: text), .badInput),
      (.recordingLost(path: text, reason: text), .ioError),
      (.cannotWrite(path: text, reason: text), .ioError),
      (.cannotCreate(path: text, reason: text), .cannotCreate),
      (.outputFormatUnknown(path: text, known: ["ehlo"]), .usage),
      (.outputFormatUnknown(path: "-", known: ["ehlo"]), .usage),
    ] + LeftoverSecret.allCases.map { (.stillSecret(path: text, line: 3, $0), .badInput) } + []
  }
}
