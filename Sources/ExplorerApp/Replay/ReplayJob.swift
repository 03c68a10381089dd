package import SASL
package import SMTPGuide

/// One recording that is sent again to one server.
package struct ReplayJob: Sendable {
  /// What the recording is called in messages.
  package let name: String
  /// The recording, or why it cannot be sent again.
  package let file: Result<ComparedSession, Trouble>
  /// The server, as the person wrote it.
  package let target: String
  /// The session to begin for each of the recording's connections.
  package let request: SessionRequest
  /// Who logs in where the recording's login is secret.
  package let credentials: Credentials?

  /// A recording and a server.
  package init(
    name: String, file: Result<ComparedSession, Trouble>, target: String,
    request: SessionRequest, credentials: Credentials?
  ) {
    self.name = name
    self.file = file
    self.target = target
    self.request = request
    self.credentials = credentials
  }
}
