import SMTPCore
import Testing

@testable import ExplorerApp

/// Servers that close while a script has nothing to say.
@Suite struct HangingUpTests {
  /// Its end is seen while nobody has anything to say, and not told as an answer to QUIT.
  @Test(.timeLimit(.minutes(1))) func aServerThatClosesWhileTheScriptWaits() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx.test ESMTP")
      try peer.hear()
      try peer.say("500 5.5.2 what?")
    }
    let run = try await ScriptRun("FOO\n:wait 3600\nNOOP\n", at: server.target)
    #expect(run.status == .unavailable)
    #expect(try await server.finish() == ["FOO"])
    #expect(!run.printed.contains("NOOP") && !run.printed.contains("QUIT"))
    #expect(run.moments.flatMap(\.observation.findings).map(\.id).contains(.unknownCloses))
  }

  @Test(.timeLimit(.minutes(1))) func aServerThatSaysGoodbyeWhileTheScriptWaits() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx.test ESMTP")
      try peer.hear()
      try peer.say("250 ok", "421 4.3.2 mx.test shuts down")
    }
    let run = try await ScriptRun("NOOP\n:wait 3600\nNOOP\n", at: server.target)
    #expect(run.codes == [220, 250, 421])
    #expect(run.status == .temporary)
    #expect(run.notes.count == 1)
    #expect(!run.printed.contains("QUIT"))
    #expect(try await server.finish() == ["NOOP"])
  }
}
