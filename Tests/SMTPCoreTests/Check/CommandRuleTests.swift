import Testing

@testable import SMTPCore

/// What holds of parameters and arguments besides their grammar.
struct CommandRuleTests {
  static let keywords = [
    "SIZE 1000", "8BITMIME", "BINARYMIME", "CHUNKING", "DSN", "SMTPUTF8", "AUTH PLAIN",
    "DELIVERBY 60", "FUTURERELEASE 600 2026-12-24T17:00:00Z", "MT-PRIORITY", "REQUIRETLS", "RRVS",
    "MTRK", "NO-SOLICITING", "CHECKPOINT", "SUBMITTER", "XVERP", "XCLIENT NAME ADDR PORT PROTO",
    "XFORWARD NAME SOURCE", "ETRN", "ATRN", "BURL imap", "VRFY", "EXPN", "FROB",
  ]

  static func check(_ line: String, offering: [String] = keywords) -> CommandProblem? {
    CommandCheck.problem(in: Array(line.utf8), for: CommandCheckTests.session(offering: offering))
  }

  private static let mail = "MAIL FROM:<a@b.example> "
  private static let rcpt = "RCPT TO:<a@b.example> "

  @Test(arguments: [
    mail + "SIZE=1000 BODY=BINARYMIME RET=HDRS ENVID=a+2Bb", mail + "BY=60;R", mail + "BY=1;N",
    mail + "BY=-5;NT", mail + "HOLDFOR=600", mail + "HOLDUNTIL=2026-12-24T17:00:00Z",
    mail + "MT-PRIORITY=-9", mail + "MT-PRIORITY=0",
    mail + "MTRK=AAAA:60 ENVID=1@b.example", mail + "MTRK=AAAA ENVID=x@b.example",
    mail + "SOLICIT=org.example:ADV", mail + "TRANSID=<1@b.example>", mail + "AUTH=<>",
    mail + "SUBMITTER=a@b.example", mail + "XVERP", mail + "XVERP=+=", mail + "XVERP=--",
    mail + "FROB=1", mail + "FROB",
    rcpt + "NOTIFY=SUCCESS,DELAY ORCPT=rfc822;a@B.example",
    rcpt + "ORCPT=utf-8;\\x{20AC}@b.example",
    rcpt + "ORCPT=x400;anything", rcpt + "RRVS=2024-05-01T00:00:00Z;C",
    "MAIL FROM:<jos\u{E9}@b\u{FC}cher.example> SMTPUTF8", "ETRN #queue", "ETRN @b.example", "ATRN",
    "ATRN a.example,b.example", "BDAT 1000", "BURL imap://a@b.example/x LAST", "VRFY \"a b\"",
    "VRFY <a@b.example>", "VRFY bob SMTPUTF8", "EXPN list",
    "XCLIENT NAME=[UNAVAILABLE] ADDR=IPv6:2001:db8::1 PORT=25 PROTO=ESMTP",
    "XFORWARD NAME=a+20b SOURCE=LOCAL",
  ])
  func rightLinesHaveNoProblem(_ line: String) {
    #expect(Self.check(line) == nil)
  }

  @Test(
    arguments: [
      (mail + "SIZE=1001", "1001", .overLimit(limit: 1_000)),
      ("BDAT 1001 LAST", "1001", .overLimit(limit: 1_000)),
      (mail + "BY=59;R", "59;R", .deadlineTooShort(minimum: 60)),
      (mail + "BY=0;R", "0;R", .pastDeadline), (mail + "BY=-60;R", "-60;R", .pastDeadline),
      (mail + "HOLDFOR=601", "601", .holdTooLong(limit: 600)),
      (
        mail + "HOLDUNTIL=2026-12-24T17:01:00Z", "2026-12-24T17:01:00Z",
        .holdTooLate(limit: "2026-12-24T17:00:00Z")
      ),
      (
        mail + "HOLDFOR=60 HOLDUNTIL=2026-12-24T17:00:00Z", "HOLDUNTIL",
        .contradiction("HOLDUNTIL", "HOLDFOR")
      ),
      (mail + "REQUIRETLS", "REQUIRETLS", .needsTLS("REQUIRETLS")),
      (mail + "MTRK=AAAA", "MTRK=AAAA", .missingCompanion("MTRK", needed: "ENVID")),
      (mail + "BAR=1", "BAR", .unknownParameter("BAR")),
      (rcpt + "NOTIFY=DELAY,delay", "delay", .repeatedValue("DELAY")),
      (rcpt + "ORCPT=rfc822;A@b.example", "A@b.example", .otherOriginal),
      ("MAIL FROM:<Postmaster>", ">", .path(.noAt)),
      ("ETRN my_host", "_", .node(.domainOctet)), ("ATRN a.example,-b", "-", .node(.domainOctet)),
      ("ETRN a.example b", "b", .surplusWords(.etrn)),
      ("BURL nothing", "nothing", .badURI), ("BURL 1map:x", "1map:x", .badURI),
      ("VRFY bob smith", "smith", .surplusWords(.vrfy)),
      ("VRFY bob UTF8REPLY", "UTF8REPLY", .parameterNotOffered("UTF8REPLY", keyword: "UTF8SMTP")),
      ("XCLIENT FOO=1", "FOO", .unknownAttribute("FOO", .xclient)),
      ("XCLIENT LOGIN=alice", "LOGIN", .attributeNotOffered("LOGIN", .xclient)),
      ("XCLIENT NAME", "NAME", .malformedAttribute(.xclient)),
    ] as [(String, String, CommandProblem.Kind)])
  func problemIsFoundAtItsWord(_ line: String, _ word: String, _ kind: CommandProblem.Kind) throws {
    let problem = try #require(Self.check(line))
    #expect(problem.kind == kind)
    let octets = Array(line.utf8)[problem.range]
    #expect(String(decoding: octets, as: UTF8.self) == word)
  }

