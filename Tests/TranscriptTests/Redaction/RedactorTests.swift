import SMTPCore
import TestSupport
import Testing
import Transcript

@Suite struct RedactorTests {
  @Test(arguments: Conversations.sure + Conversations.doubtful)
  func leavesSecretsOutByTheirPlace(conversation: String, client: [String]) {
    let told = told(redacted(play(conversation)))
    #expect(told.filter { $0.hasPrefix("C: ") } == client)
  }

  /// However the octets are cut, the same is told.
  @Test(arguments: Conversations.sure + Conversations.doubtful) func theCutDoesNotMatter(
    conversation: String, client: [String]
  ) {
    var generator = SeededGenerator(seed: 31)
    let events = play(conversation)
    for redactsMessages in [false, true] {
      let whole = told(redacted(events, redactsMessages: redactsMessages))
      for _ in 0..<20 {
        let cut = cut(events, &generator)
        #expect(told(redacted(cut, redactsMessages: redactsMessages)).map(sum) == whole.map(sum))
      }
    }
  }

  /// `[message 3][message 4]` says the same as `[message 7]`.
  private func sum(_ told: String) -> String {
    var result = ""
    var count = 0
    var rest = told[...]
    while let match = rest.firstMatch(of: /\[message ([0-9]+)\]/) {
      if match.range.lowerBound > rest.startIndex {
        if count > 0 { result += "[message \(count)]" }
        count = 0
        result += rest[..<match.range.lowerBound]
      }
      count += Int(match.1) ?? 0
      rest = rest[match.range.upperBound...]
    }
    return result + (count > 0 ? "[message \(count)]" : "") + rest
  }

  /// The states and the codes of the replies are those of the clear session.
  @Test(arguments: Conversations.sure) func theFoldIsTheSame(conversation: String, client: [String])
  {
    for redactsMessages in [false, true] {
      let events = play(conversation)
      #expect(fold(redacted(events, redactsMessages: redactsMessages)) == fold(events))
    }
  }

  /// In random sessions no secret is left, the fold is the same, and so it is however the octets
  /// are cut.
  @Test func holdsInRandomSessions() {
    var generator = SeededGenerator(seed: 32)
    var count = 0
    for seed in 0..<400 {
      let session = SimulatedSession(seed: UInt64(seed))
      let whole = redacted(session.events)
      #expect(fold(whole) == fold(session.events), "seed \(seed)")
      #expect(told(redacted(cut(session.events, &generator))) == told(whole), "seed \(seed)")
      let text = told(whole).joined()
      for secret in session.secrets {
        count += 1
        #expect(!text.contains(secret), "seed \(seed): \(text)")
      }
    }
    #expect(count > 1_000)
  }

  /// From whatever moment on messages are left out, in the middle of one too.
  @Test func messagesCanBeLeftOutFromAnyMomentOn() {
    var generator = SeededGenerator(seed: 33)
    for seed in 0..<200 {
      let session = SimulatedSession(seed: UInt64(seed))
      let events = cut(session.events, &generator)
      let moment = Int.random(in: 0...events.count, using: &generator)
      var redactor = Redactor(followsMessages: true)
      var seen: [SessionEvent] = []
      for (index, event) in events.enumerated() {
        if index == moment { redactor.leaveMessagesOut() }
        seen += redactor.redact(TimedEvent(at: nil, event)).map(\.event)
      }
      seen += redactor.finish(at: nil).map(\.event)
      #expect(fold(seen) == fold(session.events), "seed \(seed) from \(moment)")
    }
  }

  private func fold(_ events: [SessionEvent]) -> [String] {
    var session = Session()
    var seen: [String] = []
    for event in events {
      session.apply(event, at: nil) { observation, session in
        let code = observation.reply?.code.map(String.init) ?? ""
        let kind = String(describing: observation.kind).prefix { $0 != "(" }
        seen.append("\(kind) \(code) \(session.stateName)")
      }
    }
    return seen
  }

