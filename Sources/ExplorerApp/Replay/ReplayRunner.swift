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
  /// The index of what was recorded behind the last thing that was sent.
  private(set) var reached = 0
  let credentials: Credentials?
  private let clientName: String?

  /// A runner of one connection.
  init(
    _ exchange: SessionExchange, connection: ReplayConnection, seen: SeenSteps,
    credentials: Credentials?, clientName: String?
  ) {
    self.exchange = exchange
    self.connection = connection
    self.seen = seen
    self.credentials = credentials
    self.clientName = clientName
  }

  /// Sends all of it and ends the session; what went wrong, and where it had to stop.
  mutating func run() async throws -> (trouble: Trouble?, stop: ReplayStop?) {
    var trouble: Trouble?
    var stop: ReplayStop?
    seen.isComparing = true
    do {
      try await exchange.settle()
      do {
        try await sendAll()
        try await end()
      } catch let reached as ReplayStop {
        stop = reached
        seen.isComparing = false
        try await farewell()
      }
    } catch let problem as Trouble {
      trouble = problem
    }
    try await exchange.driver.close(because: trouble, exchange.progress.observe)
    return (trouble, stop)
  }

  private mutating func sendAll() async throws {
    if exchange.isTurnedAway, connection.isWelcome == true {
      throw ReplayStop(index: connection.items.first?.index ?? .max, obstacle: .turnedAway)
    }
    for group in connection.groups {
      let session = await exchange.session
      // Behind the end of the connection nothing can be said, and the comparison tells it.
      if session.state == .closed { return }
      if group.count > 1, session.capabilities?.offers("PIPELINING") == true {
        try await send(group)
      } else {
        for item in group where await exchange.session.state != .closed { try await send([item]) }
      }
    }
  }

  /// Sends items in one write and waits for all that answers them.
  private mutating func send(_ items: [ReplayItem]) async throws {
    guard let first = items.first, let last = items.last else { return }
    reached = first.index
    if case .login(let mechanism, let lines, _) = first.content {
      reached = next(behind: first)
      return try await logIn(first, mechanism, lines)
    }
    var octets: [UInt8] = []
    for item in items {
      let session = await exchange.session
      if case .line(_, let verb) = item.content { try await exchange.object(to: verb) }
      if let obstacle = item.obstacle(in: session) {
        throw ReplayStop(index: item.index, obstacle: obstacle)
      }
      octets += item.octets(in: session, clientName: clientName)
    }
    if first.verb == .quit { try await exchange.listen(for: SessionExchange.momentBeforeQuit) }
    guard !octets.isEmpty, await exchange.session.state != .closed else { return }
    reached = next(behind: last)
    try await exchange.sendOctets(octets)
    if await exchange.session.isInContent, last.verb != .data { return }
    try await exchange.settle()
    try await hold(last)
  }

  /// Holds a reply against what the recorded server did, where going on depends on it.
  private func hold(_ item: ReplayItem) async throws {
    guard let obstacle = item.obstacle(behindIn: await exchange.session) else { return }
    // The message that the recorded server refused was never sent.
    let index = obstacle == .contentWanted ? item.index + 1 : next(behind: item)
    throw ReplayStop(index: index, obstacle: obstacle)
  }

  /// The index of what was sent behind an item.
  private func next(behind item: ReplayItem) -> Int {
    connection.items.first { $0.index > item.index }?.index ?? .max
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
