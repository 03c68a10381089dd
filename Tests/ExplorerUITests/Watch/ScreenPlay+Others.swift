import SMTPCore
import Transcript

@testable import ExplorerUI

extension ScreenPlay {
  /// A session with the practice server, which others reach at 127.0.0.1:40123.
  static func practising(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = ScreenPlay(columns, rows)
    play.live(.connecting(target: "practice:"))
    play.live(.connected(place: "the practice server", recording: nil))
    play.watched(.listening(WatchPlace(host: "127.0.0.1", port: 40_123)))
    play.live(.events(Conversation { s("220 practice.test ESMTP") }.events))
    return play
  }

  mutating func watched(_ message: WatchedMessage) { take(.watched(message)) }

  /// A program connects from a port of its own, at so many seconds past 19:27:16, and this happens.
  mutating func connects(
    _ number: Int, at seconds: Int = 0, @Conversation.Builder _ steps: () -> [Conversation.Step]
  ) {
    watched(
      .began(
        number: number, from: "127.0.0.1:\(50_000 + number)",
        started: Timestamp(seconds: 1_795_289_236 + seconds, nanoseconds: 0)))
    watched(.events(number: number, Conversation(steps).events))
  }

  /// More of a program's session.
  mutating func goesOn(_ number: Int, _ steps: Conversation.Step...) {
    watched(.events(number: number, steps.map { TimedEvent(at: nil, $0.event) }))
  }

  /// Three programs: one in a transaction, one refused, one that has left.
  mutating func threeConnect() {
    connects(1) {
      s("220 practice.test ESMTP")
      c("EHLO laptop.example")
      s("250-practice.test", "250 PIPELINING")
      c("MAIL FROM:<alice@example.org>")
      s("250 2.1.0 Ok")
      c("QUIT")
      s("221 2.0.0 Bye")
      closed(by: .server)
    }
    watched(.ended(number: 1))
    connects(2, at: 75) {
      s("220 practice.test ESMTP")
      c("EHLO a-machine-with-a-rather-long-name.example.net")
      s("250-practice.test", "250 PIPELINING")
      c("MAIL FROM:<alice@example.org>")
      s("250 2.1.0 Ok")
      c("RCPT TO:<nobody@example.org>")
      s("550 5.1.1 There is no \u{1B}[31msuch\u{1B}[0m mailbox here")
    }
    connects(3, at: 3_600) { s("220 practice.test ESMTP") }
  }
}
