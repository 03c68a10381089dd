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
    #expect(pieces.next(in: session, isInLine: false) == .line(Array("MAIL FROM:<a@b>\r\n".utf8)))
    #expect(pieces.next(in: session, isInLine: false) == .line(Array("RCPT TO:<c@d>\r\n".utf8)))
    #expect(pieces.next(in: session, isInLine: false) == nil)
    pieces.add(Array("TA\r\n".utf8))
    #expect(pieces.next(in: session, isInLine: false) == .line(Array("DATA\r\n".utf8)))
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
        while let piece = pieces.next(in: session, isInLine: false) {
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

  /// What is left out may be there already, or still come.
  @Test(arguments: 0...8) func whatIsLeftOutGoesNowhere(there: Int) {
    let text = Array("abcdeNO\r\n".utf8)
    var pieces = HeldPieces()
    pieces.add(Array(text[..<there]))
    pieces.leaveOut(5)
    for octet in text[there...] { pieces.add([octet]) }
    let next = pieces.next(in: Self.session(Self.ready), isInLine: false)
    #expect(next == .line(Array("NO\r\n".utf8)))
  }

  @Test func whatHasBegunToGoOnGoesOnToTheEndOfItsLine() {
    var pieces = HeldPieces()
    let session = Self.session(Self.ready)
    pieces.add(Array("abc".utf8))
    #expect(pieces.next(in: session, isInLine: true) == .content(Array("abc".utf8)))
    pieces.add(Array("d\r\nNOOP\r\n".utf8))
    #expect(pieces.next(in: session, isInLine: true) == .content(Array("d\r\n".utf8)))
    #expect(pieces.next(in: session, isInLine: false) == .line(Array("NOOP\r\n".utf8)))
  }

  @Test func eachVerdictReachesWhoWaits() async {
    let hold = Self.holding(1, 2)
    for verdict in [HeldVerdict.pass(nil), .pass([1]), .drop, .answer([2])] {
      // It may come at once.
      let told = await hold.verdict(1) { hold.settle(1, verdict) }
      #expect(told == verdict)
    }
    let one = await hold.verdict(1) { hold.turn(false) }
    #expect(one == .pass(nil))
    let after = await hold.verdict(2) { Issue.record("nothing is held any more") }
    #expect(after == .pass(nil))
  }

  @Test func whoLeavesWaitsNoMore() async {
    let hold = Self.holding(1)
    let told = await hold.verdict(1) { hold.leave(1) }
    #expect(told == .drop && hold.isGone(1))
    let later = await hold.verdict(1) { Issue.record("nobody is there to wait for") }
    #expect(later == .drop)
    hold.end(1)
    // Behind its end nothing of it is kept.
    hold.leave(1)
    hold.begin(1)
    #expect(!hold.isGone(1))
  }

  @Test func nothingGoesOnOnceTheProxyStops() async {
    let hold = Self.holding(1)
    let told = await hold.verdict(1) { hold.stop() }
    #expect(told == .drop)
    hold.turn(false)
    let later = await hold.verdict(1) { Issue.record("nobody decides any more") }
    #expect(later == .drop)
  }

  private static func holding(_ numbers: Int...) -> ProxyHold {
    let hold = ProxyHold()
    for number in numbers { hold.begin(number) }
    hold.turn(true)
    return hold
  }
}
