import SMTPCore
import Testing
import Transcript

/// What single formats tell beside the lines of the wire.
@Suite struct LogDetailsTests {
  private func events(_ text: String, _ format: LogFormat) -> [SessionEvent] {
    SessionImporter.events(of: Array(text.utf8), as: .log(format)).map(\.event)
  }

  private func facts(_ text: String, _ format: LogFormat) -> TLSFacts? {
    for case .secured(let facts) in events(text, format) { return facts }
    return nil
  }

  static let secured: [(LogFormat, String, TLSFacts)] = [
    (
      .swaks,
      "<-  220 a\n -> STARTTLS\n<-  220 go\n=== TLS started with cipher TLSv1.3:AES:256\n ~> EHLO b\n",
      TLSFacts(version: "TLSv1.3", cipher: "AES")
    ),
    (.swaks, "<-  220 a\n -> STARTTLS\n<-  220 go\n ~> EHLO b\n", TLSFacts()),
    (
      .curl,
      "< 220 a\n> STARTTLS\n< 220 go\n* SSL connection using TLSv1.3 / AES / x25519 / RSASSA-PSS\n"
        + "* SSL certificate verify ok.\n> EHLO b\n",
      TLSFacts(version: "TLSv1.3", cipher: "AES", group: "x25519", verification: .ok)
    ),
    (
      .msmtp,
      "<-- 220 a\n--> STARTTLS\n<-- 220 go\nTLS session parameters:\n"
        + "    (TLS1.3)-(ECDHE-X25519)-(AES-256-GCM)\n--> EHLO b\n",
      TLSFacts(version: "TLSv1.3", cipher: "AES-256-GCM")
    ),
    (
      .openssl,
      "CONNECTED(00000003)\n---\nNew, TLSv1.2, Cipher is AES\n    Verify return code: 10 (certificate "
        + "has expired)\n---\n250 HELP\nEHLO b\n250 a\n",
      TLSFacts(
        version: "TLSv1.2", cipher: "AES", verification: .failed([.expired], isAccepted: true))
    ),
    (
      .postfix,
      "postfix/smtpd[1]: > c[192.0.2.1]: 220 a\npostfix/smtpd[1]: < c[192.0.2.1]: STARTTLS\n"
        + "postfix/smtpd[1]: > c[192.0.2.1]: 220 go\npostfix/smtpd[1]: Anonymous TLS connection "
        + "established from c[192.0.2.1]: TLSv1.3 with cipher AES (256/256 bits)\n"
        + "postfix/smtpd[1]: < c[192.0.2.1]: EHLO b\n",
      TLSFacts(version: "TLSv1.3", cipher: "AES")
    ),
  ]

  @Test(arguments: secured) func readsTLS(format: LogFormat, text: String, expected: TLSFacts) {
    #expect(facts(text, format) == expected)
    var session = Session()
    for event in events(text, format) { _ = session.apply(event) }
    #expect(session.stateName == (format == .openssl ? .ready : .tls))
  }

