import SMTPCore
import SMTPGuide
import Transcript

/// A question that waits for its answer.
package struct Dialog: Hashable, Sendable {
  /// What is asked.
  enum Question: Hashable {
    /// Whether to end the program.
    case quit
    /// Whether to end the session that is open for what asks for another.
    case leave(Effect)
    /// Whether to drop the connection instead of waiting for a reply.
    case drop
    /// Whether to drop the connection in the middle of a message.
    case dropMessage
    /// Whether to read on although the server floods.
    case flood
    /// Whether to go on with a certificate that failed verification.
    case certificate([CertificateProblem], chain: [CertificateFacts])
    /// Name and password for the challenge that waits.
    case login(LoginForm)
    /// Whether to send lines together although that breaks rules.
    case group([String], [PipelineGroup.Problem], isWithPasted: Bool)
    /// Whether to announce as many octets as are written, or to send what was announced.
    case chunkSize(announced: Int, written: Int, isLast: Bool)
    /// Whether to send on although the server does not say what was recorded, unless something
    /// keeps it from that.
    case difference([SessionComparison.Pair], ReplayObstacle?)
    /// Whether to begin a login without TLS.
    case clearLogin(mechanism: String)
    /// Why there is no connection; whether to try again.
    case trouble(Trouble)
    /// What words mean; nothing is asked.
    case explanation([Explanation])
  }

  /// What is asked.
  var question: Question
  /// How many lines are scrolled away at its top.
  var scroll = 0
  /// Keys before this moment are not meant for it, because the person was typing when it came up;
  /// nil where it listens at once.
  var deafUntil: Instant?

  /// Whether keys are not meant for it yet.
  func isDeaf(at now: Instant) -> Bool { deafUntil.map { now < $0 } ?? false }

  /// Asks.
  init(_ question: Question) {
    self.question = question
  }

  /// Whether to end the program.
  static let quit = Dialog(.quit)

  /// Whether it is about the connection, so that it is settled once that has ended.
  var needsConnection: Bool {
    switch question {
    case .leave, .drop, .dropMessage, .flood, .certificate, .login, .clearLogin, .group, .chunkSize:
      true
    // What differed can be read behind the end, too.
    case .quit, .trouble, .explanation, .difference: false
    }
  }
}
