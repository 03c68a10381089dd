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
      if let verb = command.verb, let id = problem.finding(of: verb, in: octets),
        // To ask is what SIZE is for (RFC 1870 §6): it is the message itself that is too big.
        id != .sizeIgnored
      {
        found.add(id, offset: problem.range.lowerBound)
      }
      let limit = Parameter.longestLine(
        of: command.verb, offering: session.capabilities)
      let isTooLong =
        (command.verb == .mail || command.verb == .rcpt) && octets.count > limit - 2
      if isTooLong { found.add(.commandTooLong, offset: limit - 2) }
      switch problem.kind {
      case .unknownParameter, .parameterNotOffered:
        if !isTooLong { traits.insert(.unknownParameter) }
      case .tooManyRecipients: traits.remove(.faulty)
      case .notBase64: traits.insert(.badBase64)
      case .mechanismNotOffered:
        if session.capabilities?.mechanisms.isEmpty == false { traits.insert(.unlistedMechanism) }
      default: break
      }
    }
    for (remark, offset) in CommandRemark.all(of: command, remembering: self) {
      if let id = remark.finding { found.add(id, offset: offset) }
    }
    switch command.verb {
    case .mail?, .send?, .soml?, .saml?: path(of: command, in: session, &traits, &found)
    case .rcpt?: path(of: command, in: session, &traits, &found)
    case .rset?: announced = nil
    case let verb? where verb.isHello:
      toldName = Array(
        (command.argument ?? []).prefix { !Octet.isBlank($0) }.prefix(Self.keptOctets))
    default: break
    }
    return traits
  }

  private mutating func path(
    of command: Command, in session: Session, _ traits: inout InFlight.Traits,
    _ found: inout FindingList
  ) {
    let argument = PathArgument(command.argument)
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
    addressLine = octets.count <= Self.keptOctets ? octets : []
  }
}
