import MailFormat
import SMTPCore

/// What many equal lines are explained by once, and what they differ in.
struct ExplainedGroup: Sendable {
  /// What is said of all of them.
  let common: Explanation
  private var places = LinePlaces()
  private var peers = Examples()
  private var recipients = Examples()
  private var senders = Examples()
  private var texts = Examples()
  private var writers = Examples()
  private var queueIDs = Examples()
  private var untils = Examples()
  private var isOfClients = false

  /// A group that nothing is in yet.
  init(_ common: Explanation) {
    self.common = common
  }

  /// Takes a line.
  mutating func insert(line: Int?, of file: String?) {
    places.insert(line, in: file)
  }

  /// Takes the text of a reply.
  mutating func insert(text: [UInt8]) {
    texts.insert(text)
  }

  /// Takes what a notice has of its own.
  mutating func insert(_ notice: DeliveryNotice, _ phrases: DeliveryPhrases) {
    isOfClients = notice.outcome == .turnedAway
    peers.insert(notice.peer)
    recipients.insert(notice.recipient)
    if let sender = notice.sender { senders.insert(sender.isEmpty ? Array("<>".utf8) : sender) }
    texts.insert(notice.reply?.text)
    texts.insert(notice.reason)
    queueIDs.insert(notice.queueID)
    untils.insert(notice.retryUntil)
    if let program = notice.program?.rawValue {
      let host = notice.reporter.map { VisibleText.string($0) }
      writers.insert(Array(phrases.program(program, host).utf8))
    } else {
      writers.insert(notice.reporter)
    }
  }

  /// What is said of them all, and of each.
  func explanation(_ phrases: DeliveryPhrases) -> Explanation {
    var explanation = common
    let rows = [
      (phrases.recipients, recipients.text(phrases)), (phrases.senders, senders.text(phrases)),
      (isOfClients ? phrases.clients : phrases.saidBy, peers.text(phrases)),
      (phrases.text, texts.text(phrases, separator: " | ")),
      (phrases.until, untils.text(phrases)), (phrases.writtenBy, writers.text(phrases)),
      (phrases.queueIDs, queueIDs.text(phrases)), (phrases.lines, places.text(phrases)),
    ]
    explanation.remarks += rows.compactMap { label, text in text.map { .init(label, $0) } }
    return explanation
  }
}
