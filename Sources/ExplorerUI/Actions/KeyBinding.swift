package import TerminalCanvas

/// A key, or a chord of several, and where it counts.
package struct KeyBinding: Hashable, Sendable {
  package var context: KeyContext
  /// The keys, pressed one after the other.
  package var keys: [Key]

  /// `keys` in a context.
  package init(_ context: KeyContext, _ keys: Key...) {
    self.context = context
    self.keys = keys
  }
}
