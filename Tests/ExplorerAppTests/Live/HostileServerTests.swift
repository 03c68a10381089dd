import SMTPCore
import TestSupport
import Testing
import Transcript

@testable import ExplorerApp

/// A server that sends whatever a generator likes can neither hold the program up nor write on the
/// terminal, and what it sent is in the recording.
@Suite struct HostileServerTests {
  @Test(arguments: 0..<12) func lineModeSurvives(seed: Int) async throws {
    let server = try server(seed: seed)
    let folder = try TemporaryFolder()
    var settings = LinePlay.Settings()
    settings.patience = Patience(seconds: 1)
    settings.recording = .file(folder.path("session.ehlo"))
    let play = try await LinePlay(
      "EHLO me\nMAIL FROM:<>\nAUTH LOGIN\n:answer x\nDATA\nhi\n.\nSTARTTLS\n", at: server.target,
      settings)
    #expect(play.text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.isHarmless($0) })
    let (events, reader) = try TranscriptReader.read(try folder.read("session.ehlo"))
    #expect(reader.warnings.isEmpty)
    guard case .closed = events.last?.event else {
      Issue.record("the recording does not end with the connection")
      return
    }
    _ = try? await server.finish()
  }

  @Test(arguments: 12..<24) func aScriptSurvives(seed: Int) async throws {
    let server = try server(seed: seed)
    let run = try await ScriptRun(
      ":ehlo\nMAIL FROM:<>\n:auth login\nDATA\nhi\n.\nBDAT 4\nhi\n:tls\n", at: server.target,
      patience: 1)
    #expect(run.printed.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.isHarmless($0) })
    guard case .closed = run.moments.last?.observation.kind else {
      Issue.record("the session does not end with the connection")
      return
    }
    _ = try? await server.finish()
  }

  /// Answers each line of the client, or not, with pieces of replies and of nothing.
  private func server(seed: Int) throws -> ScriptedServer {
    try ScriptedServer { peer in
      var generator = SeededGenerator(seed: seed)
      try peer.sayRaw(generator.pick(["220 mx\r\n", "220-\u{1B}[2J\r\n220 mx\r\n", "220\n"]))
      for _ in 0..<12 {
        var octets: [UInt8] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          octets += Array(
            generator.pick([
              "250 ok\r\n", "250-more\r\n", "354 go\r\n", "334 \r\n", "334 VXNlcg==\r\n", "\r\n",
              "550 5.1.1 \u{1B}]0;x\u{7}\r\n", "220 go\r\n", "999 \u{202E}\r\n", "4", "\r", "\u{0}",
            ]).utf8)
          octets += (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            generator.once(in: 3) ? UInt8.random(in: 0...255, using: &generator) : 0x20
          }
        }
        try peer.sayRaw(octets)
        try peer.hear()
        if generator.once(in: 10) { return peer.reset() }
      }
    }
  }
}