  @Test(arguments: [
    ("XCLIENT ADDR=mx.example", "ADDR"), ("XCLIENT PORT=70000", "PORT"),
    ("XCLIENT PROTO=LMTP", "PROTO"), ("XCLIENT NAME=a=b", "NAME"), ("XCLIENT NAME=", "NAME"),
  ])
  func badAttributeIsFound(_ line: String, _ name: String) throws {
    let row = try #require(ProxyAttribute.row(for: name, of: .xclient))
    #expect(Self.check(line)?.kind == .badAttribute(row))
  }

  @Test func valuesTellTheRuleThatTheyBreak() throws {
    func row(_ keyword: String, _ verb: Verb) throws -> Parameter {
      try #require(Parameter.row(for: keyword, of: verb))
    }
    let long = String(repeating: "x", count: 101)
    for (line, kind) in [
      (Self.mail + "ENVID=" + long, .valueTooLong(try row("ENVID", .mail), limit: 100)),
      (Self.mail + "ENVID=a+zz", .badEscape(try row("ENVID", .mail))),
      (Self.mail + "AUTH=a+zz", .badEscape(try row("AUTH", .mail))),
      (Self.mail + "AUTH=nobody", .badValue(try row("AUTH", .mail))),
      (Self.rcpt + "ORCPT=rfc822;a+b@c", .badEscape(try row("ORCPT", .rcpt))),
      (Self.mail + "MTRK=YWJj ENVID=x", .envelopeNotTraceable),
    ] as [(String, CommandProblem.Kind)] {
      #expect(Self.check(line)?.kind == kind, "\(line)")
    }
    #expect(Self.check(Self.mail + "MTRK=YWJj ENVID=x@b.example") == nil)
  }

  @Test func aReleaseIsStillToCome() {
    let line = Array((Self.mail + "HOLDUNTIL=2026-11-21T19:00:00Z").utf8)
    let session = CommandCheckTests.session(offering: ["FUTURERELEASE 86400 2027-01-01T00:00:00Z"])
    for (now, kind) in [
      ("2026-11-21T19:27:16.5Z", CommandProblem.Kind.pastMoment), ("2026-11-21T18:59:00Z", nil),
      (nil, nil),
    ] {
      #expect(CommandCheck.problem(in: line, for: session, at: now)?.kind == kind)
    }
  }

  @Test func noAttributeBeginsSo() {
    let session = CommandCheckTests.session(offering: ["XCLIENT NAME ADDR"])
    for (line, isUnfinished) in [("XCLIENT NAME=a b", false), ("XCLIENT NAME=a AD", true)] {
      let problem = CommandCheck.problem(in: Array(line.utf8), for: session)
      #expect(problem?.kind == .malformedAttribute(.xclient))
      #expect(problem?.isUnfinished == isUnfinished)
    }
  }

  @Test func requireTLSCountsOnceTLSIsUp() {
    var session = CommandCheckTests.session(offering: ["STARTTLS"])
    _ = session.apply(.secured(TLSFacts(version: "TLSv1.3", verification: .ok)))
    _ = session.apply(.sent(Array("EHLO x\r\n".utf8)))
    _ = session.apply(.received(Array("250-mx\r\n250 REQUIRETLS\r\n".utf8)))
    let line = Array((Self.mail + "REQUIRETLS").utf8)
    #expect(CommandCheck.problem(in: line, for: session) == nil)
  }

