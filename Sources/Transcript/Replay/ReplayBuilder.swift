package import SMTPCore

/// Makes a script of a recording, event by event.
///
/// The fold says what each octet of the client is, and how long; the octets themselves are taken
/// from the events, since the fold keeps the beginning of a long message only.
package struct ReplayBuilder: Sendable {
  /// A login whose exchange is being read.
  struct Login {
    var item: ReplayItem
    var mechanism: String
    var lines: [[UInt8]?]
    var isUnderTLS: Bool
  }

  private(set) var script = ReplayScript()
  private var session: Session
  private var octets = ClientOctets()
  private var login: Login?
  /// Which item an observation became, on this connection.
  private var places: [Int: Int] = [:]
  /// Whether the rest of this connection cannot be known.
  private var isBroken = false
  private var group = 0
  private let limit: Int

  /// A builder before the first event.
  ///
  /// - Parameter limit: The most octets of the client that are kept.
  package init(isLMTP: Bool, upTo limit: Int = ReplayScript.mostOctets) {
    session = Session(isLMTP: isLMTP)
    self.limit = limit
  }

  /// Whether nothing that was begun waits for its end: a reply, a message, a login, a handshake.
  var isSettled: Bool {
    switch session.state {
    case .auth, .tlsPending: false
    default: !session.isReplyOutstanding && !session.isInContent
    }
  }

  /// The script of a recording without events.
  package static var empty: ReplayScript { ReplayScript() }

  /// Takes the next event.
  package mutating func take(_ event: TimedEvent) {
    switch event.event {
    case .sent(let sent), .chunk(let sent):
      // What is said while nothing is owed begins a group.
      if !session.isReplyOutstanding { group += 1 }
      if script.isTooLong || octets.total.addingClamped(sent.count) > limit {
        script.isTooLong = true
      } else {
        octets.append(sent, group: group)
      }
    case .redacted(let redaction) where redaction.side == .client:
      if !session.isReplyOutstanding { group += 1 }
      octets.appendGap(redaction.octets, group: group)
    default: break
    }
    var isUncounted = false
    if case .chunk = event.event { isUncounted = true }
    for observation in session.apply(event.event, at: event.at) {
      take(observation, isUncounted: isUncounted)
    }
  }

  /// The script, once the recording has ended.
  package mutating func finish() -> ReplayScript {
    var seen: [Observation] = []
    session.finish { observation, _ in seen.append(observation) }
    for observation in seen { take(observation, isUncounted: false) }
    endLogin()
    return script
  }

  private mutating func take(_ observation: Observation, isUncounted: Bool) {
    script.steps.take(observation)
    if case .opened = observation.kind { return open(observation) }
    guard !isBroken else { return }
    if observation.isSwapped { return breakOff(.swappedRoles, observation) }
    switch observation.kind {
    case .greeting(let reply):
      if let last = script.connections.indices.last {
        script.connections[last].isWelcome = reply.category == .success
      }
    case .command(let command): take(command, observation)
    case .response(let command): takeResponse(command, observation)
    case .message(let message): take(message, observation, isUncounted: isUncounted)
    case .reply(let reply, _?) where login != nil:
      if reply.code != 334 { login?.item.isAccepted = reply.category == .success }
    case .reply(let reply, let answered?):
      if let place = places[answered.index], let last = script.connections.indices.last {
        script.connections[last].items[place].isAccepted = reply.isYes(to: answered.verb)
      }
    case .note: octets.dropPreface()
    case .closed(let closing):
      endLogin()
      if let last = script.connections.indices.last {
        script.connections[last].closing = closing
      }
    case .injected, .overrun: breakOff(.incomplete, observation)
    case .opened, .reply, .secured, .securingFailed, .securityLayer: break
    }
  }

  private mutating func open(_ observation: Observation) {
    endLogin()
    script.connections.append(ReplayConnection(index: observation.index))
    octets.removeAll()
    places = [:]
    isBroken = false
    group = 0
  }

  private mutating func take(_ command: Command, _ observation: Observation) {
    endLogin()
    let group = octets.group
    let isSecret = command.redactedOctets != nil
    let line = take(command)
    let item = ReplayItem(
      content: .line(line ?? [], command.verb), index: observation.index, group: group)
    if command.verb == .auth || command.verb == .xExps, line != nil || isSecret {
      login = Login(
        item: item, mechanism: command.firstWordOfArgument, lines: [line],
        isUnderTLS: session.tls != nil)
      return
    }
    guard line != nil else { return breakOff(isSecret ? .secretMissing : .incomplete, observation) }
    append(item)
  }

  private mutating func takeResponse(_ command: Command, _ observation: Observation) {
    let line = take(command)
    login?.lines.append(line)
    login?.item.last = observation.index
  }

  /// The octets of a line; nil where it is left out, maybe without its length.
  private mutating func take(_ command: Command) -> [UInt8]? {
    guard let length = command.redactedOctets else { return octets.take(command.line.length) }
    _ = octets.take(length)
    return nil
  }

  private mutating func take(
    _ message: Message, _ observation: Observation, isUncounted: Bool
  ) {
    endLogin()
    let group = octets.group
    var length = message.octets
    if case .dot = message.framing, message.isWhole { length = length.addingClamped(3) }
    let content = octets.take(length)
    guard let content, !message.isLeftOut else {
      // What leads to it is not sent either: a message without its content would be one.
      if let last = script.connections.indices.last,
        script.connections[last].items.last?.announcesContent == true
      {
        script.connections[last].items.removeLast()
      }
      return breakOff(message.isLeftOut ? .messageMissing : .incomplete, observation)
    }
    guard case .count = message.framing else {
      append(
        ReplayItem(content: .message(content), index: observation.index, group: group))
      return
    }
    guard let last = script.connections.indices.last,
      let place = script.connections[last].items.indices.last,
      case .line(let line, .bdat) = script.connections[last].items[place].content
    else { return }
    // Those who print a session rarely count its chunks anew.
    let announced = isUncounted ? Self.line(line, counting: content.count) : line
    script.connections[last].items[place].content = .chunk(line: announced, content)
  }

  /// BDAT with another count.
  private static func line(_ line: [UInt8], counting count: Int) -> [UInt8] {
    let words = line.split { Octet.isBlank($0) || $0 == Octet.cr || $0 == Octet.lf }
    let rest = words.dropFirst(2).flatMap { [Octet.space] + $0 }
    return (words.first.map(Array.init) ?? []) + [Octet.space] + Array(String(count).utf8) + rest
      + [Octet.cr, Octet.lf]
  }

  private mutating func endLogin() {
    guard var login else { return }
    self.login = nil
    let lines = login.lines.compactMap(\.self)
    let isClear = lines.count == login.lines.count
    login.item.content = .login(
      mechanism: login.mechanism,
      lines: isClear && Self.holdsAgain(login.mechanism, lines) ? lines : nil,
      isUnderTLS: login.isUnderTLS)
    append(login.item)
  }

  /// Whether the lines of a login hold another time: those of a mechanism whose challenge is new
  /// each time do not, unless it got to none or was broken off at once.
  private static func holdsAgain(_ mechanism: String, _ lines: [[UInt8]]) -> Bool {
    if lines.count == 1 { return true }
    if lines.count == 2, lines[1].first == Octet.asterisk { return true }
    return ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS"].contains(mechanism)
  }

  private mutating func append(_ item: ReplayItem) {
    if script.connections.isEmpty { script.connections.append(ReplayConnection(index: 0)) }
    let last = script.connections.count - 1
    places[item.index] = script.connections[last].items.count
    script.connections[last].items.append(item)
  }

  private mutating func breakOff(_ gap: ReplayObstacle, _ observation: Observation) {
    endLogin()
    append(ReplayItem(content: .gap(gap), index: observation.index, group: group + 1))
    isBroken = true
  }
}

extension ReplayItem {
  /// Whether content follows it.
  fileprivate var announcesContent: Bool { verb == .data || verb == .bdat }
}

extension Reply {
  /// Whether it goes along with a command.
  fileprivate func isYes(to verb: Verb?) -> Bool {
    verb == .data ? code == 354 : category == .success
  }
}
