import ExplorerUI
import SMTPCore

/// The messages that came since client and server changed places and that we have accepted,
/// whether a person or the built-in server has answered.
struct ReceivedMail {
  /// How many messages are kept.
  private static let limit = 100
  /// How many octets of one that a person accepts are kept.
  private static let mostOctets = 10 << 20

  /// The messages, the oldest first.
  private(set) var items: [MailboxItem] = []
  private var envelope: Envelope?
  private var content: [UInt8] = []

  /// Takes notice of what was seen.
  ///
  /// - Parameter whole: The content of the message that this reply accepts, where all of it is at
  ///   hand; else its beginning is kept.
  mutating func take(_ moment: Moment, whole: [UInt8]? = nil) {
    guard moment.observation.isSwapped else { return }
    switch moment.observation.kind {
    case .message(let message):
      envelope = moment.session.state.envelope
      content += message.content.prefix(max(0, Self.mostOctets - content.count))
    case .reply(let reply, let answered?) where answered.isEndOfMessage:
      if reply.category == .success {
        if let whole { content = whole }
        keep(reply)
      }
      forget()
    case .reply where moment.session.state.envelope == nil:
      // RSET, or another introduction.
      forget()
    default:
      break
    }
  }

  private mutating func keep(_ reply: Reply) {
    guard let envelope else { return }
    let recipients = envelope.recipients.filter { ReplyCategory(code: $0.code) == .success }
    items.append(
      MailboxItem(
        reversePath: VisibleText.string(envelope.reversePath ?? []),
        recipients: recipients.map { VisibleText.string($0.path) }, content: content,
        queueName: words(of: reply), isReceivedHere: true))
    if items.count > Self.limit { items.removeFirst() }
  }

  /// What the reply says behind its codes.
  private func words(of reply: Reply) -> String {
    let text = VisibleText.string(reply.lines.last?.text ?? [])
    guard let enhanced = reply.enhanced, text.hasPrefix("\(enhanced) ") else { return text }
    return String(text.dropFirst("\(enhanced) ".count))
  }

  private mutating func forget() {
    envelope = nil
    content = []
  }
}
