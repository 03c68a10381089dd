import SMTPCore

/// What the session tells of the server, gathered from its entries once each.
struct ServerFacts: Hashable, Sendable {
  /// How many entries of a connection are looked at.
  private static let examinedEntries = 20_000

  /// What was known of the client when the server told what it offers.
  enum Stage: Int, CaseIterable, Hashable, Sendable {
    case plain, secured, authenticated
  }

  /// What a reply answers, where its time is told.
  enum Subject: Hashable, Sendable {
    case greeting
    case command(Verb)
    case endOfMessage
    case other
  }

  /// How long the replies to one kind of thing took, in microseconds.
  struct Latencies: Hashable, Sendable {
    var subject: Subject
    var microseconds: [Int64]

    /// The fastest, the one in the middle, and the slowest.
    var spread: (fastest: Int64, median: Int64, slowest: Int64) {
      let sorted = microseconds.sorted()
      guard let first = sorted.first, let last = sorted.last else { return (0, 0, 0) }
      return (first, sorted[sorted.count / 2], last)
    }
  }

  /// How long it took to connect.
  private(set) var connecting: Int64?
  private(set) var opening: Opening?
  private(set) var greeting: Reply?
  /// What it offered; nil where it answered HELO.
  private(set) var offers: [Stage: Capabilities?] = [:]
  private(set) var tls: TLSFacts?
  private(set) var failure: String?
  /// How long the handshake took.
  private(set) var handshake: Int64?
  /// How long replies took, by what they answer, in the order in which that came first.
  private(set) var latencies: [Latencies] = []
  /// Entries that were not looked at.
  private(set) var omitted = 0

  /// The entry at which the connection begins.
  private var start = 0
  /// How many entries were looked at.
  private var seen = 0
  private var lastEnd: Instant?

  /// Takes in the entries that the session has got since; begins afresh with a new connection,
  /// and where there are fewer than before. Returns whether there was anything.
  mutating func refresh(_ session: SessionModel) -> Bool {
    let count = session.count
    let start = session.timeline.last(.opened, before: count) ?? 0
    if start != self.start || count < seen {
      self = ServerFacts()
      self.start = start
      seen = start
    }
    guard count > seen else { return false }
    let end = min(count, start + Self.examinedEntries)
    if end > seen {
      session.timeline.visit(seen..<end) { take($1, $2) }
    }
    omitted = count - max(seen, end)
    seen = count
    return true
  }

  private mutating func take(_ observation: Observation, _ session: Session) {
    switch observation.kind {
    case .opened(let opening):
      self.opening = opening
      connecting = observation.ended?.microseconds
    case .greeting(let reply):
      greeting = reply
      if let began = reply.began, let lastEnd { time(.greeting, began.since(lastEnd)) }
    case .reply(let reply, let answered?):
      if let latency = answered.latency { time(Self.subject(of: answered), latency) }
      if answered.verb?.isHello == true, reply.category == .success {
        offers[Self.stage(of: session)] = .some(session.capabilities)
      }
    case .secured(let facts):
      tls = facts
      if let end = observation.ended, let lastEnd { handshake = end.since(lastEnd) }
    case .securingFailed(let reason):
      failure = reason
    default: break
    }
    lastEnd = observation.ended ?? lastEnd
  }

  private mutating func time(_ subject: Subject, _ microseconds: Int64) {
    if let index = latencies.firstIndex(where: { $0.subject == subject }) {
      latencies[index].microseconds.append(microseconds)
    } else {
      latencies.append(Latencies(subject: subject, microseconds: [microseconds]))
    }
  }

  private static func stage(of session: Session) -> Stage {
    if session.authentication != nil { return .authenticated }
    return session.tls == nil ? .plain : .secured
  }

  private static func subject(of answered: Observation.Answered) -> Subject {
    if answered.isEndOfMessage { return .endOfMessage }
    guard let verb = answered.verb else { return .other }
    return .command(verb)
  }
}
