/// What the last refusal leaves behind.
extension Session {
  /// Keeps what `item` was refused with, or forgets what is mended.
  mutating func noteOutcome(of item: InFlight, _ reply: Reply) {
    if let setback = Setback(item, reply) {
      if setback.subject == .session || !isQuestion(item.verb) { self.setback = setback }
      return
    }
    guard reply.category == .success || reply.category == .intermediate else { return }
    switch item.verb {
    // A login that the server asks for is not mended by starting over.
    case .rset, .ehlo, .helo, .lhlo:
      if setback?.demand == nil { setback = nil }
    case _ where isQuestion(item.verb):
      break
    default:
      setback = nil
    }
  }

  /// Whether a verb only asks, so that the answer changes nothing.
  private func isQuestion(_ verb: Verb?) -> Bool {
    switch verb {
    case .noop, .help, .vrfy, .expn: true
    default: false
    }
  }
}
