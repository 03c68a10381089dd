import Testing

/// What the client says, in `show --json`.
@Suite struct CommandObjectTests {
  @Test func aCommandHasItsVerbAndArgument() throws {
    let lines = objectLines(tape("0 S: 220 mx\n3.22 C: mail From:<a@b.example> SIZE=1"))
    #expect(
      try canonical(lines[1])
        == canonical(
          #"""
          {"kind": "command", "t": 3.22, "from": "client", "text": "mail From:<a@b.example> SIZE=1",
           "verb": "MAIL", "argument": "From:<a@b.example> SIZE=1", "state": "greeted",
           "next": [], "findings": []}
          """#))
  }

  @Test(arguments: [
    ("NOOP", #"{"argument":null,"verb":"NOOP"}"#),
    ("noop ", #"{"argument":null,"verb":"NOOP"}"#),
    ("frob x y", #"{"argument":"x y","verb":"FROB"}"#),
    ("", #"{"argument":null,"verb":null}"#),
    (" MAIL", #"{"argument":null,"verb":null}"#),
    (#"VRFY \x1B[31m\xFE"#, #"{"argument":"\\x1B[31m\\xFE","verb":"VRFY"}"#),
    (#"\xFFX y"#, #"{"argument":"y","verb":"\\xFFX"}"#),
  ])
  func everyLineIsSomeCommand(line: String, members: String) throws {
    let object = try objects(tape("S: 220 mx\nC: \(line)"))[1]
    #expect(try object.only("verb", "argument") == members)
  }

  @Test func aResponseIsAnObjectOfItsOwnThatTheReplyAnswers() throws {
    let all = try objects(
      tape(
        """
        0 S: 220 mx
        1 C: AUTH LOGIN
        2 S: 334 VXNlcm5hbWU6
        3 C: YWxpY2U=
        4 S: 334 UGFzc3dvcmQ6
        5 C: *
        6 S: 501 5.7.0 cancelled
        """))
    #expect(
      all.dropLast().map { $0["kind"] as? String } == [
        "greeting", "command", "reply", "challenge-response", "reply", "challenge-response",
        "reply",
      ])
    #expect(
      try all[3].only("kind", "t", "from", "text", "state", "next", "findings")
        == canonical(
          #"""
          {"kind": "challenge-response", "t": 3, "from": "client", "text": "YWxpY2U=",
           "state": "auth", "next": [], "findings": []}
          """#))
    #expect(all[3].count == 7)
    #expect(all.compactMap { $0["answers"] as? Int } == [1, 3, 5])
    #expect(all[4]["next"] as? [String] == ["*"])
    #expect(all[6]["state"] as? String == "greeted")
  }

  @Test func ofASecretOnlyItsStartAndLengthStand() throws {
    var events = tape("0 S: 220 mx")
    events += tapeWithSecret
    let all = try objects(events)
    #expect(all[1]["text"] as? String == "AUTH PLAIN [secret, 46 octets]")
    #expect(all[1]["verb"] as? String == "AUTH")
    #expect(all[1]["argument"] as? String == "PLAIN")
    #expect(all[3]["kind"] as? String == "challenge-response")
    #expect(all[3]["text"] as? String == "[secret, 1,234 octets]")
  }

  @Test func aBareLineFeedIsTheClientsFinding() throws {
    let object = try objects(tape("S: 220 mx\nC: NOOP\\x0A\\"))[1]
    let findings = object["findings"] as? [[String: String]] ?? []
    #expect(findings.map { $0["id"] } == ["reply-bare-lf"])
  }
}
