import ExplorerUI
import SMTPCore
import Testing

@testable import ExplorerApp

/// What is held of a client, and how it is let go.
@Suite struct HoldTests {
  private static func session(_ steps: [(side: Character, line: String)]) -> Session {
    var session = Session()
    session.apply(.opened(Opening()), at: nil) { _, _ in }
    for (side, line) in steps {
      let octets = Array((line + "\r\n").utf8)
      session.apply(side == "C" ? .sent(octets) : .received(octets), at: nil) { _, _ in }
    }
    return session
  }

  private static let ready: [(side: Character, line: String)] = [
    ("S", "220 hi"), ("C", "EHLO me"), ("S", "250 hi"),
  ]
  private static let data: [(side: Character, line: String)] =
    ready + [
      ("C", "MAIL FROM:<a@b.test>"), ("S", "250 ok"), ("C", "RCPT TO:<c@d.test>"),
      ("S", "250 ok"), ("C", "DATA"), ("S", "354 go"),
    ]

  @Test func aPipelineIsHeldLineByLine() {
    var pieces = HeldPieces()
    pieces.add(Array("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDA".utf8))
    let session = Self.session(Self.ready)
    #expect(pieces.next(in: session) == .line(Array("MAIL FROM:<a@b>\r\n".utf8)))
    #expect(pieces.next(in: session) == .line(Array("RCPT TO:<c@d>\r\n".utf8)))
    #expect(pieces.next(in: session) == nil)
    pieces.add(Array("TA\r\n".utf8))
    #expect(pieces.next(in: session) == .line(Array("DATA\r\n".utf8)))
  }

  /// Wherever the content is cut, its end is found, and what follows is held.
  @Test func contentGoesOnUpToItsEnd() {
    let text = Array("Subject: x\r\n\r\n..dot\r\n.\r\nQUIT\r\n".utf8)
    for cut in 0...text.count {
      var pieces = HeldPieces()
      var session = Self.session(Self.data)
      var content: [UInt8] = []
      var lines: [[UInt8]] = []
      for part in [text[..<cut], text[cut...]] {
        pieces.add(Array(part))
        while let piece = pieces.next(in: session) {
          switch piece {
          case .content(let octets):
            content += octets
            session.apply(.sent(octets), at: nil) { _, _ in }
          case .line(let line): lines.append(line)
          }
        }
      }
      #expect(String(decoding: content, as: UTF8.self) == "Subject: x\r\n\r\n..dot\r\n.\r\n")
      #expect(lines == [Array("QUIT\r\n".utf8)], "cut at \(cut)")
    }
  }

  @Test func loginsAreSecret() {
    var gate = HoldGate(number: 1, ProxyHold())
    let ready = Self.session(Self.ready)
    let auth = Self.session(Self.ready + [("C", "AUTH LOGIN"), ("S", "334 VXNlcm5hbWU6")])
    func secret(_ line: String, _ session: Session) -> Int? {
      gate.command(Array((line + "\r\n").utf8), in: session).secretOctets
    }
    #expect(secret("AUTH PLAIN AGEAYg==", ready) == 21)
    #expect(secret("AUTH LOGIN", ready) == nil)
    #expect(secret("YWxpY2U=", auth) == 10)
    #expect(secret("*", auth) == nil)
    // A late answer behind a refusal.
    #expect(secret("cHJhY3RpY2U=", ready) == 14)
    #expect(secret("NOOP", ready) == nil)
    #expect(secret("cHJhY3RpY2U=", ready) == nil)
  }

  @Test func eachVerdictReachesWhoWaits() async {
    let hold = ProxyHold()
    hold.turn(true)
    for verdict in [HeldVerdict.pass(nil), .pass([1]), .drop, .answer([2])] {
      async let waited = hold.verdict(1)
      await Self.settle(hold, 1, verdict)
      let told = await waited
      #expect(told == verdict)
    }
    async let one = hold.verdict(1)
    async let two = hold.verdict(2)
    await Self.untilHeld(hold, 2)
    hold.turn(false)
    let both = await [one, two]
    #expect(both == [.pass(nil), .pass(nil)])
    let after = await hold.verdict(1)
    #expect(after == .pass(nil))
  }

  @Test func whoLeavesWaitsNoMore() async {
    let hold = ProxyHold()
    hold.turn(true)
    async let waited = hold.verdict(1)
    await Self.untilHeld(hold, 1)
    hold.leave(1)
    let told = await waited
    #expect(told == .drop && hold.isGone(1))
    let later = await hold.verdict(1)
    #expect(later == .drop)
    hold.end(1)
    #expect(!hold.isGone(1))
  }

  private static func untilHeld(_ hold: ProxyHold, _ count: Int) async {
    while hold.heldCount < count { await Task.yield() }
  }

  private static func settle(_ hold: ProxyHold, _ number: Int, _ verdict: HeldVerdict) async {
    await untilHeld(hold, 1)
    hold.settle(number, verdict)
  }
}
