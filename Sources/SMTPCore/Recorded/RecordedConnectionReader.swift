/// Pairs what a recorded client asked with what the server answered.
struct RecordedConnectionReader {
  /// The connections so far.
  var connections: [RecordedConnection] {
    finished + (isEmpty ? [] : [connection])
  }

  private var finished: [RecordedConnection] = []
  private var connection = RecordedConnection()
  /// The exchange that each observation of the client's belongs to, by the number of both.
  private var exchangeOf: [Int: Int] = [:]
  private var isSwapped = false

  private var isEmpty: Bool {
    connection.greeting.isEmpty && connection.exchanges.isEmpty
  }

  /// Takes what was seen.
  mutating func take(_ observation: Observation) {
    if case .opened = observation.kind { return begin() }
    guard !isSwapped, !observation.isSwapped || observation.isYesToTurn else {
      isSwapped = true
      return
    }
    switch observation.kind {
    case .greeting(let reply): connection.greeting += reply.octets
    case .command(let command): add(command, observation.index)
    case .response: exchangeOf[observation.index] = connection.exchanges.indices.last
    case .message: addMessage(observation.index)
    case .reply(let reply, let answered): add(reply, answered)
    // Where the handshake failed, it began.
    case .secured, .securingFailed: secure()
    case .closed(let closing): if closing.cause != .client { close() }
    case .opened, .securityLayer, .injected, .note, .overrun: break
    }
  }

  private mutating func begin() {
    if !isEmpty { finished.append(connection) }
    connection = RecordedConnection()
    exchangeOf = [:]
    isSwapped = false
  }

  private mutating func add(_ command: Command, _ index: Int) {
    var exchange = RecordedExchange(
      RecordedRequest(command), line: command.visibleLine)
    exchange.hasInitialResponse = command.hasInitialResponse
    exchangeOf[index] = connection.exchanges.count
    connection.exchanges.append(exchange)
  }

  /// A message is asked for by itself, but a chunk by its command.
  private mutating func addMessage(_ index: Int) {
    if case .chunk? = connection.exchanges.last?.request { return }
    exchangeOf[index] = connection.exchanges.count
    connection.exchanges.append(RecordedExchange(.content))
  }

  /// What nobody asked for was said behind what was said before.
  private mutating func add(_ reply: Reply, _ answered: Observation.Answered?) {
    let index = answered.flatMap { exchangeOf[$0.index] } ?? connection.exchanges.indices.last
    guard let index else {
      connection.greeting += reply.octets
      return
    }
    if connection.exchanges[index].isLogin, reply.code == 334 {
      connection.exchanges[index].challenges.append(reply.octets)
    } else {
      connection.exchanges[index].answer += reply.octets
      connection.exchanges[index].code = reply.code
    }
  }

  private mutating func secure() {
    guard let last = connection.exchanges.indices.last else {
      connection.isSecuredFirst = connection.greeting.isEmpty
      return
    }
    connection.exchanges[last].isSecuring = true
  }

  private mutating func close() {
    guard let last = connection.exchanges.indices.last else {
      connection.isClosingAtOnce = true
      return
    }
    connection.exchanges[last].isClosing = true
  }
}

extension RecordedExchange {
  /// Whether it is a login.
  var isLogin: Bool {
    if case .command("AUTH", _) = request { true } else { false }
  }
}

extension Command {
  /// The line as a person would read it, without a secret.
  var visibleLine: String {
    VisibleText.string(line.octets.prefix(clearOctets(isResponse: false) ?? line.octets.count))
  }

  /// Whether AUTH comes with its first response; one that was left out as a secret is one as well
  /// where the line is longer than its clear start (RFC 4954 §4).
  var hasInitialResponse: Bool {
    guard verb == .auth else { return false }
    let words = (argument ?? []).split(whereSeparator: Octet.isBlank).count
    let end = 2
    // Nobody knows how long a line was that a log left out, but that it was longer.
    return words > 1 || redactedOctets.map { $0 == 0 || $0 > line.octets.count + end } ?? false
  }
}

extension Reply {
  /// Its lines as they stood on the wire, as far as they are kept.
  var octets: [UInt8] {
    lines.flatMap { $0.line.octets + [Octet.cr, Octet.lf] }
  }
}
