/// What stands before the client's first octet.
extension Session {
  /// Takes what a proxy says first out of the client's octets; nil where more of them decide.
  mutating func withoutPreface(
    _ octets: [UInt8], at instant: Instant?, _ observe: Observer
  ) -> [UInt8]? {
    guard preface != nil else { return octets }
    guard !isSwapped, isGreetingAwaited, !isOver else { return endPreface() + octets }
    switch preface?.take(octets) {
    case .undecided?: return nil
    case .header(let words, let rest)?:
      preface = nil
      emit(.note(words), from: nil, at: instant, observe)
      return rest
    case .client(let octets)?:
      preface = nil
      return octets
    case nil:
      return octets
    }
  }

  /// What was held for a preface is the client's own.
  mutating func releasePreface(at instant: Instant?, _ observe: Observer) {
    guard preface != nil else { return }
    let octets = endPreface()
    if !octets.isEmpty { takeClient(octets, at: instant, observe) }
  }

  private mutating func endPreface() -> [UInt8] {
    defer { preface = nil }
    return preface?.held ?? []
  }
}
