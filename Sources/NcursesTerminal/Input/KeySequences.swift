import TerminalCanvas

/// What the keys of one terminal send, where its description knows.
struct KeySequences {
  /// What stands at the beginning of some octets.
  enum Match: Hashable {
    /// A key's sequence, and how long it is.
    case key(Key, length: Int)
    /// Perhaps a key, once more octets have come.
    case beginning
    case none
  }

  private var keys: [[UInt8]: Key] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// No more than what all terminals send.
  init() {}

  /// Adds a key's sequence. Only one that begins with Esc counts: some terminals of old sent `^H`
  /// or `^L` for arrows, and those octets are keys of their own here.
  mutating func add(_ octets: [UInt8], _ key: Key) {
    guard octets.count > 1, octets[0] == 0x1B, keys[octets] == nil else { return }
    keys[octets] = key
    for length in 1..<octets.count { beginnings.insert(Array(octets.prefix(length))) }
  }

  /// The key at the beginning of `octets`.
  func match(_ octets: ArraySlice<UInt8>) -> Match {
    guard !keys.isEmpty else { return .none }
    var prefix: [UInt8] = []
    for octet in octets {
      prefix.append(octet)
      if let key = keys[prefix] { return .key(key, length: prefix.count) }
      if !beginnings.contains(prefix) { return .none }
    }
    return .beginning
  }
}
