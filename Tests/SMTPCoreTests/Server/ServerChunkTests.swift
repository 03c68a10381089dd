import SMTPCore
import Testing

private let opening = ["EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>"]

@Suite struct ServerChunkTests {
  /// One conversation: what was said before, the octets that follow, the codes of their replies.
  struct Row: CustomTestStringConvertible {
    let before: [String]
    let wire: String
    let replies: [String]

    init(_ wire: String, _ replies: String..., after before: [String] = opening) {
      self.before = before
      self.wire = wire
      self.replies = replies
    }

    var testDescription: String { wire.debugDescription }
  }

  @Test(arguments: [
    Row("BDAT 3\r\nabcBDAT 2 LAST\r\nde", "250 2.0.0", "250 2.0.0 Message accepted"),
    Row("BDAT 3 LAST\r\nabcNOOP\r\n", "250 2.0.0 Message", "250 2.0.0 OK"),
    Row("bdat 3 last\r\nabc", "250 2.0.0 Message"),
    Row("BDAT 3\r\nabcBDAT 0 LAST\r\n", "250 2.0.0 Chunk", "250 2.0.0 Message"),
    Row("BDAT 0 LAST\r\nNOOP\r\n", "250 2.0.0 Message", "250 2.0.0 OK"),
    Row("BDAT 0\r\nBDAT 0\r\nNOOP\r\n", "250", "250", "250"),
    // Neither dots nor line ends mean anything in a chunk.
    Row("BDAT 5 LAST\r\n\r\n.\r\nNOOP\r\n", "250 2.0.0 Message", "250 2.0.0 OK"),
    // What is not yet there is waited for.
    Row("BDAT 6 LAST\r\nQUIT\r"),
    // A size that cannot be read: nobody knows how many octets follow.
    Row("BDAT\r\nNOOP\r\n", "501 5.5.4", "250"),
    Row("BDAT x LAST\r\nNOOP\r\n", "501 5.5.4", "250"),
    Row("BDAT -1\r\n", "501 5.5.4"),
    Row("BDAT 3 FIRST\r\n", "501 5.5.4"),
    Row("BDAT 3 LAST LAST\r\n", "501 5.5.4"),
    Row("BDAT 3x\r\n", "501 5.5.4"),
    Row(
      "BDAT x\r\nBDAT 3 LAST\r\nabcDATA\r\n", "501", "503 5.5.1 This message",
      "503 5.5.1 This message"),
    // A refused chunk is read all the same, and the reply comes behind it.
    Row("BDAT 3\r\nabcNOOP\r\n", "503 5.5.1 Say EHLO", "250", after: []),
    Row("BDAT 3\r\nabcNOOP\r\n", "503 5.5.1 MAIL", "250", after: ["EHLO me.test"]),
    Row("BDAT 3\r\nabcNOOP\r\n", "503 5.5.1 BDAT is", "250", after: ["HELO me.test"]),
    Row(
      "BDAT 3 LAST\r\nabcNOOP\r\n", "503 5.5.1 BDAT is", "250",
      after: ["HELO me.test", "MAIL FROM:<>", "RCPT TO:<bob@practice.test>"]),
    Row(
      "BDAT 3 LAST\r\nabcRCPT TO:<bob@practice.test>\r\n", "503 5.5.1 RCPT", "250",
      after: ["EHLO me.test", "MAIL FROM:<a@b.test>"]),
    Row(
      "BDAT 3 LAST\r\nabcRCPT TO:<bob@practice.test>\r\n", "554 5.5.1", "250",
      after: ["EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@else.test>"]),
    // Order.
    Row("BDAT 1\r\naDATA\r\nBDAT 1 LAST\r\nb", "250", "503 5.5.1 DATA and BDAT", "503 5.5.1 This"),
    Row("BDAT 1\r\naRCPT TO:<carol@practice.test>\r\n", "250", "503 5.5.1 The message has begun"),
    Row("BDAT 1\r\naMAIL FROM:<>\r\nBDAT 0 LAST\r\n", "250", "503 5.5.1 The sender", "250"),
    Row("BDAT 1\r\naNOOP\r\nVRFY bob\r\nBDAT 0 LAST\r\n", "250", "250", "250", "250 2.0.0 Mess"),
    Row("BDAT 1\r\naSTARTTLS\r\nETRN a.test\r\n", "250", "503 5.5.1 Not while", "503"),
    Row("BDAT 1 LAST\r\naDATA\r\n", "250", "503 5.5.1 MAIL"),
    Row(
      "BDAT 1 LAST\r\naBDAT 1\r\nbMAIL FROM:<>\r\n", "250", "503 5.5.1 That",
      "503 5.5.1 This message"),
    Row("BDAT 1 LAST\r\naMAIL FROM:<>\r\n", "250", "250 2.1.0"),
    Row("BDAT 1\r\naRSET\r\nMAIL FROM:<>\r\n", "250", "250 2.0.0", "250 2.1.0"),
    Row("BDAT x\r\nMAIL FROM:<>\r\nRSET\r\nMAIL FROM:<>\r\n", "501", "503", "250", "250 2.1.0"),
    Row("BDAT x\r\nHELO me.test\r\nMAIL FROM:<>\r\n", "501", "250 pr", "250 2.1.0"),
    Row(
      "BDAT x\r\nRCPT TO:<bob@practice.test>\r\nQUIT\r\n", "501", "503 5.5.1 This message", "221"),
    // Text has lines in chunks as well, unless it is BINARYMIME.
    Row("BDAT 4 LAST\r\na\nb\nNOOP\r\n", "550 5.5.2 The message has an LF", "250 2.0.0 OK"),
    Row("BDAT 2\r\na\rBDAT 2 LAST\r\n\nb", "250", "250 2.0.0 Message"),
    Row("BDAT 2 LAST\r\na\r", "550 5.5.2 The message has a CR"),
    Row("BDAT 2\r\na\nBDAT 1 LAST\r\nb", "550 5.5.2", "503 5.5.1 This message"),
    Row("BDAT 1000 LAST\r\n\(String(repeating: "x", count: 998))\r\n", "250 2.0.0 Message"),
    Row("BDAT 1001 LAST\r\n\(String(repeating: "x", count: 999))\r\n", "550 5.6.0"),
    Row(
      "BDAT 4 LAST\r\na\nb\n", "250 2.0.0 Message",
      after: [opening[0], "MAIL FROM:<a@b.test> BODY=BINARYMIME", opening[2]]),
    // BODY=BINARYMIME and DATA.
    Row(
      "DATA\r\nBDAT 1 LAST\r\naRSET\r\n", "503 5.5.1 BODY=BINARYMIME", "503 5.5.1 This", "250",
      after: [opening[0], "MAIL FROM:<a@b.test> BODY=BinaryMIME", opening[2]]),
  ])
  func aChunkGetsItsReply(_ row: Row) {
    var play = ServerPlay()
    play.say(row.before)
    let before = play.actions.count
    play.feed(row.wire.utf8)
    let replies = ServerPlay.replyLines(play.actions[before...])
    #expect(replies.count == row.replies.count, "\(replies)")
    for (reply, expected) in zip(replies, row.replies) {
      #expect(reply.hasPrefix(expected), "\(reply)")
    }
  }

