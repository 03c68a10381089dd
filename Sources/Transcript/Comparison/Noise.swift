/// A place at which two texts differ by noise alone.
package struct Noise: Hashable, Sendable {
  /// What it is.
  package var kind: NoiseClass
  /// What the first session has, made harmless.
  package var first: String
  /// What the second session has, made harmless.
  package var second: String
}
