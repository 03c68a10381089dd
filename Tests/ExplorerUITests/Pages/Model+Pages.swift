import SMTPCore
import SMTPGuide
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

extension RecordingFacts {
  /// What the samples tell that are not too large.
  static let samples: [String: RecordingFacts] = [
    "/r/4.ehlo": RecordingFacts(
      octets: 12_345,
      content: .read(
        RecordingDigest(
          length: 102_400_000,
          outcome: RecordingOutcome(
            verdict: .init(
              code: 550, enhanced: EnhancedStatusCode(.permanent, 1, 1), category: .permanent,
              step: .command(.rcpt)), ending: .farewell, messages: 0), findings: 2)),
      note: "the customer's server, before the move"),
    "/r/3.ehlo": RecordingFacts(
      octets: 3_021,
      content: .read(
        RecordingDigest(
          length: 12_200_000,
          outcome: RecordingOutcome(
            verdict: .init(code: 250, category: .success, step: .message), ending: .lost,
            messages: 1), findings: 0))),
    "/r/2.ehlo": RecordingFacts(octets: 2_400_000, content: .tooLarge),
    "/r/1.ehlo": RecordingFacts(
      octets: 480,
      content: .read(
        RecordingDigest(
          length: nil,
          outcome: RecordingOutcome(verdict: nil, ending: .tlsFailed, messages: 0), findings: 0))),
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

  /// The page of recordings, whose facts are known.
  static func recordings(_ columns: Int = 80, _ rows: Int = 24) -> Model {
    var model = start(columns, rows)
    model.press(keys: .init(.function(7)))
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    _ = update(&model, .outcome(.recordingFacts(RecordingFacts.samples)))
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
