import SMTPCore
import Testing

/// Message content and BDAT chunks in `show --json`.
@Suite struct MessageObjectTests {
  private let upToData = """
    S: 220 mx
    C: EHLO me
    S: 250 mx
    C: MAIL FROM:<a@b.test>
    S: 250 ok
    C: RCPT TO:<c@d.test>
    S: 250 ok
    C: DATA
    S: 354 go

    """

  @Test func aMessageIsUnstuffedAndCountedAsItStoodOnTheWire() throws {
    let lines = objectLines(tape(upToData + "7 C: Subject: dots\n8 C:\n9 C: ..one\n9.5 C: ."))
    #expect(
      try canonical(lines[9])
        == canonical(
          #"""
          {"kind": "message", "t": 9.5, "from": "client", "text": "Subject: dots\n\n.one",
           "octets": 24, "state": "data-reply", "next": [], "findings": []}
          """#))
  }

  @Test func insideAMessageOnlyTheDotMayCome() throws {
    let object = try objects(tape(upToData))[8]
    #expect(try object.only("state", "next") == #"{"next":["."],"state":"data"}"#)
  }

  @Test func theReplyToTheDotAnswersTheMessage() throws {
    let all = try objects(tape(upToData + "C: hi\nC: .\nS: 250 2.0.0 queued"))
    #expect(all[10]["answers"] as? Int == 9)
    #expect(all[10]["state"] as? String == "ready")
  }

  @Test func a64KiBMessageIsWholeAndALongerOneIsCutThere() throws {
    let line = String(repeating: "x", count: 1_022)
    let text = upToData + String(repeating: "C: \(line)\n", count: 64)
    let whole = try objects(tape(text + "C: ."))[9]
    #expect(whole["octets"] as? Int == 65_536)
    #expect(whole["truncated"] == nil)
    let cut = try objects(tape(text + "C: and more\nC: ."))[9]
    #expect(cut["octets"] as? Int == 65_546)
    #expect(cut["truncated"] as? Bool == true)
    #expect((cut["text"] as? String)?.utf8.count == 64 * 1_022 + 63)
  }

  @Test func aMessageThatTheConnectionCutsIsNotComplete() throws {
    let all = try objects(tape(upToData + "C: half\nCLOSE client"))
    #expect(
      try all[9].only("kind", "octets", "complete", "text")
        == canonical(#"{"kind": "message", "octets": 6, "complete": false, "text": "half"}"#))
    #expect(all[10]["kind"] as? String == "close")
  }

  @Test func linesOfTheContentAreHarmless() throws {
    let object = try objects(tape(upToData + #"C: a\x1B]0;x\x07\#nC: b\x0Ac\x0Dd\#nC: ."#))[9]
    #expect(object["text"] as? String == #"a\x1B]0;x\x07"# + "\n" + #"b\x0Ac\x0Dd"#)
  }

  @Test func aChunkIsAMessageBehindItsCommandAndTheReplyAnswersTheCommand() throws {
    let all = try objects(
      tape(
        """
        S: 220 mx
        C: EHLO me
        S: 250-mx
        S: 250 CHUNKING
        C: MAIL FROM:<a@b.test>
        S: 250 ok
        C: RCPT TO:<c@d.test>
        S: 250 ok
        C: BDAT 7
        C: ..two
        S: 250 more
        C: BDAT 5 LAST
        C: end
        S: 250 done
        """))
    #expect(
      all.dropFirst(7).dropLast().map { $0["kind"] as? String } == [
        "command", "message", "reply", "command", "message", "reply",
      ])
    #expect(all[8]["text"] as? String == "..two")
    #expect(all[8]["octets"] as? Int == 7)
    #expect(all[9]["answers"] as? Int == 7)
    #expect(all[9]["state"] as? String == "bdat")
    #expect(
      all[9]["next"] as? [String] == [
        "BDAT", "RSET", "VRFY", "HELP", "NOOP", "EHLO", "HELO", "QUIT",
      ])
    #expect(all[12]["answers"] as? Int == 10)
    #expect(all[12]["state"] as? String == "ready")
    #expect(all.last?["messages"] as? Int == 1)
  }

  @Test func contentThatWasLeftOutSaysHowMuch() throws {
    var events = tape(upToData)
    events.append(
      TimedEvent(at: nil, .redacted(Redaction(side: .client, label: "message", octets: 1_500))))
    events += tape("C: .\nS: 250 ok")
    let object = try objects(events)[9]
    #expect(object["text"] as? String == "[secret, 1,500 octets]")
    #expect(object["octets"] as? Int == 1_500)
  }
}
