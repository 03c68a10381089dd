/// VRFY, EXPN and HELP, which change nothing (RFC 5321 §4.1.1.6 to §4.1.1.8).
extension ServerSession {
  mutating func verify(_ command: Command) {
    guard let argument = command.trimmedArgument else { return answer(.nothingToVerify) }
    do {
      let mailbox = try mailbox(namedBy: Question(argument, allowsUTF8: offers(.smtpUTF8)))
      let isOurs = mailbox.isAt(scenario.domain)
      answer(isOurs ? .mailboxes([mailbox]) : .notVerified)
    } catch {
      answer(.badAddress(error, .vrfy, shift: command.argumentOffset))
    }
  }

  mutating func expand(_ command: Command) {
    guard let argument = command.trimmedArgument else { return answer(.nothingToExpand) }
    do {
      let list = try mailbox(namedBy: Question(argument, allowsUTF8: offers(.smtpUTF8)))
      let name = VisibleText.string(list.localPart).lowercased()
      guard list.isAt(scenario.domain), let members = scenario.lists[name], !members.isEmpty else {
        return answer(.unknownList(scenario))
      }
      answer(.mailboxes(members.map { Mailbox(localPart: Array($0.utf8), domain: ourDomain) }))
    } catch {
      answer(.badAddress(error, .expn, shift: command.argumentOffset))
    }
  }

  mutating func help(_ command: Command) {
    guard let argument = command.trimmedArgument else { return answer(.help(scenario)) }
    guard let verb = Verb(octets: argument), scenario.verbs.contains(verb) else {
      return answer(.noHelp)
    }
    answer(.help(on: verb))
  }

  private var ourDomain: [UInt8] { Array(scenario.domain.utf8) }

  /// A mailbox as VRFY and EXPN take it: with or without brackets, and here without a domain as
  /// well.
  private func mailbox(namedBy question: Question) throws(AddressError) -> Mailbox {
    var parser = AddressParser(question.name, allowsUTF8: question.isUTF8)
    if parser.next == Octet.less {
      let path = try parser.path()
      try parser.end()
      switch path {
      case .mailbox(let mailbox): return mailbox
      case .postmaster: return Mailbox(localPart: path.octets, domain: ourDomain)
      case .null: throw AddressError(cause: .noLocalPart, offset: 1)
      }
    }
    let localPart = try parser.localPart()
    if parser.next == nil { return Mailbox(localPart: localPart, domain: ourDomain) }
    return try Mailbox(question.name, allowsUTF8: question.isUTF8)
  }
}
