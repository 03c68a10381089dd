import SMTPCore
import TestSupport

/// Sessions made up at random, each the same for the same seed.
struct RandomSession {
  private var generator: SeededGenerator
  /// The session so far, so that what comes next may make sense.
  private var session = Session()
  private(set) var events: [SessionEvent] = []

  /// A session of `turns` turns in which server and client mostly do what the other expects.
  static func plausible(seed: Int, turns: Int) -> [SessionEvent] {
    var made = RandomSession(generator: SeededGenerator(seed: seed))
    made.add(.opened(Opening()))
    for _ in 0..<turns { made.addPlausibleTurn() }
    return made.events
  }

  /// `count` events in any order, of octets that matter to the protocol.
  static func wild(seed: Int, count: Int) -> [SessionEvent] {
    var made = RandomSession(generator: SeededGenerator(seed: seed))
    for _ in 0..<count { made.add(made.wildEvent()) }
    return made.events
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  private mutating func add(_ event: SessionEvent) {
    events.append(event)
    _ = session.apply(event)
  }

  private mutating func addPlausibleTurn() {
    switch session.state {
    case .closed:
      add(.opened(Opening(isGreeted: generator.once(in: 4))))
    case .tlsPending:
      add(generator.once(in: 8) ? .securingFailed(reason: "no") : .secured(TLSFacts()))
    case .data:
      let lines = (0...Int.random(in: 0...3, using: &generator)).map { _ in
        generator.pick(["Hello", ".", "..", "", "QUIT", "no dot\n.\n"]) + "\r\n"
      }
      add(session.event(lines.joined().octets, of: .client))
    case _ where session.isReplyOutstanding && !generator.once(in: 4):
      let replies = (0...Int.random(in: 0...2, using: &generator)).map { _ in generator.reply() }
      add(session.event(replies.joined().octets, of: .server))
    case _ where generator.once(in: 30):
      add(wildEvent())
    default:
      let lines = (0...Int.random(in: 0...3, using: &generator)).map { _ in generator.command() }
      add(session.event(lines.joined().octets, of: .client))
    }
  }

  private mutating func wildEvent() -> SessionEvent {
    switch Int.random(in: 0..<24, using: &generator) {
    case 0: .opened(Opening(isGreeted: generator.once(in: 2)))
    case 1: .closed(Closing(by: generator.pick([.client, .server, .timeout]), isReset: false))
    case 2: .secured(TLSFacts())
    case 3: .securingFailed(reason: "no")
    case 4: .securityLayer
    case 5: .turnEnded
    case 6: .note("a note")
    case 7: .chunk(generator.pick(["", "abc", "abc\r\n.\r\n"]).octets)
    case 8:
      .redacted(
        Redaction(
          side: generator.pick([.client, .server]),
          label: generator.pick(["AUTH PLAIN", "response", "message", "XCLIENT", "echo", ""]),
          octets: generator.once(in: 40) ? Int.max : generator.pick([-1, 0, 1, 40])))
    case 9..<16: .sent(wildOctets())
    default: .received(wildOctets())
    }
  }

  /// Whole lines, or pieces of them, or anything.
  private mutating func wildOctets() -> [UInt8] {
    var octets: [UInt8] = []
    for _ in 0...Int.random(in: 0...3, using: &generator) {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        octets += generator.pick(["\r\n.\r\n", ".", "\r", "\n", "\0", "250-", "*\r\n", ""]).octets
      case 1: octets += (0...5).map { _ in UInt8.random(in: 0...255, using: &generator) }
      case 2: octets += generator.pick([generator.command(), generator.reply()]).octets.dropLast(1)
      default:
        octets += generator.once(in: 2) ? generator.command().octets : generator.reply().octets
      }
    }
    return octets
  }
}

extension SeededGenerator {
  /// A line of a client, right or wrong.
  fileprivate mutating func command() -> String {
    pick([
      "EHLO a.example\r\n", "HELO a.example\r\n", "LHLO a.example\r\n",
      "MAIL FROM:<ann@a.example>\r\n", "MAIL FROM:<ann@a.example>\r\n",
      "MAIL FROM:<> BODY=BINARYMIME SMTPUTF8\r\n", "MAIL FROM:<a> TRANSID=<1@a>\r\n",
      "RCPT TO:<bob@b.example>\r\n", "RCPT TO:<bob@b.example>\r\n", "RCPT TO:<cat@c.example>\r\n",
      "DATA\r\n", "DATA\r\n", "BDAT 4\r\nab\r\n", "BDAT 3 LAST\r\nabc", "BDAT 0 LAST\r\n",
      "BDAT x\r\n", "BDAT 9999999999999999999\r\n", "BURL imap://i/1 LAST\r\n", "RSET\r\n",
      "NOOP\r\n", "VRFY bob SMTPUTF8\r\n", "QUIT\r\n", "STARTTLS\r\n", "AUTH PLAIN AAAA\r\n",
      "AUTH LOGIN\r\n", "X-EXPS LOGIN\r\n", "YWxpY2U=\r\n", "*\r\n", "TURN\r\n", "ATRN a\r\n",
      "XCLIENT ADDR=1\r\n", "ETRN a\r\n", "SEND FROM:<a>\r\n", "what\r\n", "\r\n", "NOOP\n",
      "Hello\r\n.\r\n", ".\r\n",
    ])
  }

  /// A reply, right or wrong; mostly a success.
  fileprivate mutating func reply() -> String {
    pick([
      "250 ok\r\n", "250 ok\r\n", "250 ok\r\n", "250-ok\r\n250 PIPELINING\r\n", "251 ok\r\n",
      "220 go\r\n", "220 go\r\n", "235 ok\r\n", "334 \r\n", "334 VXNl\r\n", "354 go\r\n",
      "354 go\r\n", "353 each\r\n", "355 1\r\n", "250-mx\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n",
      "421 bye\r\n", "450 later\r\n", "452 full\r\n", "500 what\r\n", "503 order\r\n",
      "550 no\r\n", "554 no\r\n", "221 bye\r\n", "250\r\n", "250-never\r\n", "050 note\r\n",
      "650 odd\r\n", "no code\r\n", "\r\n", "250 ok\n", "250 \u{E9}\u{1B}\r\n",
    ])
  }
}
