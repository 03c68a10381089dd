package import SMTPGuide

extension Trouble {
  /// The exit status that goes with a trouble.
  package var exitStatus: ExitStatus {
    switch self {
    case .badTarget, .unknownSubcommand, .badLocalAddress, .unknownScenario, .badListenAddress,
      .credentialsMissing,
      .mechanismUnknown, .unusableCredentials:
      .usage
    case .hostNotFound, .lookupFailed, .noAddressOfFamily:
      .noHost
    case .connectionRefused, .unreachable, .connectTimedOut, .connectFailed, .socketMissing,
      .notASocket, .socketForbidden, .noGreeting, .noReply, .closedAtOnce, .closedEarly:
      .unavailable
    case .notSMTP, .unfinishedReply, .flooded, .injected:
      .protocolError
    case .tlsFailed, .tlsRequired, .tlsRefused, .authenticationRefused:
      .noPermission
    case .greetingRefused, .expectationFailed:
      .refused
    case .fileMissing, .isDirectory, .passwordFile:
      .noInput
    case .fileEmpty, .notATranscript, .newerVersion, .badTranscript, .scriptEndedInMessage,
      .badScriptCommand, .unknownWord, .inputEndedInMessage:
      .badInput
    case .badTLSSettings:
      .noInput
    case .cannotCreate, .cannotRecord, .portInUse, .cannotListen:
      .cannotCreate
    case .cannotWrite, .recordingLost:
      .ioError
    case .serverLeft:
      .temporary
    }
  }
}
