import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Going on live from a line of a recording.
@Suite struct ContinuationTests {
  private static func timeline(_ events: some Sequence<SessionEvent>) -> Timeline {
    var timeline = Timeline()
    for event in events { timeline.append(TimedEvent(at: nil, event)) }
    return timeline
  }

  private static func sent(_ text: String) -> SessionEvent { .sent(Array(text.utf8)) }
  private static func received(_ text: String) -> SessionEvent { .received(Array(text.utf8)) }

  private static let message: [SessionEvent] = [
    .opened(Opening()), received("220 a\r\n"), sent("HELO me\r\n"), received("250 a\r\n"),
    sent("MAIL FROM:<a@b.example>\r\n"), received("250 ok\r\n"),
    sent("RCPT TO:<c@d.example>\r\n"), received("250 ok\r\n"),
    sent("DATA\r\n"), received("354 go\r\n"),
    sent("Subject: x\r\n\r\n..a dot\r\nend\r\n.\r\n"), received("250 ok\r\n"),
  ]

  @Test func theClientsLinesComeAsTheyWentOverTheWire() {
    let timeline = Self.timeline(Self.message)
    let all = Continuation(timeline, count: timeline.entries.count)
    #expect(
      all.lines == [
        "HELO me", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", "Subject: x", "",
        "..a dot", "end", ".",
      ])
    #expect(all.end == nil)
    #expect(Continuation(timeline, count: 5).lines == ["HELO me", "MAIL FROM:<a@b.example>"])
  }

  @Test func onlyTheLastConnectionCounts() {
    let again = Self.timeline(
      Self.message + [.opened(Opening()), Self.received("220 a\r\n"), Self.sent("NOOP\r\n")])
    #expect(Continuation(again, count: again.entries.count).lines == ["NOOP"])
  }

  @Test func theyEndAtASecret() {
    let timeline = Self.timeline([
      .opened(Opening()), Self.received("220 a\r\n"), Self.sent("EHLO me\r\n"),
      Self.received("250-a\r\n250 AUTH PLAIN\r\n"),
      .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 46)),
      Self.received("235 ok\r\n"), Self.sent("NOOP\r\n"),
    ])
    let continuation = Continuation(timeline, count: timeline.entries.count)
    #expect(continuation.lines == ["EHLO me"])
    #expect(continuation.end == .secret)
  }

  /// A session that has come to DATA, and then these events.
  private static func data(_ events: [SessionEvent]) -> Continuation {
    let timeline = timeline(message.prefix(10) + events)
    return Continuation(timeline, count: timeline.entries.count)
  }

  @Test func whatIsSentAgainIsOctetForOctetWhatWasSent() {
    let content = [
      "Subject: folded", "\tagain", "X: grüße", "zero\u{200D}width", "\r", "", "...", "..\u{301}",
      ".",
    ]
    let continuation = Self.data([
      Self.sent(content.map { $0 + "\r\n" }.joined()), Self.received("250 ok\r\n"),
      Self.sent("NOOP \t\u{1}\r\n"),
    ])
    #expect(continuation.lines.suffix(10) == content + ["NOOP \t\u{1}"])
    #expect(continuation.end == nil)
  }

  @Test func anEmptyMessageIsALoneDot() {
    let continuation = Self.data([Self.sent(".\r\n"), Self.received("250 ok\r\n")])
    #expect(continuation.lines.suffix(2) == ["DATA", "."])
  }

  @Test func aDotThatWasNotDoubledIsNotDoubledNow() {
    let continuation = Self.data([Self.sent(".alone\r\n..two\r\n.\r\n")])
    #expect(continuation.lines.suffix(3) == [".alone", "..two", "."])
  }

  @Test func theyEndWhereOtherOctetsWouldBeSent() {
    func end(_ events: SessionEvent...) -> ContinuationEnd? { Self.data(events).end }
    let long = String(repeating: "x", count: 990) + "\r\n"
    #expect(end(Self.sent(String(repeating: long, count: 100) + ".\r\n")) == .messageTooLarge)
    #expect(end(Self.sent("cut\r\n"), .closed(Closing(by: .server))) == .messageCut)
    #expect(
      end(
        .redacted(Redaction(side: .client, label: "message", octets: 40)), Self.sent(".\r\n"))
        == .messageLeftOut)
    #expect(end(.sent([0x58, 0xE9, 13, 10] + Array(".\r\n".utf8))) == .notText)
    #expect(end(Self.sent("bare\nline\r\n.\r\n")) == .notText)
    let ended = [Self.sent(".\r\n"), Self.received("250 ok\r\n")]
    func commands(_ octets: String) -> Continuation { Self.data(ended + [Self.sent(octets)]) }
    #expect(commands("NOOP\n").end == .notText)
    #expect(Self.data(ended + [.sent([0x58, 0xE9, 13, 10])]).end == .notText)
    let chunk = commands("MAIL FROM:<a@b.example>\r\nBDAT 3 LAST\r\n.x\r")
    #expect(chunk.end == .chunk)
    #expect(chunk.lines.last == "MAIL FROM:<a@b.example>")
  }

  @Test func aMessageThatDoesNotFitIsNotBegun() {
    let timeline = Self.timeline(Self.message)
    let all = Continuation(timeline, count: timeline.entries.count, upTo: 9)
    #expect(all.lines.count == 9 && all.end == nil)
    let few = Continuation(timeline, count: timeline.entries.count, upTo: 8)
    #expect(few.lines.last == "DATA" && few.end == .tooLong)
  }

  @Test func whyTheyEndIsSaid() {
    let guide = Guide(language: .en)
    let ends: [ContinuationEnd?] = [nil] + ContinuationEnd.allCases
    let texts = ends.flatMap { end in
      [0, 1, 100_000].map { guide.text(ExplorerNotice.continues(lines: $0, end: end)) }
    }
    #expect(Set(texts).count == texts.count)
    #expect(texts.allSatisfy { $0.count <= 78 })
  }

  @Test(arguments: [
    (0, "The recording has no line to send again: go on yourself."),
    (1, "Enter sends the recording's one line; then go on yourself."),
    (2, "Each Enter sends one of 2 recorded lines; then go on yourself."),
  ])
  func theirNumberIsSaidAsAPersonWould(lines: Int, sentence: String) {
    let notice = ExplorerNotice.continues(lines: lines, end: nil)
    #expect(Guide(language: .en).text(notice) == sentence)
  }

  @Test func theNextConnectionBeginsWithThemStaged() throws {
    var play = ScreenPlay()
    play.take(.playback(.opened(name: "a.ehlo", target: "mx.example.org", isLMTP: false)))
    play.take(
      .playback(.events(Self.message.map { TimedEvent(at: nil, $0) }, fraction: 1)))
    play.take(.playback(.loaded(warnings: [])))
    play.press(.character("G"), .character("c"))
    #expect(play.model.palette?.editor.text == "continue mx.example.org")
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.connect(target: "mx.example.org")])
    play.live(.connecting(target: "mx.example.org"))
    #expect(play.model.prompt.text == "HELO me")
    #expect(play.model.prompt.staged.count == 8)
    #expect(play.model.session.playback == nil)
  }
}
