/// TURN, ATRN and ETRN: mail that waits for the client's own host
/// (RFC 821 §3.8, RFC 2645 §5, RFC 1985 §5).
extension ServerSession {
  mutating func turn(_ command: Command) {
    guard hasNoArgument(command, .turn),
      let hello = helloOutsideTransaction(for: .turn)
    else { return }
    // Anybody may say that he is the host that mail waits for (RFC 5321 §F.1).
    guard isIdentified else { return answer(.turnNeedsLogin) }
    ask(for: QueueRequest(purpose: .turn, domains: scenario.customers), hello)
  }

  mutating func atrn(_ command: Command) {
    guard let hello = extendedHelloOutsideTransaction(for: .atrn) else { return }
    guard isIdentified else { return answer(.loginFirst(.atrn)) }
    let domains: [String]
    do {
      domains = try command.trimmedArgument.map(Self.domains) ?? scenario.customers
    } catch {
      return answer(.badDomain(.atrn, error, shift: command.argumentOffset))
    }
    guard domains.allSatisfy(scenario.customers.contains) else {
      return answer(.foreignQueue(scenario))
    }
    ask(for: QueueRequest(purpose: .fetch, domains: domains), hello)
  }

  mutating func etrn(_ command: Command) {
    guard let hello = extendedHelloOutsideTransaction(for: .etrn) else { return }
    guard let argument = command.trimmedArgument else { return answer(.nodeMissing) }
    if argument.first == Octet.hash {
      return startQueue(argument.dropFirst())
    }
    let hasMark = argument.first == Octet.at
    do {
      let domains = try Self.domains(Array(argument.dropFirst(hasMark ? 1 : 0)))
      guard domains.count == 1, let domain = domains.first else { return answer(.nodeMissing) }
      let isKnown = scenario.customers.contains {
        $0 == domain || hasMark && $0.hasSuffix("." + domain)
      }
      guard isKnown else { return answer(.nodeNotAllowed(scenario)) }
      ask(
        for: QueueRequest(purpose: .count, domains: domains, includesSubdomains: hasMark), hello)
    } catch {
      let shift = command.argumentOffset + (hasMark ? 1 : 0)
      answer(.badDomain(.etrn, error, shift: shift))
    }
  }

  /// Starts a queue by its name. What waits in it is not looked at, so that 250 says it all
  /// (RFC 1985 §5.1, §5.3).
  private mutating func startQueue(_ name: ArraySlice<UInt8>) {
    if name.isEmpty { return answer(.nodeMissing) }
    guard let name = scenario.queueNames.first(where: { $0.uppercased().isSpelled(name) }) else {
      return answer(.unknownQueue(scenario))
    }
    answer(.queueStarted(name))
  }

  /// Goes on behind `ServerAction.findWaiting`: these messages wait.
  package mutating func found(_ messages: [WaitingMessage]) {
    guard case .asking(let request, let hello) = state else { return }
    state = .ready(hello)
    defer { closeAsRuled() }
    switch request.purpose {
    case .count:
      let node = request.domains.joined(separator: ", ")
      answer(
        messages.isEmpty
          ? .nothingWaits(for: node)
          : request.includesSubdomains
            ? .someWait(for: node) : .waiting(messages.count, for: node))
    case .fetch where messages.isEmpty:
      answer(.noMail)
    case .fetch, .turn:
      answer(.turned(messages.count))
      state = .turned(DeliverySession(name: scenario.domain, messages: messages))
    }
  }

  /// Goes on as a client; false until the next reply is there.
  mutating func deliver(with delivery: DeliverySession) -> Bool {
    var delivery = delivery
    let steps = delivery.steps(for: &input)
    state = .turned(delivery)
    for step in steps ?? [] {
      switch step {
      case .send(let octets): ask(.send(octets))
      case .settle(let message): ask(.keepWaiting(message))
      case .close: close()
      }
    }
    return steps != nil
  }

  private mutating func ask(for request: QueueRequest, _ hello: Hello) {
    state = .asking(request, hello)
    ask(.findWaiting(request))
  }

  private mutating func extendedHelloOutsideTransaction(for verb: Verb) -> Hello? {
    guard let hello = helloOutsideTransaction(for: verb) else { return nil }
    if hello.isExtended { return hello }
    answer(.extendedHelloFirst(verb))
    return nil
  }

  /// Domains with commas between them, in lower case.
  private static func domains(_ list: [UInt8]) throws(AddressError) -> [String] {
    var parser = AddressParser(list)
    var domains: [String] = []
    repeat {
      domains.append(VisibleText.string(try parser.domain()).lowercased())
    } while parser.skip(Octet.comma)
    try parser.end()
    return domains
  }
}
