import SMTPGuide

extension Trouble {
  /// Whether what was asked for cannot be had, while the session with the server is as it should be.
  var isOurs: Bool {
    switch self {
    case .credentialsMissing, .loginNotOffered, .tlsNotOffered, .notOffered, .cannotCompose,
      .mechanismUnknown, .unusableCredentials, .messageTooLarge:
      true
    default: false
    }
  }
}
