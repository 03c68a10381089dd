import Testing

@testable import SMTPCore

/// What a line breaks, and at which octets. `^` below the line marks them.
struct CommandCheckTests {
  @Test(arguments: [
    "HELO laptop.example", "EHLO [192.0.2.1]", "ehlo [IPv6:2001:db8::1]", "MAIL FROM:<>",
    "mail from:<alice@example.org>", "MAIL FROM:<a@b.example> SIZE=1000 BODY=8BITMIME",
    "RCPT TO:<Postmaster>", "RCPT TO:<@relay.example:bob@example.org>",
    "RCPT TO:<\"b o b\"@example.org>", "DATA", "RSET", "NOOP whatever it says", "HELP MAIL",
    "VRFY bob", "QUIT", "AUTH PLAIN AGEAYg==", "AUTH PLAIN =", "AUTH LOGIN", "BDAT 100 LAST",
    "STARTTLS", "XCLIENT NAME=x", "NOOP \u{E9}", "ETRN example.org", "",
  ])
  func rightLinesHaveNoProblem(_ line: String) {
    #expect(Self.check(line) == nil)
  }

  @Test(arguments: [
    (" EHLO x", 0..<1, CommandProblem.Kind.leadingBlank),
    ("EHLO x\u{7}", 6..<7, .control),
    ("HELLO x", 0..<5, .unknownVerb("HELLO")),
    ("MAILFROM:<a@b.example>", 0..<4, .noBlankBehindVerb(.mail)),
    ("RCPTTO:<a@b.example>", 0..<4, .noBlankBehindVerb(.rcpt)),
    ("DATA now", 5..<8, .needlessArgument(.data)),
    ("RSET  x", 6..<7, .needlessArgument(.rset)),
    ("EHLO", 4..<4, .missingArgument(.ehlo)),
    ("VRFY", 4..<4, .missingArgument(.vrfy)),
    ("EHLO my_host", 7..<8, .hostName(.domainOctet)),
    ("HELO [192.0.2.1]", 5..<6, .hostName(.domainOctet)),
    ("EHLO [300.1.1.1]", 5..<16, .hostName(.badLiteral)),
    ("EHLO 127.0.0.1", 5..<14, .bareAddress(.ehlo)), ("HELO 10.0.0.1", 5..<13, .bareAddress(.helo)),
    ("EHLO 2001:db8::1", 5..<16, .bareAddress(.ehlo)),
    ("EHLO IPv6:::1", 5..<13, .bareAddress(.ehlo)),
    ("EHLO a.example b", 15..<16, .surplusWords(.ehlo)),
    ("MAIL alice@example.org", 5..<22, .noPathKeyword(.mail)),
    ("RCPT FROM:<a@b.example>", 5..<23, .noPathKeyword(.rcpt)),
    ("mail from <a@b.example>", 5..<9, .noColonBehindKeyword(.mail)),
    ("MAIL FROM<a@b.example>", 5..<9, .noColonBehindKeyword(.mail)),
    ("RCPT TO a@b.example", 5..<7, .noColonBehindKeyword(.rcpt)),
    ("RCPT TOM@b.example", 5..<18, .noPathKeyword(.rcpt)),
    ("MAIL FROM: <a@b.example>", 10..<11, .blankBehindColon(.mail)),
    ("MAIL FROM:a@b.example", 10..<11, .path(.noOpeningBracket)),
    ("MAIL FROM:<a@b.example SIZE=1", 22..<23, .path(.noClosingBracket)),
    ("MAIL FROM:<a b@c.example>", 12..<13, .path(.localPartOctet)),
    ("MAIL FROM:<a..b@c.example>", 13..<14, .path(.misplacedDot)),
    ("MAIL FROM:<alice>", 16..<17, .path(.noAt)),
    ("RCPT TO:<bob@exam_ple.org>", 17..<18, .path(.domainOctet)),
    ("RCPT TO:<>", 8..<10, .nullRecipient),
    ("MAIL FROM:<a@b.example>SIZE=1", 23..<29, .noBlankBehindPath),
    ("RCPT TO:<a@b.example>,<c@b.example>", 21..<35, .severalPaths(.rcpt)),
    ("MAIL FROM:<a@b.example> FOO=1", 24..<27, .unknownParameter("FOO")),
    ("MAIL FROM:<a@b.example> =1", 24..<26, .malformedParameter),
    (
      "MAIL FROM:<a@b.example> NOTIFY=NEVER", 24..<30,
      .misplacedParameter("NOTIFY", belongsTo: .rcpt)
    ),
    (
      "RCPT TO:<a@b.example> NOTIFY=NEVER", 22..<28,
      .parameterNotOffered("NOTIFY", keyword: "DSN")
    ),
    ("MAIL FROM:<a@b.example> SIZE=1 SIZE=2", 31..<35, .repeatedParameter("SIZE")),
    (
      "MAIL FROM:<a@b.example> BODY=BINARYMIME", 29..<39,
      .valueNotOffered("BINARYMIME", keyword: "BINARYMIME")
    ),
    ("MAIL FROM:<\u{FC}@b.example>", 11..<12, .nonASCII(isOffered: false)),
    ("AUTH", 4..<4, .missingArgument(.auth)),
    ("AUTH PLAIN!", 5..<11, .badMechanism),
    ("AUTH SCRAM-SHA-256", 5..<18, .mechanismNotOffered("SCRAM-SHA-256")),
    ("AUTH PLAIN a?bc", 12..<15, .notBase64),
    ("AUTH PLAIN = x", 13..<14, .surplusWords(.auth)),
    ("BDAT many", 5..<9, .badChunkSize),
    ("BDAT 1 FIRST", 7..<12, .notLAST),
  ])
  func problemIsFoundAtItsOctets(
    _ line: String, _ range: Range<Int>, _ kind: CommandProblem.Kind
  ) throws {
    let problem = try #require(Self.check(line))
    #expect(problem.kind == kind)
    #expect(problem.range == range)
  }

