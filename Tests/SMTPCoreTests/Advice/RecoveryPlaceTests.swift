import Testing

@testable import SMTPCore

/// What a refusal leads to where there is no transaction, or where a message has gone in part.
struct RecoveryPlaceTests {
  @Test(arguments: [("550", true), ("554", true), ("504", false), ("501", false), ("451", false)])
  func aRefusedEHLOLeadsToHELOUnlessItsNameWasRefused(_ code: String, _ isForGood: Bool) {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    RecoveryTests.say("EHLO x.example", code + " no", to: &session)
    let first = session.suggestions().prefix(2)
    #expect(first.map(\.input.token) == (isForGood ? ["HELO", "EHLO"] : ["EHLO", "HELO"]))
    #expect(first.first?.reason == (isForGood ? .ehloRefused : .helloRefused))
  }

  /// HELO does not tell what is offered.
  @Test func aDemandBehindHELOLeadsToEHLO() {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    RecoveryTests.say("HELO x.example", "250 mx", to: &session)
    RecoveryTests.say("MAIL FROM:<a@b.example>", "530 5.7.0 Authentication required", to: &session)
    #expect(
      session.suggestions().first == Suggestion(input: .command(.ehlo), reason: .offersUnknown))
  }

  /// In LMTP, who has the message does not get it again (RFC 2033 §4.2).
  @Test(arguments: [
    (["250 b", "452 c"], 1, true), (["550 b", "250 c"], 1, false),
    (["250 b", "250 c"], nil, false),
    (["452 b", "452 c"], nil, true),
  ])
  func whoHasTheMessageIsLeftOut(_ replies: [String], _ refused: Int?, _ isTransient: Bool) {
    var session = Session(isLMTP: true)
    _ = session.apply(.opened(Opening(isGreeted: true)))
    for line in ["LHLO x", "MAIL FROM:<a@x>", "RCPT TO:<b@x>", "RCPT TO:<c@x>"] {
      RecoveryTests.say(line, "250 ok", to: &session)
    }
    RecoveryTests.say("DATA", "354 go", to: &session)
    _ = session.apply(.sent(Array(".\r\n".utf8)))
    for reply in replies { _ = session.apply(.received(Array((reply + "\r\n").utf8))) }
    let first = session.suggestions().first
    #expect(first?.input == .command(.mail))
    if let refused {
      #expect(first?.reason == .deliveredInPart(refused: refused, isTransient: isTransient))
      RecoveryTests.say("MAIL FROM:<a@x>", "250 ok", to: &session)
      #expect(session.unserved == [Array((replies[0].hasPrefix("250") ? "c@x" : "b@x").utf8)])
      RecoveryTests.say("RSET", "250 ok", to: &session)
    } else {
      #expect(first?.reason == (isTransient ? .messageRefused(isTransient: true) : nil))
    }
    #expect(session.unserved.isEmpty)
  }
}
