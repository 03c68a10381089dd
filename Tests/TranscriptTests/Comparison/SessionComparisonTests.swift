import SMTPCore
import TestSupport
import Testing
import Transcript

@Suite struct SessionComparisonTests {
  private let session = """
    S: 220 mx.example.org ESMTP
    C: EHLO laptop.example
    S: 250-mx.example.org
    S: 250-SIZE 10240000
    S: 250 PIPELINING
    C: MAIL FROM:<a@b.example>
    S: 250 2.1.0 Ok
    C: RCPT TO:<bob@example.org>
    S: 250 2.1.5 Ok
    C: DATA
    S: 354 go
    C: hi
    C: .
    S: 250 2.0.0 queued
    C: QUIT
    S: 221 2.0.0 Bye

    """

  @Test(arguments: [
    ("S: 220 mx", "S: 554 mx", ["greeting: code 220 554"]),
    (
      "S: 250 2.1.5 Ok", "S: 550 5.1.1 No",
      [
        "RCPT TO:<bob@example.org>: code 250 550",
        "RCPT TO:<bob@example.org>: enhanced 2.1.5 5.1.1",
      ]
    ),
    ("S: 250 2.1.0 Ok", "S: 250 Ok", ["MAIL FROM:<a@b.example>: enhanced 2.1.0 -"]),
    ("S: 250 2.1.0 Ok", "S: 250 2.1.0 Fine", []),
    (
      "S: 250 PIPELINING", "S: 250 CHUNKING",
      [
        "EHLO laptop.example: capabilities PIPELINING PIPELINING -",
        "EHLO laptop.example: capabilities CHUNKING - CHUNKING",
      ]
    ),
    ("SIZE 10240000", "SIZE 1", []),
    (
      "C: DATA\nS: 354 go\nC: hi\nC: .\nS: 250 2.0.0 queued\n", "",
      [
        "DATA: command DATA -", "message of 4 octets: command message of 4 octets -",
      ]
    ),
    ("C: QUIT", "C: NOOP\nS: 250 ok\nC: QUIT", ["NOOP: command - NOOP"]),
    (
      "<bob@example.org>", "<eve@example.org>",
      [
        "RCPT TO:<bob@example.org>: command RCPT TO:<bob@example.org> RCPT TO:<eve@example.org>"
      ]
    ),
    // What means the same.
    ("RCPT TO:<bob@example.org>", "rcpt to: <bob@EXAMPLE.ORG>", []),
    ("C: EHLO laptop.example", "C: EHLO other", []),
  ])
  func whatDiffersIsTold(old: String, new: String, told: [String]) {
    let comparison = Dialogue.compare(session, session.replacing(old, with: new))
    #expect(comparison.told == told)
    #expect(comparison.isSame == told.isEmpty)
  }

  @Test(arguments: [
    ("S: 250 2.1.0 Ok", "S: 250 2.1.0 Fine", ["MAIL FROM:<a@b.example>: text Ok Fine"]),
    ("SIZE 10240000", "SIZE 1", ["EHLO laptop.example: capabilities SIZE 10240000 1"]),
    (
      "S: 250-mx.example.org\n", "S: 250-mx.example.org Hello\n",
      [
        "EHLO laptop.example: text mx.example.org mx.example.org Hello"
      ]
    ),
    ("S: 354 go", "S: 354-go\nS: 354 on", ["DATA: text go go / on"]),
  ])
  func strictCountsMore(old: String, new: String, told: [String]) {
    let other = session.replacing(old, with: new)
    #expect(Dialogue.compare(session, other, rules: Dialogue.strict).told == told)
    // Where it does not count it is there to be told of.
    let usual = Dialogue.compare(session, other)
    #expect(usual.isSame)
    #expect(usual.passedOver.values.reduce(0, +) == told.count)
  }

  @Test func whatIsIgnoredDoesNotCount() {
    let other = session.replacing("S: 250 2.1.5 Ok", with: "S: 550 5.1.1 No")
      .replacing("PIPELINING", with: "HELP")
    func told(_ change: (inout ComparisonRules) -> Void) -> [String: Int] {
      var rules = ComparisonRules()
      change(&rules)
      let counts = Dialogue.compare(session, other, rules: rules).counts
      return Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
    #expect(told { _ in } == ["code": 1, "enhanced": 1, "capabilities": 2])
    #expect(told { $0.ignored = [.code, .capabilities] } == ["enhanced": 1])
    #expect(told { $0.ignoredVerbs = ["RCPT"] } == ["capabilities": 2])
    #expect(told { $0.ignoredVerbs = ["RCPT", "EHLO"] } == [:])
  }

  @Test(arguments: [
    ("S: 250 2.1.5 Ok", "S: 250 *", true), ("S: 250 2.1.5 Ok", "S: 250 2.1.5 *", true),
    ("S: 250 2.1.5 Ok", "S: 250 2.1.5 o*", true), ("S: 250 2.1.5 Ok", "S: 250 * k", false),
    ("S: 250 2.1.5 Ok", "S: 250 2.1.6 *", false), ("S: 250 2.1.5 Ok", "S: 550 *", false),
    ("S: 250 2.1.5 Ok", "S: 250 Ok", true), ("S: 250 2.1.5 Ok", "S: 250 other", false),
    ("S: 250-mx.example.org\nS: 250-SIZE 10240000\nS: 250 PIPELINING", "S: 250 *", true),
    ("S: 250 PIPELINING", "S: 250 *", true),
    ("S: 250-SIZE 10240000", "S: 250-CHUNKING", false),
  ])
  func aPatternStandsForMuch(old: String, new: String, isMet: Bool) {
    var rules = Dialogue.strict
    rules.isPattern = true
    let comparison = Dialogue.compare(session.replacing(old, with: new), session, rules: rules)
    #expect(comparison.isSame == isMet, "\(comparison.told)")
  }

  @Test func aLoginIsOneStep() {
    let begin = "S: 220 mx\nC: EHLO me\nS: 250-mx\nS: 250 AUTH PLAIN LOGIN\n"
    let end = "C: QUIT\nS: 221 bye\n"
    let short = begin + "C: AUTH PLAIN AGEAYg==\nS: 235 2.7.0 ok\n" + end
    let long = begin + "C: AUTH PLAIN\nS: 334 \nC: AGEAYg==\nS: 235 2.7.0 ok\n" + end
    let refused = long.replacing("235 2.7.0 ok", with: "535 5.7.8 no")
    #expect(Dialogue.compare(short, long).isSame)
    #expect(
      Dialogue.compare(short, refused).told == [
        "AUTH PLAIN: code 235 535", "AUTH PLAIN: enhanced 2.7.0 5.7.8",
      ])
    let other = short.replacing("AUTH PLAIN A", with: "AUTH LOGIN A")
    #expect(Dialogue.compare(short, other).told == ["AUTH PLAIN: command AUTH PLAIN AUTH LOGIN"])
  }

