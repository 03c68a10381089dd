/// EHLO, HELO, RSET and QUIT (RFC 5321 §4.1.1.1, §4.1.1.5, §4.1.1.10).
extension ServerSession {
  /// Takes an introduction. It drops an open transaction; a refused one changes nothing
  /// (RFC 5321 §4.1.4).
  mutating func greet(_ command: Command, _ verb: Verb) {
    guard (verb == .lhlo) == scenario.isLMTP else {
      return answer(scenario.isLMTP ? .notSMTP : .notLMTP)
    }
    guard let argument = command.trimmedArgument else { return answer(.nameMissing(verb)) }
    var parser = AddressParser(argument)
    do {
      if verb == .helo { _ = try parser.domain() } else { try parser.domainOrLiteral() }
      try parser.end()
    } catch {
      return answer(.badName(verb, error))
    }
    let hello = Hello(name: VisibleText.string(argument), isExtended: verb != .helo)
    dropTransaction(keeping: hello)
    answer(
      .welcome(scenario, hello, at: client["ADDR"], keywords: hello.isExtended ? keywords : []))
  }

  /// Drops an open transaction; introduction, TLS and AUTH stay (RFC 5321 §4.1.1.5).
  mutating func rset(_ command: Command) {
    guard hasNoArgument(command, .rset) else { return }
    if let hello = state.hello { dropTransaction(keeping: hello) }
    answer(.done)
  }

  private mutating func dropTransaction(keeping hello: Hello) {
    if case .chunked = state { ask(.discardContent) }
    forwarded = [:]
    state = .ready(hello)
  }

  mutating func quit(_ command: Command) {
    guard hasNoArgument(command, .quit) else { return }
    answer(.farewell(scenario))
    close()
  }
}

extension Command {
  /// The argument without blanks at its end, which are to be tolerated (RFC 5321 §4.1.1); nil if
  /// there is none.
  var trimmedArgument: [UInt8]? {
    guard let argument, let last = argument.lastIndex(where: { !Octet.isBlank($0) }) else {
      return nil
    }
    return Array(argument[...last])
  }

  /// Whether the verb and its argument are parted as the grammar has it.
  var hasOneSpace: Bool {
    guard let argument, let name else { return true }
    return line.octets.count - argument.count == name.utf8.count + 1
      && line.octets[name.utf8.count] == Octet.space
  }

  /// Where in the line the argument begins.
  var argumentOffset: Int { line.octets.count - (argument?.count ?? 0) }
}
