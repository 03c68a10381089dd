import SMTPCore
import SMTPTransport
import Testing

@testable import ExplorerApp

/// A session with a server that does not stop.
@Suite struct FloodedSessionTests {
  /// Nothing more is read then until somebody wants to see it; and after that nobody is asked
  /// again, short of the most that a server may send unasked.
  @Test func manyRepliesToNothingAreAFlood() async throws {
    let all = 60_001
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.sayRaw(String(repeating: "250 ok\r\n", count: all - 1))
      try peer.hearEnd()
    }
    let opened = try await OpenSession(SessionRequest(target: server.target))
    var replies = 0
    var floods = 0
    do {
      while let next = try await opened.live.next(timeout: .milliseconds(200)) { count(next) }
    } catch .silent {}
    #expect(floods == 1)
    #expect(replies > 1_000 && replies < all)
    floods = 0
    await opened.live.allowMore()
    while replies < all, let next = try await opened.live.next(timeout: .seconds(30)) {
      count(next)
    }
    #expect(replies == all)
    #expect(floods == 0)
    await opened.live.close()
    _ = try await server.finish()

    func count(_ happening: LiveSession.Happening) {
      switch happening {
      case .flooded: floods += 1
      case .moments(let moments): replies += moments.count { $0.observation.reply != nil }
      case .verificationFailed: Issue.record("\(happening)")
      }
    }
  }
}
