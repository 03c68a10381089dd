import SMTPCore
import Testing

/// A text in which `*` stands for any text, as it is served.
@Suite struct RecordedPatternTests {
  static let answers: [(recorded: [String], said: String)] = [
    (["S: 220 *"], "220 mx.test\r\n"),
    (["S: 220 mx", "C: EHLO a", "S: 250 *"], "250 mx.test\r\n"),
    (["S: 220 mx", "C: NOOP", "S: 250 *"], "250 ok\r\n"),
    (["S: 220 mx", "C: NOOP", "S: 250-*", "S: 250 2.0.0 *"], "250-ok\r\n250 2.0.0 ok\r\n"),
    (["S: 220 mx", "C: DATA", "S: 354 *"], "354 go ahead\r\n"),
    (["S: 220 mx", "C: NOOP", "S: 451 4.7.1 *"], "451 4.7.1 try again later\r\n"),
    (["S: 220 mx", "C: NOOP", "S: 550 *"], "550 no\r\n"),
    (["S: 220 mx", "C: NOOP", "S: 250 a * is itself"], "250 a * is itself\r\n"),
  ]

  @Test(arguments: answers.indices) func aStarIsFilled(index: Int) {
    let (recorded, said) = Self.answers[index]
    let connection = RecordedConnection.connections(of: RecordedPlay.events(recorded))
      .first?.filled(as: "mx.test")
    let octets = recorded.count == 1 ? connection?.greeting : connection?.exchanges.last?.answer
    #expect(octets.map { String(decoding: $0, as: UTF8.self) } == said)
  }
}
