import SMTPCore
import Testing

/// Each scenario does what its line says.
@Suite struct BuiltInScenarioTests {
  private let mail = "MAIL FROM:<alice@practice.test>"

  private func play(_ scenario: Scenario, _ lines: String...) -> [Substring] {
    var play = ServerPlay(scenario)
    let greeting = play.replyLines
    // One by one: what comes with STARTTLS is thrown away.
    return (greeting + lines.flatMap { play.say($0) }).filter { $0.dropFirst(3).first != "-" }.map {
      $0.prefix(3)
    }
  }

  @Test func theirNamesAreTheInterfaces() {
    #expect(
      Set(Scenario.all.map(\.name)) == [
        "standard", "no-esmtp", "tls-required", "auth-required", "greylisting", "full-mailbox",
        "too-big", "blocklisted", "busy", "slow", "flaky", "lmtp", "on-demand-relay", "noisy",
        "hostile",
      ])
    #expect(Scenario.all.allSatisfy { $0.summary.count < 80 && $0.summary.hasSuffix(".") })
  }

  @Test func scenarios() throws {
    func named(_ name: String) throws -> Scenario { try #require(Scenario.named(name)) }
    #expect(
      play(try named("no-esmtp"), "EHLO me.test", "HELO me.test", mail) == [
        "220", "500", "250", "250",
      ])
    #expect(play(try named("tls-required"), "EHLO me.test", mail) == ["220", "250", "530"])
    #expect(
      play(try named("tls-required"), "EHLO me.test", "STARTTLS", "EHLO me.test", mail)
        == ["220", "250", "220", "250", "250"])
    #expect(
      play(try named("auth-required"), "EHLO me.test", mail, "AUTH BELIEVE YWxpY2U=", mail)
        == ["220", "250", "530", "235", "250"])
    let bob = "RCPT TO:<bob@practice.test>"
    #expect(
      play(try named("greylisting"), "EHLO me.test", mail, bob, bob)
        == ["220", "250", "250", "451", "250"])
    #expect(
      play(
        try named("full-mailbox"), "EHLO me.test", mail, bob, "RCPT TO:<carol@practice.test>",
        "RCPT TO:<dave@practice.test>") == ["220", "250", "250", "452", "552", "250"])
    #expect(
      play(try named("too-big"), "EHLO me.test", mail + " SIZE=1001", mail + " SIZE=1000")
        == ["220", "250", "552", "250"])
    #expect(
      play(try named("blocklisted"), "EHLO me.test", mail, bob, "DATA")
        == ["220", "250", "250", "554", "554"])
    #expect(play(try named("busy"), "EHLO me.test") == ["421"])
    #expect(
      play(
        try named("flaky"), "EHLO me.test", mail, mail, bob, "DATA", ".", mail, bob, "DATA", ".",
        mail,
        bob, "DATA", ".")
        == [
          "220", "250", "451", "250", "250", "354", "451", "250", "250", "354", "250", "250", "250",
          "354",
        ])
  }

  @Test func aSlowServerWaitsBeforeEachReply() throws {
    var play = ServerPlay(try #require(Scenario.named("slow")))
    play.say("EHLO me.test", mail, "RCPT TO:<bob@practice.test>", "DATA", "hello", ".")
    #expect(play.actions.count { $0 == .wait(seconds: 3) } == 6)
  }

  /// A client that reads replies as the standard has them takes these servers for what they are.
  @Test(arguments: ["noisy", "hostile"])
  func foulServersBreakRules(_ name: String) throws {
    var play = ServerPlay(try #require(Scenario.named(name)))
    play.say("EHLO me.test", mail, "RCPT TO:<bob@practice.test>", "NOOP", "RSET")
    var session = Session()
    var findings = Set<String>()
    for case .send(let octets) in play.actions {
      session.apply(.received(octets), at: nil) { observation, _ in
        findings.formUnion(observation.findings.map(\.id.rawValue))
      }
    }
    session.finish { observation, _ in
      findings.formUnion(observation.findings.map(\.id.rawValue))
    }
    #expect(findings.count >= 3, "\(findings)")
  }
}
