import SMTPCore
package import SMTPTransport
package import TLSEngine

/// All that a person has said about a session before it begins.
package struct SessionRequest: Sendable {
  /// Where to.
  package var target: Target
  /// How to connect.
  package var connection = ConnectionOptions()
  /// The TLS settings; the server's name comes from the target.
  package var tls = TLSClientConfiguration(serverName: "")
  /// Where to record: a file, the default place, or nowhere.
  package var recording = Recording.none
  /// Whether secrets are kept in the recording and shown.
  package var keepsSecrets = false
  /// Whether message content is left out.
  package var redactsMessages = false

  /// The recording that this session sends again; it is named in the new one's header.
  package var replays: String?

  /// Whether a recording in a folder has the name of the one that is sent again in its own.
  package var namesOriginal = false

  /// Where a session is recorded.
  package enum Recording: Hashable, Sendable {
    case none
    case file(String)
    /// A file of its own below this folder.
    case folder(String)
  }

  /// A session with `target`, by the defaults.
  package init(target: Target) {
    self.target = target
  }
}
