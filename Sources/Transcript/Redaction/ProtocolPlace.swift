import SMTPCore

/// Where the client stands in the protocol, as far as it decides what is secret and what is
/// message content.
///
/// Wherever it is in doubt, it takes lines for secret rather than not: a verb stays readable in
/// any case.
struct ProtocolPlace {
  /// What the client's next octets are.
  enum Mode: Equatable {
    case lines
    /// Content behind a 354, up to the lone dot.
    case content
    /// So many octets of a BDAT chunk.
    case chunk(Int)
  }

  /// What the client's next octets are.
  private(set) var mode: Mode
  private var queue = Queue()
  /// A 334 waits for its response.
  private var isChallenged = false
  /// AUTH was refused or withheld, and no verb came since.
  private var isRefused = false
  private var isLMTP = false
  private var acceptedRecipients = 0
  /// Replies that the end of data, or the last chunk, has had so far.
  private var deliveries = 0

  /// The place at the start of a connection.
  init(isGreeted: Bool = false) {
    mode = .lines
    if !isGreeted { queue.append(.greeting) }
  }

  /// Whether a line that is neither `*` nor a verb is secret here.
  var isSecret: Bool { isChallenged || isRefused || queue.auths > 0 }

  /// TLS or a security layer begins: nothing said before is answered any more.
  mutating func secure() {
    self = ProtocolPlace(isGreeted: queue.first != .greeting)
  }

  /// The client sent a line.
  mutating func take(_ line: ClientLine) {
    let isKnown = if case .verb = line.kind { true } else { false }
    if isKnown { isRefused = false }
    if isChallenged {
      // Whatever it is, the server takes it for the response.
      isChallenged = false
      return
    }
    queue.append(Item(line))
    if let chunk = line.chunk, chunk.octets > 0, queue.datas == 0, queue.auths == 0 {
      mode = .chunk(chunk.octets)
    }
  }

  /// The client said a line that the server did not get. Behind AUTH it may go on with its secrets all
  /// the same.
  mutating func withhold(_ line: ClientLine) {
    guard case .verb(let verb) = line.kind else { return }
    isRefused = verb == .auth || verb == .xExps
  }

  /// The client sent the lone dot behind its content.
  mutating func takeEndOfContent() {
    mode = .lines
    queue.append(.endOfData)
  }

  /// The client sent octets of a chunk.
  mutating func takeChunk(_ count: Int) {
    guard case .chunk(let rest) = mode else { return }
    mode = count < rest ? .chunk(rest - count) : .lines
  }

  /// The server sent a reply. Returns whether client and server change places (TURN, ATRN).
  mutating func take(replyCode code: Int?) -> Bool {
    // 0yz and 1yz only announce the reply, and a line without code is none.
    guard let code, code >= 200 else { return false }
    let category = ReplyCategory(code: code)
    if code == 354, queue.datas > 0 {
      beginContent()
      return false
    }
    if mode == .content, category != .intermediate {
      // The server does not take this for content, or no longer.
      mode = .lines
      return false
    }
    guard let item = queue.first else {
      // A challenge out of step, as behind a surplus reply: what answers it is secret all the same.
      isChallenged = isChallenged || code == 334
      return false
    }
    if item == .auth, code == 334 {
      // A line that was sent too early is the response.
      isChallenged = !queue.removeSecond()
      return false
    }
    if !isLastReply(to: item, code: code) { return false }
    queue.removeFirst()
    return answer(item, isAccepted: category == .success)
  }

  private mutating func answer(_ item: Item, isAccepted: Bool) -> Bool {
    switch item {
    case .auth:
      isChallenged = false
      isRefused = !isAccepted
    case .hello(let isLMTP) where isAccepted:
      self.isLMTP = isLMTP
      acceptedRecipients = 0
    case .mail where isAccepted: acceptedRecipients = 0
    case .rcpt where isAccepted: acceptedRecipients += 1
    case .endOfData, .chunk(isLast: true): acceptedRecipients = 0
    case .turn where isAccepted: return true
    case .greeting, .hello, .mail, .rcpt, .data, .chunk, .turn, .dot, .other: break
    }
    // A chunk that is answered before it is sent is one that the server does not read.
    if case .chunk = item, case .chunk = mode, queue.first == nil { mode = .lines }
    return false
  }

  /// In LMTP each accepted recipient has its own reply (RFC 2033 §4.2).
  private mutating func isLastReply(to item: Item, code: Int) -> Bool {
    switch item {
    case .endOfData, .chunk(isLast: true):
      // PRDR: replies for the recipients follow.
      if code == 353 { return false }
      deliveries += 1
      guard isLMTP, deliveries < acceptedRecipients else {
        deliveries = 0
        return true
      }
      return false
    case .greeting, .auth, .hello, .mail, .rcpt, .data, .chunk, .turn, .dot, .other:
      return true
    }
  }

  /// What follows DATA is content, also what was sent before the 354.
  private mutating func beginContent() {
    if queue.removeThroughData() { isRefused = true }
    isChallenged = false
    mode = queue.removeThroughDot() ? .lines : .content
  }
}
