import SMTPCore
import TestSupport
import Testing
import Transcript

@Suite struct SessionImporterTests {
  private func events(_ text: String) -> [SessionEvent] {
    SessionImporter.events(of: Array(text.utf8), as: .dialogue).map(\.event)
  }

  /// The events as a person reads them, without joining what stands apart.
  private func told(_ text: String) -> [String] {
    events(text).map { event in
      switch event {
      case .sent(let octets): "C: " + String(decoding: octets, as: UTF8.self)
      case .received(let octets): "S: " + String(decoding: octets, as: UTF8.self)
      case .chunk(let octets): "chunk " + String(decoding: octets, as: UTF8.self)
      case .opened(let opening): opening.isGreeted ? "open greeted" : "open"
      case .secured: "tls"
      case .turnEnded: "turn"
      case .note(let text): "note " + text
      default: "\(event)"
      }
    }
  }

  @Test func readsOneTurnALine() {
    #expect(
      told(
        "# a comment\n\n  S: 220 a\r\n\tC: EHLO b \nS: 334 \nC:\nC:   x\nC: vitamin C: good S: no\n"
      )
        == [
          "open", "S: 220 a\r\n", "C: EHLO b \r\n", "S: 334 \r\n", "C: \r\n", "C:   x\r\n",
          "C: vitamin C: good S: no\r\n",
        ])
  }

  @Test func readsSeveralTurnsALine() {
    let primer = """
      S: 220 Servidor ESMTP C: HELO miequipo.midominio.com S: 250 Hello, please to meet you C: \
      MAIL FROM: <yo@midominio.com> S: 250 Ok C: RCPT TO: <destinatario@sudominio.com> S: 250 Ok \
      C: DATA S: 354 End data with <CR><LF>.<CR><LF> C: Subject: Campo de asunto C: From: \
      yo@midominio.com C: To: destinatario@sudominio.com C: C: Hola, C: Esto es una prueba. C: \
      Adiós. C: C: . S: 250 Ok: queued as 12345 C: quit S: 221 Bye
      """
    #expect(
      told(primer) == [
        "open", "S: 220 Servidor ESMTP\r\n", "C: HELO miequipo.midominio.com\r\n",
        "S: 250 Hello, please to meet you\r\n", "C: MAIL FROM: <yo@midominio.com>\r\n",
        "S: 250 Ok\r\n", "C: RCPT TO: <destinatario@sudominio.com>\r\n", "S: 250 Ok\r\n",
        "C: DATA\r\n", "S: 354 End data with <CR><LF>.<CR><LF>\r\n",
        "C: Subject: Campo de asunto\r\n", "C: From: yo@midominio.com\r\n",
        "C: To: destinatario@sudominio.com\r\n", "C: \r\n", "C: Hola,\r\n",
        "C: Esto es una prueba.\r\n", "C: Adiós.\r\n", "C: \r\n", "C: .\r\n",
        "S: 250 Ok: queued as 12345\r\n", "C: quit\r\n", "S: 221 Bye\r\n",
      ])
  }

  @Test func goesOnWithATurnThatIsWrapped() {
    #expect(
      told("Así: S: 220 a C: HELO\n  b S: 250\n  ok C: QUIT\nfin\n") == [
        "open", "note line 1: Así:", "S: 220 a\r\n", "C: HELO b\r\n",
        "S: 250 ok\r\n", "C: QUIT\r\n",
        "note line 4: fin",
      ])
  }

  @Test func beginsBehindTheGreeting() {
    #expect(
      told("what\nC: EHLO a\nS: 250 b\n") == [
        "open greeted", "note line 2: the text begins with the client, behind the greeting",
        "note line 1: what", "C: EHLO a\r\n", "S: 250 b\r\n",
      ])
  }

  /// What was written with such notes is read without making new ones.
  @Test func notesOnceWhatATextLeavesOut() {
    let once = told("C: EHLO a\nS: 250 b\n")
    #expect(once.count { $0.hasPrefix("note") } == 1)
    let written = once.compactMap { part -> String? in
      if part.hasPrefix("note ") { return "#> \(part.dropFirst(5))\n" }
      return part.hasPrefix("open") ? nil : part.replacing("\r", with: "")
    }
    #expect(told(written.joined()) == once)
  }

  @Test func knowsThatTLSBegins() {
    #expect(
      told("S: 220 a\nC: EHLO b\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO b\nS: 250 a\n")
        .suffix(4) == ["S: 220 go\r\n", "tls", "C: EHLO b\r\n", "S: 250 a\r\n"])
    #expect(!told("S: 220 a\nC: STARTTLS\nS: 454 no\nC: EHLO b\n").contains("tls"))
  }

  @Test func knowsANewConnection() {
    #expect(
      told("S: 220 a\nC: QUIT\nS: 221 bye\nS: 220 b\nC: LHLO c\n")
        == ["open", "S: 220 a\r\n", "C: QUIT\r\n", "S: 221 bye\r\n", "open", "S: 220 b\r\n"]
        + ["C: LHLO c\r\n"])
    // The connection broke inside the content.
    #expect(
      told("S: 220 a\nC: DATA\nS: 354 go\nC: x\nS: 220-b\nS: 220 b\nC: HELO c\n")[5] == "open")
    // No greeting: it answers, or nobody is introduced.
    for text in [
      "S: 220 a\nC: XCLIENT ADDR=192.0.2.1\nS: 220 b\nC: EHLO c\n",
      "S: 220 a\nC: TURN\nS: 250 ok\nS: 220 b\nC: EHLO c\n",
      "S: 220 a\nC: ATRN d\nS: 250 ok\nS: 220 b\nC: EHLO c\n",
      "S: 220 a\nC: NOOP\nS: 250 ok\nS: 220 b\nC: NOOP\n",
      "S: 220-a\nS: 220 b\nC: EHLO c\n",
    ] {
      #expect(told(text).filter { $0 == "open" }.count == 1, "\(text)")
    }
  }

  /// Behind TURN the markers may name the roles or stay with the persons; events name persons.
  @Test(arguments: [["S", "C"], ["C", "S"]]) func followsTheRoles(marker: [String]) {
    let start = "S: 220 a\nC: TURN\nS: 250 ok\n"
    let turned = "\(marker[0]): 220 b\n\(marker[1]): EHLO a\n\(marker[0]): 250 b\n"
    #expect(told(start + turned).suffix(3) == ["C: 220 b\r\n", "S: EHLO a\r\n", "C: 250 b\r\n"])
    var session = Session()
    for event in events(start + turned) { _ = session.apply(event) }
    #expect(session.stateName == .ready)
  }

  @Test func readsChunksWhateverTheirCount() {
    let text = """
      S: 220 a
      C: BDAT 100000
      C: (some octets)
      C: QUIT
      C: BDAT 7
      C: .
      C: BDAT 0 LAST
      S: 250 ok
      S: 250 ok
      S: 250 ok
      C: BDAT 86 LAST
      S: 250 ok
      C: BDAT x
      C: QUIT
      """
    #expect(
      told(text) == [
        "open", "S: 220 a\r\n", "C: BDAT 100000\r\n", "chunk (some octets)\r\nQUIT\r\n",
        "C: BDAT 7\r\n", "chunk .\r\n", "C: BDAT 0 LAST\r\n", "S: 250 ok\r\n", "S: 250 ok\r\n",
        "S: 250 ok\r\n", "C: BDAT 86 LAST\r\n", "chunk ", "S: 250 ok\r\n", "C: BDAT x\r\n",
        "C: QUIT\r\n",
      ])
  }

  @Test func endsAReplyThatIsLeftUnfinished() {
    #expect(
      told("S: 220-a\nC: EHLO b\nS: 250 a\n")
        == ["open", "S: 220-a\r\n", "turn", "C: EHLO b\r\n", "S: 250 a\r\n"])
    #expect(
      told("S: 220 a\nC: EHLO b\nS: 250-a\nC: NOOP\nS: 250 b\n").contains("turn") == false)
  }

  @Test func keepsWhatItDoesNotUnderstand() {
    let text = """
      S: <wait for connection>
      C: <open connection to server>
      S: 220 a
      Here the client speaks \u{1B}[1m
      C & S: <negotiate>
      C: DATA
      S: 354 go
      C: <p class="x">
      C: .
      C:\\> dir
      """
    #expect(
      told(text) == [
        "open", "note line 1: <wait for connection>", "note line 2: <open connection to server>",
        "S: 220 a\r\n", #"note line 4: Here the client speaks \x1B[1m"#,
        "note line 5: C & S: <negotiate>", "C: DATA\r\n", "S: 354 go\r\n",
        "C: <p class=\"x\">\r\n", "C: .\r\n", #"note line 10: C:\> dir"#,
      ])
  }

  @Test(arguments: ["", "\n\n", "# only a comment", "\u{FEFF}"]) func mayBeEmpty(text: String) {
    #expect(events(text) == [])
  }

  @Test func randomTextsNeverTrap() {
    var generator = SeededGenerator(seed: 51)
    let words = [
      "C:", "S:", " ", "\n", "220", "250-", "EHLO a", "BDAT 5", "DATA", "354 x", ".", "STARTTLS",
      "\t", "C: ", "S: 220 ", "\r\n", "#", "<a b>", "AUTH LOGIN", "334", "é", "\0", ":",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined()
      var session = Session()
      for event in events(text) { _ = session.apply(event) }
    }
  }
}
