/// The first number of an enhanced status code (RFC 3463 §2). It must equal the first digit of
/// the reply that carries it (RFC 2034 §4).
package enum EnhancedClass: Int, CaseIterable, Hashable, Sendable {
  case success = 2
  /// Persistent transient failure: sending again later may work.
  case transient = 4
  case permanent = 5

  /// The section of RFC 3463 that defines it.
  package var source: String { "RFC 3463 §2" }
}
