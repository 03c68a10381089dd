/// What a ticket about a reply, or about a rule that was broken, needs to know.
package struct Evidence: Hashable, Sendable {
  /// How many entries behind a command its reply is looked for.
  private static let lookedAt = 500

  /// What was said: the client's line and the reply to it, as far as both are there.
  package var exchange: [Observation]
  /// The session behind the last of them.
  package var session: Session
  /// The rules in question.
  package var findings: [Finding]
  /// Which of both is in question.
  package var subject: Observation

  /// The evidence of an observation.
  ///
  /// - Parameters:
  ///   - observation: What is in question.
  ///   - session: The session behind the last of both.
  ///   - partner: What it answers, or what answers it.
  ///   - finding: One rule; nil for all that is broken there.
  package init(
    _ observation: Observation, in session: Session, with partner: Observation?,
    of finding: Finding? = nil
  ) {
    exchange = ([observation] + (partner.map { [$0] } ?? [])).sorted { $0.index < $1.index }
    self.session = session
    findings = finding.map { [$0] } ?? exchange.flatMap(\.findings)
    subject = observation
  }

  /// The evidence of an entry; nil where there is no such entry.
  package init?(_ timeline: Timeline, entry: Int, of finding: Finding? = nil) {
    guard let moment = timeline.moment(at: entry) else { return nil }
    let observation = moment.observation
    var partner: Timeline.Moment?
    if let answered = observation.answeredIndex {
      partner = timeline.moment(at: answered)
      self.init(observation, in: moment.session, with: partner?.observation, of: finding)
    } else {
      if observation.side == .client {
        let end = min(timeline.entries.count, entry.addingClamped(Self.lookedAt))
        timeline.visit(min(entry + 1, end)..<end) { _, other, session in
          if partner == nil, other.answeredIndex == observation.index {
            partner = Timeline.Moment(observation: other, session: session)
          }
        }
      }
      self.init(
        observation, in: partner?.session ?? moment.session, with: partner?.observation,
        of: finding)
    }
  }

  /// The name under which the server keeps the message, as the reply tells it, else as the last
  /// reply to a message did.
  package var queueName: String? {
    exchange.compactMap(\.reply).compactMap(QueueName.find).first ?? session.queueName
  }
}

extension Observation {
  /// The index of what it answers; nil where it is no answer.
  package var answeredIndex: Int? {
    guard case .reply(_, let answered?) = kind else { return nil }
    return answered.index
  }
}

extension Session {
  /// The name with which the server greeted; empty where it told none.
  package var serverName: [UInt8] { judge.greetedName }

  /// The name that the client told last; empty where it told none.
  package var clientName: [UInt8] { judge.toldName }

  /// The name under which the server keeps the last message, made harmless; nil if it told none.
  package var queueName: String? { judge.queueName }
}