  @Test func theSumOfTheChunksIsLimited() {
    var scenario = Scenario.standard
    scenario.maximumMessageOctets = 5
    var play = ServerPlay(scenario)
    play.say(opening)
    let before = play.actions.count
    play.feed("BDAT 3\r\nabcBDAT 2\r\ndeBDAT 1\r\nfBDAT 1 LAST\r\ngMAIL FROM:<>\r\nRSET\r\n".utf8)
    let actions = play.actions[before...]
    #expect(
      ServerPlay.replyLines(actions).map { String($0.prefix(9)) }
        == ["250 2.0.0", "250 2.0.0", "552 5.3.4", "503 5.5.1", "503 5.5.1", "250 2.0.0"])
    #expect(actions.contains(.discardContent))
    #expect(play.delivered.isEmpty)
    play.say(opening)
    play.feed("BDAT 5 LAST\r\nabcde".utf8)
    #expect(play.delivered.map(\.content) == [Array("abcde".utf8)])
  }

  @Test(arguments: ["9223372036854775807", "9223372036854775808", "99999999999999999999999"])
  func aSizeBeyondAllBoundsCostsNothing(_ size: String) {
    var play = ServerPlay()
    play.say(opening)
    let before = play.actions.count
    play.feed("BDAT 1\r\naBDAT \(size) LAST\r\n".utf8)
    for _ in 0..<4 { play.feed([UInt8](repeating: 0x41, count: 1 << 20)) }
    #expect(ServerPlay.replyLines(play.actions[before...]).map { $0.prefix(3) } == ["250"])
    #expect(play.actions.last == .discardContent)
  }

  @Test func aMessageWithoutRoomSpoilsTheTransaction() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    let lines = opening.map { $0 + "\r\n" }.joined()
    session.receive(Array("\(lines)BDAT 1 LAST\r\naMAIL FROM:<>\r\nRSET\r\n".utf8)[...])
    var actions: [ServerAction] = []
    while let action = session.next() {
      if case .deliver = action { session.notDelivered() }
      actions.append(action)
    }
    #expect(
      ServerPlay.replyLines(actions).suffix(3).map { String($0.prefix(9)) }
        == ["452 4.3.1", "503 5.5.1", "250 2.0.0"])
  }

  /// Any octets, cut into any chunks, in any pieces, arrive as they were.
  @Test func anyOctetsAreStoredAsTheyWere() {
    var dice = ServerDice(seed: 3_030)
    for _ in 0..<400 {
      let content = (0..<Int.random(in: 0...200, using: &dice)).map { _ in
        Bool.random(using: &dice)
          ? UInt8.random(in: 0...255, using: &dice)
          : [0x0D, 0x0A, 0x2E, 0x00].randomElement(using: &dice) ?? 0
      }
      var wire: [UInt8] = []
      var rest = content[...]
      while !rest.isEmpty {
        let chunk = rest.prefix(Int.random(in: 0...60, using: &dice))
        rest = rest.dropFirst(chunk.count)
        let isLast = rest.isEmpty && Bool.random(using: &dice)
        wire += Array("BDAT \(chunk.count)\(isLast ? " LAST" : "")\r\n".utf8) + chunk
        if isLast { break }
      }
      wire += "BDAT 0 LAST\r\n".utf8
      var play = ServerPlay()
      play.say([opening[0], opening[1] + " BODY=BINARYMIME", opening[2]])
      var pieces = wire[...]
      while !pieces.isEmpty {
        let piece = pieces.prefix(Int.random(in: 1...50, using: &dice))
        play.feed(piece)
        pieces = pieces.dropFirst(piece.count)
      }
      #expect(play.delivered.map(\.content) == [content])
    }
  }
}
