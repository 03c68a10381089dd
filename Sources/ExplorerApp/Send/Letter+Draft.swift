package import ExplorerUI
import MailFormat

extension Letter {
  /// The message as the explorer's editor takes it; nil where its octets are no text.
  package var draft: MessageDraft? {
    switch self {
    case .finished(let octets):
      String(validating: octets, as: UTF8.self).map { MessageDraft(text: $0, isAsTyped: true) }
    case .composed(let composition, nonce: _):
      String(validating: composition.body, as: UTF8.self).map { body in
        MessageDraft(
          text: composition.header.flatMap(\.lines).joined(separator: "\n") + "\n\n" + body,
          attachments: composition.attachments)
      }
    }
  }
}
