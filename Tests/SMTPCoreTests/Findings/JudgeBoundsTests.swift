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
}