  @Test func valuesThatCannotStandThereAreFound() throws {
    let size = try #require(Parameter.row(for: "SIZE", of: .mail))
    let body = try #require(Parameter.row(for: "BODY", of: .mail))
    for (line, range, kind) in [
      ("MAIL FROM:<a@b.example> SIZE=10k", 31..<32, CommandProblem.Kind.badValue(size)),
      ("MAIL FROM:<a@b.example> SIZE=", 24..<29, .missingValue(size)),
      ("MAIL FROM:<a@b.example> BODY=9BIT", 29..<33, .badValue(body)),
    ] {
      let problem = try #require(Self.check(line))
      #expect(problem.kind == kind && problem.range == range)
    }
  }

  /// No step of typing a right line is told as an error.
  @Test(arguments: [
    "EHLO laptop.example", "EHLO [192.0.2.1]", "MAIL FROM:<alice@example.org> SIZE=1000",
    "MAIL FROM:<al.ice@ex-ample.org> BODY=8BITMIME", "RCPT TO:<bob@example.org>",
    "RCPT TO:<\"b o b\"@example.org>", "AUTH PLAIN AGEAYg==", "BDAT 100 LAST", "STARTTLS",
    "RCPT TO:<@relay.example:bob@[IPv6:2001:db8::1]>",
  ])
  func whatIsTypedSoFarIsUnfinishedAtWorst(_ line: String) {
    for count in 1...line.utf8.count {
      let problem = Self.check(String(line.prefix(count)))
      #expect(
        problem?.isUnfinished ?? true, "\(line.prefix(count)): \(String(describing: problem))")
    }
  }

  @Test func utf8IsAllowedWhereSMTPUTF8IsInForce() throws {
    let session = Self.session(offering: ["SMTPUTF8", "8BITMIME"])
    let plain = "MAIL FROM:<\u{FC}@b.example>"
    let problem = CommandCheck.problem(in: Array(plain.utf8), for: session)
    #expect(problem?.kind == .needsSMTPUTF8(.mail) && problem?.isUnfinished == false)
    let marked = plain + " SMTPUTF8"
    #expect(CommandCheck.problem(in: Array(marked.utf8), for: session) == nil)
  }

  @Test(arguments: [
    ("MAIL FROM:<\u{FC}@b", true), ("MAIL FROM:<a@\u{FC}.example>", false),
    ("MAIL FROM:<\u{FC}@b.example> ", true), ("MAIL FROM:<\u{FC}@b.example> smtpu", true),
    ("MAIL FROM:<\u{FC}@b.example> SIZE=1", false), ("VRFY \u{E9}", false),
    ("VRFY \u{E9} SM", true), ("EXPN \u{E9} x", false),
  ])
  func whatLacksSMTPUTF8IsToldOnceItIsWritten(_ line: String, _ isUnfinished: Bool) throws {
    let session = Self.session(offering: ["SMTPUTF8", "8BITMIME", "SIZE", "EXPN"])
    let problem = try #require(CommandCheck.problem(in: Array(line.utf8), for: session))
    #expect(problem.isUnfinished == isUnfinished)
  }

  @Test func extensionsLengthenTheLine() throws {
    let long = "NOOP " + String(repeating: "x", count: 506)
    #expect(Self.check(long)?.kind == .lineTooLong(limit: 512))
    #expect(Self.check(String(long.dropLast())) == nil)
    let session = Self.session(offering: ["SIZE", "AUTH PLAIN"])
    #expect(Parameter.longestLine(of: .mail, offering: session.capabilities) == 512 + 26 + 500)
  }

  @Test func responsesAreBase64OrAStar() throws {
    var session = Self.session(offering: ["AUTH PLAIN"])
    _ = session.apply(.sent(Array("AUTH PLAIN\r\n".utf8)))
    _ = session.apply(.received(Array("334 \r\n".utf8)))
    for line in ["*", "AGEAYg==", ""] {
      #expect(CommandCheck.problem(in: Array(line.utf8), for: session) == nil)
    }
    let problem = CommandCheck.problem(in: Array("my password".utf8), for: session)
    #expect(problem?.kind == .notBase64)
    #expect(problem?.range == 2..<11)
  }

  @Test(arguments: [
    ("ready", Verb.rcpt, Suggestion.Obstacle.mailFirst), ("ready", .data, .mailFirst),
    ("greeted", .mail, .helloFirst), ("mail", .data, .recipientFirst),
    ("mail", .mail, .transactionOpen), ("rcpt", .auth, .transactionOpen),
    ("rcpt-binary", .data, .binaryContent), ("bdat", .rcpt, .chunksBegun),
    ("ready-auth", .auth, .alreadyAuthenticated), ("ready-tls", .starttls, .alreadySecured),
    ("rejected", .mail, .serviceRefused), ("bdat-failed", .mail, .resetFirst),
    ("ready", .expn, .notOffered("EXPN")),
  ])
  func verbIsOutOfOrder(_ stage: String, _ verb: Verb, _ obstacle: Suggestion.Obstacle) throws {
    #expect(try SuggestionTests.session(at: stage).obstacle(toSending: verb) == obstacle)
  }

  @Test(arguments: ["greeted", "ready", "mail", "rcpt", "bdat", "bdat-failed", "tls", "connect"])
  func whatMayBeSentIsInOrder(_ stage: String) throws {
    let session = try SuggestionTests.session(at: stage)
    for case .command(let verb) in session.available() {
      #expect(session.obstacle(toSending: verb) == nil, "\(verb)")
    }
    #expect(session.obstacle(toSending: .noop) == nil)
  }

  @Test func whateverIsTypedTheProblemIsWithinIt() {
    let session = Self.session(offering: ["SIZE", "DSN", "SMTPUTF8", "AUTH PLAIN"])
    let pieces = [
      "MAIL", "RCPT", " ", "FROM:", "TO:", "<", ">", "@", "a", ".", "\"", "\\", "[", "]", "SIZE=",
      "NOTIFY=", "1", "é", "AUTH", "PLAIN", "EHLO", "\t", "\u{1B}", "=", "+", ",", "-", ":",
    ].map { Array($0.utf8) }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let line = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      guard let problem = CommandCheck.problem(in: line, for: session) else { continue }
      #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= line.count)
    }
  }

  static func check(_ line: String) -> CommandProblem? {
    CommandCheck.problem(in: Array(line.utf8), for: Self.session())
  }

  static func session(
    offering keywords: [String] = ["SIZE", "8BITMIME", "AUTH PLAIN LOGIN", "CHUNKING", "ETRN"]
  ) -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening(host: nil, address: nil, port: nil)))
    _ = session.apply(.received(Array("220 mx\r\n".utf8)))
    _ = session.apply(.sent(Array("EHLO x\r\n".utf8)))
    let lines = ["mx"] + keywords
    for (index, line) in lines.enumerated() {
      let separator = index == lines.count - 1 ? " " : "-"
      _ = session.apply(.received(Array("250\(separator)\(line)\r\n".utf8)))
    }
    return session
  }
}
