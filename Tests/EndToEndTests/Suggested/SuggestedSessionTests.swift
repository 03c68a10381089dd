import Testing

/// Whole sessions with each server in which a newcomer says only what the explorer proposes, once
/// with every mechanism that the server offers.
@Suite struct SuggestedSessionTests {
  struct Way: Sendable, CustomTestStringConvertible {
    let peer: Peer
    var mechanism: String?

    var testDescription: String { "\(peer) \(mechanism ?? "without a login")" }
  }

  static let ways = Peer.allCases.filter { $0 != .postfixProxied && $0 != .practiceRelay }
    .flatMap { peer in
      peer.mechanisms.isEmpty
        ? [Way(peer: peer)] : peer.mechanisms.map { Way(peer: peer, mechanism: $0) }
    }

  @Test(arguments: ways)
  func whatIsProposedLeadsToADelivery(way: Way) async throws {
    let servers = try await Servers.running
    let peer = way.peer
    let mark = "proposed-\(UInt64.random(in: 0...UInt64.max))"
    try await TerminalWindow.exploring(
      "connect " + peer.arguments(servers, mechanism: way.mechanism), columns: 120, rows: 40,
      environment: ["EHLO_PASSWORD": peer.password(servers, mechanism: way.mechanism)]
    ) { window in
      let newcomer = Newcomer(window: window)
      try await window.waitForGreeting()
      try await introduce(newcomer, to: way)
      #expect(try await newcomer.take("MAIL") == 0)
      try await newcomer.fill("alice@\(peer.domain)")
      try await newcomer.submit()
      #expect(try await newcomer.take("RCPT") == 0)
      try await newcomer.fill("bob@\(peer.domain)")
      try await newcomer.submit()
      #expect(try await newcomer.take("DATA") == 0)
      try await newcomer.submit()
      try await newcomer.write(subject: mark)
      if peer.isPractice {
        try await window.press("F8")
        try await window.waitFor("Practice mailbox", mark)
        try await window.press("Escape")
        try await window.waitFor("YOUR TURN")
      } else {
        try await eventually("the delivery of \(mark)") { try peer.hasDelivered(mark, servers) }
      }
      try await newcomer.quit()
      let file = try #require(try window.recording())
      try hold(try await ShownSession(of: file, home: window.home), way)
    }
  }

  /// To the point where mail may be sent: TLS where it is offered, and the login.
  private func introduce(_ newcomer: Newcomer, to way: Way) async throws {
    let peer = way.peer
    #expect(try await newcomer.take(peer.hello) == 0)
    try await newcomer.submit()
    if peer != .aiosmtpdLMTP {
      let others = try await newcomer.take("STARTTLS")
      #expect(!peer.isSubmission || others == 0)
      try await newcomer.submit()
      #expect(try await newcomer.take(peer.hello) == 0)
      try await newcomer.submit()
    }
    guard let mechanism = way.mechanism else { return }
    let others = try await newcomer.logIn(by: mechanism)
    #expect(!peer.isSubmission || others == 0)
  }

  /// The recording tells the same, and the server refused nothing.
  private func hold(_ shown: ShownSession, _ way: Way) throws {
    let peer = way.peer
    let exchanges = shown.exchanges.filter { !$0.hasPrefix("challenge-response 334") }
      .map { exchange -> String in
        let words = exchange.split(separator: " ")
        return "\(words[0]) \(words[words.count - 1])"
      }
    let hello = ["\(peer.hello) 250"]
    let tls = peer == .aiosmtpdLMTP ? [] : ["STARTTLS 220"] + hello
    let login = way.mechanism == nil ? [] : ["AUTH 334", "challenge-response 235"]
    let mail = ["MAIL 250", "RCPT 250", "DATA 354", "message 250", "QUIT 221"]
    #expect(exchanges == hello + tls + login + mail)
    #expect(shown.summary.tls?.verify == (tls.isEmpty ? nil : "ok"))
    // What the server offers is what these tests use.
    let offered = shown.summary.capabilities?.first { $0.hasPrefix("AUTH ") }
    let mechanisms = Set(offered?.split(separator: " ").dropFirst().map(String.init) ?? [])
    let used = Set(peer.mechanisms + peer.mechanismsByHand)
    #expect(mechanisms.union(["EXTERNAL"]) == used.union(["EXTERNAL"]))
  }
}
