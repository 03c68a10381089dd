/// AUTH and the exchange behind it (RFC 4954 §4).
extension ServerSession {
  mutating func authenticate(_ command: Command) {
    if user != nil { return answer(.alreadyAuthenticated) }
    guard let hello = helloOutsideTransaction(for: .auth) else { return }
    guard hello.isExtended else { return answer(.extendedHelloFirst(.auth)) }
    let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
    guard let name = words.first, words.count <= 2 else {
      return answer(.authSyntax(mechanisms: authenticator.mechanisms))
    }
    let mechanismName = VisibleText.string(name.map(Octet.upper))
    guard let mechanism = authenticator.begin(mechanismName) else {
      return answer(.unknownMechanism(offered: authenticator.mechanisms))
    }
    guard words.count == 2 else { return proceed(mechanism, nil, from: hello) }
    // A lone `=` is an initial response of no octets.
    if words[1].elementsEqual([Octet.equals]) { return proceed(mechanism, [], from: hello) }
    take(base64: words[1], to: mechanism, from: hello)
  }

  /// Takes the line behind a 334. Whatever is wrong with it ends the exchange.
  mutating func takeResponse(
    _ line: WireLine, to mechanism: any ServerMechanism, from hello: Hello
  ) {
    state = .ready(hello)
    defer { closeAsRuled() }
    if let complaint = complaint(about: line, as: .auth) { return answer(complaint) }
    if line.octets == [Octet.asterisk] { return answer(.cancelled) }
    take(base64: line.octets[...], to: mechanism, from: hello)
  }

  private mutating func take(
    base64 text: ArraySlice<UInt8>, to mechanism: any ServerMechanism, from hello: Hello
  ) {
    do {
      proceed(mechanism, try Base64.decode(text), from: hello)
    } catch {
      answer(.badBase64(offset: error.offset))
    }
  }

  private mutating func proceed(
    _ mechanism: any ServerMechanism, _ response: [UInt8]?, from hello: Hello
  ) {
    var mechanism = mechanism
    switch mechanism.respond(to: response) {
    case .challenge(let octets):
      state = .authenticating(mechanism, hello)
      answer(.challenge(octets))
    case .accepted(let user):
      login = ServerLogin(user: user)
      answer(.authenticated)
    case .acceptedAsNobody:
      login = .anonymous
      answer(.authenticated)
    case .unasked:
      answer(.initialResponseUnasked)
    case .malformed:
      answer(.malformedResponse)
    case .refused:
      answer(.wrongCredentials)
    }
  }
}
