import SMTPCore
import Testing

@testable import Transcript

/// Going along a recording that begins TLS with a server that is under TLS at once.
@Suite struct ReplayWalkTLSTests {
  private static func events(_ said: [String]) -> [SessionEvent] {
    said.map { text in
      switch text.prefix(3) {
      case "TLS": .secured(TLSFacts())
      case "C: ": .sent(Array((text.dropFirst(3) + "\r\n").utf8))
      default: .received(Array((text.dropFirst(3) + "\r\n").utf8))
      }
    }
  }

  private let secured = WalkPlay.timeline(
    [.opened(Opening(host: "old"))]
      + events([
        "S: 220 old", "C: EHLO me", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go", "TLS",
        "C: EHLO me", "S: 250 old", "C: NOOP", "S: 250 ok",
      ]))

  @Test func whatLedToTLSIsNotSent() {
    var play = WalkPlay(ReplayWalk(secured, to: secured.entries.count - 1))
    play.run([.says("250 new\r\n"), .says("250 ok\r\n")], isSecured: true)
    #expect(play.told == ["EHLO me~", "NOOP~", "done"])
  }

  @Test func whoRefusesServiceIsTold() {
    var play = WalkPlay(ReplayWalk(secured, to: secured.entries.count - 1))
    play.run([], opening: "554 no\r\n", isSecured: true)
    #expect(play.told == ["differs: code 220 → 554, tls – → TLS handshake and turnedAway"])
  }
}
