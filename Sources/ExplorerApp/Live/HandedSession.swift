/// A session that was begun elsewhere and that the explorer goes on with.
package struct HandedSession: Sendable {
  /// The target, as the person wrote it.
  package let target: String
  /// The session, open.
  package let opened: OpenSession
  /// What has happened in it, and what will.
  package let relay: SessionRelay

  /// A session to hand over.
  package init(target: String, opened: OpenSession, relay: SessionRelay) {
    self.target = target
    self.opened = opened
    self.relay = relay
  }
}
