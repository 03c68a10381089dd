import SMTPCore
import Testing

/// The server of a recording answers as it did.
@Suite struct RecordedServerTests {
  private static let message = [
    "S: 220 mx.example.org ESMTP", "C: EHLO me.example", "S: 250-mx.example.org", "S: 250 SIZE 9",
    "C: MAIL FROM:<a@Example.org> SIZE=5", "S: 250 2.1.0 Ok", "C: RCPT TO:<bob@example.org>",
    "S: 250 2.1.5 Ok", "C: RCPT TO:<nobody@example.org>", "S: 550 5.1.1 No", "C: DATA",
    "S: 354 Go on", "C: Subject: x", "C: ", "C: hello", "C: .", "S: 250 2.0.0 queued as 4Xy",
    "C: QUIT", "S: 221 2.0.0 Bye",
  ]

  @Test func aWholeSessionIsAnsweredAsItWas() {
    var play = RecordedPlay(Self.message)
    #expect(ServerPlay.replyLines(play.actions) == ["220 mx.example.org ESMTP"])
    #expect(play.say("EHLO other.example") == ["250-mx.example.org", "250 SIZE 9"])
    #expect(play.say("mail from: <a@example.ORG> BODY=8BITMIME") == ["250 2.1.0 Ok"])
    #expect(play.say("RCPT TO:<bob@example.org>") == ["250 2.1.5 Ok"])
    #expect(play.say("RCPT TO:<nobody@example.org>") == ["550 5.1.1 No"])
    #expect(play.say("DATA") == ["354 Go on"])
    #expect(play.say("Subject: other", "", "..dot", ".") == ["250 2.0.0 queued as 4Xy"])
    #expect(play.say("QUIT") == ["221 2.0.0 Bye"])
    #expect(play.actions.last == .close)
    #expect(play.server.report.unmatched.isEmpty && play.server.report.unused.isEmpty)
    #expect(play.delivered.map(\.content) == ["Subject: other\r\n\r\n.dot\r\n"])
    #expect(play.delivered.first?.envelope.reversePath.text == "<a@example.ORG>")
    #expect(play.delivered.first?.envelope.recipients.map(\.text) == ["<bob@example.org>"])
  }

