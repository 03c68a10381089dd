package import ExplorerUI

/// A session that was begun elsewhere and that the explorer goes on with.
package struct HandedSession: Sendable {
  /// The target, as the person wrote it.
  package let target: String
  /// The session, open.
  package let opened: OpenSession
  /// What has happened in it, and what will.
  package let relay: SessionRelay
  /// The message that it was begun for and that has not been sent; nil where there is none.
  package let draft: MessageDraft?

  /// A session to hand over.
  package init(target: String, opened: OpenSession, relay: SessionRelay, draft: MessageDraft? = nil)
  {
    self.target = target
    self.opened = opened
    self.relay = relay
    self.draft = draft
  }
}
