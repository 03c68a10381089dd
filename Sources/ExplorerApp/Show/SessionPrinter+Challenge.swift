import SMTPCore
import SMTPGuide

extension SessionPrinter {
  /// What a challenge says, below its reply, where it has fields. Text that merely asks can be
  /// read by whoever knows base64, and line mode tells it in its question.
  func challenge(in reply: Reply, _ session: Session) -> String {
    guard reply.code == 334, case .auth(let exchange, _) = session.state,
      let octets = try? Base64.decode(exchange.challenge)
    else { return "" }
    let content = ChallengeContent(octets, mechanism: exchange.mechanism)
    switch content {
    case .empty, .text: return ""
    default: break
    }
    let words = guide.words(for: content)
    let fields = words.fields.map { "\($0.label): \($0.text)" }.joined(separator: ", ")
    let text = [words.sentence, fields].compactMap(\.self).joined(separator: " ")
    return below(text, as: words.isAlarming ? .warning : .dim)
  }
}
