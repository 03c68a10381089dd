import SMTPCore
import Testing
import Transcript

/// What the options of swaks change in what it prints.
@Suite struct SwaksLogTests {
  private func events(_ text: String) -> [TimedEvent] {
    SessionImporter.events(of: Array(text.utf8), as: .log(.swaks))
  }

  private func line(_ text: String) -> [UInt8] { Array((text + "\r\n").utf8) }

  /// A session in which both sides' lines have marks, as `marked` writes them.
  private func log(_ marked: (_ side: Side, _ line: String) -> String) -> String {
    let lines: [(Side, String)] = [
      (.server, "220 a"), (.client, "EHLO b"), (.server, "250 a"), (.client, "AUTH LOGIN"),
      (.server, "334 VXNlcm5hbWU6"), (.client, "YWxpY2U="), (.server, "235 ok"),
      (.client, "MAIL FROM:<a@b.example>"), (.server, "250 ok"), (.client, "DATA"),
      (.server, "354 go"), (.client, "=== 250 not a reply"), (.client, ""), (.client, "."),
      (.server, "250 ok"), (.client, "QUIT"), (.server, "221 bye"),
    ]
    return "=== Trying 192.0.2.1:25...\n=== Connected to 192.0.2.1.\n"
      + lines.map { marked($0, $1) + "\n" }.joined() + "=== Connection closed with remote host.\n"
  }

  private func marked(_ side: Side, _ line: String) -> String {
    side == .client ? " -> \(line)" : "<-  \(line)"
  }

  @Test(arguments: [[Side.client], [.server], [.client, .server]])
  func marksMayBeMissing(of bare: [Side]) {
    let text = log { bare.contains($0) ? $1 : marked($0, $1) }
    #expect(events(text) == events(log(marked)))
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(.swaks)))
  }

  @Test func itsOwnWordsMayHaveNoMark() {
    let text = log { $1 }.replacing("=== ", with: "").replacing("250 not", with: "=== 250 not")
    #expect(events(text) == events(log(marked)))
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(.swaks)))
  }

  /// As a mail quotes it, and as Markdown moves it in.
  @Test(arguments: ["> ", "> > ", "    "]) func mayBeQuoted(quote: String) {
    let text = "look:\n\n" + log(marked).split(separator: "\n").map { "\(quote)\($0)\n" }.joined()
    let told = events(text).filter { if case .note = $0.event { false } else { true } }
    #expect(told == events(log(marked)))
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(.log(.swaks)))
  }

  /// Where the marks are there, what stands between them is not the wire's.
  @Test func otherLinesAreNotTaken() {
    let text = log(marked).replacing("<-  354 go\n", with: "<-  354 go\nQUIT\n")
    #expect(events(text).contains { $0.event == .note("line 14: QUIT") })
  }

  @Test func timesAreThoseBetween() {
    let text =
      "=== Trying a:25...\n=== Connected to a.\n=== response in 0.003s\n<-  220 a\n"
      + " -> EHLO b\n=== response in 1.5s\n<-  250 a\n"
    #expect(
      events(text) == [
        TimedEvent(at: Instant(microseconds: 0), .opened(Opening(host: "a", port: 25))),
        TimedEvent(at: Instant(microseconds: 3_000), .received(line("220 a"))),
        TimedEvent(at: Instant(microseconds: 3_000), .sent(line("EHLO b"))),
        TimedEvent(at: Instant(microseconds: 1_503_000), .received(line("250 a"))),
      ])
  }

  @Test(arguments: [
    ("=== Trying ::1:25...\n=== Connected to ::1.\n", Opening(address: "::1", port: 25)),
    ("=== Trying /run/lmtp...\n=== Connected to /run/lmtp.\n", Opening(path: "/run/lmtp")),
    ("=== Trying pipe to exim -bs...\n=== Connected to exim -bs.\n", Opening()),
  ])
  func knowsWhereItConnects(text: String, opening: Opening) {
    #expect(events(text + "<-  220 a\n").first?.event == .opened(opening))
  }

  /// A tilde says that TLS is up, also where nothing else does.
  @Test func tildesAreTLS() {
    let text = "<~  220 a\n ~> EHLO b\n<~  250 a\n"
    #expect(events(text).map(\.event).prefix(2) == [.opened(Opening()), .secured(TLSFacts())])
    #expect(events(text).count { $0.event == .secured(TLSFacts()) } == 1)
  }

  @Test func whatItWaitedForInVainIsNoReply() {
    let text = "<-  220 a\n -> EHLO b\n<** Timeout (2 secs) waiting for server response\n -> QUIT\n"
    #expect(
      events(text).map(\.event).suffix(2) == [
        .note("line 3: <** Timeout (2 secs) waiting for server response"), .sent(line("QUIT")),
      ])
  }

  /// Of two attempts the first came to nothing.
  @Test func connectionsThatNeverCameAboutAreNotOpened() {
    let text = "=== Trying 192.0.2.1:25...\n*** Error connecting to 192.0.2.1:25:\n*** \tno\n"
    #expect(events(text).allSatisfy { if case .note = $0.event { true } else { false } })
    let second = "=== Trying 192.0.2.2:25...\n=== Connected to 192.0.2.2.\n<-  220 a\n"
    #expect(
      events(text + second).compactMap {
        if case .opened(let opening) = $0.event { opening } else { nil }
      }
        == [Opening(address: "192.0.2.2", port: 25)])
  }

  @Test func readsTheBinaryHeaderOfAProxy() {
    let text =
      "=== Trying a:25...\n=== Connected to a.\n"
      + " -> DQoNCgANClFVSVQKIREADMAAAgHAAAICAAEAAg==\n<-  220 a\n"
    var session = Session()
    var notes: [String] = []
    for event in events(text) {
      session.apply(event.event, at: nil) { seen, _ in
        if case .note(let note) = seen.kind { notes.append(note) }
      }
    }
    #expect(session.stateName == .greeted)
    #expect(notes == ["PROXY v2 TCP4 192.0.2.1 192.0.2.2 1 2"])
  }
}
