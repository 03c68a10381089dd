extension RelayedClient {
  /// How a client leaves.
  package enum Farewell: Sendable {
    /// It has shut its side down. It may still wait for replies, or may have left: nobody can tell.
    case silent
    /// Its connection is gone.
    case gone
  }
}
