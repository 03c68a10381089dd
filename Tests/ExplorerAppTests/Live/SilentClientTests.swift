import ExplorerUI
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Once client and server have changed places, a client that says nothing for too long hears 421,
/// and the connection closes (RFC 5321 §4.5.3.2.7).
@Suite struct SilentClientTests {
  /// How long the other side may be silent: long enough to be heard in where all runs at once.
  private static let seconds = 3

  private func isSilence(_ trouble: Trouble?) -> Bool {
    if case .noCommand(_, seconds: Self.seconds) = trouble { true } else { false }
  }

  @Test(arguments: [[], ["HELO little.test"], ["HELO little.test", "MAIL FROM:<a@little.test>"]])
  func theBuiltInServerEndsTheSession(lines: [String]) async throws {
    let server = try ScriptedServer.turning(lines)
    let run = try await ScriptRun("TURN\n:serve\n", at: server.target, patience: Self.seconds)
    #expect(isSilence(run.trouble))
    #expect(run.codes.last == 421)
    let heard = try await server.finish()
    #expect(heard.count == lines.count + 3)
    #expect(heard.last?.hasPrefix("421 4.4.2 me.test ") == true)
  }

  @Test func soDoesLineModeWhereAPersonAnswers() async throws {
    let server = try ScriptedServer.turning([])
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    settings.patience = Patience(seconds: Self.seconds)
    let input = try InputPipe()
    input.type("TURN\n220 me.test\n")
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings)
    input.end()
    #expect(isSilence(play.trouble))
    #expect(play.text.contains("421 4.4.2"))
    #expect(try await server.finish().last?.hasPrefix("421 4.4.2 me.test ") == true)
  }

  @MainActor @Test func soDoesTheExplorer() async throws {
    let server = try ScriptedServer.turning([])
    let play = ExplorerPlay { $0.patience = Patience(seconds: Self.seconds) }
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    play.say("TURN")
    try await play.waitLive { _ in play.timeline.session.isSwapped ? () : nil }
    play.say("220 me.test")
    #expect(isSilence(try await play.waitForEnd()))
    #expect(try await server.finish().last?.hasPrefix("421 4.4.2 me.test ") == true)
    let closing = try #require(play.timeline.session.closing)
    #expect(closing.cause == .timeout)
    await play.finish()
  }

  /// The time is the other side's: a person who is the server may take as long as it takes.
  @Test func aPersonHasTime() async throws {
    let server = try ScriptedServer.turning([])
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    settings.patience = Patience(seconds: Self.seconds)
    let input = try InputPipe()
    input.type("TURN\n")
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings
    ) { output in
      try await output.wait(for: "you are the server now")
      try await Task.sleep(for: .seconds(Self.seconds + 1))
      input.type(":quit\n")
      input.end()
    }
    #expect(play.trouble == nil)
    #expect(play.text.contains("421 me.test closes"))
    _ = try await server.finish()
  }

  @Test func theStandardTimeIsFiveMinutes() {
    var session = Session()
    for octets in ["220 a\r\n", "250 b\r\n"] {
      session.apply(.received(Array(octets.utf8)), at: nil) { _, _ in }
      if octets.hasPrefix("220") {
        session.apply(.sent(Array("TURN\r\n".utf8)), at: nil) { _, _ in }
      }
    }
    #expect(session.isSwapped)
    #expect(Patience().limit(in: session) == .seconds(300))
    #expect(Patience(seconds: 7).limit(in: session) == .seconds(7))
  }
}
