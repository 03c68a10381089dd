package import SMTPGuide

/// What a recording tells once all of it is read, and what a person has written about it.
package struct RecordingFacts: Hashable, Sendable {
  /// How far it was read.
  package enum Content: Hashable, Sendable {
    case read(RecordingDigest)
    /// It is larger than what is read for a list.
    case tooLarge
    case unreadable
  }

  /// Octets of the file when it was looked at: a recording that goes on is looked at again.
  package var octets: Int
  package var content: Content
  /// Why it cannot be read; nil where it can.
  package var trouble: Trouble?
  /// The person's note on all of it.
  package var note: String?

  package init(
    octets: Int, content: Content, trouble: Trouble? = nil, note: String? = nil
  ) {
    self.octets = octets
    self.content = content
    self.trouble = trouble
    self.note = note
  }

  /// What was read; nil where it was not.
  package var digest: RecordingDigest? {
    if case .read(let digest) = content { digest } else { nil }
  }
}
