import SMTPCore

/// Reads Sendmail's words: the addresses with reasons, and the transcript of the session.
struct SendmailBounce {
  private let program: MailProgram
  private var notices: [DeliveryNotice] = []
  private var recipients: [ArraySlice<UInt8>] = []
  private var outcome = DeliveryOutcome.failed
  private var peer: [UInt8]?
  private var stage: DeliveryStage?
  private var recipient: ArraySlice<UInt8>?
  private var retryUntil: [UInt8]?
  /// How many replies of the transcript were held against the addresses.
  private var replies = 0
  /// The lines of the reply that is read.
  private var reply: [UInt8] = []

  /// More replies than one message gets; each is held against all addresses.
  private static let mostReplies = 500

  /// - Parameter program: Courier writes alike.
  static func notices(
    in text: ArraySlice<UInt8>, by program: MailProgram = .sendmail
  ) -> [DeliveryNotice] {
    var bounce = SendmailBounce(program: program)
    for line in TextBlock(text) {
      if bounce.notices.count >= BounceText.most { break }
      bounce.read(line)
    }
    bounce.endReply()
    return bounce.finished
  }

  private init(program: MailProgram) { self.program = program }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    var rest = line
    if !rest.begins(with: "<<< ") { endReply() }
    if line.begins(with: "   -----") || line.begins(with: "-----") {
      if line.holds("transient non-fatal") { outcome = .delayed }
      if line.holds("permanent fatal") { outcome = .failed }
    } else if rest.skip("... while talking to ") {
      if rest.last == Octet.colon { rest = rest.dropLast() }
      peer = rest.keptOrNil
    } else if rest.skip(">>> ") {
      stage = rest.begins(with: ".") ? .endOfData : DeliveryStage(words: rest)
      recipient = stage == .rcpt ? rest.withoutAngles : nil
    } else if rest.skip("<<< ") {
      guard reply.count < DeliveryNotice.keptOctets else { return }
      reply += (reply.isEmpty ? [] : [Octet.space]) + rest.trimmed
    } else if rest.trimmed.begins(with: "(reason: ") {
      takeReason(rest.trimmed)
    } else if line.holds("keep trying until ") {
      outcome = .delayed
      rest = line
      _ = rest.take(upTo: "keep trying until ")
      retryUntil = rest.keptOrNil
    } else if let address = BounceText.address(line), line.first == Octet.less,
      recipients.count < BounceText.most
    {
      recipients.append(address)
    } else if notices.isEmpty, let reply = WrittenReply(line), reply.code >= 400 {
      takeOwn(reply)
    }
  }

  /// `550 5.1.1 <bob@example.org>... User unknown`: Sendmail's own summary, which decides where no
  /// reply of another server stands above it.
  private mutating func takeOwn(_ reply: WrittenReply) {
    var notice = DeliveryNotice(outcome, by: program)
    notice.reply = reply
    notice.peer = peer
    notice.speaker = peer == nil ? .reporter : .unknown
    notice.recipient =
      reply.text.contains(Octet.less)
      ? reply.text[...].withoutAngles.keptOrNil : recipients.first?.keptOrNil
    notices.append(notice)
  }

  /// `(reason: 550 5.1.1 …)` below an address.
  private mutating func takeReason(_ line: ArraySlice<UInt8>) {
    var reason = line.dropFirst(9)
    if reason.last == UInt8(ascii: ")") { reason = reason.dropLast() }
    var notice = DeliveryNotice(outcome, by: program)
    notice.recipient = recipients.last?.keptOrNil
    notice.reply = WrittenReply(reason)
    if notice.reply == nil {
      notice.reason = reason.kept
      notice.speaker = .reporter
    }
    notices.append(notice)
  }

  /// The reply in the transcript, if it refuses anything; it knows more than what the addresses
  /// above say of the same recipient.
  private mutating func endReply() {
    defer { reply = [] }
    guard let text = WrittenReply(reply[...]), text.code >= 400 else { return }
    replies += 1
    guard replies <= Self.mostReplies else { return }
    // Behind refused recipients, Sendmail's DATA is refused because none is left.
    let isRefused = notices.contains { $0.stage == .rcpt }
    if stage == .data, isRefused || text.code == 503 && !notices.isEmpty { return }
    // In a pipeline the replies to RCPT are shown behind DATA.
    let isEarlier =
      stage == .data && text.enhanced?.subject == EnhancedSubject.addressing.rawValue
    let stage = isEarlier ? .rcpt : stage
    var notice = DeliveryNotice(outcome, by: program)
    notice.reply = text
    notice.speaker = .peer
    notice.peer = peer
    notice.stage = stage
    notice.recipient =
      recipient?.keptOrNil ?? (recipients.count == 1 ? recipients[0].keptOrNil : nil)
    if let index = notices.firstIndex(where: {
      $0.stage == nil && $0.reply?.code == text.code
        && ($0.recipient == notice.recipient || notice.recipient == nil)
    }) {
      notices[index].stage = stage
      notices[index].peer = peer
      notices[index].speaker = .peer
    } else {
      notices.append(notice)
    }
  }

  private var finished: [DeliveryNotice] {
    guard let retryUntil else { return notices }
    return notices.map { notice in
      var notice = notice
      notice.outcome = .delayed
      notice.retryUntil = retryUntil
      return notice
    }
  }
}
