import SMTPCore
import Testing

@testable import Transcript

/// Going along a recording with another server.
@Suite struct ReplayWalkTests {
  /// A case: what was recorded, up to which entry it goes, what the server does, and what came next
  /// each time.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var recorded: Timeline
    /// The first entry whose observation fits; the last one without.
    var to: String?
    var opening: String? = "220 new ESMTP\r\n"
    var answers: [WalkPlay.Answer]
    var told: [String]

    init(
      _ name: String, _ recorded: Timeline, to: String? = nil,
      opening: String? = "220 new ESMTP\r\n", _ answers: [WalkPlay.Answer], _ told: String...
    ) {
      testDescription = name
      self.recorded = recorded
      self.to = to
      self.opening = opening
      self.answers = answers
      self.told = told
    }

    /// The entry that it goes to.
    var entry: Int {
      let count = recorded.entries.count
      guard let to else { return count - 1 }
      return (0..<count).first { index in
        let observation = recorded.moment(at: index)?.observation
        let line = observation?.line(0).map { String(decoding: $0.octets, as: UTF8.self) } ?? ""
        return line.hasPrefix(to)
      } ?? count
    }
  }

  private static func sent(_ text: String) -> SessionEvent { .sent(Array(text.utf8)) }
  private static func received(_ text: String) -> SessionEvent { .received(Array(text.utf8)) }
  private static func secret(_ label: String, _ octets: Int) -> SessionEvent {
    .redacted(Redaction(side: .client, label: label, octets: octets))
  }

  private static let mail = WalkPlay.timeline(
    "S: 220 old ESMTP\nC: EHLO me\nS: 250-old\nS: 250 PIPELINING\nC: MAIL FROM:<a@b>\n"
      + "S: 250 2.1.0 Ok\nC: RCPT TO:<c@d>\nS: 250 2.1.5 Ok\nC: DATA\nS: 354 go\nC: Hi\nC: ..\n"
      + "C: .\nS: 250 2.0.0 queued as 4F1A2B3C\nC: QUIT\nS: 221 bye\n")

  private static let pipelined = WalkPlay.timeline([
    .opened(Opening(host: "old")), received("220 old\r\n"), sent("EHLO me\r\n"),
    received("250-old\r\n250 PIPELINING\r\n"),
    sent("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n"),
    received("250 ok\r\n250 ok\r\n354 go\r\n"),
  ])

  private static let secured = WalkPlay.timeline([
    .opened(Opening(host: "old")), received("220 old\r\n"), sent("EHLO me\r\n"),
    received("250-old\r\n250 STARTTLS\r\n"), sent("STARTTLS\r\n"), received("220 go\r\n"),
    .secured(TLSFacts()), sent("EHLO me\r\n"), received("250-old\r\n250 AUTH PLAIN LOGIN\r\n"),
    secret("AUTH PLAIN", 40), received("235 2.7.0 in\r\n"), sent("NOOP\r\n"),
    received("250 ok\r\n"),
  ])

  /// A login in two steps, without its secrets.
  private static let login = WalkPlay.timeline([
    .opened(Opening(host: "old")), received("220 old\r\n"), sent("EHLO me\r\n"),
    received("250-old\r\n250 AUTH LOGIN\r\n"), sent("AUTH LOGIN\r\n"),
    received("334 VXNlcm5hbWU6\r\n"), secret("response", 10), received("334 UGFzc3dvcmQ6\r\n"),
    secret("response", 12), received("235 in\r\n"),
  ])

  private static let hello = "250-new\r\n250 PIPELINING\r\n"
  private static let plainHello = "250-new\r\n250 STARTTLS\r\n"
  private static let tlsHello = "250-new\r\n250 AUTH PLAIN LOGIN\r\n"
  private static let ok = "250 ok\r\n"

  private static let same: [Case] = [
    Case(
      "all the same, QUIT left out", mail,
      [
        .says(hello), .says("250 2.1.0 Fine\r\n"), .says("250 2.1.5 Fine\r\n"), .says("354 ok\r\n"),
        .says("250 2.0.0 queued as 99887766\r\n"),
      ],
      "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~", "DATA~", "Hi~..~.~", "done"),
    Case(
      "up to a command", mail, to: "MAIL", [.says(hello), .says("250 2.1.0 x\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "done"),
    Case(
      "up to what a reply answers", mail, to: "250 2.1.0",
      [.says(hello), .says("250 2.1.0 x\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "done"),
    Case(
      "up to DATA, and no further", mail, to: "354",
      [.says(hello), .says("250 2.1.0 x\r\n"), .says("250 2.1.5 x\r\n"), .says("354 x\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~", "DATA~", "done"),
    Case("nothing was sent yet", mail, to: "220", [], "done"),
    Case("the greeting is awaited", mail, opening: nil, [], "wait"),
    Case(
      "in one go where that is offered", pipelined,
      [.says(hello), .says("250 ok\r\n250 ok\r\n354 go\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~RCPT TO:<c@d>~DATA~", "done"),
    Case(
      "a part of what went in one go", pipelined, to: "RCPT",
      [.says(hello), .says("250 ok\r\n250 ok\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~RCPT TO:<c@d>~", "done"),
    Case(
      "one by one where it is not", pipelined,
      [.says("250 new\r\n"), .says(ok), .says(ok), .says("354 go\r\n")],
      "EHLO me~", "differs: PIPELINING PIPELINING → –", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~",
      "DATA~", "done"),
    Case(
      "half of a group is answered", pipelined, [.says(hello), .says(ok)],
      "EHLO me~", "MAIL FROM:<a@b>~RCPT TO:<c@d>~DATA~", "wait"),
    Case(
      "TLS, and a login that is computed", secured,
      [
        .says(plainHello), .secures("220 go\r\n"), .says(tlsHello), .says("235 2.7.0 in\r\n"),
        .says(ok),
      ],
      "EHLO me~", "STARTTLS~", "EHLO me~", "log in by PLAIN", "NOOP~", "done"),
    Case(
      "the handshake is awaited", secured, [.says(plainHello), .says("220 go\r\n")],
      "EHLO me~", "STARTTLS~", "wait"),
    Case(
      "up to the first line of a login", login, to: "AUTH",
      [.says("250-new\r\n250 AUTH LOGIN\r\n"), .says("334 VXNlcm5hbWU6\r\n")],
      "EHLO me~", "AUTH LOGIN~", "done"),
  ]

  private static let different: [Case] = [
    Case(
      "codes", mail, [.says(hello), .says("451 4.7.1 later\r\n"), .says("503 no\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "differs: code 250 → 451, enhanced 2.1.0 → 4.7.1",
      "RCPT TO:<c@d>~", "differs: code 250 → 503, enhanced 2.1.5 → –", "DATA~"),
    Case(
      "the message is not sent where DATA is refused", mail,
      [.says(hello), .says("250 2.1.0 x\r\n"), .says("250 2.1.5 x\r\n"), .says("554 no\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~", "DATA~", "differs: code 354 → 554", "done"),
    Case(
      "what was for TLS is not sent without", secured, [.says(plainHello), .says("454 no\r\n")],
      "EHLO me~", "STARTTLS~",
      "differs: code 220 → 454, tls TLS handshake → – and tlsRefused"),
    Case(
      "turned away", mail, opening: "554 new\r\n", [],
      "differs: code 220 → 554 and turnedAway"),
    Case(
      "no login is offered", secured,
      [.says(plainHello), .secures("220 go\r\n"), .says("250 new\r\n")],
      "EHLO me~", "STARTTLS~", "EHLO me~", "differs: AUTH AUTH → –", "blocked: loginNotOffered"),
    Case(
      "a login in the clear that went over TLS", secured, to: "NOOP",
      [.says(plainHello), .says("220 go\r\n")], "EHLO me~", "STARTTLS~", "wait"),
    Case(
      "refused login", secured,
      [
        .says(plainHello), .secures("220 go\r\n"), .says(tlsHello), .says("535 5.7.8 no\r\n"),
        .says(ok),
      ],
      "EHLO me~", "STARTTLS~", "EHLO me~", "log in by PLAIN",
      "differs: code 235 → 535, enhanced 2.7.0 → 5.7.8", "NOOP~", "done"),
  ]

  private static let stopped: [Case] = [
    Case(
      "closed on the way", mail, [.says(hello), .closes], "EHLO me~", "MAIL FROM:<a@b>~", "closed"),
    Case(
      "a farewell on the way", mail, [.says(hello), .leaves("421 4.3.2 down\r\n")],
      "EHLO me~", "MAIL FROM:<a@b>~", "differs: code 250 → 421, enhanced 2.1.0 → 4.3.2", "closed"),
    Case(
      "a message that was left out", message(left: "message"),
      [.says(hello), .says(ok), .says(ok)],
      "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~",
      "blocked: messageMissing"),
    Case(
      "its DATA, too", message(left: "message"), to: "DATA",
      [.says(hello), .says(ok), .says(ok)],
      "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~",
      "blocked: messageMissing"),
    Case(
      "a message that was cut", cutMessage, [.says(hello), .says("354 go\r\n")],
      "EHLO me~", "DATA~", "blocked: messageCut"),
    Case(
      "a secret that no login computes", xclient, [.says(hello)],
      "EHLO me~", "blocked: secretMissing"),
    Case(
      "no chunks", chunks, [.says("250 new\r\n")],
      "EHLO me~", "differs: CHUNKING CHUNKING → –", "blocked: chunkingMissing"),
    Case(
      "a message that the recorded server did not want", refusedData,
      [.says(hello), .says("354 go\r\n")],
      "EHLO me~", "DATA~", "differs: code 503 → 354 and contentWanted"),
    Case(
      "changed places", turned, [.says(hello), .says("250 ok\r\n")],
      "EHLO me~", "TURN~", "blocked: swappedRoles"),
  ]

  private static let greeted: [SessionEvent] = [
    .opened(Opening(host: "old")), received("220 old\r\n"), sent("EHLO me\r\n"),
    received("250-old\r\n250 PIPELINING\r\n"),
  ]

  private static func message(left label: String) -> Timeline {
    WalkPlay.timeline(
      greeted + [
        sent("MAIL FROM:<a@b>\r\n"), received(ok), sent("RCPT TO:<c@d>\r\n"), received(ok),
        sent("DATA\r\n"), received("354 go\r\n"), secret(label, 40), sent(".\r\n"), received(ok),
      ])
  }

  private static let cutMessage = WalkPlay.timeline(
    greeted + [
      sent("DATA\r\n"), received("354 go\r\n"), sent("Hi\r\nthe"), .closed(Closing(by: .client)),
    ])
  private static let xclient = WalkPlay.timeline(
    greeted + [secret("XCLIENT", 40), received("220 old\r\n")])
  private static let chunks = WalkPlay.timeline([
    .opened(Opening(host: "old")), received("220 old\r\n"), sent("EHLO me\r\n"),
    received("250-old\r\n250 CHUNKING\r\n"), sent("BDAT 2 LAST\r\nhi"), received(ok),
  ])
  private static let refusedData = WalkPlay.timeline(
    greeted + [sent("DATA\r\n"), received("503 no\r\n"), sent("NOOP\r\n"), received(ok)])
  private static let turned = WalkPlay.timeline(
    greeted + [sent("TURN\r\n"), received("250 ok\r\n"), sent("220 me\r\n")])

  @Test(arguments: same + different + stopped)
  func itGoesAsFarAsItMakesSense(_ one: Case) {
    var play = WalkPlay(ReplayWalk(one.recorded, to: one.entry))
    play.run(one.answers, opening: one.opening)
    #expect(play.told == one.told)
  }

  @Test func onlyTheConnectionOfTheLineCounts() {
    let two = WalkPlay.timeline(
      Self.greeted + [sent("QUIT\r\n"), received("221 bye\r\n"), .closed(Closing(by: .server))]
        + Self.greeted + [Self.sent("NOOP\r\n"), Self.received(Self.ok)])
    #expect(ReplayWalk(two, to: two.entries.count - 1).count == 2)
    #expect(ReplayWalk(two, to: 3).count == 1)
  }

  private func sent(_ text: String) -> SessionEvent { Self.sent(text) }
  private func received(_ text: String) -> SessionEvent { Self.received(text) }

  /// Nothing is sent before all that went out was seen, whatever was answered meanwhile.
  @Test func aStepWaitsForAllOctetsOfTheOneBefore() {
    var play = WalkPlay(ReplayWalk(Self.pipelined, to: Self.pipelined.entries.count - 1))
    play.run([.says(Self.hello)])
    play.happen(sent("MAIL FROM:<a@b>\r\n"))
    play.happen(received(Self.ok))
    #expect(play.walk.next(in: play.session) == .wait)
  }

  @Test func ofALongRecordingOnlySoMuchIsRead() {
    var events = Self.greeted
    for _ in 0..<(ReplayWalk.mostEvents / 2) { events += [sent("NOOP\r\n"), received(Self.ok)] }
    let timeline = WalkPlay.timeline(events)
    let walk = ReplayWalk(timeline, to: timeline.entries.count - 1)
    #expect(walk.count < ReplayWalk.mostEvents)
    let near = ReplayWalk(timeline, to: 10)
    #expect(near.count == 5)
  }

  @Test func theClientsNameMayBeItsOwn() {
    var play = WalkPlay(
      ReplayWalk(Self.mail, to: 3, clientName: "my.example"))
    play.run([])
    #expect(play.told == ["EHLO my.example~"])
  }

  @Test func aPatternTakesAnyText() {
    let pattern = WalkPlay.timeline("S: 220 *\nC: EHLO me\nS: 250 *\nC: NOOP\nS: 250 *\n")
    var play = WalkPlay(ReplayWalk(pattern, to: 4, isPattern: true))
    play.run([.says(Self.hello), .says("250 2.0.0 fine\r\n")])
    #expect(play.told == ["EHLO me~", "NOOP~", "done"])
  }

  @Test func recordedLinesOfALoginAreSentWhereTheyHold() {
    let clear = WalkPlay.timeline(
      "S: 220 x\nC: EHLO me\nS: 250-x\nS: 250 AUTH LOGIN\nC: AUTH LOGIN\nS: 334 VXNlcg==\n"
        + "C: YQ==\nS: 334 UGFzcw==\nC: Yg==\nS: 235 in\n")
    var play = WalkPlay(ReplayWalk(clear, to: clear.entries.count - 1))
    let hello = "250-new\r\n250 AUTH LOGIN\r\n"
    play.run([
      .says(hello), .says("334 VXNlcg==\r\n"), .says("334 UGFzcw==\r\n"), .says("235 in\r\n"),
    ])
    #expect(play.told == ["EHLO me~", "AUTH LOGIN~", "YQ==~", "Yg==~", "done"])
    // It goes on asking where the recorded one was content.
    play = WalkPlay(ReplayWalk(clear, to: clear.entries.count - 1))
    play.run([
      .says(hello), .says("334 VXNlcg==\r\n"), .says("334 UGFzcw==\r\n"), .says("334 VG9rZW4=\r\n"),
      .says("501 no\r\n"),
    ])
    #expect(play.told.suffix(3) == ["*~", "differs: code 235 → 501", "done"])
  }
}
