import SASL
import SMTPCore
import SMTPGuide
import Transcript

/// Sends one recorded connection again, whatever the server answers, as long as that makes sense.
struct ReplayRunner {
  /// How long a server is waited for that closed the connection of its own accord.
  private static let patienceForEnd: Duration = .seconds(5)

  let exchange: SessionExchange
  private let connection: ReplayConnection
  private let seen: SeenSteps
  /// What was sent, of the connections before as well.
  private(set) var sent: SentItems
  /// How many items were not sent since TLS, to which they led, was there already.
  private(set) var metCount = 0
  let credentials: Credentials?
  private let clientName: String?

  /// A runner of one connection.
  init(
    _ exchange: SessionExchange, connection: ReplayConnection, seen: SeenSteps, sent: SentItems,
    credentials: Credentials?, clientName: String?
  ) {
    self.exchange = exchange
    self.connection = connection
    self.seen = seen
    self.sent = sent
    self.sent.open(connection)
    self.credentials = credentials
    self.clientName = clientName
  }

  /// Sends all of it and ends the session; what went wrong, and why it had to stop.
  mutating func run() async throws -> (trouble: Trouble?, obstacle: ReplayObstacle?) {
    var trouble: Trouble?
    var obstacle: ReplayObstacle?
    seen.isComparing = true
    do {
      try await exchange.settle()
      do {
        try await sendAll()
        try await end()
      } catch let stop as ReplayStop {
        obstacle = stop.obstacle
        seen.isComparing = false
        try await farewell()
      }
    } catch let problem as Trouble {
      trouble = problem
    }
    try await exchange.driver.close(because: trouble, exchange.progress.observe)
    return (trouble, obstacle)
  }

  private mutating func sendAll() async throws {
    if exchange.isTurnedAway, connection.isWelcome == true {
      throw ReplayStop(obstacle: .turnedAway)
    }
    if await exchange.session.tls != nil {
      metCount = connection.leadingToTLS.count
      sent.meet(connection.leadingToTLS)
    }
    for group in connection.dropping(metCount).groups {
      if group.count > 1, await exchange.session.capabilities?.offers("PIPELINING") == true {
        try await send(group)
      } else {
        for item in group { try await send([item]) }
      }
    }
  }

  /// Sends items in one write and waits for all that answers them.
  private mutating func send(_ items: [ReplayItem]) async throws {
    guard let first = items.first, let last = items.last else { return }
    if first.verb == .quit { try await exchange.listen(for: SessionExchange.momentBeforeQuit) }
    let session = await exchange.session
    if session.state == .closed { throw ReplayStop(obstacle: .serverClosed) }
    for item in items {
      if let obstacle = obstacle(to: item, in: session) { throw ReplayStop(obstacle: obstacle) }
    }
    if case .login(let mechanism, let lines, _) = first.content {
      let count = seen.steps.steps.count
      defer { if seen.steps.steps.count > count { sent.send(first) } }
      return try await logIn(mechanism, lines)
    }
    var octets: [UInt8] = []
    for item in items {
      let part = item.octets(in: session, clientName: clientName)
      if !part.isEmpty { sent.send(item) }
      octets += part
    }
    if octets.isEmpty { return }
    try await exchange.sendOctets(octets)
    if await exchange.session.isInContent, last.verb != .data { return }
    try await exchange.settle()
    try await hold(last)
  }

  /// Holds a reply against what the recorded server did, where going on depends on it.
  private mutating func hold(_ item: ReplayItem) async throws {
    guard let obstacle = item.obstacle(behindIn: await exchange.session) else { return }
    if obstacle == .tlsRefused { sent.refuse(item) }
    throw ReplayStop(obstacle: obstacle)
  }

  /// Why an item cannot be sent now.
  private func obstacle(to item: ReplayItem, in session: Session) -> ReplayObstacle? {
    if exchange.tls.objection(to: item.verb, in: session) != nil {
      return exchange.tls == .never ? .tlsForbidden : .tlsDemanded
    }
    let obstacle = item.obstacle(in: session)
    // A client that left within its message is to leave there again.
    if obstacle == .messageCut, connection.closing != nil { return nil }
    return obstacle
  }

  /// The end as it was recorded: QUIT was sent already, or the connection just ends. Where the
  /// recording does not tell, QUIT is sent and not compared.
  private func end() async throws {
    if connection.hasQuit { return }
    switch connection.closing?.cause {
    case .client: return
    case .server, .timeout: try await exchange.listen(for: Self.patienceForEnd)
    case nil:
      seen.isComparing = false
      try await farewell()
    }
  }

  /// QUIT where it can be said.
  private func farewell() async throws {
    let session = await exchange.session
    switch session.state {
    case .closed, .quit: return
    case _ where session.isInContent || session.isSwapped: return
    case .auth: try await exchange.ask("*")
    default: break
    }
    try await exchange.ask("QUIT")
  }
}
