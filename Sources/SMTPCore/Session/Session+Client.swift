/// The client's side: octets become commands, responses and content.
extension Session {
  /// Takes octets of the client.
  mutating func takeClient(_ octets: [UInt8], at instant: Instant?, _ observe: Observer) {
    takeOrHold(.octets(octets[...]), at: instant, observe)
  }

  /// Takes a whole line that the source left out, or content that it left out.
  mutating func take(_ redaction: Redaction, at instant: Instant?, _ observe: Observer) {
    switch redaction.side {
    case .server:
      if !isPoisoned { replies.takeUnknown(redaction.octets, at: instant) }
    case .client:
      takeOrHold(.redacted(redaction), at: instant, observe)
    }
  }

  /// Takes the content of a chunk from a source that does not count it.
  mutating func takeChunk(_ octets: [UInt8], at instant: Instant?, _ observe: Observer) {
    takeOrHold(.chunk(octets), at: instant, observe)
  }

  /// Whether octets of the client have to wait for a reply that says what they are.
  var isHolding: Bool { queue.last?.decidesWhatFollows == true && chunk == nil }

  /// Reads what was held, as far as the replies so far say what it is.
  mutating func releaseHeld(_ observe: Observer) {
    while !isHolding, let piece = held.first {
      held.replaceFirst(with: consume(piece.content, at: piece.at, observe))
    }
    if held.isEmpty, held.dropped > 0 {
      emit(.overrun(octets: held.takeDropped()), from: .client, at: nil, observe)
    }
  }

  /// Tells what the client began and will not finish.
  mutating func flushClient(at instant: Instant?, _ observe: Observer) {
    while !held.isEmpty, let item = queue.last {
      // No reply will say what this is: what follows DATA is most likely content, and what
      // follows AUTH a response.
      queue.removeAll()
      if case .command = item.subject {
        state = .data(state.envelope ?? Envelope())
      } else if case .auth = state {
      } else {
        state = .auth(AuthExchange(mechanism: "", challenge: [], step: 0), from: state)
      }
      releaseHeld(observe)
    }
    if let message = content.cut(at: instant) {
      emit(.message(message), from: .client, began: message.began, at: message.ended, observe)
    }
    if let chunk {
      self.chunk = nil
      let message = chunk.cut(at: instant)
      emit(.message(message), from: .client, began: message.began, at: instant, observe)
    }
    if let line = lines.cut(at: instant) { takeLine(Command(line), observe) }
  }

  private mutating func takeOrHold(
    _ content: HeldOctets.Content, at instant: Instant?, _ observe: Observer
  ) {
    if isPoisoned { return }
    if isPlaintextBeforeTLS {
      poison()
      return
    }
    let rest = held.isEmpty ? consume(content, at: instant, observe) : content
    if let rest { held.append(HeldOctets.Piece(content: rest, at: instant)) }
  }

  /// Reads a piece; what has to wait for a reply is left.
  private mutating func consume(
    _ content: HeldOctets.Content, at instant: Instant?, _ observe: Observer
  ) -> HeldOctets.Content? {
    if isHolding { return content }
    switch content {
    case .octets(var rest):
      while !rest.isEmpty {
        if isHolding { return .octets(rest) }
        takeNext(in: &rest, at: instant, observe)
      }
    case .redacted(let redaction) where redaction.label == "message":
      takeUnknownContent(redaction.octets, at: instant, observe)
    case .redacted(let redaction):
      let command =
        redaction.label == "response"
        ? Command(secretOctets: redaction.octets, at: instant)
        : Command(clearStart: redaction.label, octets: redaction.octets, at: instant)
      takeLine(command, observe)
    case .chunk(let octets):
      chunk = ChunkReader(octets: octets.count)
      var rest = octets[...]
      if let message = chunk?.next(in: &rest, at: instant) { finishChunk(message, observe) }
    }
    return nil
  }

  private mutating func takeNext(
    in rest: inout ArraySlice<UInt8>, at instant: Instant?, _ observe: Observer
  ) {
    if chunk != nil {
      if let message = chunk?.next(in: &rest, at: instant) { finishChunk(message, observe) }
    } else if case .data(let envelope) = state {
      if let message = content.next(in: &rest, at: instant) {
        finishContent(message, envelope, observe)
      }
    } else if let line = lines.next(in: &rest, at: instant) {
      takeLine(Command(line), observe)
    }
  }

  private mutating func takeUnknownContent(
    _ octets: Int, at instant: Instant?, _ observe: Observer
  ) {
    if chunk != nil {
      if let message = chunk?.takeUnknown(octets, at: instant) { finishChunk(message, observe) }
    } else {
      content.takeUnknown(octets, at: instant)
    }
  }

  /// The lone dot was sent: the one thing of the client's that moves the state by itself.
  private mutating func finishContent(
    _ message: Message, _ envelope: Envelope, _ observe: Observer
  ) {
    state = .dataReply(envelope)
    queue.append(
      InFlight(
        subject: .message, index: nextIndex, ended: message.ended,
        isInternationalized: envelope.isInternationalized))
    emit(.message(message), from: .client, began: message.began, at: message.ended, observe)
  }

  private mutating func finishChunk(_ message: Message, _ observe: Observer) {
    chunk = nil
    emit(.message(message), from: .client, began: message.began, at: message.ended, observe)
  }

  /// One line of the client: a response where a challenge waits, else a command.
  private mutating func takeLine(_ command: Command, _ observe: Observer) {
    let line = command.line
    let index = nextIndex
    replies.interrupt()
    if case .auth = state {
      queue.append(InFlight(subject: .response, index: index, ended: line.ended))
      emit(.response(command), from: .client, began: line.began, at: line.ended, observe)
      return
    }
    var item = InFlight(subject: subject(of: command), index: index, ended: line.ended)
    item.isInternationalized =
      state.envelope?.isInternationalized == true || command.saysSMTPUTF8
    if line.ending != .missing { queue.append(item) }
    if command.verb == .bdat, let size = ChunkSize(argument: command.argument), size.octets > 0 {
      chunk = ChunkReader(octets: size.octets)
    }
    if command.verb == .quit, state != .closed, line.ending != .missing {
      state = .quit(from: state.withoutQuit)
    }
    emit(
      .command(command), from: .client, began: line.began, at: line.ended,
      findings: findings(in: command), observe)
  }

  private func subject(of command: Command) -> InFlight.Subject {
    switch command.verb {
    case .mail, .send, .soml, .saml:
      .mail(PathArgument(command.argument))
    case .rcpt:
      .rcpt(PathArgument(command.argument).path)
    case .auth, .xExps:
      .auth(mechanism: command.firstWordOfArgument)
    case .bdat:
      .chunk(isLast: ChunkSize(argument: command.argument)?.isLast ?? false)
    case .burl:
      .chunk(isLast: command.endsInLAST)
    default:
      .command(command.verb)
    }
  }
}
