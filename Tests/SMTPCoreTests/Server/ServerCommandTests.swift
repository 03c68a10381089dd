import SMTPCore
import Testing

/// One line of a client, said after others, and what the reply to it begins with.
struct ServerRow: CustomTestStringConvertible {
  let before: [String]
  let line: String
  let reply: String

  init(_ line: String, _ reply: String, after before: [String] = ["EHLO me.test"]) {
    self.before = before
    self.line = line
    self.reply = reply
  }

  var testDescription: String { "\(before.count > 1 ? "… " : "")\(line.prefix(60)) → \(reply)" }

  /// The reply that the session gives, its lines joined.
  func play() -> String {
    var play = ServerPlay()
    // One by one: what is sent behind STARTTLS is not heard.
    for line in before { play.say(line) }
    return play.say(line).joined(separator: "|")
  }
}

private let mail = ["EHLO me.test", "MAIL FROM:<a@b.test>"]
private let rcpt = mail + ["RCPT TO:<bob@practice.test>"]
private let send = ["EHLO me.test", "SEND FROM:<a@b.test>"]
private let authenticated = ["EHLO me.test", "AUTH BELIEVE YWxpY2U="]
private let long = String(repeating: "x", count: 600)

@Suite struct ServerCommandTests {
  @Test(arguments: [
    // Before an introduction.
    ServerRow("MAIL FROM:<>", "503 5.5.1", after: []),
    ServerRow("RCPT TO:<bob@practice.test>", "503 5.5.1", after: []),
    ServerRow("DATA", "503 5.5.1", after: []),
    ServerRow("AUTH BELIEVE", "503 5.5.1", after: []),
    ServerRow("STARTTLS", "503 5.5.1", after: []),
    ServerRow("NOOP", "250 2.0.0", after: []),
    ServerRow("RSET", "250 2.0.0", after: []),
    ServerRow("HELP", "214-2.0.0", after: []),
    ServerRow("VRFY bob", "250 2.1.5 <bob@practice.test>", after: []),
    ServerRow("EXPN team", "250-2.1.5 <alice@practice.test>", after: []),
    ServerRow("QUIT", "221 2.0.0", after: []),
    // Introductions carry no enhanced codes.
    ServerRow("EHLO me.test", "250-practice.test greets me.test|", after: []),
    ServerRow("ehlo [127.0.0.1]", "250-practice.test greets [127.0.0.1]|", after: []),
    ServerRow("EHLO [IPv6:::1]", "250-practice.test", after: []),
    ServerRow("EHLO me.test ", "250-practice.test greets me.test|", after: []),
    ServerRow("HELO me.test", "250 practice.test greets me.test", after: []),
    ServerRow("EHLO", "501 Say", after: []),
    ServerRow("HELO", "501 Say", after: []),
    ServerRow("EHLO under_score.test", "501 EHLO", after: []),
    ServerRow("EHLO me.test you.test", "501 EHLO", after: []),
    ServerRow("EHLO -me.test", "501 EHLO", after: []),
    ServerRow("EHLO [300.1.1.1]", "501 EHLO", after: []),
    ServerRow("EHLO mé.test", "501 EHLO", after: []),
    ServerRow("LHLO me.test", "500 5.5.1", after: []),
    // Verbs.
    ServerRow("FOO", "500 5.5.1 I know no command FOO"),
    ServerRow("GET / HTTP/1.1", "500 5.5.1"),
    ServerRow("DEBUG", "500 5.5.1"),
    ServerRow("VERB", "502 5.5.1"),
    ServerRow("ONEX", "502 5.5.1"),
    ServerRow("", "500 5.5.2"),
    ServerRow(" NOOP", "500 5.5.2"),
    ServerRow("noop", "250 2.0.0"),
    ServerRow("NOOP with anything behind it", "250 2.0.0"),
    ServerRow("NOOP ", "250 2.0.0"),
    // Arguments where none belong.
    ServerRow("RSET now", "501 5.5.4"),
    ServerRow("QUIT now", "501 5.5.4"),
    ServerRow("STARTTLS now", "501 5.5.4"),
    ServerRow("DATA now", "501 5.5.4", after: rcpt),
    ServerRow("DATA ", "354", after: rcpt),
    // Order.
    ServerRow("RCPT TO:<bob@practice.test>", "503 5.5.1 MAIL"),
    ServerRow("DATA", "503 5.5.1 MAIL"),
    ServerRow("DATA", "503 5.5.1 RCPT", after: mail),
    ServerRow("DATA", "554 5.5.1", after: mail + ["RCPT TO:<bob@else.test>"]),
    ServerRow("MAIL FROM:<a@b.test>", "503 5.5.1", after: mail),
    ServerRow("AUTH BELIEVE", "503 5.5.1", after: mail),
    ServerRow("STARTTLS", "503 5.5.1", after: mail),
    ServerRow("STARTTLS", "503 5.5.1", after: ["HELO me.test"]),
    ServerRow("AUTH BELIEVE", "503 5.5.1", after: ["HELO me.test"]),
    // Lines.
    ServerRow("NOOP \(long)", "500 5.5.2 That line is too long"),
    ServerRow("RCPT TO:<bob@practice.test> \(long)", "555 5.5.4", after: mail),
    ServerRow("RCPT TO:<bob@practice.test> \(long)\(long)", "500 5.5.2", after: mail),
    ServerRow("\(long)", "500 5.5.2"),
    ServerRow("NOOP a\u{0}b", "501 5.5.2 No NUL"),
    ServerRow("FOO\u{0}", "501 5.5.2 No NUL"),
    ServerRow("NOOP a\rb", "501 5.5.2 No CR"),
    // Questions.
    ServerRow("VRFY", "501 5.5.4"),
    ServerRow("VRFY <bob@practice.test>", "250 2.1.5 <bob@practice.test>"),
    ServerRow("VRFY <postmaster>", "250 2.1.5 <Postmaster@practice.test>"),
    ServerRow("VRFY bob@else.test", "252 2.0.0"),
    ServerRow("VRFY bob@", "501 5.1.3"),
    ServerRow("VRFY bö", "553 5.6.7"),
    ServerRow("EXPN", "501 5.5.4"),
    ServerRow(
      "EXPN TEAM@practice.test",
      "250-2.1.5 <alice@practice.test>|250-2.1.5 <bob@practice.test>|250 2.1.5 <carol@"),
    ServerRow("EXPN nobody", "550 5.1.1"),
    ServerRow("HELP mail", "214 2.0.0 \"MAIL FROM:\" Reverse-path"),
    ServerRow("HELP nothing", "504 5.5.4"),
  ])
  func aLineGetsItsReply(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test(arguments: [
    ServerRow("MAIL FROM:<a@b.test>", "250 2.1.0"),
    ServerRow("mail from:<a@b.test>", "250 2.1.0"),
    ServerRow("MAIL FROM:<>", "250 2.1.0"),
    ServerRow("MAIL FROM:<\"a b\"@[127.0.0.1]>", "250 2.1.0"),
    ServerRow("MAIL FROM:<@x.test,@y.test:a@b.test>", "250 2.1.0 Sender <a@b.test>"),
    ServerRow("MAIL FROM:<a@b.test> ", "250 2.1.0"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=10485760 BODY=8BITMIME", "250 2.1.0"),
    ServerRow("MAIL FROM:<a@b.test> size=1 body=7bit", "250 2.1.0"),
    ServerRow("MAIL FROM:<a@b.test> AUTH=<>", "250 2.1.0"),
    ServerRow("MAIL FROM:<a@b.test> AUTH=e+3Dmc2@example.test", "250 2.1.0"),
    ServerRow("MAIL", "501 5.5.2"),
    ServerRow("MAIL <a@b.test>", "501 5.5.2"),
    ServerRow("MAIL FROM <a@b.test>", "501 5.5.2"),
    ServerRow("MAIL FROM : <a@b.test>", "501 5.5.2"),
    ServerRow("MAIL FROM: <a@b.test>", "501 5.5.2 No space behind the colon"),
    ServerRow("MAIL FROM:a@b.test", "501 5.5.2 The address stands in angle brackets"),
    ServerRow("MAIL FROM:", "501 5.5.2"),
    ServerRow("MAIL FROM:<a@b.test>SIZE=1", "501 5.5.2"),
    ServerRow("MAIL FROM:<a@b.test", "501 5.1.7"),
    ServerRow("MAIL FROM:<a>", "501 5.1.7"),
    ServerRow("MAIL FROM:<Postmaster>", "501 5.1.7"),
    ServerRow("MAIL FROM:<a..b@c.test>", "501 5.1.7"),
    ServerRow("MAIL FROM:<a b@c.test>", "501 5.1.7"),
    ServerRow("MAIL FROM:<a@b.test> =x", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=x", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=123456789012345678901", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=99999999999999999999", "552 5.3.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=10485761", "552 5.3.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=1 SIZE=1", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> BODY=9BIT", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> BODY=BINARYMIME", "250 2.1.0"),
    ServerRow("MAIL FROM:<a@b.test> body=binarymime", "250 2.1.0"),
    ServerRow("SEND FROM:<a@b.test>", "250 2.1.0"),
    ServerRow("SOML FROM:<a@b.test> SIZE=1", "250 2.1.0"),
    ServerRow("saml from:<>", "250 2.1.0"),
    ServerRow("SEND", "501 5.5.2 Write SEND FROM:"),
    ServerRow("SAML FROM:<a>", "501 5.1.7"),
    ServerRow("SEND FROM:<a@b.test>", "503 5.5.1 The sender is set", after: mail),
    ServerRow("MAIL FROM:<a@b.test>", "503 5.5.1", after: ["HELO me.test", "SOML FROM:<>"]),
    ServerRow("SEND FROM:<a@b.test>", "503 5.5.1 Say EHLO", after: []),
    ServerRow("MAIL FROM:<a@b.test> AUTH=nobody", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> AUTH=a+3db@c.test", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> FOO=bar", "555 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> SIZE=1", "555 5.5.4", after: ["HELO me.test"]),
    ServerRow("MAIL FROM:<jörg@b.test>", "550 5.6.7"),
    ServerRow("MAIL FROM:<a@bücher.test>", "550 5.6.7"),
    // The offered parameters lengthen the line that is allowed.
    ServerRow(
      "MAIL FROM:<a@b.test> AUTH=\(String(repeating: "a", count: 480))@b.test", "501 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> X=\(long)\(long)", "555 5.5.4"),
    ServerRow("MAIL FROM:<a@b.test> X=\(long)\(long)\(long)\(long)", "500 5.5.2"),
  ])
  func mailIsReadStrictly(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test(arguments: [
    ServerRow("RCPT TO:<bob@practice.test>", "250 2.1.5", after: mail),
    ServerRow("rcpt to:<Bob@PRACTICE.Test>", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<Postmaster>", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<postMASTER>", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<postmaster@practice.test>", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<@relay.test:bob@practice.test>", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<bob@practice.test>", "250 2.1.5", after: rcpt),
    ServerRow("RCPT TO:<bob@else.test>", "550 5.7.1", after: mail),
    ServerRow("RCPT TO:<bob@[127.0.0.1]>", "550 5.7.1", after: mail),
    ServerRow(
      "RCPT TO:<bob@else.test>", "250 2.1.5", after: authenticated + ["MAIL FROM:<a@b.test>"]),
    ServerRow("RCPT TO:<bob@practice.test>", "450 4.2.1", after: send),
    ServerRow("RCPT TO:<alice@practice.test>", "250 2.1.5", after: send),
    ServerRow("RCPT TO:<451-4.7.1@reply.test>", "451 4.7.1", after: send),
    ServerRow("RCPT TO:<>", "501 5.1.3", after: mail),
    ServerRow("RCPT TO: <bob@practice.test>", "501 5.5.2 No space", after: mail),
    ServerRow("RCPT TO:bob@practice.test", "501 5.5.2 The address stands in", after: mail),
    ServerRow("RCPT FROM:<bob@practice.test>", "501 5.5.2", after: mail),
    ServerRow("RCPT TO:<bob>", "501 5.1.3", after: mail),
    ServerRow("RCPT TO:<bob@practice.test>x", "501 5.5.2", after: mail),
    ServerRow("RCPT TO:<böb@practice.test>", "553 5.6.7", after: mail),
    ServerRow(
      "RCPT TO:<\(String(repeating: "a", count: 65))@practice.test>", "501 5.1.3", after: mail),
    ServerRow(
      "RCPT TO:<\(String(repeating: "a", count: 64))@practice.test>", "250 2.1.5", after: mail),
  ])
  func rcptIsReadStrictly(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test func errorsSayWhichCharacterOfTheLineIsWrong() {
    let reply = ServerRow("MAIL FROM:<a@b.test> SIZE=1 ?", "").play()
    #expect(reply.hasSuffix("character 29"))
    #expect(ServerRow("MAIL FROM:<a b@c.test>", "").play().hasSuffix("character 13"))
  }

  @Test func aBareLineFeedIsRefusedAtOnceAndNothingIsCarriedOut() {
    var play = ServerPlay()
    play.say("EHLO me.test")
    let before = play.actions.count
    play.feed("MAIL FROM:<a@b.test>\n".utf8)
    let reply = ServerPlay.replyLines(play.actions[before...])
    #expect(reply.count == 1 && reply[0].hasPrefix("500 5.5.2"))
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
  }

  @Test func aLineWithoutEndCostsNoMemoryAndGetsOneReply() {
    var play = ServerPlay()
    let before = play.actions.count
    let chunk = [UInt8](repeating: 0x41, count: 1 << 20)
    for _ in 0..<8 { play.feed(chunk) }
    #expect(play.actions.count == before)
    #expect(play.say("")[0].hasPrefix("500 5.5.2 That line is too long"))
  }

  @Test func whatIsOfferedDependsOnWhatWorksNow() {
    var play = ServerPlay()
    let first = play.say("EHLO me.test").map { String($0.dropFirst(4)) }
    #expect(
      first == [
        "practice.test greets me.test", "PIPELINING", "SIZE 10485760", "8BITMIME", "SMTPUTF8",
        "ENHANCEDSTATUSCODES", "DSN", "CHUNKING", "BINARYMIME", "BURL", "STARTTLS",
        "AUTH BELIEVE", "LIMITS MAILMAX=1000 RCPTMAX=1000 RCPTDOMAINMAX=100",
        "DELIVERBY 60",
        "FUTURERELEASE 2592000 2037-12-31T23:59:59Z", "MT-PRIORITY MIXER", "RRVS",
        "NO-SOLICITING test.practice:ADV", "MTRK", "ETRN", "ATRN", "TURN", "SEND", "SOML", "SAML",
        "XCLIENT NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT REVERSE_NAME",
        "XFORWARD NAME ADDR PORT PROTO HELO IDENT SOURCE", "VRFY", "EXPN", "HELP",
      ])
    play.say("STARTTLS")
    let second = play.say("EHLO me.test").map { String($0.dropFirst(4)) }
    #expect(!second.contains("STARTTLS") && second.contains("AUTH BELIEVE"))
    #expect(second.contains("REQUIRETLS"))
    play.say("AUTH BELIEVE YWxpY2U=")
    let third = play.say("EHLO me.test")
    #expect(!third.contains { $0.contains("AUTH") } && third.contains("250-BURL imap"))
  }

  @Test func aScenarioThatOffersLessServesLess() {
    var scenario = Scenario.standard
    scenario.extensions = [.pipelining, .enhancedStatusCodes]
    var play = ServerPlay(scenario)
    #expect(
      play.say("EHLO me.test").dropFirst() == ["250-PIPELINING", "250 ENHANCEDSTATUSCODES"])
    for line in [
      "STARTTLS", "AUTH BELIEVE", "VRFY bob", "EXPN team", "HELP", "BDAT 0 LAST", "BDAT x",
      "ETRN a.test",
      "ATRN", "TURN", "SEND FROM:<>", "SOML FROM:<>", "SAML FROM:<>", "BURL imap://a.test/x",
    ] {
      #expect(play.say(line)[0].hasPrefix("502 5.5.1"))
    }
    // The octets of a chunk come all the same, and must not be taken for commands.
    #expect(play.say("BDAT 6 LAST") == [])
    #expect(play.say("RSET")[0].hasPrefix("502 5.5.1"))
    #expect(play.say("XCLIENT NAME=x")[0].hasPrefix("500 5.5.1"))
    #expect(play.say("XFORWARD NAME=x")[0].hasPrefix("500 5.5.1"))
    #expect(play.say("MAIL FROM:<jörg@b.test>")[0].hasPrefix("553 5.6.7"))
    #expect(play.say("MAIL FROM:<a@b.test> SIZE=1")[0].hasPrefix("555 5.5.4"))
  }
}
