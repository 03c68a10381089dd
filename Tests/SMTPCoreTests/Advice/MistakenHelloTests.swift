import SMTPCore
import Testing

@Suite struct MistakenHelloTests {
  @Test func whoSaysEHLOToLMTPIsLedToLHLO() {
    var session = Session(isLMTP: true)
    for event: SessionEvent in [
      .received(Array("220 mx.test LMTP\r\n".utf8)), .sent(Array("EHLO me.test\r\n".utf8)),
      .received(Array("500 5.5.1 This is LMTP: say LHLO\r\n".utf8)),
    ] {
      session.apply(event, at: nil) { _, _ in }
    }
    let tokens = session.available(isSubmission: false).map(\.token)
    #expect(tokens.first == "LHLO" && !tokens.contains("HELO"))
  }
}
