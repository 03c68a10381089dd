import SMTPCore
import Testing

private let mail = ["EHLO me.test", "MAIL FROM:<a@b.test>"]
private let secured = ["EHLO me.test", "STARTTLS", "EHLO me.test"]
private let xtext100 = String(repeating: "x", count: 100)

/// A parameter of MAIL, or of RCPT behind a plain MAIL.
private func from(
  _ parameters: String, _ reply: String = "250 2.1.0", after before: [String] = ["EHLO me.test"]
) -> ServerRow {
  ServerRow("MAIL FROM:<a@b.test> \(parameters)", reply, after: before)
}

private func to(
  _ parameters: String, _ reply: String = "250 2.1.5", after before: [String] = mail
) -> ServerRow {
  ServerRow("RCPT TO:<bob@practice.test> \(parameters)", reply, after: before)
}

@Suite struct ServerParameterTests {
  @Test(arguments: [
    // RFC 3461 §4.3, §4.4.
    from("RET=FULL"), from("RET=hdrs ENVID=QQ314159"), from("ret=Full envid=a+2Bb"),
    from("ENVID=\(xtext100)"),
    from("RET=BODY", "501 5.5.4 RET is"), from("RET", "501 5.5.4"), from("RET=", "501 5.5.4"),
    from("RET=FULL RET=FULL", "501 5.5.4"), from("ENVID", "501 5.5.4"),
    from("ENVID=a+2b", "501 5.5.4"), from("ENVID=a+", "501 5.5.4"),
    from("ENVID=\(xtext100)x", "501 5.5.4"), from("ENVID=a ENVID=a", "501 5.5.4"),
    from("NOTIFY=NEVER", "555 5.5.4"), from("ORCPT=rfc822;a@b.test", "555 5.5.4"),
    // RFC 6531 §3.4.
    from("SMTPUTF8"), from("smtputf8 BODY=8BITMIME"),
    from("SMTPUTF8=yes", "501 5.5.4"), from("SMTPUTF8 SMTPUTF8", "501 5.5.4"),
    // RFC 8689 §2: TLS first.
    from("REQUIRETLS", "555 5.5.4"), from("REQUIRETLS", after: secured),
    from("REQUIRETLS=1", "501 5.5.4", after: secured),
    // RFC 6710 §3.
    from("MT-PRIORITY=9"), from("MT-PRIORITY=-9"), from("mt-priority=0"),
    from("MT-PRIORITY=10", "501 5.5.2"), from("MT-PRIORITY=-10", "501 5.5.2"),
    from("MT-PRIORITY=high", "501 5.5.2"), from("MT-PRIORITY", "501 5.5.2"),
    from("MT-PRIORITY=1 MT-PRIORITY=1", "501 5.5.2"),
    // RFC 2852 §4.
    from("BY=120;R"), from("BY=60;RT"), from("BY=+120;N"), from("BY=-5;N"), from("BY=0;nt"),
    from("BY=59;R", "555 5.5.4"), from("BY=0;R", "501 5.5.4"), from("BY=-5;R", "501 5.5.4"),
    from("BY=120", "501 5.5.4"), from("BY=120;X", "501 5.5.4"), from("BY=;R", "501 5.5.4"),
    from("BY=1234567890;R", "501 5.5.4"), from("BY=120;TR", "501 5.5.4"),
    from("BY=120;R BY=120;R", "501 5.5.4"),
    // RFC 4865 §3.
    from("HOLDFOR=1"), from("HOLDFOR=2592000"), from("HOLDUNTIL=2030-01-01T00:00:00Z"),
    from("HOLDFOR=2592001", "501 5.5.4 I hold"), from("HOLDFOR=0", "501 5.5.4"),
    from("HOLDFOR=-1", "501 5.5.4"), from("HOLDFOR=1000000000", "501 5.5.4"),
    from("HOLDUNTIL=2038-01-01T00:00:00Z", "501 5.5.4 I hold"),
    from("HOLDUNTIL=2030-01-01T00:00:00+01:00", "501 5.5.4"),
    from("HOLDUNTIL=2030-01-01", "501 5.5.4"), from("HOLDUNTIL=2030-13-01T00:00:00Z", "501 5.5.4"),
    from("SOLICIT=a,,b", "501 5.5.4"), from("SOLICIT=9a", "501 5.5.4"),
    from("MTRK=jZ6v*Q ENVID=a", "501 5.5.4"), from("MTRK=jZ6vXQAA: ENVID=a", "501 5.5.4"),
    from("HOLDFOR=9 HOLDUNTIL=2030-01-01T00:00:00Z", "501 5.5.4 HOLDFOR and HOLDUNTIL"),
    // RFC 3865 §2.3; what is not wanted is refused for each recipient.
    from("SOLICIT=org.example:ADV:ADLT,com.example:x"),
    from("SOLICIT=test.practice:ADV"), from("SOLICIT", "501 5.5.4"),
    // RFC 3885 §3.
    from("MTRK=jZ6vXQAA ENVID=me@me.test"), from("MTRK=jZ6vXQAA:86400 ENVID=me@me.test"),
    from("MTRK=jZ6vXQAA", "501 5.5.4 MTRK needs ENVID"), from("MTRK", "501 5.5.4"),
    // RFC 9422 knows no parameter.
    from("LIMITS", "555 5.5.4"), from("RCPTMAX=1", "555 5.5.4"),
    from("=", "501 5.5.4"), from("-A", "501 5.5.4"), from("A=b=c", "501 5.5.4"),
  ])
  func mailTakesItsParameters(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test(arguments: [
    // RFC 3461 §4.1, §4.2.
    to("NOTIFY=NEVER"), to("NOTIFY=SUCCESS,FAILURE,DELAY"), to("notify=delay"),
    to("NOTIFY=SUCCESS ORCPT=rfc822;bob@practice.test"), to("ORCPT=rfc822;a+2Bb@b.test"),
    to("ORCPT=x400;/g+3Da/"),
    to("NOTIFY", "501 5.5.4"), to("NOTIFY=", "501 5.5.4"), to("NOTIFY=NEVER,DELAY", "501 5.5.4"),
    to("NOTIFY=NOW", "501 5.5.4"), to("NOTIFY=SUCCESS,", "501 5.5.4"),
    to("NOTIFY=DELAY NOTIFY=DELAY", "501 5.5.4"),
    to("ORCPT=bob@practice.test", "501 5.5.4"), to("ORCPT=;bob@practice.test", "501 5.5.4"),
    to("ORCPT=rfc822;", "501 5.5.4"), to("ORCPT=rfc822;a+2bb", "501 5.5.4"),
    to("ORCPT=rfc822;\(String(repeating: "a", count: 500))", "501 5.5.4"),
    to("ORCPT=rfc822;a ORCPT=rfc822;a", "501 5.5.4"),
    to("ORCPT=utf-8;j\\x{F6}rg@b.test"),
    // Letters beyond ASCII need SMTPUTF8 there as well (RFC 6533 §3).
    to("ORCPT=utf-8;jörg@b.test", "553 5.6.7"),
    to("ORCPT=utf-8;jörg@b.test", after: [mail[0], mail[1] + " SMTPUTF8"]),
    to("RET=FULL", "555 5.5.4"), to("ENVID=x", "555 5.5.4"), to("SIZE=1", "555 5.5.4"),
    // RFC 7293 §3.1.
    to("RRVS=2026-11-21T19:27:16Z"), to("RRVS=2026-11-21T19:27:16Z;C"),
    to("RRVS=2026-11-21T19:27:16+01:00;r"),
    to("RRVS=2026-11-21T19:27:16Z;X", "501 5.5.4"), to("RRVS=yesterday", "501 5.5.4"),
    to("RRVS", "501 5.5.4"),
    // RFC 7293 §3.2, §5.1: the mailboxes have their owners since 2020-01-01T00:00:00Z.
    to("RRVS=2019-12-31T23:59:00Z", "550 5.7.17 <bob@practice.test> belongs to somebody else"),
    to("RRVS=2020-01-01T00:30:00+01:00;C", "550 5.7.17"), to("RRVS=2020-01-01T00:00:00Z"),
    to("RRVS=2019-12-31T23:30:00-01:00"),
    ServerRow("RCPT TO:<Abuse@practice.test> RRVS=2019-12-31T23:59:00Z", "250 2.1.5", after: mail),
    ServerRow("RCPT TO:<postmaster> RRVS=2019-12-31T23:59:00Z", "250 2.1.5", after: mail),
    // To a client that said HELO nothing was offered.
    to("NOTIFY=NEVER", "555 5.5.4", after: ["HELO me.test", "MAIL FROM:<>"]),
    // RFC 3865 §2.3.
    to(
      "NOTIFY=NEVER", "550 5.7.1 Not wanted here: SOLICIT=test.practice:ADV",
      after: [mail[0], mail[1] + " SOLICIT=org.example:x,TEST.practice:adv"]),
    to("", after: [mail[0], mail[1] + " SOLICIT=org.example:x"]),
  ])
  func rcptTakesItsParameters(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  /// A recipient of a message that is tracked is known by the address that it was given first.
  @Test(arguments: [
    ("MTRK=jZ6vXQAA ENVID=x@me.test", "", "ORCPT=rfc822;b+2Bx@practice.test"),
    ("MTRK=jZ6vXQAA ENVID=x@me.test", " ORCPT=rfc822;old@b.test", "ORCPT=rfc822;old@b.test"),
    ("ENVID=x@me.test", "", nil),
  ])
  func trackingNeedsTheOriginalRecipient(from: String, to: String, kept: String?) {
    var play = ServerPlay()
    play.say("EHLO me.test", "MAIL FROM:<a@b.test> \(from)", "RCPT TO:<b+x@practice.test>\(to)")
    play.say("DATA", ".")
    #expect(
      play.delivered.first?.envelope.accepted.first?.parameters.map(\.text)
        == [kept].compactMap { $0 })
  }

  /// MTRK brings what it needs of DSN (RFC 3885 §2).
  @Test func trackingGoesWithoutDSN() {
    var scenario = Scenario.standard
    scenario.extensions.removeAll { $0 == .dsn }
    var play = ServerPlay(scenario)
    play.say("EHLO me.test")
    #expect(play.say("MAIL FROM:<a@b.test> MTRK=jZ6vXQAA ENVID=x@me.test")[0].hasPrefix("250"))
    #expect(play.say("RCPT TO:<b@practice.test> ORCPT=rfc822;b@practice.test")[0].hasPrefix("250"))
    #expect(play.say("RCPT TO:<b@practice.test> NOTIFY=NEVER")[0].hasPrefix("555"))
  }

  @Test(arguments: [
    ServerRow("MAIL FROM:<jörg@bücher.test> SMTPUTF8", "250 2.1.0 Sender noted"),
    ServerRow("MAIL FROM:<\"jörg x\"@b.test> SMTPUTF8", "250 2.1.0"),
    ServerRow("MAIL FROM:<jörg@b.test> BODY=8BITMIME", "550 5.6.7"),
    ServerRow("MAIL FROM:<jörg@b.test>", "553 5.6.7", after: ["HELO me.test"]),
    ServerRow("MAIL FROM:<j..örg@b.test> SMTPUTF8", "501 5.1.7"),
    ServerRow("RCPT TO:<jörg@practice.test>", "553 5.6.7", after: mail),
    ServerRow(
      "RCPT TO:<jörg@practice.test>", "250 2.1.5", after: [mail[0], mail[1] + " SMTPUTF8"]),
    ServerRow("VRFY jörg SMTPUTF8", "250 2.1.5 <jörg@practice.test>"),
    ServerRow("VRFY <jörg@practice.test> smtputf8", "250 2.1.5 <jörg@practice.test>"),
    ServerRow("VRFY jörg", "553 5.6.7"),
    ServerRow("VRFY bob SMTPUTF8", "250 2.1.5 <bob@practice.test>"),
    ServerRow("VRFY SMTPUTF8", "250 2.1.5 <SMTPUTF8@practice.test>"),
    ServerRow("VRFY bob SMTPUTF9", "501 5.1.3"),
    ServerRow("EXPN team SMTPUTF8", "250-2.1.5"),
    ServerRow("EXPN jörg SMTPUTF8", "550 5.1.1"),
    ServerRow("EHLO bücher.test", "501", after: []),
  ])
  func addressesBeyondASCIITakeSMTPUTF8(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test func octetsThatAreNoUTF8AreNoAddress() {
    for argument in [[0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      var play = ServerPlay()
      play.say("EHLO me.test")
      let before = play.actions.count
      play.feed(
        Array("MAIL FROM:<a".utf8) + argument + Array("@b.test> SMTPUTF8\r\n".utf8))
      #expect(ServerPlay.replyLines(play.actions[before...])[0].hasPrefix("501 5.1.7"))
    }
  }

  @Test func whatWasGivenIsKept() {
    var play = ServerPlay()
    play.say(
      "EHLO me.test", "XFORWARD ADDR=192.0.2.1 SOURCE=LOCAL",
      "SOML FROM:<a@b.test> RET=HDRS ENVID=x MT-PRIORITY=3",
      "RCPT TO:<bob@practice.test> NOTIFY=NEVER", "RCPT TO:<carol@practice.test>", "DATA", ".")
    let envelope = play.delivered.first?.envelope
    #expect(envelope?.verb == .soml)
    #expect(envelope?.parameters.map(\.keyword) == ["RET", "ENVID", "MT-PRIORITY"])
    #expect(envelope?.accepted.map(\.parameters.first?.keyword) == ["NOTIFY", nil])
    #expect(envelope?.forwarded == ["ADDR": "192.0.2.1", "SOURCE": "LOCAL"])
    play.say("MAIL FROM:<>", "RCPT TO:<bob@practice.test>", "DATA", ".")
    #expect(play.delivered.last?.envelope.forwarded == [:])
  }

  /// Every parameter of the catalog is served, or is left out for a reason.
  @Test func everyParameterIsServedOrLeftOut() {
    let absent = [
      "CONPERM": "nothing is ever converted here",
      "CONNEG": "nothing is ever converted here",
      "TRANSID": "an experiment of 1995: a message begins anew, it is not gone on with",
      "SUBMITTER": "historic: Sender ID is given up",
      "ALT-ADDRESS": "given up for SMTPUTF8, whose servers must not offer it",
      "UTF8REPLY": "given up for SMTPUTF8",
      "PRDR": "a draft that became no RFC; LMTP is practised for what it does",
      "XVERP": "Postfix alone speaks it, to itself",
      "XOORG": "Exchange alone speaks it, to itself",
      "XMESSAGEVALUE": "Exchange alone speaks it, to itself",
      "XMESSAGECONTEXT": "Exchange alone speaks it, to itself",
      "EXDATA": "Courier alone speaks it, to itself",
      "SECURITY": "Courier alone speaks it, to itself",
    ]
    for row in Parameter.all {
      let isServed = ServerExtension(rawValue: row.extensionKeyword) != nil
      #expect(isServed != (absent[row.keyword] != nil), "\(row.keyword)")
    }
    for keyword in absent.keys {
      let reply = from(keyword, "").play()
      #expect(reply.hasPrefix("555 5.5.4"), "\(keyword)")
    }
  }

  private func offers(_ keyword: String, _ scenario: Scenario) -> Bool {
    scenario.extensions.contains { $0.rawValue == keyword }
  }

  /// Every extension of the catalog is offered, or is left out for a reason.
  @Test func everyExtensionIsOfferedOrLeftOut() {
    let absent = [
      "CONPERM": "nothing is ever converted here", "CONNEG": "nothing is ever converted here",
      "CHECKPOINT": "an experiment of 1995: a message begins anew, it is not gone on with",
      "VERB": "given up", "ONEX": "given up", "SUBMITTER": "historic: Sender ID is given up",
      "UTF8SMTP": "given up for SMTPUTF8", "AUTH=": "it breaks the grammar of EHLO lines",
      "QUICKSTART": "a draft that became no RFC", "PRDR": "a draft that became no RFC",
    ]
    for row in Extension.all {
      // Servers of one make speak theirs to each other; a proxy speaks Postfix's to anybody.
      let isLeftOut =
        absent[row.keyword] != nil
        || row.status == .private && !["XCLIENT", "XFORWARD"].contains(row.keyword)
      #expect((ServerExtension(rawValue: row.keyword) == nil) == isLeftOut, "\(row.keyword)")
      for scenario in Scenario.all where offers(row.keyword, scenario) {
        #expect(row.requirements.allSatisfy { offers($0, scenario) }, "\(row.keyword)")
      }
    }
  }

  /// Every verb is served, known and not offered, or left out for a reason.
  @Test func everyVerbIsServedOrLeftOut() {
    let absent: [Verb: String] = [
      .verb: "502: known, and there is nothing more to tell",
      .onex: "502: known, and given up by its author",
      .debug: "500: the back door of 1988", .wiz: "500: a back door",
      .kill: "500: a back door", .showq: "500: a back door",
      .wellknown: "500: Exim alone speaks it",
      .xExps: "500: Exchange alone speaks it", .xLink2State: "500: Exchange alone speaks it",
      .xexch50: "500: Exchange alone speaks it", .xAnonymousTLS: "500: Exchange alone speaks it",
      .xproxyfrom: "500: Exchange alone speaks it", .xshadow: "500: Exchange alone speaks it",
      .xadr: "500: PMDF alone speaks it", .xcir: "500: PMDF alone speaks it",
      .xgen: "500: PMDF alone speaks it", .xsta: "500: PMDF alone speaks it",
      .xloop: "500: PMDF alone speaks it", .qhlo: "500: a draft that became no RFC",
    ]
    for verb in Verb.allCases {
      let scenario: Scenario = verb == .lhlo ? .lmtp : .standard
      var play = ServerPlay(scenario)
      let help = play.say("HELP \(verb.rawValue)")[0]
      let reply = play.say(verb.rawValue)[0]
      if let reason = absent[verb] {
        #expect(reply.hasPrefix(reason.prefix(3)) && help.hasPrefix("504"), "\(verb)")
      } else {
        #expect(!reply.hasPrefix("500") && !reply.hasPrefix("502"), "\(verb): \(reply)")
        #expect(help.hasPrefix("214 2.0.0 "), "\(verb): \(help)")
      }
    }
  }
}
