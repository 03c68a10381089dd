import Testing

/// Everything that a server lists in its reply to EHLO is used, as the explorer proposes it.
@Suite struct OfferedExtensionTests {
  @Test(arguments: Peer.allCases)
  func everyExtensionIsUsed(peer: Peer) async throws {
    let servers = try await Servers.running
    let home = try TemporaryFolder()
    try home.write(Newcomer.file, to: "mail.eml")
    try await TerminalWindow.exploring(
      "connect " + peer.arguments(servers), columns: 120, rows: 40, home: home,
      environment: ["EHLO_PASSWORD": peer.password(servers)]
    ) { window in
      let newcomer = Newcomer(window: window)
      try await window.waitForGreeting()
      try await newcomer.make(.hello, at: peer)
      var used: [String] = []
      // What is offered changes with STARTTLS and AUTH.
      while let keyword = try await Self.next(in: window, but: used) {
        used.append(keyword)
        let moves = try #require(Move.uses(of: keyword, at: peer), "nothing uses \(keyword)")
        for move in moves { try await newcomer.make(move, at: peer) }
      }
      if !used.contains("TURN") { try await newcomer.quit() }
      let file = try #require(try window.recording())
      let shown = try await ShownSession(of: file, home: home)
      // Those of PRDR and BURL are what these tests ask for.
      let refusals = shown.exchanges.filter { $0.contains(#/ 5\d\d$/#) && !$0.hasPrefix("BURL ") }
      #expect(refusals == (used.contains("PRDR") ? ["message 550"] : []))
      if used.contains("ENHANCEDSTATUSCODES") {
        let replies = shown.all("reply").filter {
          $0.answers.map { shown.objects[$0].verb } == "MAIL"
        }
        #expect(replies.allSatisfy { $0.enhanced != nil })
      }
    }
  }

  /// An extension that has been offered so far and is not used yet; those that end a session last.
  private static func next(in window: TerminalWindow, but used: [String]) async throws -> String? {
    let file = try #require(try window.recording())
    let shown = try await ShownSession(of: file, home: window.home)
    let offered = shown.all("reply").filter { reply in
      reply.answers.map { ["EHLO", "LHLO"].contains(shown.objects[$0].verb) } == true
    }.flatMap { $0.lines?.dropFirst() ?? [] }
    let keywords = offered.compactMap { $0.split(separator: " ").first?.uppercased() }
    let unused = keywords.filter { !used.contains($0) }
    return ["STARTTLS", "AUTH"].first(where: unused.contains)
      ?? unused.first { !Move.last.contains($0) } ?? Move.last.first(where: unused.contains)
  }
}
