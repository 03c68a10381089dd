import SMTPCore
import SMTPGuide
import Testing

/// The evidence of an exchange as plain text.
struct EvidenceTextTests {
  private static let guide = Guide(language: .en)

  private static func lines(_ events: [SessionEvent]) -> [String] {
    var keeper = EvidenceKeeper()
    var session = Session()
    for (index, event) in events.enumerated() {
      session.apply(event, at: Instant(microseconds: Int64(index))) { keeper.take($0, in: $1) }
    }
    guard let evidence = keeper.last else { return [] }
    return EvidenceText(evidence, guide: guide) { "2026-11-22T12:00:00.\($0.microseconds)Z" }.lines
  }

  private static let opening = Opening(
    host: "mx.example", address: "192.0.2.1", port: 25, localAddress: "192.0.2.77",
    localPort: 40_112)

  @Test func aRefusalIsToldWithWhoWhenAndWhat() {
    let lines = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("EHLO a.example\r\n".utf8)), .received(Array("250 mail.example\r\n".utf8)),
      .sent(Array("MAIL FROM:<f\u{FC}@a.example>\r\n".utf8)),
      .received(Array("550-no\\way\r\n550 4.7.1 \u{7}no\r\n".utf8)),
    ])
    #expect(
      lines.prefix(7) == [
        "Time:       2026-11-22T12:00:00.5Z", "Server:     192.0.2.1, port 25",
        "Asked for:  mx.example", "Greets as:  mail.example",
        "Client:     192.0.2.77, port 40112", "EHLO:       a.example", "TLS:        none",
      ])
    #expect(lines.contains("C: MAIL FROM:<f\\xC3\\xBC@a.example>\\r\\n"))
    #expect(lines.contains("S: 550-no\\\\way\\r\\n"))
    #expect(lines.contains("S: 550 4.7.1 \\x07no\\r\\n"))
    #expect(
      lines.contains(
        "Rule:       reply-control-bytes (error, by the server), RFC 5321 §4.2"))
    #expect(lines.contains("Place:      line 2, octet 11"))
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy(VisibleText.isHarmless) })
  }

  @Test func theEndOfAConnectionHasNoPlace() {
    let lines = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("EHLO a.example\r\n".utf8)), .received(Array("250 mail.example\r\n".utf8)),
      .closed(Closing(by: .client)),
    ])
    #expect(lines.contains { $0.hasPrefix("Rule:       quit-missing (warning, by the client)") })
    #expect(!lines.contains { $0.hasPrefix("Place:") })
  }

  @Test func nobodyIsAccusedOfAnOfferThatIsGone() {
    let lines = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("EHLO a.example\r\n".utf8)),
      .received(Array("250-mail.example\r\n250 XXXXXXXA\r\n".utf8)),
    ])
    #expect(
      lines.contains {
        $0.hasPrefix("Rule:       starttls-stripped (warning, for the client to mind)")
      })
  }

  @Test func theTokenOfBURLStaysOut() {
    let lines = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("BURL imap://a/;urlauth=anonymous:internal:91354a47 LAST\r\n".utf8)),
      .received(Array("503 no\r\n".utf8)),
    ])
    #expect(
      lines.contains("C: BURL imap://a/;urlauth=anonymous:internal: [13 secret octets]\\r\\n"))
    #expect(!lines.joined().contains("9135"))
  }

  /// Whose octets were in the way of TLS is told: nobody is in between where they are our own.
  @Test func ownPlaintextIsNoStrangers() {
    let own = Self.guide.text(.injected(octets: 6, byClient: true))
    #expect(own.contains("client") && !own.contains("somebody"))
    #expect(Self.guide.text(.injected(octets: 6, byClient: false)).contains("somebody"))
  }

  @Test func secretsAndMessagesStayOut() {
    let lines = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("EHLO a.example\r\n".utf8)), .received(Array("250 mail.example\r\n".utf8)),
      .sent(Array("AUTH PLAIN AGFAYQBi\r\n".utf8)), .received(Array("535 no\r\n".utf8)),
    ])
    #expect(lines.contains("C: AUTH PLAIN [9 secret octets]\\r\\n"))
    #expect(!lines.joined().contains("AGFAYQBi"))
    let mail = Self.lines([
      .opened(Self.opening), .received(Array("220 mail.example ESMTP\r\n".utf8)),
      .sent(Array("EHLO a.example\r\n".utf8)), .received(Array("250 mail.example\r\n".utf8)),
      .sent(Array("MAIL FROM:<>\r\n".utf8)), .received(Array("250 ok\r\n".utf8)),
      .sent(Array("RCPT TO:<b@b.example>\r\n".utf8)), .received(Array("250 ok\r\n".utf8)),
      .sent(Array("DATA\r\n".utf8)), .received(Array("354 go\r\n".utf8)),
      .sent(Array("private\r\n.dot\r\n.\r\n".utf8)),
      .received(Array("250 Ok: queued as 4ABC\r\n".utf8)),
    ])
    #expect(mail.contains("Queue id:   4ABC"))
    #expect(mail.contains("C: [15 octets of message]") && mail.contains("C: .dot\\r\\n"))
    #expect(!mail.joined().contains("private"))
  }
}
