/// The client's side of SMTP, for one that has messages to hand over (RFC 5321 §3.3).
///
/// Replies of the server go in, what to do next comes out: one command at a time. After TURN and
/// ATRN it is what the old server becomes.
struct DeliverySession: Sendable {
  /// What to do next.
  enum Step: Hashable, Sendable {
    case send([UInt8])
    /// The message has been tried; it waits for the recipients that it still has.
    case settle(WaitingMessage)
    case close
  }

  /// Which reply is awaited.
  private enum Stage: Hashable, Sendable {
    case greeting
    case ehlo
    case helo
    case mail
    /// To the RCPT of the recipient of this number.
    case rcpt(Int)
    case data
    case content
    /// To a RSET behind a transaction that nobody wanted.
    case rset
    case quit
    case over
  }

  private let name: String
  private var messages: ArraySlice<WaitingMessage>
  private var stage = Stage.greeting
  private var replies = ReplyFramer()
  private var takesSize = false
  /// The largest message that the server takes, as far as it tells.
  private var largestMessage: Int?
  /// Recipients of the present message that the server took.
  private var taken: [Path] = []
  /// Recipients of the present message to try again another time.
  private var deferred: [Path] = []

  /// A client of this name, whose server is about to greet it.
  init(name: String, messages: [WaitingMessage]) {
    self.name = name
    self.messages = messages[...]
  }

  /// Takes the next reply off the front of `input`; nil once there is none.
  mutating func steps(for input: inout ArraySlice<UInt8>) -> [Step]? {
    guard stage != .over else {
      input = []
      return nil
    }
    return replies.next(in: &input, at: nil).map { steps(for: $0) }
  }

  private mutating func steps(for reply: Reply) -> [Step] {
    // 421: the server goes; what was not settled waits on.
    guard reply.code != 421 else { return end([]) }
    switch (stage, reply.category) {
    case (.greeting, .success):
      return say("EHLO \(name)", .ehlo)
    case (.ehlo, .success):
      let capabilities = Capabilities(reply)
      takesSize = capabilities.offers("SIZE")
      largestMessage = capabilities.largestMessage
      return nextMessage()
    case (.ehlo, .permanent):
      return say("HELO \(name)", .helo)
    case (.helo, .success):
      return nextMessage()
    case (.mail, .success):
      return nextRecipient(0)
    case (.mail, let category):
      return settle(category == .permanent ? [] : messages.first?.recipients ?? [])
    case (.rcpt(let number), let category):
      note(category, of: number)
      return nextRecipient(number + 1)
    case (.data, .intermediate):
      stage = .content
      return [.send(DotStuffing.encode(messages.first?.content ?? []))]
    case (.data, let category):
      if category != .permanent { deferred += taken }
      return say("RSET", .rset)
    case (.content, let category):
      if category == .transient || category == .invalid { deferred += taken }
      return settle(deferred)
    case (.rset, _):
      return settle(deferred)
    case (.quit, _):
      return end([])
    case (.greeting, _), (.ehlo, _), (.helo, _):
      return say("QUIT", .quit)
    case (.over, _):
      return []
    }
  }

  private mutating func nextMessage() -> [Step] {
    taken = []
    deferred = []
    guard let message = messages.first else { return say("QUIT", .quit) }
    // What the server will not take is not begun; it never gets there (RFC 1870 §6).
    if let largestMessage, message.content.count > largestMessage { return settle([]) }
    let size = takesSize ? " SIZE=\(message.content.count)" : ""
    return say("MAIL FROM:\(message.reversePath.text)\(size)", .mail)
  }

  private mutating func nextRecipient(_ number: Int) -> [Step] {
    guard let message = messages.first else { return say("QUIT", .quit) }
    guard number < message.recipients.count else {
      return taken.isEmpty ? say("RSET", .rset) : say("DATA", .data)
    }
    return say("RCPT TO:\(message.recipients[number].text)", .rcpt(number))
  }

  /// Keeps what the server said of a recipient. Refused for good, it is no longer waited for.
  private mutating func note(_ category: ReplyCategory, of number: Int) {
    guard let message = messages.first, number < message.recipients.count else { return }
    switch category {
    case .success: taken.append(message.recipients[number])
    case .permanent: break
    case .transient, .intermediate, .invalid: deferred.append(message.recipients[number])
    }
  }

  /// Is done with the present message, but for some recipients, and goes on with the next.
  private mutating func settle(_ recipients: [Path]) -> [Step] {
    guard var message = messages.popFirst() else { return say("QUIT", .quit) }
    message.recipients = recipients
    return [.settle(message)] + nextMessage()
  }

  private mutating func say(_ line: String, _ next: Stage) -> [Step] {
    stage = next
    return [.send(Array("\(line)\r\n".utf8))]
  }

  private mutating func end(_ steps: [Step]) -> [Step] {
    stage = .over
    return steps + [.close]
  }
}
