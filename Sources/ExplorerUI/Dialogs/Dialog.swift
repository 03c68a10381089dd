/// A question that waits for its answer.
package enum Dialog: Hashable, Sendable {
  /// Whether to end the program.
  case quit
}
