package import MailFormat

/// A message that somebody has begun elsewhere and that the next DATA brings back.
package struct MessageDraft: Hashable, Sendable {
  /// What was typed: header fields, an empty line, the text.
  package var text: String
  /// The files that go with it.
  package var attachments: [AttachedFile]
  /// Whether it is to go just as it was typed.
  package var isAsTyped: Bool

  /// A message as it was begun.
  package init(text: String, attachments: [AttachedFile] = [], isAsTyped: Bool = false) {
    self.text = text
    self.attachments = attachments
    self.isAsTyped = isAsTyped
  }
}

extension Model {
  /// Keeps a message for the next DATA.
  package mutating func keep(_ draft: MessageDraft) {
    var composer = Composer(text: draft.text)
    composer.attachments = draft.attachments
    composer.isAsTyped = draft.isAsTyped
    self.draft = composer
  }
}
