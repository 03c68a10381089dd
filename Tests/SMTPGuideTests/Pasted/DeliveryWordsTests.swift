import MailFormat
import SMTPCore
import Testing

@testable import SMTPGuide

/// The sentences about bounces and log lines.
@Suite struct DeliveryWordsTests {
  private let phrases = Guide(language: .en).vocabulary.delivery

  @Test func noSentenceIsThereTwice() {
    var sentences = Array(phrases.peerRefused.values) + phrases.stuck.values
    sentences += Array(phrases.turnedAway.values) + phrases.arrived.values
    sentences += Array(phrases.finalities.values) + phrases.actors.values + phrases.advice.values
    sentences += [
      phrases.peerRefusedSomewhere, phrases.stuckSomewhere, phrases.ownRefusal,
      phrases.someoneRefused, phrases.arrivedInMailbox, phrases.turnedAwaySomewhere,
      phrases.turnedAwayForNow, phrases.generalAdvice, phrases.nothingToDo, phrases.waitAdvice,
      phrases.turnedAwayAdvice,
    ]
    expectSentences(sentences)
  }

  @Test func everyOutcomeHasItsWords() {
    for outcome in DeliveryOutcome.allCases {
      #expect(phrases.tokens[outcome]?.isEmpty == false)
      #expect(phrases.finalities[outcome]?.isEmpty == false)
      expectTitle(phrases.titles[outcome] ?? "")
    }
  }

  @Test(arguments: DeliveryStage.allCases) func everyStageHasItsWords(_ stage: DeliveryStage) {
    #expect(phrases.stuck[stage] != nil && phrases.advice[stage] != nil)
    // A reply is given at a stage that answers something.
    #expect((phrases.peerRefused[stage] != nil) == (stage.occasion != nil))
    #expect((phrases.turnedAway[stage] != nil) == (stage.occasion != nil))
  }

  @Test(arguments: WhoActs.allCases) func everyActorHasItsWords(_ actor: WhoActs) {
    expectSentence(phrases.actors[actor] ?? "")
  }

  private static let head = "Nov 22 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: to=<a@b>, "

  /// What was logged, and who can act.
  static let cases: [(String, WhoActs)] = [
    ("relay=c[d], dsn=5.1.1, status=bounced (host c[d] said: 550 5.1.1 no)", .writerOfAddress),
    ("relay=c[d], dsn=5.2.2, status=bounced (host c[d] said: 552 5.2.2 no)", .recipient),
    ("relay=c[d], dsn=4.2.2, status=deferred (host c[d] said: 452 4.2.2 no)", .recipient),
    ("relay=c[d], dsn=5.3.4, status=bounced (host c[d] said: 552 5.3.4 no)", .writerOfMessage),
    ("relay=c[d], dsn=5.7.26, status=bounced (host c[d] said: 550 5.7.26 no)", .ownPostmaster),
    ("relay=c[d], dsn=5.7.1, status=bounced (host c[d] said: 550 5.7.1 no)", .bothPostmasters),
    ("relay=c[d], dsn=4.7.1, status=deferred (host c[d] said: 451 4.7.1 no)", .nobodyYet),
    ("relay=none, dsn=4.4.1, status=deferred (connect to c[d]:25: x)", .nobodyYet),
    ("relay=none, dsn=5.4.4, status=bounced (Host or domain name not found.)", .domain),
    ("relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 550 no)", .unclear),
    ("relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 530 no)", .login),
    ("relay=c[d], dsn=2.0.0, status=sent (250 ok)", .nobody),
  ]

  @Test(arguments: cases) func whoCanActIsTold(_ line: String, _ expected: WhoActs) throws {
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    #expect(WhoActs(notice) == expected)
  }
}
