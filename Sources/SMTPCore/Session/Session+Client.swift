/// The client's side: octets become commands, responses and content.
extension Session {
  /// Takes octets of the client.
  mutating func takeClient(_ octets: [UInt8], at instant: Instant?, _ observe: Observer) {
    guard let octets = withoutPreface(octets, at: instant, observe), !octets.isEmpty else { return }
    takeOrHold(.octets(octets[...]), at: instant, observe)
  }

  /// Takes a whole line that the source left out, or content that it left out.
  mutating func take(_ redaction: Redaction, at instant: Instant?, _ observe: Observer) {
    // Whose octets they are is told by who sent them; what they are, by the role at present.
    let role = (redaction.side == .client) != isSwapped ? Side.client : .server
    switch role {
    case .server where isPlaintextBeforeTLS:
      inject(redaction.octets, from: .server, at: instant, observe)
    case .server:
      if !isPoisoned { replies.takeUnknown(redaction.octets, at: instant) }
    case .client:
      releasePreface(at: instant, observe)
      takeOrHold(.redacted(redaction), at: instant, observe)
    }
  }

  /// Takes the content of a chunk from a source that does not count it.
  mutating func takeChunk(_ octets: [UInt8], at instant: Instant?, _ observe: Observer) {
    releasePreface(at: instant, observe)
    takeOrHold(.chunk(octets), at: instant, observe)
  }

  /// Whether octets of the client have to wait for a reply that says what they are.
  var isHolding: Bool { queue.isHolding && chunk == nil }

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
    releasePreface(at: instant, observe)
    while !held.isEmpty, let item = queue.last {
      queue.removeAll()
      if !isOver, item.decidesWhatFollows { guessWhatFollows(item) }
      releaseHeld(observe)
    }
    if let message = content.cut(at: instant) { emit(message, findings(in: message), observe) }
    if let chunk {
      self.chunk = nil
      let message = chunk.cut(at: instant)
      emit(message, findings(in: message), observe)
    }
    if let line = lines.cut(at: instant) { takeLine(Command(line), observe) }
  }

  /// No reply will say what follows: behind DATA it is most likely content, and behind AUTH a
  /// response.
  private mutating func guessWhatFollows(_ item: InFlight) {
    switch (item.subject, state) {
    case (.auth(let mechanism), _):
      state = .auth(AuthExchange(mechanism: mechanism, challenge: [], step: 0), from: state)
    case (.response, .auth):
      break
    case (.response, _):
      state = .auth(AuthExchange(mechanism: "", challenge: [], step: 0), from: state)
    case (.command, _), (.mail, _), (.rcpt, _), (.message, _), (.chunk, _):
      state = .data(state.envelope ?? Envelope())
    }
  }

  private mutating func takeOrHold(
    _ content: HeldOctets.Content, at instant: Instant?, _ observe: Observer
  ) {
    if isPoisoned { return }
    if isPlaintextBeforeTLS {
      inject(content.wireOctets, from: .client, at: instant, observe)
      return
    }
    guard let rest = held.isEmpty ? consume(content, at: instant, observe) : content else { return }
    // What is held may be a line, and a line of the client's ends the server's turn.
    replies.interrupt()
    held.append(HeldOctets.Piece(content: rest, at: instant))
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
      if case .data = state { return }
      // The source leaves out content where none can be: it is told, and ends there.
      if let message = content.cut(at: instant) { emit(message, [], observe) }
    }
  }

  /// The lone dot was sent: the one thing of the client's that moves the state by itself.
  private mutating func finishContent(
    _ message: Message, _ envelope: Envelope, _ observe: Observer
  ) {
    let findings = findings(in: message)
    state = .dataReply(envelope)
    queue.append(InFlight(subject: .message, index: nextIndex, ended: message.ended))
    emit(message, findings, observe)
  }

  private mutating func finishChunk(_ message: Message, _ observe: Observer) {
    chunk = nil
    emit(message, findings(in: message), observe)
  }

  private mutating func findings(in message: Message) -> [Finding] {
    var found = FindingList(side: .client)
    judging { $0.content(message, in: $1, &found) }
    return found.findings
  }

  private mutating func emit(
    _ message: Message, _ findings: [Finding], _ observe: Observer
  ) {
    emit(
      .message(message), from: .client, began: message.began, at: message.ended,
      findings: findings, observe)
  }

  /// One line of the client: a response where a challenge waits, else a command.
  private mutating func takeLine(_ command: Command, _ observe: Observer) {
    settleAnnounced()
    let line = command.line
    let index = nextIndex
    replies.interrupt()
    var found = findings(in: command)
    if case .auth = state {
      let traits = judging { $0.response(command, in: $1, &found) }
      let item = InFlight(
        subject: .response, index: index, octets: line.length, ended: line.ended, traits: traits,
        isCancellation: line.octets == [Octet.asterisk])
      if line.ending != .missing { queue.append(item) }
      emit(
        .response(command), from: .client, began: line.began, at: line.ended,
        findings: found.findings, observe)
      return
    }
    let traits = judging { $0.command(command, in: $1, &found) }
    // The server never got a line that the source cuts off.
    if line.ending != .missing { send(command, traits) }
    emit(
      .command(command), from: .client, began: line.began, at: line.ended,
      findings: found.findings, observe)
  }

  /// A whole command is on its way.
  private mutating func send(_ command: Command, _ traits: InFlight.Traits) {
    let argument = command.pathArgument
    queue.append(
      InFlight(
        subject: subject(of: command, argument), verb: command.verb, index: nextIndex,
        octets: command.line.length, ended: command.line.ended,
        isInternationalized: command.saysSMTPUTF8, traits: traits,
        hasParameters: argument?.parameters.isEmpty == false))
    if command.verb == .bdat, let size = ChunkSize(argument: command.argument), size.octets > 0 {
      chunk = ChunkReader(octets: size.octets)
    }
    if command.verb == .quit, !isOver { state = .quit(from: state.withoutQuit) }
  }

  private func subject(of command: Command, _ argument: PathArgument?) -> InFlight.Subject {
    if let argument {
      return command.verb == .rcpt
        ? .rcpt(argument.path)
        : .mail(Envelope(argument), hasTransactionID: argument.value(of: "TRANSID") != nil)
    }
    return switch command.verb {
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

extension Command {
  /// The path and the parameters of MAIL and its kin, and of RCPT; nil for any other command.
  fileprivate var pathArgument: PathArgument? {
    switch verb {
    case .mail, .rcpt, .send, .soml, .saml: PathArgument(argument)
    default: nil
    }
  }
}