  @Test func aReleaseIsToldInUTC() throws {
    let row = try #require(Parameter.row(for: "HOLDUNTIL", of: .mail))
    let problem = Self.check(Self.mail + "HOLDUNTIL=2026-12-24T17:00:00+01:00")
    #expect(problem?.kind == .badValue(row))
  }

  /// What an extension does not say it adds, its longest value does.
  @Test func extensionsWithoutANumberLengthenTheLineToo() {
    let session = CommandCheckTests.session(offering: ["DSN", "8BITMIME"])
    let offered = session.capabilities
    // ` BODY=BINARYMIME`, ` RET=FULL` and ENVID's 107.
    #expect(Parameter.longestLine(of: .mail, offering: offered) == 512 + 16 + 9 + 107)
    // ` NOTIFY=SUCCESS,FAILURE,DELAY` and ORCPT's 507.
    #expect(Parameter.longestLine(of: .rcpt, offering: offered) == 512 + 29 + 507)
    #expect(Parameter.longestLine(of: .data, offering: offered) == 512)
  }

  @Test func binaryNeedsChunkingToo() {
    let problem = Self.check(
      Self.mail + "BODY=BINARYMIME", offering: ["8BITMIME", "BINARYMIME"])
    #expect(problem?.kind == .valueNotOffered("BINARYMIME", keyword: "CHUNKING"))
  }

  @Test func recipientsAreCounted() {
    var session = CommandCheckTests.session(offering: ["LIMITS RCPTMAX=1"])
    for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<a@b.example>"] {
      #expect(CommandCheck.problem(in: Array(line.utf8), for: session) == nil)
      _ = session.apply(.sent(Array((line + "\r\n").utf8)))
      _ = session.apply(.received(Array("250 ok\r\n".utf8)))
    }
    let problem = CommandCheck.problem(in: Array("RCPT TO:<c@b.example>".utf8), for: session)
    #expect(problem?.kind == .tooManyRecipients(limit: 1))
    #expect(session.available().prefix(1) == [.command(.data)])
  }

  /// No step of typing a right line is told as an error.
  @Test(arguments: [
    mail + "HOLDFOR=60", mail + "MT-PRIORITY=-4", mail + "XVERP=+=", mail + "BY=120;RT",
    rcpt + "ORCPT=rfc822;a@b.example", "ETRN @b.example", "ATRN a.example,b.example",
    "XCLIENT NAME=a ADDR=192.0.2.1", "VRFY bob SMTPUTF8", mail + "SOLICIT=org.example:ADV",
    mail + "TRANSID=<1@b.example>", "BURL imap://a LAST",
    mail + "HOLDUNTIL=2026-12-24T17:00:00Z",
  ])
  func whatIsTypedSoFarIsUnfinishedAtWorst(_ line: String) {
    for count in 1...line.utf8.count {
      let problem = Self.check(String(line.prefix(count)))
      #expect(
        problem?.isUnfinished ?? true, "\(line.prefix(count)): \(String(describing: problem))")
    }
  }

  @Test(arguments: [
    ("2026-02-29T00:00:00Z", 8), ("2024-02-29T00:00:00Z", nil), ("2026-13-01T00:00:00Z", 5),
    ("2026-01-32T00:00:00Z", 8), ("2026-01-01T24:00:00Z", 11), ("2026-01-01T00:60:00Z", 14),
    ("2026-12-31T23:59:60Z", nil), ("2026-12-31T23:59:61Z", 17), ("2026-01-01T00:00:00", 19),
    ("2026-01-01T00:00:00.5Z", nil), ("2026-01-01T00:00:00.Z", 20),
    ("2026-01-01T00:00:00+25:00", 20), ("2026-01-01t00:00:00z", nil),
  ])
  func momentsAreHeldAgainstTheCalendar(_ text: String, _ flaw: Int?) {
    #expect(WrittenMoment.flaw(in: Array(text.utf8), hasAction: false) == flaw)
  }

  @Test func momentsAreComparedAcrossZones() throws {
    func minutes(_ text: String) throws -> Int {
      try #require(WrittenMoment.minutes(of: text.utf8))
    }
    #expect(try minutes("2026-12-24T17:00:00Z") == minutes("2026-12-24T18:00:00+01:00"))
    #expect(try minutes("2027-01-01T00:00:00Z") == minutes("2026-12-31T23:59:00Z") + 1)
    #expect(try minutes("2024-03-01T00:00:00Z") == minutes("2024-02-28T00:00:00Z") + 2 * 1_440)
    #expect(try minutes("2026-01-01T00:00:00Z") == minutes("2025-01-01T00:00:00Z") + 365 * 1_440)
    #expect(WrittenMoment.minutes(of: "soon".utf8) == nil)
  }
}
