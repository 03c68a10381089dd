import SMTPCore
import Testing
import Transcript

/// What of a recording is sent again, and in which pieces.
@Suite struct ReplayScriptTests {
  private func script(_ events: [SessionEvent]) -> ReplayScript {
    var builder = ReplayBuilder(isLMTP: false)
    for event in events { builder.take(TimedEvent(at: nil, event)) }
    return builder.finish()
  }

  private func script(_ text: String) -> ReplayScript {
    script(SessionImporter.events(of: Array(text.utf8), as: .dialogue).map(\.event))
  }

  /// The groups of the first connection as a person reads them.
  private func told(_ script: ReplayScript) -> [String] {
    (script.connections.first?.groups ?? []).map { group in
      group.map { item in
        switch item.content {
        case .line(let octets, _): text(octets)
        case .login(let mechanism, let lines, let isUnderTLS):
          "login \(mechanism)\(lines.map { " " + $0.map(text).joined(separator: " ") } ?? "")"
            + (isUnderTLS ? " under TLS" : "")
        case .message(let octets): "message " + text(octets)
        case .chunk(let line, let octets): text(line) + "+" + text(octets)
        case .gap(let gap): "gap \(gap)"
        }
      }.joined(separator: " | ")
    }
  }

  private func text(_ octets: [UInt8]) -> String {
    String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "~")
  }

  private func sent(_ text: String) -> SessionEvent { .sent(Array(text.utf8)) }
  private func received(_ text: String) -> SessionEvent { .received(Array(text.utf8)) }

  private let greeted: [SessionEvent] = [
    .opened(Opening()), .received(Array("220 mx\r\n".utf8)),
    .sent(Array("EHLO me\r\n".utf8)), .received(Array("250-mx\r\n250 PIPELINING\r\n".utf8)),
  ]

  @Test func oneCommandAtATime() {
    let script = script(
      "S: 220 mx\nC: EHLO me\nS: 250 mx\nC: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\n"
        + "S: 250 ok\nC: DATA\nS: 354 go\nC: Hi\nC: ..\nC: .\nS: 250 ok\nC: QUIT\nS: 221 bye\n")
    #expect(
      told(script) == [
        "EHLO me~", "MAIL FROM:<a@b>~", "RCPT TO:<c@d>~", "DATA~", "message Hi~..~.~", "QUIT~",
      ])
    #expect(script.count == 6)
    #expect(script.connections.first?.isWelcome == true)
    #expect(script.connections.first?.items[3].isAccepted == true)
  }

  @Test func whatWentOutTogetherIsAGroup() {
    let events =
      greeted + [
        sent("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDA"), sent("TA\r\n"),
        received("250 ok\r\n250 ok\r\n354 go\r\n"), sent("x\r\n"), sent(".\r\nRSET\r\n"),
        received("250 ok\r\n250 ok\r\n"), sent("NOOP\r\n"), received("250 ok\r\n"),
      ]
    #expect(
      told(script(events)) == [
        "EHLO me~", "MAIL FROM:<a@b>~ | RCPT TO:<c@d>~ | DATA~", "message x~.~", "RSET~", "NOOP~",
      ])
  }

  /// Content is never sent before the server has asked for it, however it was recorded.
  @Test func contentWaitsForThe354() {
    let events =
      greeted + [
        sent("DATA\r\nx\r\n.\r\nNOOP\r\n"), received("354 go\r\n250 ok\r\n250 ok\r\n"),
      ]
    #expect(told(script(events)) == ["EHLO me~", "DATA~", "message x~.~ | NOOP~"])
  }

  @Test func aLongMessageIsWhole() {
    let content = String(repeating: "0123456789abcdef\r\n", count: 20_000)
    let events =
      greeted + [
        sent("DATA\r\n"), received("354 go\r\n"), sent(content), sent(".\r\n"),
        received("250 ok\r\n"),
      ]
    let items = script(events).connections[0].items
    #expect(items.last?.content == .message(Array((content + ".\r\n").utf8)))
  }

  @Test func chunksGoWithTheirCommand() {
    let events =
      greeted + [
        sent("BDAT 3\r\nab"), sent("cBDAT 2 LAST\r\nde"), received("250 ok\r\n250 ok\r\n"),
      ]
    #expect(told(script(events)) == ["EHLO me~", "BDAT 3~+abc | BDAT 2 LAST~+de"])
    // A printed session has the count of other line ends.
    #expect(
      told(script("S: 220 mx\nC: BDAT 99 LAST\nC: hi\nS: 250 ok\n")) == ["BDAT 4 LAST~+hi~"])
  }

  @Test func aSecretLoginIsComputedAnew() {
    func redacted(_ label: String, _ octets: Int) -> SessionEvent {
      .redacted(Redaction(side: .client, label: label, octets: octets))
    }
    let plain = script(greeted + [redacted("AUTH PLAIN", 40), received("235 ok\r\n")])
    #expect(told(plain) == ["EHLO me~", "login PLAIN"])
    #expect(plain.needsCredentials)
    let login = script(
      greeted + [
        .secured(TLSFacts()), sent("AUTH LOGIN\r\n"), received("334 VXNlcg==\r\n"),
        redacted("response", 10), received("334 UGFzcw==\r\n"), redacted("response", 12),
        received("235 ok\r\n"), sent("NOOP\r\n"), received("250 ok\r\n"),
      ])
    #expect(told(login) == ["EHLO me~", "login LOGIN under TLS", "NOOP~"])
  }

  /// Where a text does not say how long the secret was, either.
  @Test func aLoginOfUnknownLengthIsComputedAnew() {
    let plain = script("S: 220 mx\nC: EHLO me\nS: 250 mx\nC: AUTH PLAIN <redacted>\nS: 235 ok\n")
    #expect(told(plain) == ["EHLO me~", "login PLAIN"])
    let login = script(
      "S: 220 mx\nC: EHLO me\nS: 250 mx\nC: AUTH LOGIN\nS: 334 x\nC: <redacted>\nS: 235 ok\nC: QUIT\n"
    )
    #expect(told(login) == ["EHLO me~", "login LOGIN", "QUIT~"])
  }

  /// The binary header of a proxy goes as its line does.
  @Test func aBinaryHeaderOfAProxyIsNotSent() {
    let header = try? Base64.decode(Array("DQoNCgANClFVSVQKIREADMAAAgHAAAICAAEAAg==".utf8))
    let events = [.opened(Opening()), .sent(header ?? [])] + greeted.dropFirst()
    #expect(told(script(events)) == ["EHLO me~"])
  }

  @Test func aClearLoginIsSentAsItWasWhereThatHolds() {
    let plain = script("S: 220 mx\nC: AUTH PLAIN AGEAYg==\nS: 535 no\n")
    #expect(told(plain) == ["login PLAIN AUTH PLAIN AGEAYg==~"])
    #expect(!plain.needsCredentials)
    let cram = script("S: 220 mx\nC: AUTH CRAM-MD5\nS: 334 PDFAYj4=\nC: YSAxMjM=\nS: 235 ok\n")
    #expect(told(cram) == ["login CRAM-MD5"])
    let broken = script("S: 220 mx\nC: AUTH CRAM-MD5\nS: 334 PDFAYj4=\nC: *\nS: 501 ok\n")
    #expect(told(broken) == ["login CRAM-MD5 AUTH CRAM-MD5~ *~"])
  }

  @Test func whatIsLeftOutEndsIt() {
    let message = script(
      greeted + [
        sent("MAIL FROM:<>\r\n"), received("250 ok\r\n"), sent("DATA\r\n"), received("354 go\r\n"),
        .redacted(Redaction(side: .client, label: "message", octets: 100)), sent(".\r\n"),
        received("250 ok\r\n"), sent("QUIT\r\n"), received("221 bye\r\n"),
      ])
    #expect(told(message) == ["EHLO me~", "MAIL FROM:<>~", "gap messageMissing"])
    let xclient = script(
      greeted + [.redacted(Redaction(side: .client, label: "XCLIENT", octets: 30))])
    #expect(told(xclient) == ["EHLO me~", "gap secretMissing"])
  }

  @Test func changedPlacesEndIt() {
    let events =
      greeted + [
        sent("TURN\r\n"), received("250 ok\r\n"), sent("220 me\r\n"), received("EHLO mx\r\n"),
      ]
    #expect(told(script(events)).last == "gap swappedRoles")
  }

  @Test func eachConnectionIsItsOwn() {
    let text = "S: 220 mx\nC: EHLO me\nS: 250 ok\nC: QUIT\nS: 221 bye\n"
    let script = script(text + text)
    #expect(script.connections.count == 2)
    #expect(script.connections.allSatisfy { $0.hasQuit && $0.items.count == 2 })
    #expect(script.steps.steps.count == 6)
  }

  @Test func aProxyIsNoClient() {
    #expect(
      told(script("C: PROXY TCP4 192.0.2.1 192.0.2.2 1 25\nS: 220 mx\nC: NOOP\nS: 250 ok\n"))
        == ["NOOP~"])
  }
}
