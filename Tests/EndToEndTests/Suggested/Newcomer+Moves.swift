import Testing

extension Newcomer {
  /// What the sessions send in chunks.
  static let file = "Subject: In chunks\n\n" + String(repeating: ".a line\n", count: 30)

  func make(_ move: Move, at peer: Peer) async throws {
    switch move {
    case .say(let verb, let filling, let codes):
      try await expect(codes, await say(verb, filling))
    case .ask(let verb, let name, let codes):
      try await expect(codes, await say(verb, "\(name)@\(peer.domain)"))
    case .etrn:
      // Postfix tells that nothing is kept for domains that are its own.
      try await expect([250, 253, 459], await say("ETRN", peer.queue))
    case .encrypt:
      try await say("STARTTLS")
      try await window.waitFor("TLS 1.3 verified")
    case .hello:
      try await expect([250], await say(peer.hello))
    case .login:
      guard let strongest = peer.mechanisms.first(where: { $0 == "CRAM-MD5" || $0 == "PLAIN" })
      else { return }
      try await logIn(by: strongest)
      #expect(try await window.view().lastCode == 235)
    case .mail(let parameters, let sender):
      try await take("MAIL")
      try await fill("\(sender)@\(peer.domain)")
      try await add(parameters)
      try await expect([250], await submit())
    case .rcpt(let parameters, let recipient):
      try await take("RCPT")
      try await fill("\(recipient)@\(peer.domain)")
      try await add(parameters)
      try await expect([250], await submit())
    case .message(let subject):
      try await expect([354], await say("DATA"))
      try await write(subject: subject)
      #expect(try await window.view().lastCode == 250)
    case .chunks:
      try await window.enter(":chunks 100 mail.eml")
      try await window.wait("the reply to the last chunk") { view in
        view.lastCode == 250 && view.log.contains { $0.contains(" LAST") }
          && view.text.contains("YOUR TURN")
      }
    case .group: try await sendGroup(to: peer)
    case .attributes(let verb, let attributes, let code):
      try await window.type(verb)
      try await window.wait("the typed \(verb)") { $0.beforeCursor.hasSuffix(verb) }
      try await add(attributes)
      try await expect([code], await submit())
    case .turn:
      try await take("TURN")
      try await window.press("Enter")
      try await window.waitFor("YOU ARE THE SERVER")
      try await window.enter(":serve")
      try await window.waitFor("The session is over")
    }
  }

  /// Words behind those that stand there, each proposed by Tab.
  private func add(_ parameters: [Move.Parameter]) async throws {
    for parameter in parameters {
      try await window.press("End", "Space")
      try await choose(parameter.keyword)
      switch parameter.value {
      case .none: break
      case .chosen(let value): try await choose(value)
      case .known:
        try await window.press("Tab")
        try await window.wait("the value of \(parameter.keyword)") {
          !$0.beforeCursor.hasSuffix("=")
        }
      case .typed(let value):
        try await window.type(value)
        try await window.wait("the typed \(value)") { $0.beforeCursor.hasSuffix(value) }
      }
    }
  }

  private func sendGroup(to peer: Peer) async throws {
    for line in ["MAIL FROM:<alice@\(peer.domain)>", "RCPT TO:<bob@\(peer.domain)>"] {
      try await window.type(line)
      try await window.wait("the typed \(line)") { $0.beforeCursor.hasSuffix(line) }
      try await window.press("C-x", "C-a")
      try await window.wait("the line, put aside") { $0.typed == "" }
    }
    try await window.type("RSET")
    try await window.wait("the typed RSET") { $0.beforeCursor.hasSuffix("RSET") }
    try await expect([250], await submit())
  }

  private func expect(_ codes: Set<Int>, _ code: Int?) async throws {
    let isRight = code.map(codes.contains) == true
    let text = try await window.view().text
    #expect(isRight, "\(codes) in \(text)")
  }
}
