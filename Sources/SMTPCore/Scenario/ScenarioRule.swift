/// What the server of a scenario says to a command in its own way.
///
/// A refusal is given in the place of carrying the command out. A yes only lends its words: what
/// makes no sense where it is said is still refused, and what is allowed is carried out.
package struct ScenarioRule: Hashable, Sendable {
  /// What it answers.
  package enum Subject: Hashable, Sendable {
    /// The client that has just connected.
    case greeting
    /// A line of the client that fits.
    case command(ScenarioPattern)
    /// The end of a message.
    case message
  }

  /// When it counts.
  package enum Moment: String, CaseIterable, Hashable, Sendable {
    case beforeTLS = "before TLS"
    case underTLS = "under TLS"
    case beforeAUTH = "before AUTH"
    case behindAUTH = "behind AUTH"
  }

  package var subject: Subject
  /// Nil where it counts at any time.
  package var moment: Moment?
  /// What it says to the same line the first time, the second time and so on; the last of them from
  /// then on.
  package var answers: [ScenarioAnswer]

  /// A rule that answers.
  package init(_ subject: Subject, when moment: Moment? = nil, _ answers: [ScenarioAnswer]) {
    self.subject = subject
    self.moment = moment
    self.answers = answers
  }

  /// A rule for lines that fit.
  package init(_ pattern: String, when moment: Moment? = nil, _ answers: String...) {
    self.init(
      .command(ScenarioPattern(pattern)), when: moment, answers.map { ScenarioAnswer($0) })
  }
}
