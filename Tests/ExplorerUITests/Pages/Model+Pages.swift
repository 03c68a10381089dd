import SMTPCore
import TerminalCanvas

@testable import ExplorerUI

extension RecordingSummary {
  /// Recordings as they may lie on a disk.
  static let samples = [
    RecordingSummary(
      path: "/r/4.ehlo", target: "mx.example.org:587", started: "2026-11-21 19:27", octets: 12_345),
    RecordingSummary(
      path: "/r/3.ehlo", target: "practice:", started: "2026-11-21 18:02", octets: 3_021),
    RecordingSummary(
      path: "/r/2.ehlo", target: "smtps://mail.a-name-that-is-rather-long.example.net",
      started: "2026-11-20 08:15", octets: 2_400_000),
    RecordingSummary(
      path: "/r/1.ehlo", target: "[2001:db8::1]:25", started: "2026-11-19 23:59", octets: 480),
  ]
}

extension MailboxItem {
  /// Messages as the practice server may hold them.
  static let samples = [
    MailboxItem(
      reversePath: "alice@example.org", recipients: ["bob@practice.test"],
      content: Array(
        """
        From: Alice <alice@example.org>\r
        To: bob@practice.test\r
        Subject: Lunch\r
        \r
        Hello Bob,\r
        \r
        this line is quite a bit longer than any screen is wide, as lines of paragraphs often are \
        that a program has written which leaves the wrapping to others.\r
        .a dot at the start\r
        \u{1B}[31mnot red\r

        """.utf8), queueName: "P-1"),
    MailboxItem(
      reversePath: "", recipients: ["bob@practice.test", "carol@practice.test"],
      content: Array("Subject: Undelivered\r\n\r\nIt came back.\r\n".utf8), queueName: "P-2"),
  ]
}

extension Model {
  /// The start page of somebody who has been here before.
  static func start(_ columns: Int, _ rows: Int) -> Model {
    var model = fresh(
      columns, rows,
      settings: Settings(
        clientName: "laptop.example", recordingFolder: "~/.local/state/ehlo/sessions"))
    _ = update(
      &model, .outcome(.recentTargets(["mx.example.org:587", "localhost:2525", "practice:full"])))
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    return model
  }

  /// The practice server's mailbox with two messages.
  static func mailbox(_ columns: Int, _ rows: Int) -> Model {
    var model = explorer(columns, rows) { s("220 practice.test") }
    model.session.live?.target = "practice:"
    model.press(keys: .init(.function(8)))
    _ = update(&model, .outcome(.mailbox(MailboxItem.samples)))
    return model
  }
}
