extension Terminal {
  /// What the terminal can do.
  package struct Abilities: Hashable, Sendable {
    /// How many colours; 0 for none.
    package var colors: Int
    /// Whether the locale is UTF-8.
    package var isUnicode: Bool
  }
}
