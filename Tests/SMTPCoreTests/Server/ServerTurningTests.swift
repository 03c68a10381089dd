import SMTPCore
import Testing

private let opening = ["EHLO me.test", "AUTH BELIEVE YWxpY2U="]

@Suite struct ServerTurningTests {
  @Test(arguments: [
    ServerRow("ETRN practice.test", "253 2.0.0 2 messages wait"),
    ServerRow("ETRN Branch.TEST", "253 2.0.0 1 message waits for branch.test"),
    ServerRow("ETRN idle.test", "251 2.0.0"),
    ServerRow("ETRN @test", "252 2.0.0"),
    ServerRow("ETRN @idle.test", "251 2.0.0"),
    ServerRow("ETRN far.test", "459 4.7.1"),
    ServerRow("ETRN @far.test", "459 4.7.1"),
    ServerRow("ETRN #All", "250 2.0.0 Queue all is started"),
    ServerRow("ETRN #queue", "458 4.3.0 I have no such queue, but: all"),
    ServerRow("ETRN", "501 5.5.4"),
    ServerRow("ETRN #", "501 5.5.4"),
    ServerRow("ETRN @", "501 5.5.4"),
    ServerRow("ETRN a.test b.test", "501 5.5.4"),
    ServerRow("ETRN a.test,b.test", "501 5.5.4"),
    ServerRow("ETRN -a.test", "501 5.5.4 ETRN takes a domain: a domain has letters"),
    ServerRow("ETRN practice.test", "503 5.5.1", after: []),
    ServerRow("ETRN practice.test", "503 5.5.1", after: ["HELO me.test"]),
    ServerRow("ETRN practice.test", "503 5.5.1", after: ["EHLO me.test", "MAIL FROM:<>"]),
    ServerRow("ATRN", "250 2.0.0 You are the server now, greet me; 3 messages", after: opening),
    ServerRow("ATRN branch.test,PRACTICE.test", "250 2.0.0", after: opening),
    ServerRow("ATRN idle.test", "453 4.3.0", after: opening),
    ServerRow("ATRN branch.test,far.test", "450 4.7.1", after: opening),
    ServerRow("ATRN branch.test,", "501 5.5.4", after: opening),
    ServerRow("ATRN branch.test, idle.test", "501 5.5.4", after: opening),
    ServerRow("ATRN a_b", "501 5.5.4", after: opening),
    ServerRow("ATRN", "530 5.7.0"),
    ServerRow("ATRN", "503 5.5.1", after: []),
    ServerRow("ATRN", "503 5.5.1", after: ["HELO me.test"]),
    ServerRow("ATRN", "503 5.5.1", after: opening + ["MAIL FROM:<>"]),
    ServerRow("TURN", "250 2.0.0", after: opening),
    ServerRow("TURN", "502 5.7.0"),
    ServerRow("TURN now", "501 5.5.4", after: opening),
    ServerRow("TURN", "503 5.5.1", after: []),
    ServerRow("TURN", "503 5.5.1", after: opening + ["MAIL FROM:<>"]),
  ])
  func aLineGetsItsReply(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  /// One side speaks and the other answers, line by line.
  private static func exchange(
    _ play: inout ServerPlay, _ lines: [(server: String, client: [String])]
  ) {
    for (reply, expected) in lines { #expect(play.say(reply) == expected) }
  }

  @Test func theServerBecomesTheClientAndHandsOver() {
    var play = ServerPlay()
    play.say(opening + ["ATRN branch.test"])
    Self.exchange(
      &play,
      [
        ("220 me.test ready", ["EHLO practice.test"]),
        ("250-me.test", []),
        ("250 SIZE 1000", ["MAIL FROM:<billing@far.test> SIZE=\(size(of: play.queue.last))"]),
        ("250 OK", ["RCPT TO:<office@branch.test>"]),
        ("250 OK", ["RCPT TO:<nobody@branch.test>"]),
        ("550 no", ["DATA"]),
      ])
    let before = play.actions.count
    play.say("354 go on")
    let wire = ServerPlay.replyLines(play.actions[before...])
    #expect(wire.first == "From: <billing@far.test>" && wire.last == ".")
    #expect(play.say("250 OK") == ["QUIT"])
    #expect(play.queue.map(\.number) == [1, 2])
    #expect(play.say("221 bye").isEmpty)
    #expect(play.actions.last == .close)
    #expect(play.say("220 again").isEmpty)
  }

  /// What is larger than the server takes is not begun (RFC 1870 §6).
  @Test(arguments: [
    ("10", "QUIT", [1, 2]), ("0", "MAIL", [1, 2, 3]), ("10000", "MAIL", [1, 2, 3]),
  ])
  func theLimitOfTheServerIsKept(_ size: String, _ verb: String, _ left: [Int]) {
    var play = ServerPlay()
    play.say(opening + ["ATRN branch.test", "220 me.test", "250-me.test"])
    #expect(play.say("250 SIZE \(size)").last?.hasPrefix(verb) == true)
    #expect(play.queue.map(\.number) == left)
  }

  @Test func dotsAreDoubledOnTheWay() {
    var play = ServerPlay()
    play.say(opening + ["ATRN practice.test", "220 x", "250 x", "250 x", "250 x", "354 x"])
    play.say("250 x", "250 x", "250 x", "250 x", "354 x")
    #expect(play.replyLines.contains("....and bring the map."))
    #expect(play.say("250 x") == ["QUIT"])
    #expect(play.queue.map(\.number) == [3])
  }

  private func size(of message: WaitingMessage?) -> Int { message?.content.count ?? 0 }

  /// What is left in the queue for `branch.test`, and the last words of the client.
  @Test(
    arguments: [
      (["220", "250", "250", "450", "550", "250"], ["office"], "QUIT"),
      (["220", "250", "250", "450", "250", "354", "250"], ["office"], "QUIT"),
      (["220", "250", "250", "550", "550", "250"], [], "QUIT"),
      (["220", "250", "451"], ["office", "nobody"], "QUIT"),
      (["220", "250", "550"], [], "QUIT"),
      (["220", "250", "250", "250", "450", "354", "452"], ["nobody", "office"], "QUIT"),
      (["220", "250", "250", "250", "550", "354", "552"], [], "QUIT"),
      (["220", "250", "250", "250", "250", "451", "250"], ["office", "nobody"], "QUIT"),
      (["220", "250", "250", "250", "250", "554", "250"], [], "QUIT"),
      (["220", "502", "250", "250", "250", "250", "354", "250"], [], "QUIT"),
      (["220", "502", "502"], ["office", "nobody"], "QUIT"),
      (["220", "450"], ["office", "nobody"], "QUIT"),
      (["554"], ["office", "nobody"], "QUIT"),
      (["hello"], ["office", "nobody"], "QUIT"),
      (["220", "250", "250", "421"], ["office", "nobody"], nil),
    ] as [([String], [String], String?)])
  func whatIsRefusedForNowWaitsOn(_ replies: [String], _ left: [String], _ last: String?) {
    var play = ServerPlay()
    play.say(opening + ["ATRN branch.test"])
    var line: String?
    for reply in replies { line = play.say("\(reply) x").last }
    #expect(line == last)
    let message = play.queue.first { $0.number == 3 }
    let recipients = message?.recipients.map(\.text) ?? []
    #expect(recipients == left.map { "<\($0)@branch.test>" })
    if last == nil { #expect(play.actions.last == .close) }
  }

  @Test func turnWithNothingToSendEndsAtOnce() {
    var scenario = Scenario.standard
    scenario.queue = []
    var play = ServerPlay(scenario)
    #expect(play.say(opening + ["TURN"]).last?.contains("no message waits") == true)
    #expect(play.say("220 me.test") == ["EHLO practice.test"])
    #expect(play.say("250 me.test") == ["QUIT"])
  }

  /// What the new server says ahead is not lost, and a silent one is left without a word.
  @Test func octetsBehindTurnBelongToTheOtherRole() {
    var play = ServerPlay()
    #expect(play.say(opening + ["TURN", "220 me.test"]).last == "EHLO practice.test")
    play.session.timeOut()
    let before = play.actions.count
    play.feed([])
    #expect(play.actions[before...].elementsEqual([.close]))
  }
}
