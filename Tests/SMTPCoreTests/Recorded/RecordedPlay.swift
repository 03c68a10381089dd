import SMTPCore

/// A recorded server on a stage: what a client says goes in, and replies, deliveries and the report
/// come out.
struct RecordedPlay {
  var server: RecordedServer
  var actions: [ServerAction] = []
  var delivered: [(envelope: ServerEnvelope, content: String)] = []
  private var content: [UInt8] = []

  /// - Parameter recording: Lines behind `C: ` and `S: `; `TLS` and `CLOSED` are those events.
  init(_ recording: [String], isLoose: Bool = false) {
    let connections = RecordedConnection.connections(of: Self.events(recording))
    server = RecordedServer(
      connections.first ?? .empty, scenario: .recorded(isLMTP: false), isLoose: isLoose)
    feed([])
  }

  static func events(_ lines: [String]) -> [TimedEvent] {
    let events = lines.map { line -> SessionEvent in
      switch line.prefix(3) {
      case "C: ": .sent(Array((line.dropFirst(3) + "\r\n").utf8))
      case "S: ": .received(Array((line.dropFirst(3) + "\r\n").utf8))
      case "TLS": .secured(TLSFacts())
      default: .closed(Closing(by: .server))
      }
    }
    return ([.opened(Opening())] + events).map { TimedEvent(at: nil, $0) }
  }

  /// Gives octets to the server, and does what it asks for: a handshake succeeds at once.
  mutating func feed(_ octets: some Collection<UInt8>) {
    server.receive(Array(octets)[...])
    while let action = server.next() {
      actions.append(action)
      switch action {
      case .content(let octets): content += octets
      case .discardContent: content = []
      case .deliver(let envelope):
        delivered.append((envelope, String(decoding: content, as: UTF8.self)))
        content = []
        server.delivered(as: "id")
      case .startTLS: server.secured(with: nil)
      case .send, .wait, .findWaiting, .keepWaiting, .close: break
      }
    }
  }

  /// Says lines, and gives the lines of the replies to them.
  @discardableResult
  mutating func say(_ lines: String...) -> [String] {
    let before = actions.count
    feed(lines.map { $0 + "\r\n" }.joined().utf8)
    return ServerPlay.replyLines(actions[before...])
  }
}
