import SMTPCore

/// A server's session on a stage: what the client says goes in, replies and deliveries come out.
struct ServerPlay {
  var session: ServerSession
  /// Everything that the session asked for, but parts of content joined.
  var actions: [ServerAction] = []
  /// What was delivered: envelope and content.
  var delivered: [(envelope: ServerEnvelope, content: [UInt8])] = []
  /// What waits for others.
  var queue: [WaitingMessage]
  private var content: [UInt8] = []

  init(_ scenario: Scenario = .standard) {
    queue = scenario.queue
    session = ServerSession(scenario: scenario, authenticator: StageAuthenticator())
    feed([])
  }

  /// Gives octets to the session, and does what it asks for: a handshake succeeds at once.
  mutating func feed(_ octets: some Collection<UInt8>) {
    session.receive(Array(octets)[...])
    while let action = session.next() {
      switch action {
      case .content(let octets):
        content += octets
      case .discardContent:
        content = []
        actions.append(action)
      case .deliver(let envelope):
        delivered.append((envelope, content))
        content = []
        actions.append(action)
        session.delivered(as: "id-\(delivered.count)")
      case .startTLS:
        actions.append(action)
        session.secured()
      case .findWaiting(let request):
        actions.append(action)
        session.found(queue.filter(request.includes))
      case .keepWaiting(let message):
        actions.append(action)
        queue.removeAll { $0.number == message.number }
        if !message.recipients.isEmpty { queue.append(message) }
      case .send, .wait, .close:
        actions.append(action)
      }
    }
  }

  /// Says lines, and gives the lines of the replies to them.
  @discardableResult
  mutating func say(_ lines: String...) -> [String] { say(lines) }

  @discardableResult
  mutating func say(_ lines: [String]) -> [String] {
    let before = actions.count
    feed(lines.map { $0 + "\r\n" }.joined().utf8)
    return Self.replyLines(actions[before...])
  }

  /// The lines of all replies among `actions`.
  static func replyLines(_ actions: some Sequence<ServerAction>) -> [String] {
    var octets: [UInt8] = []
    for case .send(let reply) in actions { octets += reply }
    return String(decoding: octets, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// The lines of all replies so far.
  var replyLines: [String] { Self.replyLines(actions) }
}

/// Offers one mechanism, which believes whoever says `alice`.
struct StageAuthenticator: Authenticator {
  struct Believer: ServerMechanism {
    mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
      switch response.map({ String(decoding: $0, as: UTF8.self) }) {
      case nil: .challenge([])
      case "": .challenge(Array("Really?".utf8))
      case "alice": .accepted(user: "alice")
      case "mallory": .refused
      default: .malformed
      }
    }
  }

  let mechanisms = ["BELIEVE"]

  func begin(_ mechanism: String) -> (any ServerMechanism)? {
    mechanism == "BELIEVE" ? Believer() : nil
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct ServerDice: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
