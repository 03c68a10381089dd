import SMTPCore
import Testing
import Transcript

/// Sessions by hand, with what else stands on a terminal.
@Suite struct TerminalLogTests {
  private static let session = "220 a\nEHLO b\n250 a\nFOO\n500 5.5.1 what\nQUIT\n221 bye\n"

  static let captures: [(LogFormat, String)] = [
    (
      .telnet,
      "$ telnet mx 25\nTrying 192.0.2.1...\nConnected to mx.\nEscape character is '^]'.\n\(session)"
        + "Connection closed by foreign host.\n$ help\n$ exit\n"
    ),
    (.netcat, "$ nc mx 25\n\(session)user@host:~$ ls\nmail  quit\nexit\n"),
    (.netcat, "\(session)Connection closed by foreign host.\n$ \n"),
    (
      .openssl,
      "CONNECTED(00000003)\n---\nNew, TLSv1.3, Cipher is AES\n---\n\(session)read:errno=0\n$ exit\n"
    ),
  ]

  @Test(arguments: captures.indices) func whatIsNotTypedForTheServerIsNoCommand(index: Int) {
    let (format, text) = Self.captures[index]
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(format)))
    #expect(
      LogFixtures.told(text, as: .log(format)) == [
        "220 a greeted", "EHLO b greeted", "250 a ready", "FOO ready", "500 5.5.1 what ready",
        "QUIT quit", "221 bye closed",
      ])
  }

  @Test func noiseWithinASessionIsANote() {
    let text = "220 a\nEHLO b\n[1]+  Done   sleep 9\n250 a\nYou have new mail.\nQUIT\n221 bye\n"
    let told = LogFixtures.told(
      text.replacing("[1]+  Done   sleep 9\n", with: ""), as: .log(.netcat))
    #expect(
      told == ["220 a greeted", "EHLO b greeted", "250 a ready", "QUIT quit", "221 bye closed"])
    #expect(LogFixtures.notes(text, as: .log(.netcat)).contains("line 5: You have new mail."))
  }

  /// A probe says nothing, and what is lost is told twice.
  @Test func sessionsOfPostfixMayHaveNoLine() {
    let text = """
      postfix/smtpd[1]: connect from a[192.0.2.1]
      postfix/smtpd[1]: lost connection after CONNECT from a[192.0.2.1]
      postfix/smtpd[1]: disconnect from a[192.0.2.1] commands=0/0
      postfix/smtpd[1]: connect from b[192.0.2.2]
      postfix/smtpd[1]: > b[192.0.2.2]: 220 mx
      postfix/smtpd[1]: < b[192.0.2.2]: EHLO b

      """
    let events = SessionImporter.events(of: Array(text.utf8), as: .log(.postfix)).map(\.event)
    #expect(
      events == [
        .opened(Opening(host: "a", address: "192.0.2.1")), .closed(Closing(by: .client)),
        .note("line 3: postfix/smtpd[1]: disconnect from a[192.0.2.1] commands=0/0"),
        .opened(Opening(host: "b", address: "192.0.2.2")), .received(Array("220 mx\r\n".utf8)),
        .sent(Array("EHLO b\r\n".utf8)),
      ])
  }
}
