/// How a client introduced itself (RFC 5321 §4.1.1.1).
package struct Hello: Hashable, Sendable {
  /// The domain or address literal that it gave.
  package var name: String
  /// Whether it said EHLO, and so has seen what is offered.
  package var isExtended: Bool
}