  @Test(arguments: [
    (
      LogFormat.phpmailer, "SERVER -> CLIENT: 334 x\nCLIENT -> SERVER: [credentials hidden]\n",
      "response"
    ),
    (.nodemailer, "DEBUG [a] C: AUTH PLAIN AGFsaWNlAC8qIHNlY3JldCAqLw==\n", "AUTH PLAIN"),
    (.swaks, " ~> AUTH PLAIN AGFsaWNlAFBST1ZJREVEX0JVVF9SRU1PVkVE\n", "AUTH PLAIN"),
  ])
  func makesNoSecretUp(format: LogFormat, text: String, label: String) {
    #expect(
      events(text, format).contains(
        .redacted(Redaction(side: .client, label: label, octets: 0))))
  }

  /// In `curl --trace` lines of the wire go on from row to row, and a message from block to block.
  @Test func aDumpInHexadecimalIsRead() {
    let text = """
      == Info: Connected to 127.0.0.1 (127.0.0.1) port 25 (#0)
      <= Recv header, 7 bytes (0x7)
      0000: 32 32 30 20 61 0d 0a                            220 a..
      => Send header, 18 bytes (0x12)
      0000: 45 48 4c 4f 20 61 2d 6c 6f 6e 67 2d 6e 61 6d 65 EHLO a-long-name
      0010: 0d 0a                                           ..
      <= Recv header, 8 bytes (0x8)
      0000: 33 35 34 20 67 6f 0d 0a                         354 go..
      => Send data, 5 bytes (0x5)
      0000: 53 3a 20 ff 0d                                  S: ..
      => Send data, 3 bytes (0x3)
      0000: 0a 0d 0a                                        ...
      => Send data, 3 bytes (0x3)
      0000: 2e 0d 0a                                        ...
      <= Recv header, 8 bytes (0x8)
      0000: 32 35 30 20 6f 6b 0d 0a                         250 ok..

      """
    #expect(
      events(text, .curl).dropFirst() == [
        .received(line("220 a")), .sent(line("EHLO a-long-name")), .received(line("354 go")),
        .sent(Array("S: ".utf8) + [0xFF, 0x0D, 0x0A]), .sent(line("")), .sent(line(".")),
        .received(line("250 ok")),
      ])
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(.curl)))
  }

  /// A long line of a trace is read in a time that grows with its length alone.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func aTraceMayHoldALongLine(isHexadecimal: Bool) {
    let reply = Array("250 \(String(repeating: "x", count: 1_000_000))".utf8)
    let octets = isHexadecimal ? reply + [Octet.cr, Octet.lf] : reply
    let width = isHexadecimal ? 16 : 64
    var text = "== Info: Connected to a\n<= Recv header, 1000006 bytes (0xf4246)\n"
    for start in stride(from: 0, to: octets.count, by: width) {
      let row = octets[start..<min(start + width, octets.count)]
      let digits = row.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) + " " }.joined()
      let offset = String(start, radix: 16)
      text += String(repeating: "0", count: max(0, 4 - offset.count)) + offset + ": "
      if isHexadecimal {
        text += digits + String(repeating: " ", count: 48 - digits.utf8.count)
      }
      text += String(decoding: row.map { $0 < Octet.space ? Octet.dot : $0 }, as: UTF8.self) + "\n"
    }
    let isRead = events(text, .curl).contains(.received(reply + [Octet.cr, Octet.lf]))
    #expect(isRead)
  }

  /// One line may hold very many of the wire; they are all there.
  @Test(arguments: [
    (LogFormat.smtplib, "send: 'x", "\\n"), (.phpmailer, "SERVER -> CLIENT: 250-x", "250-x"),
  ])
  func aLineMayHoldMany(format: LogFormat, start: String, more: String) {
    let text = start + String(repeating: more, count: 50_000) + (format == .smtplib ? "'" : "")
    let said = events(text, format).compactMap { event -> [UInt8]? in
      switch event {
      case .sent(let octets), .received(let octets): octets
      default: nil
      }
    }
    #expect(said.count == 10_001)
    let octets = said.joined().count { $0 == (format == .smtplib ? Octet.lf : Octet.hyphen) }
    #expect(octets == 50_000 + (format == .smtplib ? 0 : 1))
  }

  /// `-starttls` shows the last line of the reply to EHLO, and nothing else of what came before TLS.
  @Test func opensslMayHaveBegunWithSTARTTLS() {
    let head = "CONNECTED(00000003)\n---\nNew, TLSv1.3, Cipher is AES\n---\n"
    let text = head + "250 HELP\nehlo b\n250 a\n"
    let told = LogFixtures.told(text, as: .log(.openssl))
    #expect(
      told == [
        "220 * greeted", "EHLO mail.example.com greeted", "250 * ready", "STARTTLS ready",
        "220 * tls-pending", "ehlo b tls", "250 a ready",
      ])
    let atOnce = LogFixtures.told(head + "220 a\nehlo b\n250 a\n", as: .log(.openssl))
    #expect(atOnce == ["220 a greeted", "ehlo b greeted", "250 a ready"])
  }

  @Test func tellsWhatJavaMailSuppressed() {
    let text = "220 a\nEHLO b\n250 AUTH LOGIN\nDEBUG SMTP: AUTH LOGIN command trace suppressed\n"
    #expect(
      events(text, .javamail).contains(
        .note("line 4: DEBUG SMTP: AUTH LOGIN command trace suppressed")))
  }

  /// Each process of Postfix has its sessions for itself; as the SMTP client it sends what `>` marks.
  @Test func tellsProcessesOfPostfixApart() {
    let text = """
      postfix/smtpd[1]: connect from a[192.0.2.1]
      postfix/smtpd[1]: > a[192.0.2.1]: 220 mx
      postfix/smtp[2]: < b[192.0.2.2]:25: 220 other
      postfix/smtpd[1]: < a[192.0.2.1]: EHLO a
      postfix/smtp[2]: > b[192.0.2.2]:25: EHLO mx
      postfix/smtpd[1]: disconnect from a[192.0.2.1]
      """
    #expect(
      events(text, .postfix) == [
        .opened(Opening(host: "a", address: "192.0.2.1")), .received(line("220 mx")),
        .sent(line("EHLO a")), .closed(Closing(by: .client)), .opened(Opening()),
        .received(line("220 other")), .sent(line("EHLO mx")),
      ])
  }

  @Test func readsATraceOfCurl() {
    let long = String(repeating: "x", count: 100)
    let text = """
      == Info: Connected to mx (192.0.2.1) port 25
      <= Recv header, 7 bytes (0x7)
      0000: 220 a
      => Send header, 100 bytes (0x64)
      0000: \(long.prefix(64))
      0040: \(long.dropFirst(64))
      <= Recv header, 8 bytes (0x8)
      0000: 354 go
      => Send data, 17 bytes (0x11)
      0000: Subject: x
      000c: 
      000e: b
      <= Recv header, 8 bytes (0x8)
      0000: 250 ok
      """
    #expect(
      events(text + "\n* Closing connection\n", .curl).dropFirst() == [
        .received(line("220 a")), .sent(line(long)), .received(line("354 go")),
        .sent(line("Subject: x")), .sent(line("")), .sent(line("b")), .sent(line(".")),
        .received(line("250 ok")), .closed(Closing(by: .client)),
      ])
  }

  @Test func readsPHPMailersHTML() {
    let text = """
      2026-11-22 20:11:09 SERVER -&gt; CLIENT: 250-mx.example.org250-SIZE 1000250 HELP<br>
      2026-11-22 20:11:10 CLIENT -&gt; SERVER: MAIL FROM:&lt;a@b.example&gt;<br>
      """
    #expect(
      events(text, .phpmailer).dropFirst() == [
        .received(line("250-mx.example.org")), .received(line("250-SIZE 1000")),
        .received(line("250 HELP")), .sent(line("MAIL FROM:<a@b.example>")),
      ])
  }

  /// Lines of a reply that follow each other at the margin, as `error_log` prints them.
  @Test func repliesOfPHPMailerGoOnAtTheMargin() {
    let text = """
      2026-11-23 02:40:01 SERVER -> CLIENT: 220 mx
      2026-11-23 02:40:01 CLIENT -> SERVER: EHLO me
      2026-11-23 02:40:01 SERVER -> CLIENT: 250-mx
      250-AUTH LOGIN
      250 STARTTLS
      250 stray

      """
    #expect(
      LogFixtures.told(text, as: .log(.phpmailer)) == [
        "220 mx greeted", "EHLO me greeted", "250-mx|250-AUTH LOGIN|250 STARTTLS ready",
      ])
    #expect(LogFixtures.notes(text, as: .log(.phpmailer)) == ["line 6: 250 stray"])
  }

  @Test func leavesOutTheDumpsOfSwaks() {
    let text = """
      <   0000: 32 32 30 20  61 0D 0A                                 220.a..
      <-  220 a
        > 0000: 45 48 4C 4F  20 76 6D 0D  0A                          EHLO.vm..
       -> EHLO vm
      """
    #expect(
      events(text, .swaks) == [
        .opened(Opening()), .received(line("220 a")), .sent(line("EHLO vm")),
      ])
  }

  /// What netcat wrote to a file is the server's side.
  @Test func knowsTheServersSideAlone() {
    let text = "220 a\n250-a\n250 b\n354 go\n250 ok\n221 bye\n"
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(.netcat)))
    let octets = events(text, .netcat).filter { if case .received = $0 { true } else { false } }
    #expect(octets.count == 6)
  }

  /// A script of commands stays one whatever else is in it.
  @Test(arguments: [
    "EHLO a\nDATA\n<-  220 x\n.\n", ":wait 1\n<-  220 x\n", "# c\nQUIT\n<-  220 x\n",
  ])
  func scriptsAreNoLogs(text: String) {
    #expect(TranscriptFormat.script(Array(text.utf8)) == nil)
  }

  private func line(_ text: String) -> [UInt8] { Array((text + "\r\n").utf8) }
}
