import SMTPCore
import Testing

/// What LIMITS tells is kept (RFC 9422 §4).
@Suite struct ServerLimitTests {
  private static func scenario(messages: Int = 9, recipients: Int = 9, domains: Int = 9) -> Scenario
  {
    var scenario = Scenario.standard
    scenario.maximumTransactions = messages
    scenario.maximumRecipients = recipients
    scenario.maximumDomains = domains
    scenario.takesEveryDomain = true
    return scenario
  }

  @Test func ehloTellsThem() {
    var play = ServerPlay(Self.scenario(messages: 3, recipients: 2, domains: 1))
    #expect(play.say("EHLO me.test").contains("250-LIMITS MAILMAX=3 RCPTMAX=2 RCPTDOMAINMAX=1"))
  }

  @Test func messagesOfASessionAreCountedWhateverBecomesOfThem() {
    var play = ServerPlay(Self.scenario(messages: 3))
    play.say("EHLO me.test")
    #expect(play.say("MAIL FROM:<a..b>")[0].hasPrefix("501"))
    #expect(play.say("MAIL FROM:<a@b.test>", "RSET").map { $0.prefix(3) } == ["250", "250"])
    #expect(play.say("MAIL FROM:<a@b.test>", "RSET").map { $0.prefix(3) } == ["250", "250"])
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("451 4.7.0 3 messages"))
    #expect(play.say("EHLO me.test", "MAIL FROM:<a@b.test>").last?.hasPrefix("451") == true)
    #expect(play.say("RCPT TO:<a@b.test>")[0].hasPrefix("503"))
    #expect(play.say("QUIT")[0].hasPrefix("221"))
  }

  @Test func aMAILOutOfOrderIsNoMessage() {
    var play = ServerPlay(Self.scenario(messages: 1))
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("503"))
    #expect(play.say("EHLO me.test", "MAIL FROM:<a@b.test>").last?.hasPrefix("250") == true)
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("503"))
  }

  @Test func recipientsOfAMessageAreCountedWhateverBecomesOfThem() {
    var play = ServerPlay(Self.scenario(recipients: 2))
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    #expect(play.say("RCPT TO:<>")[0].hasPrefix("501"))
    #expect(play.say("RCPT TO:<c@d.test>")[0].hasPrefix("250"))
    #expect(play.say("RCPT TO:<e@f.test>")[0].hasPrefix("452 4.5.3 2 recipients"))
    play.say("RSET", "MAIL FROM:<a@b.test>")
    #expect(play.say("RCPT TO:<e@f.test>")[0].hasPrefix("250"))
  }

  @Test func domainsAreCountedOverTheWholeSession() {
    var play = ServerPlay(Self.scenario(domains: 2))
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    #expect(play.say("RCPT TO:<a@one.test>")[0].hasPrefix("250"))
    #expect(play.say("RCPT TO:<b@ONE.test>")[0].hasPrefix("250"), "the same domain")
    #expect(play.say("RCPT TO:<postmaster>")[0].hasPrefix("250"), "no domain at all")
    play.say("RSET", "MAIL FROM:<a@b.test>")
    #expect(play.say("RCPT TO:<a@two.test>")[0].hasPrefix("250"))
    #expect(play.say("RCPT TO:<a@three.test>")[0].hasPrefix("452 4.5.3 Recipients in 2 domains"))
    #expect(play.say("RCPT TO:<c@one.test>")[0].hasPrefix("250"))
  }

  @Test func whereTheyAreNotTheyBindNobody() {
    var scenario = Self.scenario(messages: 1, domains: 1)
    scenario.extensions.removeAll { $0 == .limits }
    var play = ServerPlay(scenario)
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<a@one.test>")
    #expect(play.say("RCPT TO:<a@two.test>")[0].hasPrefix("250"))
    #expect(play.say("RSET", "MAIL FROM:<a@b.test>").last?.hasPrefix("250") == true)
  }
}
