/// The receiving side of a recorded session, played to another client as a pure state machine.
///
/// It answers what it is asked as the recorded server did; what was not recorded gets 503 and is
/// reported. It forwards nothing.
package struct RecordedServer: ReceivingSide {
  enum State {
    /// The greeting is due.
    case opening
    case commands
    /// A challenge waits for its response; the challenges that follow, and the answer behind them.
    case authenticating([[UInt8]], RecordedExchange)
    /// 354 was sent.
    case content(ContentReader)
    /// Octets of a chunk come; `answer` is given behind them.
    case chunk(missing: Int, isLast: Bool, RecordedExchange?)
    /// The message is whole; its place in the mailbox is awaited.
    case delivering(RecordedExchange)
    /// The handshake is awaited.
    case securing
    case closed
  }

  static let notRecorded = ServerReply(503, 5, 1, "This was not recorded")

  private static let data = RecordedRequest.command(name: "DATA", argument: [])
  private static let quit = RecordedRequest.command(name: "QUIT", argument: [])

  let scenario: Scenario
  var state = State.opening
  var envelope: ServerEnvelope?
  var match: RecordedMatch
  var unmatched = RecordedReport()
  private let connection: RecordedConnection
  var hello = Hello(name: "", isExtended: true)
  private var framer = LineFramer()
  private var input: ArraySlice<UInt8> = []
  var actions: [ServerAction] = []
  private var isSecured = false
  private var isGreeted = false

  /// A server that plays a recorded connection.
  ///
  /// - Parameters:
  ///   - scenario: Names the server where it has to say something of its own.
  ///   - isLoose: Whether the order of what is asked does not count.
  package init(_ connection: RecordedConnection, scenario: Scenario, isLoose: Bool) {
    self.connection = connection
    self.scenario = scenario
    match = RecordedMatch(connection.exchanges, isLoose: isLoose)
  }

  /// What did not go as it was recorded, so far.
  package var report: RecordedReport {
    var report = unmatched
    report.unused = match.unused.map(\.line)
    return report
  }

  package mutating func receive(_ octets: ArraySlice<UInt8>) {
    switch state {
    case .closed, .securing: return
    case .opening, .commands, .authenticating, .content, .chunk, .delivering: input += octets
    }
  }

  package mutating func next() -> ServerAction? {
    while actions.isEmpty {
      guard advance() else { return nil }
    }
    return actions.removeFirst()
  }

  package mutating func secured(with authenticator: (any Authenticator)?) {
    guard case .securing = state else { return }
    isSecured = true
    envelope = nil
    state = connection.isSecuredFirst && !isGreeted ? .opening : .commands
  }

  package mutating func delivered(as id: String) { settle() }
  package mutating func notDelivered() { settle() }
  package mutating func found(_ messages: [WaitingMessage]) {}
  package mutating func announce(_ address: String, port: Int?, isTrusted: Bool) {}

  package mutating func turnAway() { end(with: .busy(scenario)) }
  package mutating func timeOut() { end(with: .idle(scenario)) }
  package mutating func shutDown() { end(with: .stopping(scenario)) }

  private mutating func settle() {
    guard case .delivering(let exchange) = state else { return }
    state = .commands
    give(exchange)
  }

  private mutating func end(with reply: ServerReply) {
    switch state {
    case .closed: return
    case .securing: break
    case .opening, .commands, .authenticating, .content, .chunk, .delivering:
      actions.append(.send(reply.octets))
    }
    close()
  }

  private mutating func close() {
    state = .closed
    actions.append(.close)
  }

  /// Does one thing with the input; false if there is nothing to do.
  private mutating func advance() -> Bool {
    switch state {
    case .opening:
      greet()
    case .commands:
      guard let line = framer.next(in: &input, at: nil) else { return false }
      take(Command(line))
    case .authenticating(let challenges, let exchange):
      guard let line = framer.next(in: &input, at: nil) else { return false }
      takeResponse(line.octets, challenges, exchange)
    case .content(let reader):
      return readContent(reader)
    case .chunk(let missing, let isLast, let exchange):
      return readChunk(missing: missing, isLast: isLast, exchange)
    case .delivering:
      return false
    case .securing, .closed:
      input = []
      return false
    }
    return true
  }

  private mutating func greet() {
    if connection.isSecuredFirst, !isSecured { return secure() }
    isGreeted = true
    state = .commands
    let greeting =
      connection.greeting.isEmpty ? ServerReply.greeting(scenario).octets : connection.greeting
    actions.append(.send(greeting))
    if connection.isClosingAtOnce { close() }
  }

  private mutating func take(_ command: Command) {
    if command.verb == .auth { return authenticate(command) }
    let request = RecordedRequest(command)
    let exchange = match.take(request)
    if exchange == nil { unmatched.add(unmatched: command.visibleLine) }
    if case .chunk(let isLast) = request {
      let size = ChunkSize(argument: command.argument)?.octets ?? 0
      state = .chunk(missing: size, isLast: isLast, exchange)
      return
    }
    guard let exchange else {
      actions.append(.send(Self.notRecorded.octets))
      return
    }
    if exchange.isAccepted { note(command) }
    give(exchange)
  }

  /// Gives the answer, and does what was done behind it.
  mutating func give(_ exchange: RecordedExchange) {
    if !exchange.answer.isEmpty { actions.append(.send(exchange.answer)) }
    if exchange.isSecuring {
      secure()
    } else if exchange.isClosing || exchange.isAccepted && exchange.request == Self.quit {
      close()
    } else if exchange.request == Self.data, exchange.code == 354 {
      state = .content(ContentReader(limit: scenario.maximumMessageOctets))
    }
  }

  private mutating func secure() {
    state = .securing
    input = []
    actions.append(.startTLS)
  }

  private mutating func readContent(_ reader: ContentReader) -> Bool {
    var reader = reader
    let piece = reader.next(in: &input)
    state = .content(reader)
    switch piece {
    case nil: return false
    case .content(let octets): actions.append(.content(octets))
    case .end:
      state = .commands
      let exchange = match.take(.content)
      if exchange == nil { unmatched.add(unmatched: nil) }
      finish(exchange)
    }
    return true
  }

  private mutating func readChunk(
    missing: Int, isLast: Bool, _ exchange: RecordedExchange?
  ) -> Bool {
    let part = input.prefix(missing)
    input = input[part.endIndex...]
    if exchange != nil, !part.isEmpty { actions.append(.content(part)) }
    guard part.count == missing else {
      state = .chunk(missing: missing - part.count, isLast: isLast, exchange)
      return !part.isEmpty
    }
    state = .commands
    if isLast || exchange?.isAccepted != true {
      finish(exchange)
    } else if let exchange {
      give(exchange)
    }
    return true
  }

  /// Answers a whole message, and keeps it where the answer is yes.
  private mutating func finish(_ exchange: RecordedExchange?) {
    if let exchange, exchange.isAccepted, let envelope {
      state = .delivering(exchange)
      actions.append(.deliver(envelope))
    } else {
      actions.append(.discardContent)
      if let exchange { give(exchange) } else { actions.append(.send(Self.notRecorded.octets)) }
    }
    envelope = nil
  }
}
