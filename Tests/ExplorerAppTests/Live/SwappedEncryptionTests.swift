import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Once client and server have changed places, the other side may ask for TLS: then we are its
/// server as well.
@Suite struct SwappedEncryptionTests {
  /// A peer that accepts TURN, asks for TLS, and hands a message over under it.
  private func encrypting() throws -> ScriptedServer {
    try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
      try peer.say("250 your turn")
      try peer.hear()
      try peer.say("EHLO little.test")
      try peer.hearReply()
      try peer.say("STARTTLS")
      try peer.hear()
      try peer.startTLS()
      for line in [
        "EHLO little.test", "MAIL FROM:<a@little.test>", "RCPT TO:<b@any.test>", "DATA",
      ] {
        try peer.say(line)
        try peer.hearReply()
      }
      try peer.say("Subject: x", ".")
      try peer.hear()
      try peer.say("QUIT")
      try peer.hear()
      try peer.hearEnd()
    }
  }

  @Test func theBuiltInServerBeginsTLS() async throws {
    let server = try encrypting()
    let run = try await ScriptRun("TURN\n:serve\n", at: server.target)
    #expect(run.trouble == nil)
    #expect(run.codes == [220, 250, 220, 250, 220, 250, 250, 250, 354, 250, 221])
    #expect(run.moments.last?.session.tls?.version == "TLSv1.3")
    let heard = try await server.finish()
    #expect(heard.filter { $0.contains("STARTTLS") } == ["250-STARTTLS"], "offered only once")
  }

  @Test func soDoesAPersonWhoAnswers220() async throws {
    let server = try encrypting()
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    let input = try InputPipe()
    input.type("TURN\n220 me\n250 me\n220 go\n")
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings
    ) { output in
      try await output.wait(for: "TLSv1.3 from here")
      input.type("250-me\n250 HELP\n:serve\n")
    }
    input.end()
    #expect(play.trouble == nil)
    #expect(play.text.contains("let the handshake"))
    let heard = try await server.finish()
    #expect(heard.contains("250-me") && heard.last?.hasPrefix("221") == true)
  }

  /// TLS begins once.
  @Test func behindTLSThereIsNoMoreOfIt() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
      try peer.say("250 your turn")
      try peer.hear()
      try peer.say("EHLO little.test")
      try peer.hear()
      try peer.say("STARTTLS")
      try peer.hear()
      try peer.startTLS()
      try peer.say("EHLO little.test")
      try peer.hear()
      try peer.say("STARTTLS")
      try peer.hear()
      try peer.say("QUIT")
      try peer.hear()
      try peer.hearEnd()
    }
    let play = try await LinePlay(
      "TURN\n220 me\n250 me\n220 go\n250 me\n220 again\n503 no\n221 bye\n", at: server.target)
    #expect(play.text.contains("begins only once: answer 503"))
    #expect(try await server.finish().suffix(2) == ["503 no", "221 bye"])
  }
}

extension Peer {
  /// Hears a reply, all of its lines.
  fileprivate func hearReply() throws {
    while try hear().dropFirst(3).first == "-" {}
  }
}
