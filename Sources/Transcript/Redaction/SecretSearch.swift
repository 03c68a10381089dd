import SMTPCore

/// Finds the secrets of a session in text, all of them in one pass: the time grows with the length
/// of the text alone, however many there are. Case does not matter.
///
/// It is the automaton of Aho and Corasick: each state is the beginning of a secret, and stands for
/// the longest one that the text read so far ends with.
struct SecretSearch {
  private struct State {
    /// How many octets the beginning has.
    var length: Int32
    /// The longest other beginning with which this one ends.
    var fallback: Int32 = 0
    /// The longest whole secret with which it ends, if any.
    var whole: Int32?
  }

  private static let start: Int32 = 0

  private var states = [State(length: 0)]
  /// The state behind each octet at the start.
  private var first = [Int32](repeating: start, count: 256)
  /// The state behind any other state and an octet.
  private var steps: [UInt64: Int32] = [:]

  /// A search for `secrets`; empty ones are none.
  init(_ secrets: some Sequence<[UInt8]>) {
    for secret in secrets where !secret.isEmpty {
      let end = secret.reduce(Self.start) { state, octet in add(Octet.upper(octet), to: state) }
      states[Int(end)].whole = end
    }
    link()
  }

  /// Whether any secret stands in a text.
  func finds(in text: some Sequence<UInt8>) -> Bool {
    var state = Self.start
    return text.contains { octet in
      state = next(state, Octet.upper(octet))
      return states[Int(state)].whole != nil
    }
  }

  /// Where secrets stand in a text as whole words; some may overlap.
  func words(in text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    eachEnd(in: text) { end, whole in
      guard Self.isBorder(end, of: text) else { return }
      let length = lengths(of: whole).first { Self.isBorder(end - $0, of: text) }
      if let length { words.append((end - length)..<end) }
    }
    return words
  }

  /// The secrets that stand in a text, also as parts of each other, in upper case.
  func secrets(in text: [UInt8]) -> Set<[UInt8]> {
    var secrets: Set<[UInt8]> = []
    eachEnd(in: text) { end, whole in
      for length in lengths(of: whole) {
        secrets.insert(text[(end - length)..<end].map(Octet.upper))
      }
    }
    return secrets
  }

  /// Tells each place where secrets end, and the longest of them.
  private func eachEnd(in text: [UInt8], _ tell: (_ end: Int, _ whole: Int32) -> Void) {
    if states.count == 1 { return }
    var state = Self.start
    for (index, octet) in text.enumerated() {
      state = next(state, Octet.upper(octet))
      if let whole = states[Int(state)].whole { tell(index + 1, whole) }
    }
  }

  /// The length of a secret and of those with which it ends, the longest first.
  private func lengths(of whole: Int32) -> some Sequence<Int> {
    let secrets = sequence(first: whole) { states[Int(states[Int($0)].fallback)].whole }
    return secrets.lazy.map { Int(states[Int($0)].length) }
  }

  /// Whether no letter or digit goes on across a place.
  private static func isBorder(_ place: Int, of text: [UInt8]) -> Bool {
    place == 0 || place == text.count || !Octet.isAlphanumeric(text[place - 1])
      || !Octet.isAlphanumeric(text[place])
  }

  private static func key(_ state: Int32, _ octet: UInt8) -> UInt64 {
    UInt64(state) << 8 | UInt64(octet)
  }

  private mutating func add(_ octet: UInt8, to state: Int32) -> Int32 {
    if let known = step(state, octet) { return known }
    let new = Int32(states.count)
    states.append(State(length: states[Int(state)].length + 1))
    if state == Self.start {
      first[Int(octet)] = new
    } else {
      steps[Self.key(state, octet)] = new
    }
    return new
  }

  /// The longer beginning behind a state and an octet, if there is one.
  private func step(_ state: Int32, _ octet: UInt8) -> Int32? {
    guard state == Self.start else { return steps[Self.key(state, octet)] }
    let next = first[Int(octet)]
    return next == Self.start ? nil : next
  }

  /// Finds the fallback of each state, of the short beginnings first.
  private mutating func link() {
    let byLength = steps.sorted { states[Int($0.value)].length < states[Int($1.value)].length }
    for (key, state) in byLength {
      let fallback = next(states[Int(key >> 8)].fallback, UInt8(key & 0xFF))
      states[Int(state)].fallback = fallback
      states[Int(state)].whole = states[Int(state)].whole ?? states[Int(fallback)].whole
    }
  }

  private func next(_ state: Int32, _ octet: UInt8) -> Int32 {
    var state = state
    while true {
      if let next = step(state, octet) { return next }
      if state == Self.start { return Self.start }
      state = states[Int(state)].fallback
    }
  }
}
