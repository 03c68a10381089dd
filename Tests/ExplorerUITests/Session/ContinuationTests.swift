import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Going on live from a line of a recording.
@Suite struct ContinuationTests {
  private static func timeline(_ events: [SessionEvent]) -> Timeline {
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
    #expect(!all.endsAtSecret)
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
    #expect(continuation.endsAtSecret)
  }

  @Test(arguments: [
    (0, "Up to here the recording has no line to send again: go on yourself."),
    (1, "Enter sends the recording's one line again; then go on yourself."),
    (2, "Each Enter sends one of the recording's 2 lines again; then go on yourself."),
  ])
  func theirNumberIsSaidAsAPersonWould(lines: Int, sentence: String) {
    let notice = ExplorerNotice.continues(lines: lines, endsAtSecret: false)
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
    play.live(.connecting(target: "mx.example.org", isLMTP: false))
    #expect(play.model.prompt.text == "HELO me")
    #expect(play.model.prompt.staged.count == 8)
    #expect(play.model.session.playback == nil)
  }
}