  @Test func whetherTLSBeganCounts() {
    let plain = "S: 220 mx\nC: EHLO me\nS: 250 mx\nC: STARTTLS\nS: 454 no\nC: QUIT\nS: 221 bye\n"
    let secured = plain.replacing("S: 454 no", with: "S: 220 go")
    #expect(
      Dialogue.compare(secured, plain).told == [
        "STARTTLS: code 220 454", "TLS handshake: tls TLS handshake -",
      ])
  }

  private func timed(_ events: [(Int64, SessionEvent)]) -> SessionSteps {
    SessionSteps(
      events.map { TimedEvent(at: Instant(microseconds: $0.0), $0.1) })
  }

  @Test func theFactsOfTLSCountStrictly() {
    func steps(_ facts: TLSFacts) -> SessionSteps {
      timed([
        (0, .opened(Opening())), (1, .secured(facts)), (2, .received(Array("220 a\r\n".utf8))),
      ])
    }
    let old = steps(TLSFacts(version: "TLSv1.2", cipher: "A", verification: .ok))
    let new = steps(
      TLSFacts(version: "TLSv1.3", cipher: "A", verification: .failed([.expired], isAccepted: true))
    )
    #expect(SessionComparison(old, new, rules: ComparisonRules()).isSame)
    #expect(
      SessionComparison(old, new, rules: Dialogue.strict).told == [
        "TLS handshake: tls version TLSv1.2 TLSv1.3",
        "TLS handshake: tls verify ok certificate has expired",
      ])
    let unknown = steps(TLSFacts())
    #expect(SessionComparison(old, unknown, rules: Dialogue.strict).isSame)
  }

  @Test(arguments: [
    (5_000, 900_000, false), (100_000, 1_200_000, true), (2_000_000, 4_000_000, false),
    (3_000_000, 1_000, true),
  ])
  func aMuchLongerTimeCountsStrictly(first: Int64, second: Int64, differs: Bool) {
    func steps(_ latency: Int64) -> SessionSteps {
      timed([
        (0, .opened(Opening())), (0, .received(Array("220 a\r\n".utf8))),
        (10, .sent(Array("NOOP\r\n".utf8))), (10 + latency, .received(Array("250 a\r\n".utf8))),
      ])
    }
    let comparison = SessionComparison(steps(first), steps(second), rules: Dialogue.strict)
    #expect(comparison.counts[.timing] == (differs ? 1 : nil))
    #expect(SessionComparison(steps(first), steps(second), rules: ComparisonRules()).isSame)
  }

  @Test func whoClosesCountsWhereNobodySaidGoodbye() {
    func steps(_ cause: Closing.Cause, quit: Bool) -> SessionSteps {
      let farewell: [(Int64, SessionEvent)] = [
        (2, .sent(Array("QUIT\r\n".utf8))), (3, .received(Array("221 bye\r\n".utf8))),
      ]
      return timed(
        [(0, .opened(Opening())), (1, .received(Array("220 a\r\n".utf8)))]
          + (quit ? farewell : []) + [(4, .closed(Closing(by: cause)))])
    }
    let rules = ComparisonRules()
    #expect(
      SessionComparison(steps(.client, quit: true), steps(.server, quit: true), rules: rules).isSame
    )
    #expect(
      SessionComparison(steps(.client, quit: false), steps(.server, quit: false), rules: rules).told
        == ["closed by client: close client server"])
  }

  @Test(arguments: 0..<60)
  func nothingDiffersFromItself(seed: Int) {
    let session = RandomDialogue(seed: UInt64(seed))
    let steps = Dialogue.steps(session.text)
    let comparison = SessionComparison(steps, steps, rules: Dialogue.strict)
    #expect(comparison.isSame, "\(comparison.told)")
    #expect(comparison.hushed.isEmpty)
    #expect(comparison.pairs.count == steps.steps.count)
  }

  @Test(arguments: 0..<60)
  func oneReplyThatChangesIsTheOneDifference(seed: Int) {
    var session = RandomDialogue(seed: UInt64(seed))
    let before = session.text
    guard let (old, new) = session.changeOneReply() else { return }
    let comparison = Dialogue.compare(before, session.text, rules: Dialogue.strict)
    #expect(comparison.counts == [.code: 1], "\(comparison.told)\n\(before)\n\(session.text)")
    let difference = comparison.pairs.flatMap(\.differences).first
    #expect(difference?.first == old)
    #expect(difference?.second == new)
  }
}
