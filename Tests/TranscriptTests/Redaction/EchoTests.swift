import SMTPCore
import TestSupport
import Testing
import Transcript

@Suite struct EchoTests {
  private let login = "OPEN\nS: 220 a\nC: AUTH LOGIN\nS: 334 x\nC: abcabd\nS: 334 y\nC: 42\n"

  static let replies: [(String, String)] = [
    ("500 what is abcabd?", "S: 500 what is [echo 6]?\r\n"),
    ("500 abcabcabdabcabd", "S: 500 abc[echo 6][echo 6]\r\n"),
    ("500 abcab", "S: 500 abcab\r\n"),
    // Too short to look for.
    ("500 42", "S: 500 42\r\n"),
    ("500-abc\r\n500 abd", "S: 500-abc\r\n500 abd\r\n"),
  ]

  @Test(arguments: replies) func leavesEchoesOut(reply: String, told expected: String) {
    var generator = SeededGenerator(seed: 41)
    let events = play(login + "S: " + reply)
    #expect(told(redacted(events)).last == expected)
    for _ in 0..<20 { #expect(told(redacted(cut(events, &generator))).last == expected) }
  }

  @Test func takesTheLongestSecret() {
    let events = play(
      "OPEN\nS: 220 a\nC: AUTH LOGIN\nS: 334 x\nC: abcd\nS: 334 y\nC: abcdefgh\nS: 500 abcd-abcdefgh-abcdef"
    )
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<20 {
      #expect(
        told(redacted(cut(events, &generator))).last == "S: 500 [echo 4]-[echo 8]-[echo 4]ef\r\n")
    }
  }

  /// Only the beginning of a secret is held back, and no longer than until it is told apart.
  @Test func holdsBackNoMoreThanItMust() {
    var redactor = Redactor()
    for event in play(login) { _ = redactor.redact(TimedEvent(at: nil, event)) }
    func take(_ text: String) -> [SessionEvent] {
      redactor.redact(TimedEvent(at: nil, .received(Array(text.utf8)))).map(\.event)
    }
    #expect(told(take("500 xyzab")) == ["S: 500 xyz"])
    #expect(told(take("c")) == [])
    #expect(told(take("x\r")) == ["S: abcx\r"])
    #expect(told(take("\n")) == ["S: \n"])
    #expect(told(take("500 abcabd")) == ["S: 500 [echo 6]"])
    #expect(told(take("500 abcab")) == ["S: 500 "])
    #expect(
      told(redactor.redact(TimedEvent(at: nil, .closed(Closing(by: .server)))).map(\.event)).first
        == "S: [echo 5]")
  }

  @Test func looksForTheLoginOfXCLIENTOnly() {
    let events = play(
      "OPEN\nS: 220 a\nC: XCLIENT NAME=spike.example LOGIN=alice\nS: 501 spike.example alice")
    #expect(told(redacted(events)).last == "S: 501 spike.example [echo 5]\r\n")
  }

  /// Whatever is said around it, a secret is nowhere in what is written, neither as it was sent
  /// nor in base64.
  @Test func secretsAreNowhereInTheRecording() throws {
    var generator = SeededGenerator(seed: 43)
    let secrets = ["c2VjcmV0LXBhc3N3b3Jk", "AGFsaWNlAHRvcC1zZWNyZXQ=", "top-secret!!"]
    let clientLines = [
      "EHLO me", "AUTH PLAIN $", "AUTH LOGIN", "$", "$", "*", "MAIL FROM:<a@b>", "NOOP",
      "XCLIENT LOGIN=$", "AUTH CRAM-MD5 $", "auth plain  $", "X-EXPS LOGIN $",
    ]
    let serverLines = [
      "250 ok", "334 eA==", "334 $", "535 5.7.8 no", "500 what is $?", "501-$\r\n501 $", "235 ok",
      "250-a\r\n250 $$", "421 bye $",
    ]
    for _ in 0..<600 {
      let secret = secrets.randomElement(using: &generator) ?? ""
      var events: [SessionEvent] = [.opened(Opening(isGreeted: true))]
      var isSecret = false
      for _ in 0..<12 {
        if Bool.random(using: &generator) {
          let line = clientLines.randomElement(using: &generator) ?? ""
          // The secret by itself is one only where it stands in for a response.
          if line == "$", !isSecret { continue }
          if line.hasPrefix("AUTH") || line.hasPrefix("auth") { isSecret = true }
          if !line.hasPrefix("AUTH"), line != "$", line != "*" { isSecret = false }
          let text = line.replacing("$", with: secret) + "\r\n"
          events.append(.sent(Array(text.utf8)))
          // From AUTH on until its reply, a line is a response.
          if line.hasPrefix("AUTH"), line.hasSuffix("LOGIN") {
            events.append(.received(Array("334 eA==\r\n".utf8)))
            events.append(.sent(Array((secret + "\r\n").utf8)))
          }
        } else if events.contains(where: { isSent($0, secret) }) {
          let line = serverLines.randomElement(using: &generator) ?? ""
          if line.hasPrefix("2") { isSecret = false }
          events.append(.received(Array((line.replacing("$", with: secret) + "\r\n").utf8)))
        }
      }
      var writer = TranscriptWriter()
      for event in redacted(cut(events, &generator)) { writer.write(TimedEvent(at: nil, event)) }
      let text = String(decoding: writer.octets, as: UTF8.self)
      #expect(!text.contains(secret), "\(told(events)) became \(text)")
      for start in 0..<3 {
        let part = Array(secret.utf8.dropFirst(start).prefix(9))
        let base64 = String(decoding: Base64.encode(part), as: UTF8.self)
        #expect(!text.contains(base64))
      }
    }
  }

  private func isSent(_ event: SessionEvent, _ secret: String) -> Bool {
    guard case .sent(let octets) = event else { return false }
    return String(decoding: octets, as: UTF8.self).contains(secret)
  }
}
