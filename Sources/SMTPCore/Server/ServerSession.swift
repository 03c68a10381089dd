/// The receiving side of SMTP as a pure state machine (RFC 5321 §4.3).
///
/// Octets of the client go in with `receive`, what to do about them comes out of `next`, one
/// action at a time and in order. It knows neither clock nor network, and it is strict: nothing
/// but CRLF ends a line, nothing but CRLF . CRLF ends a message.
///
/// Whoever holds the connection takes actions until there are none, and only then more octets:
/// what a client sends ahead is never kept here in any quantity.
package struct ServerSession: ReceivingSide {
  /// What is offered, and how it is answered.
  package let scenario: Scenario
  /// Whether TLS is up.
  package internal(set) var isSecured = false
  /// Who the client has proved to be; nil before AUTH.
  var login: ServerLogin?
  /// The user that the client has logged in as; nil before AUTH.
  package var user: String? { login?.user }
  /// Whether the client has logged in as somebody.
  var isIdentified: Bool { login?.isAnonymous == false }

  /// Whether the client may say, with XCLIENT and XFORWARD, for whom it speaks.
  var isClientTrusted: Bool
  /// What XCLIENT, or the connection's own header, said of the client, by attribute.
  var client: [String: String] = [:]
  /// What XFORWARD said for the next message.
  var forwarded: [String: String] = [:]
  /// What is held against the limits that EHLO tells.
  var tally = ServerTally()
  /// How often the scenario's rules have answered; what other sessions have seen may be put in.
  package var uses = ScenarioUses()
  /// The words that a rule lends to the reply that is due.
  var lent: ScenarioAnswer?
  /// Whether the greeting has said that there is no service here (RFC 5321 §3.1).
  var isTurningAway = false
  private(set) var authenticator: any Authenticator
  var state = ServerState.opening
  var input: ArraySlice<UInt8> = []
  private var framer = LineFramer()
  private var actions: [ServerAction] = []

  /// A session with a client that has just connected; the greeting is its first action.
  package init(
    scenario: Scenario, authenticator: any Authenticator, isClientTrusted: Bool = true
  ) {
    self.scenario = scenario
    self.isClientTrusted = isClientTrusted
    self.authenticator = authenticator
  }

  /// Takes octets of the client, split in any way.
  ///
  /// Those between a STARTTLS and its handshake are thrown away: whoever put them there hopes
  /// that they count as said under TLS (RFC 3207 §4.2).
  package mutating func receive(_ octets: ArraySlice<UInt8>) {
    switch state {
    case .closed, .securing: return
    case .opening, .greeted, .ready, .authenticating, .transaction, .content, .chunk, .chunked,
      .spoiled, .dropping, .delivering, .asking, .turned:
      if input.isEmpty { input = octets } else { input += octets }
    }
  }

  /// The next thing to do; nil until more octets come, or something asked for is done.
  package mutating func next() -> ServerAction? {
    while actions.isEmpty {
      guard advance() else { return nil }
    }
    return actions.removeFirst()
  }

  /// Goes on behind `ServerAction.startTLS`, once the handshake is done. What the client said
  /// before it is forgotten (RFC 3207 §4.2); it has to introduce itself again.
  ///
  /// - Parameter authenticator: Offers what TLS makes possible; nil to offer what was offered.
  package mutating func secured(with authenticator: (any Authenticator)? = nil) {
    guard case .securing = state else { return }
    state = .greeted
    isSecured = true
    login = nil
    if let authenticator { self.authenticator = authenticator }
  }

  /// Goes on behind `ServerAction.deliver`: the message has been stored under this name.
  package mutating func delivered(as id: String) {
    finishDelivery(id)
  }

  /// Goes on behind `ServerAction.deliver`: there was no room for the message.
  package mutating func notDelivered() {
    finishDelivery(nil)
  }

  /// Turns a client away in place of the greeting: there are too many (RFC 5321 §3.1).
  package mutating func turnAway() {
    guard case .opening = state else { return }
    answer(.busy(scenario))
    close()
  }

  /// Says that the client has been silent for too long, and closes (RFC 5321 §4.5.3.2.7).
  package mutating func timeOut() {
    end(with: .idle(scenario))
  }

  /// Says that the client has sent more than can be kept, and closes (RFC 5321 §3.8).
  package mutating func overrun() {
    end(with: .tooMuch(scenario))
  }

  /// Says that the server stops, and closes (RFC 5321 §3.8).
  package mutating func shutDown() {
    end(with: .stopping(scenario))
  }

  /// Gives a reply, in the words of a rule where one lends them.
  mutating func answer(_ reply: ServerReply) {
    if let words = lent?.reply, words.code / 100 == reply.code / 100 {
      return actions.append(.send(words.octets))
    }
    var reply = reply
    if !scenario.offers(.enhancedStatusCodes) { reply.enhanced = nil }
    actions.append(.send(reply.octets))
  }

  /// Asks for anything else.
  mutating func ask(_ action: ServerAction) {
    actions.append(action)
  }

  /// Ends the session behind what is already to be done.
  mutating func close() {
    state = .closed
    actions.append(.close)
  }

  /// Waits for a handshake, and drops what was sent ahead of it.
  mutating func awaitHandshake() {
    state = .securing
    input = []
    actions.append(.startTLS)
  }

  /// Does one thing with the input; false if there is nothing to do.
  private mutating func advance() -> Bool {
    switch state {
    case .opening:
      state = .greeted
      greet()
    case .greeted, .ready, .transaction, .chunked, .spoiled:
      guard let line = framer.next(in: &input, at: nil) else { return false }
      handle(line)
    case .authenticating(let mechanism, let hello):
      guard let line = framer.next(in: &input, at: nil) else { return false }
      takeResponse(line, to: mechanism, from: hello)
    case .content(let reader, let envelope):
      return readContent(with: reader, for: envelope)
    case .chunk(let chunk):
      return readChunk(chunk)
    case .dropping(let octets, let replies, let next):
      return drop(octets: octets, replies, then: next)
    case .turned(let delivery):
      return deliver(with: delivery)
    case .delivering, .asking:
      return false
    case .securing, .closed:
      input = []
      return false
    }
    return true
  }

  /// Says farewell, which nothing that a rule has said to a command is about.
  private mutating func end(with reply: ServerReply) {
    lent = nil
    switch state {
    case .closed: return
    // In the middle of a handshake no reply can be read, and a server is not given any.
    case .securing, .turned: break
    case .opening, .greeted, .ready, .authenticating, .transaction, .content, .chunk, .chunked,
      .spoiled, .dropping, .delivering, .asking:
      answer(reply)
    }
    close()
  }
}
