import SMTPCore
import SMTPTransport
import Testing

@testable import ExplorerApp

/// What went over the wire before the session.
@Suite struct PrefaceTests {
  @Test func aProxyHeaderIsARemarkBehindTheOpening() async throws {
    let server = try ScriptedServer { peer in
      try peer.hear()
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    var request = SessionRequest(target: server.target)
    request.connection.proxyHeader = try ProxyHeader(parsing: "v1 UNKNOWN")
    let opened = try await OpenSession(request)
    let driver = SessionDriver(
      opened.live, place: opened.place, patience: Patience(seconds: 30)
    ) { _ in }
    var seen: [Moment] = []
    try await driver.settle { seen.append($0) }
    try await driver.send(Array("QUIT\r\n".utf8)) { seen.append($0) }
    try await driver.settle { seen.append($0) }
    try await driver.close(because: nil) { seen.append($0) }
    #expect(try await server.finish() == ["PROXY UNKNOWN", "QUIT"])
    guard case .opened? = seen.first?.observation.kind else {
      Issue.record("\(seen.map(\.observation.kind))")
      return
    }
    #expect(seen.dropFirst().first?.observation.kind == .note("PROXY v1 UNKNOWN"))
    let kinds = seen.map(\.observation.kind)
    #expect(kinds.filter { if case .command = $0 { true } else { false } }.count == 1)
  }
}
