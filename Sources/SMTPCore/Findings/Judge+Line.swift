/// The line of a command by itself (RFC 5321 §4.1.1, §4.1.2).
extension Judge {
  /// Judges a line that is wholly known, and returns what is to be remembered of it.
  mutating func line(
    _ command: Command, in session: Session, _ found: inout FindingList
  ) -> InFlight.Traits {
    let octets = command.line.octets
    var traits: InFlight.Traits = []
    let problem = CommandCheck.problem(in: octets, for: session)
    if let problem {
      traits.insert(.faulty)
      if let verb = command.verb, let id = problem.finding(of: verb, in: octets) {
        found.add(id, offset: problem.range.lowerBound)
      }
      switch problem.kind {
      case .unknownParameter, .parameterNotOffered: traits.insert(.unknownParameter)
      case .tooManyRecipients: traits.remove(.faulty)
      case .notBase64: traits.insert(.badBase64)
      case .mechanismNotOffered:
        if session.capabilities?.mechanisms.isEmpty == false { traits.insert(.unlistedMechanism) }
      default: break
      }
    }
    switch command.verb {
    case .mail?, .send?, .soml?, .saml?: path(of: command, in: session, &traits, &found)
    case .rcpt?: path(of: command, in: session, &traits, &found)
    case let verb? where verb.isHello: hello(command, &traits, &found)
    case .auth?: initialResponse(of: command, &found)
    case .rset?: announced = nil
    default: break
    }
    return traits
  }

  private mutating func path(
    of command: Command, in session: Session, _ traits: inout InFlight.Traits,
    _ found: inout FindingList
  ) {
    let argument = PathArgument(command.argument)
    if argument.path.first == Octet.at, argument.path.contains(Octet.colon) {
      found.add(.sourceRoute, offset: command.line.octets.firstIndex(of: Octet.at) ?? 0)
    }
    if command.verb == .rcpt {
      if "POSTMASTER".isSpelled(argument.path) { traits.insert(.postmaster) }
    } else {
      if argument.path.isEmpty, command.argument?.contains(Octet.less) == true {
        traits.insert(.nullSender)
      }
      if argument.value(of: "AUTH") != nil { traits.insert(.authParameter) }
      let envelope = Envelope(argument)
      announced = Announced(
        isEightBit: envelope.isEightBit, isBinary: envelope.isBinary,
        isInternationalized: envelope.isInternationalized,
        size: argument.value(of: "SIZE").flatMap { Int(digits: $0) })
    }
    let octets = command.line.octets
    if !refusedLine.isEmpty, refusedLine == octets { found.add(.retry5yz) }
    addressLine = octets.count <= Self.keptOctets ? octets : []
  }

  private func hello(
    _ command: Command, _ traits: inout InFlight.Traits, _ found: inout FindingList
  ) {
    let name = (command.argument ?? []).prefix { !Octet.isBlank($0) }
    if CommandProblem.isBareAddress(name) {
      traits.insert(.faulty)
      found.add(.ehloLiteralNoBrackets, offset: command.line.octets.count - name.count)
    }
  }

  /// An empty response is written `=`; a blank says nothing (RFC 4954 §4).
  private func initialResponse(of command: Command, _ found: inout FindingList) {
    let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
    if words.count == 1, command.line.octets.last == Octet.space {
      found.add(.authEmptyInitial, offset: command.line.octets.count - 1)
    }
  }
}
