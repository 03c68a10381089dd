import SMTPCore
package import SMTPGuide

extension Trouble {
  /// The exit status that goes with a trouble.
  package var exitStatus: ExitStatus {
    switch self {
    case .serveOptions, .badTarget, .formatUnknown, .unknownSubcommand, .badLocalAddress,
      .unknownScenario, .scenarioIsLMTP, .badListenAddress,
      .credentialsMissing, .badTLSOptions, .mechanismUnknown, .unusableCredentials, .tlsForbidden,
      .mailboxMissing, .cannotServe, .serverAnswers, .alreadySecured, .terminalUnknown, .badAddress,
      .recipientMissing, .messageMissing, .replayNeedsYes, .outputFormatUnknown,
      .terminalDumb, .terminalMissing:
      .usage
    case .hostNotFound, .lookupFailed, .noAddressOfFamily:
      .noHost
    case .connectionRefused, .unreachable, .connectTimedOut, .connectFailed, .socketMissing,
      .notASocket, .socketForbidden, .noGreeting, .noReply, .noCommand, .notTaken, .closedAtOnce,
      .closedEarly:
      .unavailable
    case .notSMTP, .unfinishedReply, .challengeUnreadable, .challengeUnexpected, .flooded,
      .injected:
      .protocolError
    case .loginFailed(.malformedChallenge, _), .loginFailed(.unknownExtension, _):
      .protocolError
    case .loginFailed(.noChannelBinding, _), .loginFailed(.hashMissing, _),
      .loginFailed(.begunByHand, _):
      .usage
    case .tlsFailed, .tlsRequired, .tlsRefused, .tlsNotOffered, .loginNotOffered, .loginFailed:
      .noPermission
    // The message was sent to the others; what was wanted was done.
    case .recipientsRefused, .replayUnderTLS, .certificateAccepted:
      .done
    case .messagesMissing, .servedOtherwise, .greetingRefused, .expectationFailed,
      .expectationMissing, .notOffered, .messageTooLarge, .replayDeclined:
      .refused
    case .replayStopped(_, _, let obstacle):
      switch obstacle.cause {
      case .input: .badInput
      case .options: .usage
      case .safety: .noPermission
      case .answer: .refused
      }
    case .fileMissing, .isDirectory, .fileTooLarge, .passwordFile, .badTLSFile:
      .noInput
    case .badScenario, .scenarioTooLarge, .nothingToServe, .fileEmpty, .notATranscript, .notAScript,
      .newerVersion, .badTranscript, .scriptEndedInMessage, .formatMismatch, .scriptLeavesOut,
      .badScriptCommand, .unknownWord, .nothingToExplain, .dialogueTooLong, .inputEndedInMessage,
      .cannotCompose, .recordingTooLong, .nothingToReplay, .mistakenReply, .stillSecret,
      .notesDamaged, .tooLongToCompare, .cannotFollow, .fileCut, .fileReplaced,
      .fileRemoved:
      .badInput
    case .cannotUseFolder, .cannotCopy, .cannotEdit, .fileExists, .cannotCreate, .cannotRecord,
      .portInUse,
      .cannotListen,
      .terminalNotOpened:
      .cannotCreate
    case .cannotWrite, .recordingLost:
      .ioError
    case .serverLeft:
      .temporary
    }
  }
}
