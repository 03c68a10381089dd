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
      phrases.turnedAwayAdvice, phrases.askAdvice, phrases.failedLoginAdvice,
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
    ("relay=none, dsn=4.7.5, status=deferred (Server certificate not trusted)", .nobodyYet),
    ("relay=none, dsn=4.4.1, status=deferred (connect to c[d]:25: x)", .nobodyYet),
    ("relay=none, dsn=5.4.4, status=bounced (Host or domain name not found.)", .domain),
    ("relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 550 no)", .unclear),
    ("relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 530 no)", .login),
    ("relay=c[d], dsn=5.1.9, status=bounced (host c[d] said: 550 5.1.9 no)", .unclear),
    ("relay=c[d], dsn=5.7.2, status=bounced (host c[d] said: 550 5.7.2 no)", .listOwner),
    ("relay=c[d], dsn=5.7.27, status=bounced (host c[d] said: 550 5.7.27 no)", .ownPostmaster),
    ("relay=c[d], dsn=5.3.3, status=bounced (host c[d] said: 550 5.3.3 no)", .writerOfMessage),
    ("relay=c[d], dsn=5.7.13, status=bounced (host c[d] said: 550 5.7.13 no)", .account),
    ("relay=c[d], dsn=4.4.5, status=deferred (host c[d] said: 451 4.4.5 no)", .nobodyYet),
    ("relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 502 no)", .theirPostmaster),
    (
      "relay=none, dsn=5.1.0, status=bounced (Domain b does not accept mail (nullMX))",
      .writerOfAddress
    ),
    ("relay=c[d], dsn=2.0.0, status=sent (250 ok)", .nobody),
  ]

  @Test(arguments: cases) func whoCanActIsTold(_ line: String, _ expected: WhoActs) throws {
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    #expect(WhoActs(notice) == expected)
  }

  /// A log says the same of a code as `ehlo explain` does of the code alone.
  @Test(arguments: EnhancedCode.all) func nobodyElseIsNamedInALog(_ row: EnhancedCode) throws {
    let code = "5.\(row.subject.rawValue).\(row.detail)"
    let line = "relay=c[d], dsn=\(code), status=bounced (host c[d] said: 550 \(code) no)"
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    let fitting: [WhoActs] =
      switch Responsible(subject: row.subject, detail: row.detail) {
      case .you: [.writerOfAddress, .writerOfMessage, .listOwner, .login, .domain, .ownPostmaster]
      case .sendingSide: [.ownPostmaster]
      case .server: [.theirPostmaster, .account]
      case .recipient: [.recipient, .mailbox]
      case .way: [.network, .domain, .bothPostmasters, .earlier, .unclear]
      case nil: [.unclear, .bothPostmasters]
      }
    #expect(fitting.contains(WhoActs(notice)), "\(code) \(WhoActs(notice))")
  }

  /// Where mail is relayed nobody can log in, and what is said of it says so.
  static let advices: [(String, String)] = [
    ("554 5.7.1 blocked (in reply to MAIL FROM command)", "postmaster there"),
    ("554 5.7.1 <a@b>: Relay access denied (in reply to RCPT TO command)", "Check the MX"),
    ("550 relay not permitted (in reply to RCPT TO command)", "domain's MX"),
    ("554 no (in reply to RCPT TO command)", "postmaster there"),
    ("554 5.4.6 loop (in reply to end of DATA command)", "Received lines"),
    ("550 5.7.1 [CS01] no (in reply to end of DATA command)", "content and links"),
  ]

  @Test(arguments: advices) func aServerIsNotToldToLogIn(_ reply: String, _ words: String) throws {
    let line = "relay=c[d]:25, dsn=5.0.0, status=bounced (host c[d] said: \(reply))"
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    let advice = Guide(language: .en).explanation(of: notice, .log).advice
    #expect(advice.contains(words), "\(advice)")
  }

  /// Replies that are known by their words, and who is named; a code alone would name another.
  static let known: [(String, WhoActs)] = [
    ("550 5.7.1 [CS01] no (in reply to end of DATA command)", .ownPostmaster),
    (
      "550 5.4.1 Recipient address rejected: Access denied (in reply to RCPT TO command)",
      .writerOfAddress
    ),
    ("550 User unknown in virtual alias table (in reply to RCPT TO command)", .writerOfAddress),
    ("550 5.7.1 gone - gcdp a - gsmtp (in reply to end of DATA command)", .mailbox),
    (
      "550 5.7.1 This message is spam message rejected (in reply to end of DATA command)",
      .ownPostmaster
    ),
    ("554-No SMTP service 554-IP address is black listed. 554 bye", .ownPostmaster),
    ("550 relay not permitted (in reply to RCPT TO command)", .bothPostmasters),
    (
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1) "
        + "(in reply to RCPT TO command)", .bothPostmasters
    ),
    ("530 5.7.0 Authentication required (in reply to RCPT TO command)", .login),
    (
      "454 4.7.0 Too many login attempts, please try again later (in reply to AUTH command)",
      .login
    ),
    (
      "432 4.3.2 Concurrent connections limit exceeded (in reply to MAIL FROM command)",
      .ownPostmaster
    ),
  ]

  @Test(arguments: known) func wordsTellWhoCanAct(_ reply: String, _ actor: WhoActs) throws {
    let line = "relay=c[d]:25, dsn=5.0.0, status=bounced (host c[d] said: \(reply))"
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    let remarks = Guide(language: .en).explanation(of: notice, .log).remarks
    #expect(remarks.first { $0.label == phrases.whoActs }?.text == phrases.actors[actor])
  }

  /// What a program says by itself is known by its words as well.
  @Test(arguments: [
    ("relay=none, dsn=5.4.6, status=bounced (mail for b loops back to myself)", "this Postfix"),
    (
      "relay=dovecot, dsn=4.3.0, status=deferred (temporary failure. Command output: lda: Error: "
        + "quota exceeded)", "used up its space"
    ),
    ("relay=none, dsn=5.0.0, status=bounced (User unknown in virtual alias table)", "no such user"),
  ])
  func theWritersWordsAreKnown(_ line: String, _ words: String) throws {
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    let remarks = Guide(language: .en).explanation(of: notice, .log).remarks
    #expect(remarks.first { $0.label == phrases.codeMeaning }?.text.contains(words) == true)
  }
}
