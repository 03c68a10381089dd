import SMTPCore

/// Who the client logs in as, for the top line. The name is no secret, but it goes over the wire
/// beside one: it is taken from what is sent, and the rest is forgotten.
extension Model {
  /// Takes the name from an answer to the challenge that waits.
  mutating func noteLoginName(inAnswer line: String) {
    guard case .auth(let exchange, _) = session.timeline.session.state else { return }
    noteLoginName(in: line, mechanism: exchange.mechanism, step: exchange.step)
  }

  /// Takes the name from an AUTH command that brings the first answer with it.
  mutating func noteLoginName(inCommand command: TypedCommand) {
    let words = command.words
    guard words.count > 1, command.verb == .auth else { return }
    session.live?.user = nil
    guard words.count == 3 else { return }
    noteLoginName(in: String(words[2]), mechanism: words[1].uppercased(), step: 1)
  }

  /// The name in an answer in base64; some mechanisms hide it, or tell it at another step.
  private mutating func noteLoginName(in line: String, mechanism: String, step: Int) {
    guard step == 1, let octets = try? Base64.decode(Array(line.utf8)) else { return }
    session.live?.user = LoginName.read(from: octets, mechanism: mechanism)
      .map { VisibleText.string($0) }
  }
}
