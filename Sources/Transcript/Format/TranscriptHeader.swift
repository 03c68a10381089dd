package import JSON
package import SMTPCore

/// The first line of a recording: what it is a recording of.
package struct TranscriptHeader: Hashable, Sendable {
  /// What `format` says.
  package static let format = "ehlo-transcript"
  /// The version that is written, and the newest that is read.
  package static let version = 1

  /// What became of the secrets.
  package enum Secrets: String, Hashable, Sendable {
    case redacted
    case kept
  }

  /// When connecting began.
  package var started: Timestamp?
  /// What was connected to, as a person wrote it: `submission://mx.example.org:587`.
  package var target: String?
  /// Who recorded: `send` in the events is what this side sent.
  package var side: Side
  /// What became of the secrets; a header that does not say has none.
  package var secrets: Secrets
  /// The file whose client side this session sent again.
  package var replays: String?
  /// Members of a header that this version does not know; they are written as they were read.
  package var others: [JSONValue.Member]

  /// A header of version 1.
  package init(
    started: Timestamp?, target: String?, side: Side = .client, secrets: Secrets = .redacted,
    replays: String? = nil, others: [JSONValue.Member] = []
  ) {
    self.started = started
    self.target = target
    self.side = side
    self.secrets = secrets
    self.replays = replays
    self.others = others
  }
}