  @Test func pipelinedCommandsAreAnsweredInOrder() {
    var play = RecordedPlay(Self.message)
    let replies = play.say(
      "EHLO me", "MAIL FROM:<a@example.org>", "RCPT TO:<bob@example.org>",
      "RCPT TO:<nobody@example.org>", "DATA", "x", ".", "QUIT")
    #expect(
      replies.map { String($0.prefix(3)) } == [
        "250", "250", "250", "250", "550", "354", "250", "221",
      ])
  }

  @Test func whatWasNotRecordedIsRefusedAndReported() {
    var play = RecordedPlay(Self.message)
    play.say("EHLO me")
    #expect(play.say("VRFY bob") == ["503 5.5.1 This was not recorded"])
    // A local part is the receiver's affair: its case counts.
    #expect(play.say("MAIL FROM:<A@example.org>")[0].hasPrefix("503"))
    #expect(play.server.report.unmatched == ["VRFY bob", "MAIL FROM:<A@example.org>"])
    #expect(play.say("QUIT") == ["221 2.0.0 Bye"])
    #expect(
      play.server.report.unused == [
        "MAIL FROM:<a@Example.org> SIZE=5", "RCPT TO:<bob@example.org>",
        "RCPT TO:<nobody@example.org>", "DATA", nil,
      ])
  }

  @Test func theOrderCountsUnlessItIsLoose() {
    var strict = RecordedPlay(Self.message)
    strict.say("EHLO me", "MAIL FROM:<a@example.org>")
    #expect(strict.say("RCPT TO:<nobody@example.org>")[0].hasPrefix("550"))
    #expect(strict.say("RCPT TO:<bob@example.org>")[0].hasPrefix("503"))
    var loose = RecordedPlay(Self.message, isLoose: true)
    loose.say("EHLO me", "MAIL FROM:<a@example.org>")
    #expect(loose.say("RCPT TO:<nobody@example.org>")[0].hasPrefix("550"))
    #expect(loose.say("RCPT TO:<bob@example.org>") == ["250 2.1.5 Ok"])
    #expect(loose.say("RCPT TO:<bob@example.org>") == ["250 2.1.5 Ok"])
    #expect(loose.server.report.unmatched.isEmpty)
  }

  @Test func tlsBeginsWhereItDid() {
    var play = RecordedPlay([
      "S: 220 mx", "C: EHLO me", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 Go", "TLS",
      "C: EHLO me", "S: 250 AUTH PLAIN",
    ])
    play.say("EHLO me")
    #expect(play.say("STARTTLS") == ["220 Go"])
    #expect(play.actions.last == .startTLS)
    #expect(play.say("EHLO me") == ["250 AUTH PLAIN"])
  }

  @Test func aSessionUnderTLSBeginsWithTLS() {
    var play = RecordedPlay(["TLS", "S: 220 mx", "C: NOOP", "S: 250 Ok"])
    #expect(play.actions.first == .startTLS)
    #expect(ServerPlay.replyLines(play.actions) == ["220 mx"])
    #expect(play.say("NOOP") == ["250 Ok"])
  }

  /// With or without the first response, whatever was recorded (RFC 4954 §4).
  @Test(arguments: [
    (["C: AUTH PLAIN AGE=", "S: 235 2.7.0 Ok"], "AUTH PLAIN AGI=", ["235 2.7.0 Ok"]),
    (["C: AUTH PLAIN", "S: 334 ", "C: AGE=", "S: 235 Ok"], "AUTH PLAIN AGI=", ["235 Ok"]),
  ])
  func aLoginMayComeAtOnce(recorded: [String], said: String, replies: [String]) {
    var play = RecordedPlay(["S: 220 mx"] + recorded)
    #expect(play.say(said) == replies)
    #expect(play.server.report.unmatched.isEmpty && play.server.report.unused.isEmpty)
  }

  @Test(arguments: [
    ["C: AUTH PLAIN AGE=", "S: 235 Ok"], ["C: AUTH PLAIN", "S: 334 ", "C: AGE=", "S: 235 Ok"],
  ])
  func aLoginMayBeAskedFor(recorded: [String]) {
    var play = RecordedPlay(["S: 220 mx"] + recorded)
    #expect(play.say("auth plain") == ["334 "])
    #expect(play.say("AGI=") == ["235 Ok"])
  }

  /// With what a client logs in does not count: not the mechanism either.
  @Test(arguments: [
    ["AUTH PLAIN AGI=", "235 Ok"], ["AUTH PLAIN", "334 ", "AGI=", "235 Ok"],
    ["AUTH LOGIN", "334 VXNlcm5hbWU6", "YQ==", "334 UGFzc3dvcmQ6", "Yg==", "235 Ok"],
    ["AUTH LOGIN YQ==", "334 UGFzc3dvcmQ6", "Yg==", "235 Ok"],
    ["AUTH XOAUTH2 YQ==", "235 Ok"],
  ])
  func anotherMechanismIsAsGood(dialogue: [String]) {
    var play = RecordedPlay([
      "S: 220 mx", "C: AUTH CRAM-MD5", "S: 334 PDFAbXg+", "C: YQ==", "S: 235 Ok",
    ])
    for place in stride(from: 0, to: dialogue.count, by: 2) {
      #expect(play.say(dialogue[place]) == [dialogue[place + 1]])
    }
    #expect(play.server.report.unmatched.isEmpty && play.server.report.unused.isEmpty)
  }

  @Test(arguments: [("CRAM-MD5", 1), ("DIGEST-MD5", 2)])
  func challengesAreMadeUp(mechanism: String, count: Int) {
    var play = RecordedPlay(["S: 220 mx", "C: AUTH PLAIN AGE=", "S: 535 No"])
    #expect(play.say("AUTH \(mechanism)")[0].hasPrefix("334 "))
    for _ in 1..<count { #expect(play.say("YQ==")[0].hasPrefix("334 ")) }
    #expect(play.say("YQ==") == ["535 No"])
  }

  /// Its challenge goes on from what the recorded client sent.
  @Test func scramCannotBePlayed() {
    var play = RecordedPlay([
      "S: 220 mx", "C: AUTH SCRAM-SHA-256 biws", "S: 334 cj1h", "C: Yz1i", "S: 334 dj1h", "C: ",
      "S: 235 Ok", "C: AUTH SCRAM-SHA-1 biws", "S: 504 5.5.4 No",
    ])
    #expect(play.say("AUTH SCRAM-SHA-256 bixu") == ["504 5.5.4 This login cannot be played"])
    #expect(play.server.report.unplayable == ["AUTH SCRAM-SHA-256"])
    #expect(play.say("AUTH PLAIN AGI=") == ["235 Ok"])
    // What was refused at once is refused again.
    #expect(play.say("AUTH SCRAM-SHA-1 bixu") == ["504 5.5.4 No"])
  }

  @Test func aLoginThatWasNotRecordedIsToldWithoutItsSecret() {
    var play = RecordedPlay(Self.message)
    #expect(play.say("AUTH PLAIN AGI=") == ["504 5.5.4 This login cannot be played"])
    #expect(play.server.report.unmatched == ["AUTH PLAIN"])
  }

  @Test func aLoginMayBeBrokenOff() {
    var play = RecordedPlay([
      "S: 220 mx", "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: YQ==", "S: 334 UGFzc3dvcmQ6",
      "C: Yg==", "S: 535 No",
    ])
    #expect(play.say("AUTH LOGIN") == ["334 VXNlcm5hbWU6"])
    #expect(play.say("*")[0].hasPrefix("501"))
    #expect(play.say("NOOP")[0].hasPrefix("503"))
  }

  @Test func chunksMayBeOfAnySize() {
    var play = RecordedPlay([
      "S: 220 mx", "C: EHLO me", "S: 250 CHUNKING", "C: MAIL FROM:<a@x>", "S: 250 Ok",
      "C: RCPT TO:<b@x>", "S: 250 Ok", "C: BDAT 4 LAST", "C: ab", "S: 250 taken",
    ])
    play.say("EHLO me", "MAIL FROM:<a@x>", "RCPT TO:<b@x>")
    #expect(play.say("BDAT 8 LAST", "abcdef") == ["250 taken"])
    #expect(play.delivered.map(\.content) == ["abcdef\r\n"])
    // The octets of a chunk that was not recorded are no commands.
    #expect(play.say("BDAT 6 LAST", "NOOP")[0].hasPrefix("503"))
    #expect(play.server.report.unmatched == ["BDAT 6 LAST"])
  }

  @Test func theServerClosesWhereItDid() {
    var play = RecordedPlay(["S: 220 mx", "C: EHLO me", "S: 421 4.3.2 Later", "CLOSED"])
    #expect(play.say("EHLO me") == ["421 4.3.2 Later"])
    #expect(play.actions.last == .close)
    #expect(RecordedPlay(["S: 554 No", "CLOSED"]).actions.last == .close)
  }

  @Test func aConnectionIsOneRecording() {
    let events = RecordedPlay.events(["S: 220 a", "C: QUIT", "S: 221 a"])
    let connections = RecordedConnection.connections(
      of: events + RecordedPlay.events(["S: 220 b"]) + RecordedPlay.events([]))
    #expect(
      connections.map { String(decoding: $0.greeting, as: UTF8.self) } == [
        "220 a\r\n", "220 b\r\n",
      ])
    #expect(connections.map(\.exchanges.count) == [1, 0])
  }

  /// However what a client says is cut, the answers are the same.
  @Test(arguments: 1...40) func theCutsDoNotMatter(seed: UInt64) {
    var dice = ServerDice(seed: seed)
    let said = Array(
      "EHLO x\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<bob@example.org>\r\nBDAT 3\r\nab\nDATA\r\n.\r\nQUIT\r\n"
        .utf8)
    var whole = RecordedPlay(Self.message)
    whole.feed(said)
    var pieces = RecordedPlay(Self.message)
    var rest = said[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...7, using: &dice))
      pieces.feed(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(ServerPlay.replyLines(whole.actions) == ServerPlay.replyLines(pieces.actions))
    #expect(whole.server.report == pieces.server.report)
  }

  /// Octets that mean nothing do no harm, and end in nothing kept.
  @Test(arguments: 1...40) func anyOctetsAreTaken(seed: UInt64) {
    var dice = ServerDice(seed: seed)
    var play = RecordedPlay(Self.message, isLoose: seed % 2 == 0)
    let words = [
      "EHLO x\r\n", "DATA\r\n", ".\r\n", "BDAT 99999999999999999999 LAST\r\n", "BDAT 2\r\n",
      "AUTH PLAIN\r\n", "*\r\n", "\u{0}\u{ff}\r", "\n",
    ]
    for _ in 0..<200 { play.feed(words.randomElement(using: &dice)?.utf8.map { $0 } ?? []) }
    #expect(play.server.report.unmatched.count <= 1_000)
  }
}
