package import SMTPCore

/// Leaves secrets out of a session before it is kept or shown, by their place in the protocol and
/// never by their looks.
///
/// From AUTH until its final reply, and after a refusal until the next known verb, every line of
/// the client is left out that is neither `*` nor a known verb; so is a line of XCLIENT that
/// passes a login on, and the token in one of BURL. A secret word of four or more octets is left out of what the server sends,
/// too. However the octets are cut into events, the result is the same but for where its own
/// events are cut. What is held back until it is sure is told with the moment at which it was.
package struct Redactor: Sendable {
  private let redactsSecrets: Bool
  private var redactsMessages: Bool
  /// Whether message content may be left out later.
  private let followsMessages: Bool
  private var client: ClientFilter
  private var echo = EchoFilter()
  private var replies = ReplyFramer()
  /// Whether client and server have changed places (TURN, ATRN).
  private var isSwapped = false

  /// A redactor before the first event.
  ///
  /// - Parameters:
  ///   - keepsSecrets: whether secrets are kept after all.
  ///   - redactsMessages: whether message content is left out, too.
  ///   - followsMessages: whether it may be left out later.
  package init(
    keepsSecrets: Bool = false, redactsMessages: Bool = false, followsMessages: Bool = false
  ) {
    redactsSecrets = !keepsSecrets
    self.redactsMessages = redactsMessages
    self.followsMessages = followsMessages
    client = ClientFilter(redactsSecrets: !keepsSecrets, redactsMessages: redactsMessages)
  }

  /// Leaves message content out from here on, also that of a message that has begun.
  package mutating func leaveMessagesOut() {
    redactsMessages = true
    client.redactsMessages = true
  }

  /// Whether the client is in the middle of a line outside of content, as far as that is followed: it
  /// is not where nothing is left out.
  package var isInClientLine: Bool { client.isInLine }

  /// Whether something of a whole line is left out, where the client says it next.
  package func hides(_ line: [UInt8]) -> Bool { client.hides(line) }

  /// The client has said a line that is in no event, since it went nowhere.
  package mutating func withhold(_ line: [UInt8]) { client.withhold(line) }

  /// What may be kept of an event and of those before it that were held back.
  package mutating func redact(_ event: TimedEvent) -> [TimedEvent] {
    guard redactsSecrets || redactsMessages || followsMessages else { return [event] }
    let at = event.at
    switch event.event {
    case .received(let octets): return take(octets, from: .server, at: at)
    case .sent(let octets): return take(octets, from: .client, at: at)
    case .redacted(let redaction): return take(redaction, event)
    case .chunk(let octets):
      guard case .redacted(let label, let octets)? = client.takeChunk(octets) else {
        return [event]
      }
      let redaction = Redaction(side: .client, label: label, octets: octets)
      return [TimedEvent(at: at, .redacted(redaction))]
    case .turnEnded:
      let code = replies.abandon()?.code
      return Self.sent(client.take(replyCode: code).pieces, by: clientSide, at: at) + [event]
    case .opened(let opening):
      let held = finish(at: at)
      reset(isGreeted: opening.isGreeted)
      isSwapped = false
      return held + [event]
    case .secured, .securityLayer:
      let held = finish(at: at)
      client.secure()
      replies = ReplyFramer()
      return held + [event]
    case .securingFailed, .closed: return finish(at: at) + [event]
    case .note: return [event]
    }
  }

  /// What may be kept of what was held back: the source ends here.
  package mutating func finish(at instant: Instant?) -> [TimedEvent] {
    let told = Self.sent(client.flush(), by: clientSide, at: instant)
    learn()
    return told + Self.answered(echo.flush(), by: clientSide.other, at: instant)
  }

  /// Looks for the secrets that were left out in what the server sends from now on.
  private mutating func learn() {
    for word in client.takeWords() { echo.add(word) }
  }

  private mutating func reset(isGreeted: Bool) {
    client = ClientFilter(
      redactsSecrets: redactsSecrets, redactsMessages: redactsMessages, isGreeted: isGreeted)
    replies = ReplyFramer()
  }

  /// Who is the client at present: the side whose lines are commands.
  private var clientSide: Side { isSwapped ? .server : .client }

  private mutating func take(
    _ octets: [UInt8], from side: Side, at: Instant?
  ) -> [TimedEvent] {
    guard side != clientSide else {
      replies.interrupt()
      let told = Self.sent(client.take(octets), by: clientSide, at: at)
      learn()
      return told
    }
    var told: [TimedEvent] = []
    var rest = octets[...]
    while let reply = replies.next(in: &rest, at: at) {
      let (changesPlaces, pieces) = client.take(replyCode: reply.code)
      told += Self.sent(pieces, by: clientSide, at: at)
      guard changesPlaces else { continue }
      // What follows the reply is said in the other role.
      let echoed = echo.take(Array(octets[..<rest.startIndex])) + echo.flush()
      told += Self.answered(echoed, by: side, at: at)
      reset(isGreeted: false)
      isSwapped.toggle()
      return told + (rest.isEmpty ? [] : take(Array(rest), from: side, at: at))
    }
    return told + Self.answered(echo.take(octets), by: side, at: at)
  }

  private mutating func take(_ redaction: Redaction, _ event: TimedEvent) -> [TimedEvent] {
    if redaction.side == clientSide {
      let pieces = client.takeRedacted(label: redaction.label, octets: redaction.octets)
      return Self.sent(pieces, by: clientSide, at: event.at)
    }
    replies.takeUnknown(redaction.octets, at: event.at)
    return Self.answered(echo.flush(), by: redaction.side, at: event.at) + [event]
  }

  private static func sent(
    _ pieces: [ClientFilter.Piece], by side: Side, at: Instant?
  ) -> [TimedEvent] {
    pieces.map { piece in
      switch piece {
      case .clear(let octets): wire(octets, from: side, at: at)
      case .redacted(let label, let octets):
        TimedEvent(at: at, .redacted(Redaction(side: side, label: label, octets: octets)))
      }
    }
  }

  private static func answered(
    _ pieces: [EchoFilter.Piece], by side: Side, at: Instant?
  ) -> [TimedEvent] {
    pieces.map { piece in
      switch piece {
      case .clear(let octets): wire(octets, from: side, at: at)
      case .echo(let octets):
        TimedEvent(at: at, .redacted(Redaction(side: side, label: "echo", octets: octets)))
      }
    }
  }

  private static func wire(_ octets: [UInt8], from side: Side, at: Instant?) -> TimedEvent {
    TimedEvent(at: at, side == .client ? .sent(octets) : .received(octets))
  }
}