  @Test func keepsWhatItIsToldToKeep() {
    let events = play(
      "OPEN\nS: 220 a\nC: AUTH PLAIN abcdefgh\nS: 535 no abcdefgh\nC: DATA\nS: 354 go")
    #expect(redacted(events, keepsSecrets: true) == events)
    let message: [SessionEvent] = play("C: abcdefgh\nC: .")
    #expect(
      told(redacted(events + message, keepsSecrets: true, redactsMessages: true)).last
        == "C: [message 10].\r\n")
  }

  @Test func oneEventStaysOneEventWhereNothingIsSecret() {
    let octets = Array("EHLO me\r\nMAIL FROM:<a@b>\r\nRCPT".utf8)
    #expect(redacted([.opened(Opening()), .sent(octets)]) == [.opened(Opening()), .sent(octets)])
  }

  @Test func leavesOutChunksAndMessagesOnRequest() {
    let events = play(
      """
      OPEN
      S: 220 a
      C: BDAT 5 LAST
      C: abc
      S: 250 ok
      C: DATA
      S: 354 go
      C: one
      C: ..
      C: .
      C: NOOP
      """)
    #expect(
      told(redacted(events, redactsMessages: true)).filter { $0.hasPrefix("C: ") } == [
        "C: BDAT 5 LAST\r\n[message 5]", "C: DATA\r\n", "C: [message 5][message 4].\r\nNOOP\r\n",
      ])
    let chunk = SessionEvent.chunk(Array("x\r\n".utf8))
    let imported = play("OPEN\nS: 220 a\nC: BDAT 100000") + [chunk] + play("C: AUTH PLAIN abc")
    #expect(
      told(redacted(imported, redactsMessages: true)).last
        == "C: BDAT 100000\r\n[message 100000][AUTH PLAIN 16]")
    #expect(redacted(imported).contains(chunk))
  }

  @Test func whatIsLeftOutAlreadyStaysSo() {
    let events =
      play("OPEN\nS: 220 a\nC: AUTH LOGIN\nS: 334 x") + [
        .redacted(Redaction(side: .client, label: "response", octets: 10)),
        .redacted(Redaction(side: .server, label: "echo", octets: 10)),
        .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 40)),
      ] + play("S: 535 no")
    #expect(redacted(events) == events)
  }

  /// When the roles swap, the peer's commands are the client's.
  @Test func followsTheRoles() {
    let events = play(
      """
      OPEN
      S: 220 a
      C: TURN
      S: 250 ok
      C: 220 b
      S: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      C: 535 no AGFsaWNlAHByYWN0aWNl
      """)
    #expect(
      told(redacted(events)).dropFirst() == [
        "S: 220 a\r\n", "C: TURN\r\n",
        "S: 250 ok\r\n", "C: 220 b\r\n", "S: [AUTH PLAIN 33]", "C: 535 no [echo 20]\r\n",
      ])
  }

  @Test func linesWithoutEndAreBounded() {
    let long = [UInt8](repeating: UInt8(ascii: "A"), count: 70_000)
    let opening = play("OPEN\nS: 220 a")
    // Clear, although it begins like AUTH might.
    let clear = opening + [.sent(Array(long[..<2])), .sent(long), .sent([0x0D, 0x0A])]
    #expect(told(redacted(clear)) == told(clear))
    let mail = opening + [.sent(Array("MAIL ".utf8) + long + [0x0D, 0x0A])]
    #expect(told(redacted(mail)) == told(mail))
    // Secret, although the secret stands where nothing is kept.
    let blanks = [UInt8](repeating: 0x20, count: 70_000)
    let secret = Array("XCLIENT".utf8) + blanks + Array("LOGIN=alice\r\n".utf8)
    #expect(told(redacted(opening + [.sent(secret)])).last == "C: [XCLIENT \(secret.count)]")
    let response = play("C: AUTH LOGIN\nS: 334 x") + [.sent(long), .sent(long + [0x0D, 0x0A])]
    #expect(told(redacted(opening + response)).last == "C: [response 140002]")
    let cancel = play("C: AUTH LOGIN\nS: 334 x") + [.sent([0x2A] + blanks), .sent([0x61, 0x0A])]
    #expect(told(redacted(opening + cancel)).last == "C: [response 70003]")
  }

  /// The server never got its AUTH, and what the client says behind it is a secret all the same.
  @Test func aLoginThatWentNowhereIsFollowedBySecrets() {
    var redactor = Redactor()
    for event in play("OPEN\nS: 220 a") { _ = redactor.redact(TimedEvent(at: nil, event)) }
    let line = Array("bm9ib2R5\r\n".utf8)
    let noop = Array("NOOP\r\n".utf8)
    #expect(!redactor.hides(line))
    redactor.withhold(Array("AUTH LOGIN\r\n".utf8))
    #expect(redactor.hides(line) && !redactor.hides(noop))
    var other = redactor
    let told = redactor.redact(TimedEvent(at: nil, .sent(line))).map(\.event)
    #expect(told == [.redacted(Redaction(side: .client, label: "response", octets: 10))])
    other.withhold(noop)
    #expect(!other.hides(line))
  }

  /// A partial line is told at once where it cannot become secret, and else waits.
  static let partial: [(String, Bool)] = [
    ("A", true), ("AU", true), ("auth", true), ("AUTH ", true), ("AUTH PLAIN", true),
    ("AUTH PLAIN x", true), (" ", true), (" AU", true), ("X", true), ("XC", true),
    ("X-EXPS", true), ("XCLIENT NAME=a", true), ("AT", false), ("E", false), ("EHLO foo", false),
    ("AUTHX", false), ("XFORWARD", false), ("MAIL AUTH", false),
  ]

  @Test(arguments: partial) func holdsBackNoMoreThanItMust(beginning: String, isHeld: Bool) {
    var redactor = Redactor()
    for event in play("OPEN\nS: 220 a") { _ = redactor.redact(TimedEvent(at: nil, event)) }
    let sent = SessionEvent.sent(Array(beginning.utf8))
    let told = redactor.redact(TimedEvent(at: nil, sent)).map(\.event)
    #expect(told == (isHeld ? [] : [sent]))
    let isSecret = beginning == "AUTH PLAIN x"
    let rest = redactor.finish(at: nil).map(\.event)
    #expect(
      told + rest
        == [isSecret ? .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 12)) : sent])
  }
}
