import SMTPCore
import Testing

/// Which recipient each reply to the end of a message is about (LMTP, PRDR).
struct DeliveryTests {
  private static let transaction = [
    "C: LHLO a", "S: 250 mx", "C: MAIL FROM:<a@x>", "S: 250 ok", "C: RCPT TO:<b@x>", "S: 250 ok",
    "C: RCPT TO:<no@x>", "S: 550 no", "C: RCPT TO:<c@x>", "S: 250 ok",
  ]

  @Test(arguments: [
    ["C: DATA", "S: 354 go", "C: .", "S: 250 b has it", "S: 452 c is full"],
    ["C: BDAT 0 LAST", "S: 250 b has it", "S: 452 c is full"],
    ["C: DATA", "S: 354 go", "C: .", "C: QUIT", "S: 250 b has it", "S: 452 c is full"],
  ])
  func eachAcceptedRecipientHasItsReply(steps: [String]) {
    var play = Play(isLMTP: true, Self.transaction)
    play.recipients = []
    play.run(steps)
    #expect(play.recipients.suffix(2) == ["b@x", "c@x"])
    let settled = play.session.settled
    #expect(settled?.recipients.map(\.delivery) == [250, nil, 452])
    #expect(settled?.recipients.map(\.code) == [250, 550, 250])
  }

  @Test func theNextTransactionForgetsTheLast() {
    var play = Play(isLMTP: true, Self.transaction)
    play.run(["C: DATA", "S: 354 go", "C: .", "S: 250 b", "S: 250 c"])
    #expect(play.session.settled != nil)
    play.run(["C: MAIL FROM:<>", "S: 451 later"])
    #expect(play.session.settled != nil)
    play.run(["C: MAIL FROM:<>", "S: 250 ok"])
    #expect(play.session.settled == nil)
  }

  @Test func aReplyAboutTheCommandIsAboutNoRecipient() {
    var play = Play(isLMTP: true, Self.transaction)
    play.run(["C: BDAT 0 LAST", "S: 503 no"])
    #expect(play.recipients.last == .some(nil))
    #expect(play.session.settled == nil)
  }

  @Test func oneReplyForAllIsAboutNone() {
    var play = Play(isLMTP: false, Self.transaction.map { $0.replacing("LHLO", with: "EHLO") })
    play.run(["C: DATA", "S: 354 go", "C: .", "S: 250 queued"])
    #expect(play.recipients.allSatisfy { $0 == nil })
    #expect(play.session.settled == nil)
  }

  @Test func withPRDRTheLastReplyIsForAll() {
    var play = Play(isLMTP: false, Self.transaction.map { $0.replacing("LHLO", with: "EHLO") })
    play.recipients = []
    play.run(["C: DATA", "S: 354 go", "C: ."])
    play.run(["S: 353 each", "S: 250 b", "S: 550 c", "S: 250 all"])
    #expect(play.recipients == [nil, nil, "b@x", "c@x", nil])
    #expect(play.session.settled?.undelivered.map(\.path) == [Array("c@x".utf8)])
  }

  @Test func withPRDRARefusalAtTheEndIsForAll() {
    var play = Play(isLMTP: false, Self.transaction.map { $0.replacing("LHLO", with: "EHLO") })
    play.run(["C: DATA", "S: 354 go", "C: ."])
    play.run(["S: 353 each", "S: 250 b", "S: 550 c", "S: 550 all"])
    #expect(play.session.settled == nil && play.session.unserved.isEmpty)
  }

  private struct Play {
    var session: Session
    /// Of each reply.
    var recipients: [String?] = []

    init(isLMTP: Bool, _ steps: [String]) {
      session = Session(isLMTP: isLMTP)
      _ = session.apply(.opened(Opening(isGreeted: true)))
      run(steps)
    }

    mutating func run(_ steps: [String]) {
      for step in steps {
        let octets = Array((step.dropFirst(3) + "\r\n").utf8)
        let event: SessionEvent = step.hasPrefix("C") ? .sent(octets) : .received(octets)
        for observation in session.apply(event) {
          guard case .reply(_, let answered?) = observation.kind else { continue }
          recipients.append(answered.recipient.map { String(decoding: $0, as: UTF8.self) })
        }
      }
    }
  }
}
