import SMTPCore
import Testing

/// Greetings and replies in `show --json`.
@Suite struct ReplyObjectTests {
  @Test func aGreetingHasItsLinesCodeAndCategory() throws {
    let lines = objectLines(
      tape(
        """
        0.000412 OPEN
        0.041 S: 220-mx.test ESMTP
        0.042 S: 220 ready
        """))
    #expect(
      try canonical(lines[1])
        == canonical(
          #"""
          {"kind": "greeting", "t": 0.042, "from": "server",
           "text": "220-mx.test ESMTP\n220 ready", "lines": ["mx.test ESMTP", "ready"],
           "code": 220, "enhanced": null, "category": "success", "state": "greeted",
           "next": ["EHLO", "HELO", "NOOP", "RSET", "VRFY", "HELP", "QUIT"], "findings": []}
          """#))
  }

  @Test func aReplyNamesWhatItAnswersAndItsLatency() throws {
    let lines = objectLines(
      tape(
        """
        0 OPEN
        0.01 S: 220 mx.test
        1.5 C: MAIL FROM:<a@b.test>
        1.75 S: 250-2.1.0 Sender noted
        1.8 S: 250 2.1.0 go on
        """))
    #expect(
      try canonical(lines[3])
        == canonical(
          #"""
          {"kind": "reply", "t": 1.8, "from": "server",
           "text": "250-2.1.0 Sender noted\n250 2.1.0 go on",
           "lines": ["2.1.0 Sender noted", "2.1.0 go on"], "code": 250, "enhanced": "2.1.0",
           "category": "success", "complete": true, "answers": 2, "latency": 0.25,
           "state": "mail", "next": ["RCPT", "RSET", "VRFY", "HELP", "NOOP", "EHLO",
           "HELO", "QUIT"], "findings": []}
          """#))
  }

  @Test(arguments: [
    ("250 ok", 250, "success"), ("354 go", 354, "intermediate"), ("451 later", 451, "transient"),
    ("550 no", 550, "permanent"), ("250", 250, "success"), ("699 what", 699, "invalid"),
  ])
  func theFirstDigitDecides(reply: String, code: Int, category: String) throws {
    let object = try objects(tape("S: 220 mx\nC: NOOP\nS: \(reply)"))[2]
    #expect(try object.only("code", "category") == #"{"category":"\#(category)","code":\#(code)}"#)
  }

  @Test func aLineWithoutACodeIsAnInvalidReply() throws {
    let object = try objects(tape("S: 220 mx\nC: NOOP\nS: what?"))[2]
    #expect(
      try object.only("kind", "code", "category", "lines", "answers", "complete")
        == canonical(
          #"""
          {"kind": "reply", "code": null, "category": "invalid", "lines": ["what?"],
           "answers": null, "complete": true}
          """#))
  }

  @Test func aReplyThatIsCutIsNotComplete() throws {
    let all = try objects(
      tape(
        """
        0 S: 220 mx
        1 C: EHLO me.test
        2 S: 250-mx.test
        3 CLOSE server
        """))
    #expect(
      try all[2].only("kind", "complete", "answers", "code", "state", "latency")
        == canonical(
          #"""
          {"kind": "reply", "complete": false, "answers": 1, "code": 250, "state": "greeted",
           "latency": 1}
          """#))
    #expect(all[3]["kind"] as? String == "close")
  }

  /// Nothing is known of the hello in a reply that was cut: it changes no state.
  @Test func aSurplusReplyAnswersNothing() throws {
    let all = try objects(tape("0 S: 220 mx\n1 C: NOOP\n2 S: 250 ok\n3 S: 250 again"))
    #expect(
      try all[3].only("answers", "latency", "complete")
        == canonical(#"{"answers": null, "latency": null, "complete": true}"#))
    let findings = all[3]["findings"] as? [[String: String]] ?? []
    #expect(findings.map { $0["id"] } == ["two-replies"])
  }

  @Test func anUnasked421AnswersNothingAndEndsTheSession() throws {
    let object = try objects(tape("0 S: 220 mx\n9 S: 421 4.4.2 too slow"))[1]
    #expect(
      try object.only("answers", "latency", "state", "next", "findings", "category")
        == canonical(
          #"""
          {"answers": null, "latency": null, "state": "closed", "next": [], "findings": [],
           "category": "transient"}
          """#))
  }

  @Test func withoutTimesThereIsNoLatency() throws {
    let object = try objects(tape("S: 220 mx\nC: NOOP\nS: 250 ok"))[2]
    #expect(try object.only("t", "latency") == #"{"latency":null,"t":null}"#)
    #expect(object["answers"] as? Int == 1)
  }

  @Test func repliesOfAPipelineAnswerTheOldest() throws {
    let all = try objects(
      tape(
        """
        S: 220 mx
        C: MAIL FROM:<a@b.test>
        C: RCPT TO:<c@d.test>
        C: RCPT TO:<e@f.test>
        S: 250 ok
        S: 550 5.1.1 who?
        S: 250 ok
        """))
    #expect(all.compactMap { $0["answers"] as? Int } == [1, 2, 3])
    #expect(
      all.dropLast().map { $0["state"] as? String } == [
        "greeted", "greeted", "greeted", "greeted", "mail", "mail", "rcpt",
      ])
    let isEmpty = all.dropLast().map { ($0["next"] as? [String])?.isEmpty }
    #expect(isEmpty == [false, true, true, true, true, true, false])
  }

  @Test func aFindingHasItsNameSeverityWordsAndSource() throws {
    let object = try objects(tape("S: 220 mx\nC: NOOP\nS: 250-one\nS: 251 two"))[2]
    let findings = try #require(object["findings"] as? [[String: String]])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding["id"] == "reply-codes-differ")
    #expect(finding["severity"] == "error")
    #expect(finding["source"] == "RFC 5321 §4.2.1")
    #expect(finding["message"]?.hasSuffix(".") == true)
    #expect(finding.count == 4)
  }

  @Test func whatThePeerSendsIsMadeHarmless() throws {
    let object = try objects(tape(#"S: 220 \x1B[2J\xE2\x80\xAE \xFF\x00 ☃"#))[0]
    #expect(object["text"] as? String == #"220 \x1B[2J\u{202E} \xFF\x00 ☃"#)
    #expect(object["lines"] as? [String] == [#"\x1B[2J\u{202E} \xFF\x00 ☃"#])
  }

  @Test func onlyTheFirstThousandLinesOfAReplyStand() throws {
    let text = "S: 220 mx\nC: HELP\n" + (1...1_005).map { "S: 214-line \($0)\n" }.joined()
    let object = try objects(tape(text + "S: 214 end"))[2]
    #expect((object["lines"] as? [String])?.count == 1_000)
    #expect((object["text"] as? String)?.hasSuffix("\n[6 more lines]") == true)
  }
}
