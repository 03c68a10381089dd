/// The parameters of MAIL and RCPT (RFC 5321 §4.1.1.11). Their grammar is the catalog's; what
/// goes beyond a single value stands here.
extension ServerSession {
  /// What is wrong with the parameters of a command; nil if nothing is. SEND and its kin take
  /// those of MAIL.
  func complaint(
    about parameters: [PathArgument.Parameter], of verb: Verb, from hello: Hello
  ) -> ServerReply? {
    var seen: Set<String> = []
    for parameter in parameters {
      // To a client that said HELO nothing was offered.
      guard hello.isExtended,
        let row = Parameter.row(for: parameter.keyword, of: verb == .rcpt ? .rcpt : .mail),
        let `extension` = ServerExtension(rawValue: row.extensionKeyword),
        offers(`extension`) || offers(.tracking) && row.belongsToTracking
      else { return .unknownParameter(parameter.keyword, verb) }
      guard seen.insert(parameter.keyword).inserted else {
        return .repeatedParameter(parameter.keyword)
      }
      if let complaint = complaint(about: parameter, row) ?? complaint(about: parameter) {
        return complaint
      }
    }
    return complaint(about: parameters, together: seen)
  }

  /// Holds a value against the grammar.
  private func complaint(
    about parameter: PathArgument.Parameter, _ row: Parameter
  ) -> ServerReply? {
    guard let value = parameter.value else {
      return row.value.mayBeLeftOut ? nil : .badValue(of: parameter.keyword)
    }
    guard row.value != .none, row.value.flaw(in: value) == nil else {
      return .badValue(of: parameter.keyword)
    }
    let choice = row.value.choices.first { $0.word.isSpelled(value) }
    guard let keyword = choice?.keyword, let needed = ServerExtension(rawValue: keyword),
      !offers(needed)
    else { return nil }
    return .binaryNotOffered
  }

  /// Holds a value that is well formed against what this server can do.
  private func complaint(about parameter: PathArgument.Parameter) -> ServerReply? {
    let value = parameter.value ?? []
    switch parameter.keyword {
    case "SIZE":
      return Int(digits: value).map { $0 > scenario.maximumMessageOctets } == true
        ? .tooLarge(limit: scenario.maximumMessageOctets) : nil
    case "BY":
      // A message may be given back that is late, but not one that nobody could bring in time.
      let parts = value.split(separator: Octet.semicolon)
      let seconds = Int(digits: parts[0].drop { $0 == Octet.plus }) ?? 0
      let isReturned = parts.count == 2 && parts[1].first.map(Octet.upper) == 0x52
      return isReturned && seconds < scenario.shortestDeadline
        ? .deadlineTooShort(limit: scenario.shortestDeadline) : nil
    case "HOLDFOR":
      return (Int(digits: value) ?? .max) > scenario.longestHold
        ? .heldTooLong(scenario) : nil
    case "HOLDUNTIL":
      return complaint(aboutRelease: value)
    default:
      return nil
    }
  }

  /// A release is told in UTC, so that two of them compare as they are written (RFC 4865 §3).
  private func complaint(aboutRelease value: [UInt8]) -> ServerReply? {
    let moment = value.map(Octet.upper)
    guard moment.last == UInt8(ascii: "Z") else { return .badValue(of: "HOLDUNTIL") }
    let latest = Array(scenario.latestRelease.utf8)
    return latest.lexicographicallyPrecedes(moment) ? .heldTooLong(scenario) : nil
  }

  /// Rules on several parameters of one command.
  private func complaint(
    about parameters: [PathArgument.Parameter], together keywords: Set<String>
  ) -> ServerReply? {
    if keywords.isSuperset(of: ["HOLDFOR", "HOLDUNTIL"]) { return .heldTwice }
    // A message is tracked by the name that its sender gave it (RFC 3885 §3.2).
    if keywords.contains("MTRK"), !keywords.contains("ENVID") { return .trackedWithoutName }
    return nil
  }
}

extension Parameter {
  /// Whether it comes with MTRK, where DSN is not offered (RFC 3885 §2).
  fileprivate var belongsToTracking: Bool { keyword == "ENVID" || keyword == "ORCPT" }
}
