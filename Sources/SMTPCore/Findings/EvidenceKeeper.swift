/// Remembers what was said last, so that its evidence can be given without a timeline.
package struct EvidenceKeeper: Sendable {
  /// How many things of the client's are kept, for the replies that are still to come.
  private static let kept = 64

  /// What the client said, the oldest first.
  private var said: [Observation] = []
  /// The evidence of the last reply, or of the last thing that broke a rule.
  package private(set) var last: Evidence?

  /// A keeper that has seen nothing.
  package init() {}

  /// Takes what was seen, and the session behind it.
  package mutating func take(_ observation: Observation, in session: Session) {
    if observation.side == .client {
      said.append(observation)
      if said.count > Self.kept { said.removeFirst() }
    }
    guard observation.reply != nil || !observation.findings.isEmpty else { return }
    let partner = observation.answeredIndex.flatMap { index in said.last { $0.index == index } }
    last = Evidence(observation, in: session, with: partner)
  }
}
