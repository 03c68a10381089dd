/// A session as far as it has come: the fold of its events.
///
/// It holds present facts only and is bounded, whatever the peer sends. It knows no clock and no
/// network: `apply` is the only door.
package struct Session: Hashable, Sendable {
  /// What an observer is told: what was seen, and the session behind it.
  package typealias Observer = (Observation, Session) -> Void

  /// Where the client stands.
  package internal(set) var state = State.connect
  /// How the connection was opened.
  package internal(set) var opening: Opening?
  /// What the server offered last; nil before EHLO, after HELO and after TLS.
  package internal(set) var capabilities: Capabilities?
  /// The verb that introduced the client: EHLO, HELO or LHLO; nil before.
  package internal(set) var hello: Verb?
  /// Whether the server does not know EHLO (500, 502), so that HELO is left (RFC 5321 §3.2).
  package internal(set) var isEHLOUnknown = false
  /// Whether the server's greeting has come.
  package internal(set) var isGreeted = false
  /// The last transaction of which each recipient was answered for (LMTP), until another begins.
  package internal(set) var settled: Envelope?
  /// The forward-paths that the last message did not reach although it reached others; a further
  /// transaction is for them alone.
  package internal(set) var unserved: [[UInt8]] = []
  /// The mechanism by which the client is authenticated.
  package internal(set) var authentication: String?
  /// The TLS connection, once it is up.
  package internal(set) var tls: TLSFacts?
  /// The server's last refusal, until something works that mends it.
  package internal(set) var setback: Setback?
  /// How the connection ended; nil before.
  package private(set) var closing: Closing?
  /// Whether client and server have changed places (TURN, ATRN).
  package internal(set) var isSwapped = false
  /// Whether the peer speaks LMTP (RFC 2033).
  package internal(set) var isLMTP: Bool

  /// What the server has yet to answer, oldest first.
  var queue = CommandQueue()
  var replies = ReplyFramer()
  var lines = LineFramer()
  var content = ContentScanner()
  /// The BDAT chunk whose octets are being sent.
  var chunk: ChunkReader?
  var held = HeldOctets()
  /// What may be the words of a proxy, before the client's first octet; nil behind that.
  var preface: ProxyPreface? = ProxyPreface()
  /// What the rules remember that more than one line can break.
  var judge = Judge()
  /// Plaintext behind the reply to STARTTLS was seen: what comes now is nobody's.
  var isPoisoned = false
  private var observations = 0
  /// Whether the peer was known to speak LMTP from the first.
  private let isLMTPTarget: Bool

  /// A session before its first event.
  package init(isLMTP: Bool = false) {
    self.isLMTP = isLMTP
    isLMTPTarget = isLMTP
  }

  /// The name of the state; `ready` is `ready-auth` once the client is authenticated.
  package var stateName: StateName {
    switch state {
    case .connect: .connect
    case .rejected: .rejected
    case .greeted: .greeted
    case .ready: authentication == nil ? .ready : .readyAuth
    case .tlsPending: .tlsPending
    case .tls: .tls
    case .auth: .auth
    case .mail: .mail
    case .rcpt: .rcpt
    case .data: .data
    case .dataReply: .dataReply
    case .bdat: .bdat
    case .bdatFailed: .bdatFailed
    case .turn: .turn
    case .quit: .quit
    case .closed: .closed
    }
  }

  /// Whether the server owes a reply, its greeting included.
  package var isReplyOutstanding: Bool {
    switch state {
    case .connect, .turn: true
    default: !queue.isEmpty && !isAnsweredByNothing
    }
  }

  /// Whether all that waits is the last chunk of an LMTP message that no recipient was accepted for:
  /// it gets as many replies as there are recipients (RFC 2033 §4.3). One that comes all the same
  /// is its answer.
  private var isAnsweredByNothing: Bool {
    guard isLMTP, queue.count == 1, chunk == nil, phase.envelope?.acceptedCount == 0 else {
      return false
    }
    return queue.first?.subject == .chunk(isLast: true)
  }

  /// Whether the end of a message waits for a reply, or for one more: each recipient may have its
  /// own (RFC 2033 §4.2).
  package var isMessageUnanswered: Bool { queue.first?.isEndOfMessage == true }

  /// Whether the connection ended before the end of a message was answered: the server may have it
  /// all the same (RFC 1047).
  package private(set) var isVerdictLost = false

  /// Whether the reply that is owed is ours: the roles are swapped, and the other side waits.
  package var isOwnReplyOutstanding: Bool { isSwapped && isReplyOutstanding && !isInContent }

  /// Whether the session is over.
  var isOver: Bool { if case .closed = state { true } else { false } }

  /// Whether a reply has begun and not ended.
  package var isReplyUnfinished: Bool { !replies.isEmpty }

  /// The code of the reply whose last line has not come; nil where none has begun.
  package var unfinishedReplyCode: Int? { replies.unfinishedCode }

  /// The octets of the server's line that has begun and not ended, as far as they are kept.
  package var unfinishedReplyLine: [UInt8] { replies.unfinishedLine }

  /// How many octets of the BDAT chunk that is being sent are still to come; nil outside of one.
  package var chunkRemainder: Int? { chunk?.remaining }

  /// The octets of the client's line that has begun and not ended, as far as they are kept.
  package var unfinishedClientLine: [UInt8] { lines.partial }

  /// Whether the client is inside message content, a chunk's included.
  package var isInContent: Bool {
    if case .data = state { return true }
    return chunk != nil
  }

  /// The verb of the oldest command without a reply, nil if there is none or it is no command.
  package var oldestOutstandingVerb: Verb? { queue.first?.verb }

  /// How many things of the client's are without a reply.
  package var outstandingCount: Int { queue.count }

  /// Folds one event and returns what was seen.
  package mutating func apply(_ event: SessionEvent, at instant: Instant? = nil) -> [Observation] {
    var seen: [Observation] = []
    apply(event, at: instant) { observation, _ in seen.append(observation) }
    return seen
  }

  /// Folds one event and tells `observe` each thing seen with the session right behind it.
  package mutating func apply(
    _ event: SessionEvent, at instant: Instant?, observe: Observer
  ) {
    switch event {
    case .opened(let opening):
      open(opening, at: instant, observe)
    case .received(let octets):
      take(octets, from: isSwapped ? .client : .server, at: instant, observe)
    case .sent(let octets):
      take(octets, from: isSwapped ? .server : .client, at: instant, observe)
    case .redacted(let redaction):
      take(redaction, at: instant, observe)
    case .chunk(let octets):
      takeChunk(octets, at: instant, observe)
    case .turnEnded:
      if let reply = replies.abandon() { take(reply, observe) }
    case .secured(let facts):
      secure(facts, at: instant, observe)
    case .securingFailed(let reason):
      failSecuring(reason, at: instant, observe)
    case .securityLayer:
      beginSecurityLayer(at: instant, observe)
    case .closed(let closing):
      close(closing, at: instant, observe)
    case .note(let text):
      emit(.note(text), from: nil, at: instant, observe)
    }
  }

  /// The source has ended without a close: what was unfinished is told as it is.
  package mutating func finish(at instant: Instant? = nil, observe: Observer) {
    flush(at: instant, isClosed: false, observe)
  }

  /// Tells an observer what was seen; the session's state is already the one behind it.
  mutating func emit(
    _ kind: Observation.Kind, from side: Side?, began: Instant? = nil, at ended: Instant?,
    findings: [Finding] = [], _ observe: Observer
  ) {
    let observation = Observation(
      index: observations, kind: kind, side: side, isSwapped: isSwapped, began: began ?? ended,
      ended: ended, findings: findings)
    observations += 1
    observe(observation, self)
  }

  /// The index that the next observation will have.
  var nextIndex: Int { observations }

  private mutating func take(
    _ octets: [UInt8], from role: Side, at instant: Instant?, _ observe: Observer
  ) {
    switch role {
    case .client: takeClient(octets, at: instant, observe)
    case .server: takeServer(octets, at: instant, observe)
    }
  }

  private mutating func open(_ opening: Opening, at instant: Instant?, _ observe: Observer) {
    flush(at: instant, isClosed: false, observe)
    let count = observations
    self = Session(isLMTP: isLMTPTarget)
    observations = count
    self.opening = opening
    judge.opened = instant
    judge.last = instant
    if opening.isGreeted { state = .greeted }
    emit(.opened(opening), from: nil, at: instant, observe)
  }

  private mutating func close(_ closing: Closing, at instant: Instant?, _ observe: Observer) {
    judge.isCutInReply = isReplyUnfinished
    judge.isCutByClient = closing.cause != .server
    flush(at: instant, observe)
    var found = FindingList(side: closing.cause == .server ? .server : .client)
    if self.closing == nil {
      judging { $0.closed(closing, at: instant, in: $1, &found) }
    }
    if self.closing == nil { isVerdictLost = isMessageUnanswered }
    queue = CommandQueue()
    state = .closed
    self.closing = closing
    emit(.closed(closing), from: nil, at: instant, findings: found.findings, observe)
  }

  /// Tells what was begun and will not be finished.
  ///
  /// - Parameter isClosed: Whether the connection ended: what else is cut may go on elsewhere.
  mutating func flush(at instant: Instant?, isClosed: Bool = true, _ observe: Observer) {
    if let reply = replies.cut(at: instant) { take(reply, isClosed: isClosed, observe) }
    flushClient(at: instant, observe)
  }
}
