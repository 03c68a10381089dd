package import Transcript

/// What is settled before the screen appears.
package struct Settings: Hashable, Sendable {
  /// The client's name, for EHLO.
  package var clientName: String
  /// The client's name where the person has given one: then it says that one, whatever was recorded.
  var givenName: String? { isNameGiven ? clientName : nil }
  /// Whether the person has given the client's name.
  package var isNameGiven = false
  /// Seconds that a reply may take; nil for the standard's own timeouts (RFC 5321 §4.5.3.2).
  package var timeout: Int?
  /// Whether the mouse is used.
  package var usesMouse: Bool
  /// The folder in which sessions are recorded, as a person reads it; nil where none is.
  package var recordingFolder: String?
  /// Whether the program was started to play a recording: leaving that one ends it.
  package var isPlayer: Bool
  /// Microseconds that stay of a longer silence where a recording is played; nil for the usual.
  package var idleLimit: Int64?
  /// How fast recordings are played.
  package var speed = PlaybackSpeed.normal
  /// Whether the client has a certificate to log in with.
  package var hasCertificate: Bool

  /// The usual ones.
  package init(
    clientName: String, timeout: Int? = nil, usesMouse: Bool = true,
    recordingFolder: String? = nil, isPlayer: Bool = false,
    hasCertificate: Bool = false
  ) {
    self.clientName = clientName
    self.timeout = timeout
    self.usesMouse = usesMouse
    self.recordingFolder = recordingFolder
    self.isPlayer = isPlayer
    self.hasCertificate = hasCertificate
  }
}
