/// XCLIENT and XFORWARD: what a proxy tells of the client behind it (Postfix XCLIENT_README,
/// XFORWARD_README).
extension ServerSession {
  /// Takes the client's address from a proxy that stands before the connection, before the
  /// greeting. The proxy may be trusted; it does not say that the client is.
  package mutating func announce(_ address: String, port: Int?, isTrusted: Bool) {
    isClientTrusted = isTrusted
    client["ADDR"] = address.contains(":") ? "IPV6:\(address)" : address
    client["PORT"] = port.map(String.init)
  }

  mutating func xclient(_ command: Command) {
    guard helloOutsideTransaction(for: .xclient) != nil,
      let attributes = proxyAttributes(in: command, .xclient)
    else { return }
    for (name, value) in attributes { client[name] = value }
    login = client["LOGIN"].map(ServerLogin.init)
    state = .greeted
    answer(.greeting(scenario))
  }

  mutating func xforward(_ command: Command) {
    guard helloOutsideTransaction(for: .xforward) != nil,
      let attributes = proxyAttributes(in: command, .xforward)
    else { return }
    for (name, value) in attributes { forwarded[name] = value }
    answer(.done)
  }

  /// Names in upper case, and values; nil for what is not known. Where the argument is none, the
  /// reply that says so is given.
  private mutating func proxyAttributes(
    in command: Command, _ verb: Verb
  ) -> [(name: String, value: String?)]? {
    guard isClientTrusted else {
      answer(.proxyNotTrusted(verb))
      return nil
    }
    let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
    guard !words.isEmpty else {
      answer(.attributesMissing(verb))
      return nil
    }
    var attributes: [(name: String, value: String?)] = []
    for word in words {
      let name = word.prefix { $0 != Octet.equals }
      let keyword = VisibleText.string(name.map(Octet.upper))
      guard let row = ProxyAttribute.row(for: keyword, of: verb) else {
        answer(.unknownAttribute(verb))
        return nil
      }
      guard let value = Xtext.decode(Array(word[name.endIndex...].dropFirst())),
        row.allows(value)
      else {
        answer(.badAttribute(keyword))
        return nil
      }
      let isUnknown = ProxyAttribute.unknownValues.contains { $0.isSpelled(value) }
      attributes.append((keyword, isUnknown ? nil : VisibleText.string(value)))
    }
    return attributes
  }
}
