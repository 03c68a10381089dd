package import SASL

/// One recording that is sent again to one server.
package struct ReplayJob: Sendable {
  /// The recording.
  package let file: ComparedSession
  /// The server, as the person wrote it.
  package let target: String
  /// The session to begin for each of the recording's connections.
  package let request: SessionRequest
  /// Who logs in where the recording's login is secret.
  package let credentials: Credentials?

  /// A recording and a server.
  package init(
    file: ComparedSession, target: String, request: SessionRequest, credentials: Credentials?
  ) {
    self.file = file
    self.target = target
    self.request = request
    self.credentials = credentials
  }
}
