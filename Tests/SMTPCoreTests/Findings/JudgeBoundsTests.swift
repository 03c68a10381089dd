import Testing

@testable import SMTPCore

/// What a peer can make the rules remember is bounded.
struct JudgeBoundsTests {
  @Test(arguments: 0..<40)
  func whateverComesLittleIsRemembered(_ seed: Int) {
    var session = Session()
    for event in RandomSession.plausible(seed: seed, turns: 60) { _ = session.apply(event) }
    Self.check(session.judge)
    for run in 0..<50 {
      for event in RandomSession.wild(seed: seed * 50 + run, count: 12) {
        _ = session.apply(event)
      }
    }
    Self.check(session.judge)
  }

  @Test func longLinesAreNotRemembered() {
    let long = [UInt8](repeating: 0x61, count: 100_000)
    var session = Session()
    _ = session.apply(.received("220 ".octets + long + " ESMTP\r\n".octets))
    _ = session.apply(.sent("EHLO a.example\r\n".octets))
    let limits = Array(repeatElement("A=1 ".octets, count: 20_000).joined())
    _ = session.apply(.received("250-a\r\n250 LIMITS ".octets + limits + "\r\n".octets))
    _ = session.apply(.sent("MAIL FROM:<".octets + long + ">\r\n".octets))
    _ = session.apply(.received("550 no\r\n".octets))
    Self.check(session.judge)
  }

  private static func check(_ judge: Judge) {
    #expect(judge.told.count <= FindingID.allCases.count)
    #expect(judge.greetedName.count <= Judge.keptOctets)
    #expect(judge.addressLine.count <= Judge.keptOctets)
    #expect(judge.refusedLine.count <= Judge.keptOctets)
    #expect((judge.limitsBeforeTLS ?? []).count <= 8)
    #expect((judge.limitsBeforeTLS ?? []).allSatisfy { $0.utf8.count <= 4 * 2_048 })
  }

  /// A server that goes on replying while a long message goes out.
  @Test(.timeLimit(.minutes(1))) func repliesInsideOfAMessageAreReadInBounds() {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    for (sent, received) in [
      ("EHLO a\r\n", "250 b\r\n"), ("MAIL FROM:<a@b.c>\r\n", "250 ok\r\n"),
      ("RCPT TO:<a@b.c>\r\n", "250 ok\r\n"), ("DATA\r\n", "354 go\r\n"),
    ] {
      _ = session.apply(.sent(Array(sent.utf8)))
      _ = session.apply(.received(Array(received.utf8)))
    }
    _ = session.apply(.sent([UInt8](repeating: 0x61, count: 60_000)))
    var ids: Set<FindingID> = []
    for _ in 0..<2_000 {
      for observation in session.apply(.received(Array("250 x\r\n".utf8))) {
        ids.formUnion(observation.findings.map(\.id))
      }
    }
    #expect(ids == [.twoReplies])
  }
}
