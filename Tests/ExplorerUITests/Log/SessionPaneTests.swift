import SMTPCore
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// What the log looks like.
@Suite struct SessionPaneTests {
  /// The log alone on a canvas.
  static func canvas(_ model: Model, _ columns: Int, _ rows: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    SessionPane(scene: Scene(model)).draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  static func text(_ model: Model, _ columns: Int, _ rows: Int) -> [String] {
    let canvas = canvas(model, columns, rows)
    return (0..<rows).map { row in canvas[row: row].map(\.text).joined() }
  }

  @Test func theColumnsAreThoseOfTheDesign() {
    let model = Model.explorer(100, 30) { Conversation.drawn() }
    #expect(
      Self.text(model, 62, 17) == [
        "   0.000      connected to 192.0.2.10 port 587                ",
        "   0.041 S: ✓ 220 mx.example.org ESMTP                  41 ms ",
        "   3.220 C:   EHLO laptop.example                             ",
        "   3.232 S: ✓ 250 mx.example.org  [+4 extensions]       12 ms ",
        "   5.100 C:   STARTTLS                                        ",
        "   5.110 S: ✓ 220 2.0.0 Ready to start TLS              10 ms ",
        "   5.131 ═══ TLS 1.3 from here; both sides forgot EHLO ═══    ",
        "   7.420 C:   EHLO laptop.example                             ",
        "   7.433 S: ✓ 250 mx.example.org  [+4, new: 8BITMIME]   13 ms ",
        "  12.010 C:   AUTH PLAIN [secret, 44 octets]                  ",
        "  12.052 S: ✓ 235 2.7.0 Authentication successful       42 ms ",
        "  41.870 C:   MAIL FROM:<alice@example.org>                   ",
        "  41.882 S: ✓ 250 2.1.0 Ok                              12 ms ",
        "  49.204 C:   RCPT TO:<bob@example.org>                       ",
        "  49.219 S: ✓ 250 2.1.5 Ok                              15 ms ",
        "  55.300 C:   RCPT TO:<nobody@example.org>                    ",
        "▸ 55.318 S: ✗ 550 5.1.1 User unknown                    18 ms ",
      ])
  }

  /// What each kind of entry looks like, as a table.
  @Test(arguments: [
    ([s("220 mx")], ["   0.012 S: ✓ 220 mx            12 ms "]),
    ([s("421 busy")], ["   0.012 S: ~ 421 busy          12 ms "]),
    ([s("SSH-2.0")], ["   0.012 S: ? SSH-2.0         ! 12 ms "]),
    ([s("220 mx"), c("FOO bar")], ["   1.012 C:   FOO bar                 "]),
    (
      [s("220 mx"), c("NOOP"), s("299 odd", at: 1.5)],
      ["   1.500 S: ✓ 299 odd        ! 488 ms "]
    ),
    ([note("look here")], ["   1.000    # look here               "]),
    ([closed(by: .client)], ["   0.012      connection closed by t… "]),
    ([event(.securityLayer)], ["   0.012 ═══ a SASL security lay… ═══ "]),
    (
      [s("220-a", "220-b", "220 c")],
      [
        "   0.012 S: ✓ 220-a             12 ms ", "              220-b                   ",
        "              220 c                   ",
      ]
    ),
    (
      [s("220 mx"), c("AUTH LOGIN"), s("334 VXNlcm5hbWU6", at: 1.1)],
      ["   1.100 S: › 334 VXNl…  [User… 88 ms "]
    ),
    ([s("220 mx"), secret("response", 14)], ["   1.012 C:   [secret, 14 octets]     "]),
    (
      [s("220 mx"), c("AUTH PLAIN AGEAYg==")],
      ["   1.012 C:   AUTH PLAIN [secret, 21… "]
    ),
  ])
  func everyEntryHasItsRows(_ steps: [Conversation.Step], _ expected: [String]) {
    let model = Model.explorer(100, 30) { steps }
    // The marker is another matter.
    let rows = Self.text(model, 38, expected.count).map { row in
      row.hasPrefix("▸") ? " " + row.dropFirst() : row
    }
    #expect(rows == expected)
  }

  /// But for the mark, a selected row has one style, in every theme.
  @Test(arguments: ThemeTests.themes)
  func theSelectedRowIsCalm(_ theme: Theme) {
    var model = Model.explorer(100, 30, theme: theme) {
      Conversation.drawn()
      c("FOO")
      s("250-mx", "250 odd")
      tls()
    }
    model.focus = .log
    for entry in 0..<model.session.count {
      model.selectInLog(LogModel.Place(entry: entry))
      let canvas = Self.canvas(model, 62, 22)
      let row = (0..<22).first { canvas[0, $0].text == "▸" } ?? 0
      let hasMark = LogWindow(model: model, height: 22).rows(of: entry..<entry + 1)[0].mark != ""
      for column in 0..<62 where !(hasMark && column == 12) {
        #expect(canvas[column, row].style == theme.style(.selection), "\(entry), \(column)")
      }
    }
  }

