import SMTPCore
import Testing
import Transcript

@Suite struct RedactorTests {
  /// Conversations, and what of each client line is told.
  static let conversations: [(String, [String])] = [
    (
      """
      OPEN
      S: 220 a
      C: EHLO me
      S: 250-a
      S: 250 AUTH PLAIN LOGIN
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      S: 235 2.7.0 ok
      C: MAIL FROM:<a@b>
      """,
      ["C: EHLO me\r\n", "C: [AUTH PLAIN 33]", "C: MAIL FROM:<a@b>\r\n"]
    ),
    (
      """
      OPEN
      S: 220 a
      C: auth\tlogin  \t
      S: 334 VXNlcm5hbWU6
      C: YWxpY2U=
      S: 334 UGFzc3dvcmQ6
      C: cHJhY3RpY2U=
      S: 235 ok
      C: hello
      """,
      ["C: auth\tlogin  \t\r\n", "C: [response 10]", "C: [response 14]", "C: hello\r\n"]
    ),
    // An empty initial response is none; cancelling is no secret; a verb never is.
    (
      """
      OPEN
      S: 220 a
      C: AUTH EXTERNAL =
      S: 334 x
      C: *
      S: 501 cancelled
      C: c2VjcmV0
      S: 500 what
      C: *
      C: NOOP
      C: c2VjcmV0
      """,
      [
        "C: AUTH EXTERNAL =\r\n", "C: *\r\n", "C: [response 10]", "C: *\r\nNOOP\r\nc2VjcmV0\r\n",
      ]
    ),
    // A verb is taken for the response, and the refusal lasts until the next verb.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      S: 334 x
      C: QUIT
      S: 501 what
      C: c2VjcmV0
      S: 500 what
      C: RSET
      S: 250 ok
      C: plain words
      """,
      ["C: AUTH LOGIN\r\n", "C: QUIT\r\n", "C: [response 10]", "C: RSET\r\n", "C: plain words\r\n"]
    ),
    // A refusal of AUTH itself.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      S: 504 5.5.4 no
      C: YWxpY2U=
      C: cHJhY3RpY2U=
      S: 500 what
      S: 500 what
      C: X-EXPS LOGIN c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10][response 14]", "C: [X-EXPS LOGIN 23]"]
    ),
    // Pipelined: the replies to what went before do not end the authentication.
    (
      """
      OPEN
      S: 220 a
      C: MAIL FROM:<a@b>
      C: RSET
      C: AUTH LOGIN
      C: YWxpY2U=
      S: 250 ok
      S: 250 ok
      C: cHJhY3RpY2U=
      S: 334 x
      S: 334 y
      S: 235 ok
      C: clear
      """,
      [
        "C: MAIL FROM:<a@b>\r\nRSET\r\nAUTH LOGIN\r\n[response 10]", "C: [response 14]",
        "C: clear\r\n",
      ]
    ),
    // An early talker: the greeting is no answer to what was sent before it.
    (
      """
      OPEN
      C: AUTH LOGIN
      S: 220 a
      C: c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // Content is not mistaken for commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 354 go
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      C: ..
      C: XCLIENT LOGIN=alice
      C: .
      S: 250 ok
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      [
        "C: DATA\r\n", "C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl\r\n..\r\nXCLIENT LOGIN=alice\r\n.\r\n",
        "C: [AUTH PLAIN 33]",
      ]
    ),
    // A refused DATA: what follows are commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 554 no
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      ["C: DATA\r\n", "C: [AUTH PLAIN 33]"]
    ),
    // Content that was sent before the 354 with its end, and a command behind it.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      C: Subject: x
      C: .
      C: AUTH LOGIN
      S: 354 go
      S: 250 ok
      S: 334 x
      C: c2VjcmV0
      """,
      ["C: DATA\r\nSubject: x\r\n.\r\nAUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // Chunks are counted.
    (
      """
      OPEN
      S: 220 a
      C: BDAT 16
      C: AUTH PLAIN abc
      C: AUTH PLAIN abc
      """,
      ["C: BDAT 16\r\nAUTH PLAIN abc\r\n[AUTH PLAIN 16]"]
    ),
    // LMTP: each accepted recipient has its reply at the end of data.
    (
      """
      OPEN
      S: 220 a
      C: LHLO me
      S: 250 a
      C: MAIL FROM:<a@b>
      C: RCPT TO:<c@d>
      C: RCPT TO:<e@f>
      C: RCPT TO:<g@h>
      C: DATA
      S: 250 ok
      S: 250 ok
      S: 550 no
      S: 250 ok
      S: 354 go
      C: x
      C: .
      C: AUTH LOGIN
      S: 250 ok
      S: 250 ok
      C: c2VjcmV0
      S: 535 no
      """,
      [
        "C: LHLO me\r\n",
        "C: MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<e@f>\r\nRCPT TO:<g@h>\r\nDATA\r\n",
        "C: x\r\n.\r\nAUTH LOGIN\r\n", "C: [response 10]",
      ]
    ),
    (
      """
      OPEN
      S: 220 a
      C: XCLIENT NAME=spike.example ADDR=192.0.2.1
      S: 220 a
      C: xclient NAME=spike.example login=alice
      S: 220 a
      C: XCLIENT LOGIN=alice
      """,
      [
        "C: XCLIENT NAME=spike.example ADDR=192.0.2.1\r\n", "C: [xclient 40]", "C: [XCLIENT 21]",
      ]
    ),
    // A secret where the mechanism should be; a line that begins with a blank.
    (
      """
      OPEN
      S: 220 a
      C: AUTH AGFsaWNlAHByYWN0aWNl
      C: AUTH AGFsaWNlAHByYWN0aWNl+x
      C:  AUTH PLAIN abc
      """,
      ["C: AUTH AGFsaWNlAHByYWN0aWNl\r\n[AUTH 29][ AUTH PLAIN 17]"]
    ),
    // TLS and a new connection forget what was pending.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      TLS
      C: clear
      OPEN
      S: 220 a
      C: clear
      """,
      ["C: AUTH LOGIN\r\n", "C: clear\r\n", "C: clear\r\n"]
    ),
    // Implicit TLS: the greeting is still to come.
    (
      """
      OPEN
      TLS
      C: AUTH LOGIN
      S: 220 a
      C: c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // What was begun when the source ends.
    ("OPEN\nS: 220 a\nC: AUTH LOGIN\nS: 334 x\nCLOSE", ["C: AUTH LOGIN\r\n"]),
  ]

  /// Conversations in which nobody can tell content from commands: what looks like a secret line
  /// is left out.
  static let doubtful: [(String, [String])] = [
    // The server gives up inside the content: what follows may be commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 354 go
      C: Subject: x
      S: 451 enough
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      ["C: DATA\r\n", "C: Subject: x\r\n", "C: [AUTH PLAIN 33]"]
    ),
    // A server that knows no BDAT reads no chunk.
    (
      """
      OPEN
      S: 220 a
      C: BDAT 1000
      S: 500 what
      C: AUTH PLAIN abc
      """,
      ["C: BDAT 1000\r\n", "C: [AUTH PLAIN 16]"]
    ),
  ]

  @Test(arguments: conversations + doubtful)
  func leavesSecretsOutByTheirPlace(conversation: String, client: [String]) {
    let told = told(redacted(play(conversation)))
    #expect(told.filter { $0.hasPrefix("C: ") } == client)
  }

  /// However the octets are cut, the same is told.
  @Test(arguments: conversations + doubtful) func theCutDoesNotMatter(
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
  @Test(arguments: conversations) func theFoldIsTheSame(conversation: String, client: [String]) {
    for redactsMessages in [false, true] {
      let events = play(conversation)
      #expect(fold(redacted(events, redactsMessages: redactsMessages)) == fold(events))
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