  @Test func aMarkStandsBesideTheMarker() {
    var model = Model.explorer(100, 30) { Conversation.drawn() }
    model.focus = .log
    model.press(keys: .character("k"), .character("m"))
    #expect(Self.text(model, 40, 17)[15].hasPrefix("▸•55.300 C:"))
    model.press(keys: .character("j"))
    #expect(Self.text(model, 40, 17)[15].hasPrefix("• 55.300 C:"))
    // A long time leaves no room for it there.
    model.log.clock = .utc
    model.session.started = Timestamp("2026-11-21T19:27:16.5Z")
    model.press(keys: .character("k"))
    #expect(Self.text(model, 40, 17)[15].hasPrefix("▸19:28:11.800 C:"))
  }

  @Test func longRepliesAreFolded() {
    let lines = (1...40).map { "214-line \($0)" } + ["214 end"]
    var model = Model.explorer(100, 30) {
      s("220 mx")
      c("HELP")
      event(.received(lines.flatMap { Array(($0 + "\r\n").utf8) }))
    }
    #expect(
      Self.text(model, 40, 6).map { String($0.prefix(30)) } == [
        "▸  1.024 S: ✓ 214-line 1      ", "              214-line 2      ",
        "              214-line 3      ", "              214-line 4      ",
        "              214-line 5      ", "              [36 more lines] ",
      ])
    model.unfold()
    #expect(Self.text(model, 30, 50)[43].hasPrefix("              214 end"))
  }

  @Test func anEHLOReplyUnfolds() {
    var model = Model.explorer(100, 30) {
      s("220 mx")
      c("EHLO a")
      s("250-mx", "250-PIPELINING", "250 8BITMIME")
    }
    #expect(Self.text(model, 50, 4)[3].hasPrefix("▸  1.024 S: ✓ 250 mx  [+2 extensions]"))
    model.unfold()
    #expect(
      Self.text(model, 50, 6).suffix(3).map { String($0.prefix(28)) } == [
        "▸  1.024 S: ✓ 250-mx        ", "              250-PIPELINING",
        "              250 8BITMIME  ",
      ])
  }

  @Test func aMessageUnfolds() {
    var model = Model.explorer(100, 30) { Conversation.messageSent() }
    let index = model.session.count - 2
    model.selectInLog(LogModel.Place(entry: index))
    #expect(Self.text(model, 60, 30).contains { $0.contains("[message, 3") })
    model.unfold()
    let rows = Self.text(model, 60, 30)
    #expect(rows.contains { $0.hasPrefix("              Subject: hello") })
    #expect(rows.contains { $0.hasPrefix("              .dot") })
  }

  @Test func theClockCanSayThreeThings() {
    var model = Model.explorer(100, 30) { Conversation.drawn() }
    model.session.started = Timestamp("2026-11-21T19:27:16.5Z")
    _ = update(&model, .input(.key(.character("t"))))
    #expect(model.prompt.text == "t")
    model.focus = .log
    _ = update(&model, .input(.key(.character("t"))))
    #expect(Self.text(model, 62, 17)[16].hasPrefix("▸ +0.018 S: ✗ 550"))
    _ = update(&model, .input(.key(.character("t"))))
    let utc = Self.text(model, 62, 17)
    #expect(utc[16].hasPrefix("▸19:28:11.818 S: ✗ 550"))
    #expect(utc[6].hasPrefix(" 19:27:21.631 ═══ TLS"))
    _ = update(&model, .input(.key(.character("t"))))
    #expect(model.log.clock == .sinceStart)
    model.session.started = nil
    model.log.clock = .sinceBefore
    _ = update(&model, .input(.key(.character("t"))))
    #expect(model.log.clock == .sinceStart)
    #expect(model.notice?.isTrouble == false)
  }

  @Test func timesOfAnHourStayInTheirColumn() {
    let model = Model.explorer(100, 30) {
      s("220 mx")
      c("NOOP", at: 12_345.678)
      s("250 ok", at: 12_345.7)
    }
    #expect(
      Self.text(model, 40, 4).map { String($0.prefix(20)) } == [
        "     0.000      conn", "     0.012 S: ✓ 220 ", " 12345.678 C:   NOOP",
        "▸12345.700 S: ✓ 250 ",
      ])
  }

  @Test(arguments: [(38, 8), (62, 17), (80, 10), (20, 5)])
  func snapshots(_ columns: Int, _ rows: Int) {
    var model = Model.explorer(100, 30) { Conversation.drawn() }
    model.session.notes.apply(.mark(14, ""))
    ScreenSnapshot.expect(
      Self.canvas(model, columns, rows), named: "log/\(columns)x\(rows)")
  }
}
