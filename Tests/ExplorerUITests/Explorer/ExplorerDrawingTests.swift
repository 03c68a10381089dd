import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// That the screen is as the design draws it, row by row.
@Suite struct ExplorerDrawingTests {
  private func model(_ columns: Int, _ rows: Int) -> Model {
    var model = Model.explorer(columns, rows) {
      for (index, step) in Conversation.drawn().enumerated() {
        // A finding at the time where the drawing has one.
        index == 2
          ? s("250-mx.example.org", "250-PIPELINING", "250-STARTTLS\n250 SIZE 10240000", at: 3.232)
          : step
      }
    }
    model.session.live?.user = "alice"
    model.now = Instant(microseconds: 102_000_000)
    return model
  }

  @Test(arguments: [
    (
      0,
      " LIVE  mx.example.org:587   TLS 1.3 verified   as alice                                  ● REC 1:42"
    ),
    (
      1,
      " greeting ✓  EHLO ✓  TLS ✓  AUTH ✓  MAIL ✓  ▐ RCPT 1✓ 1✗ ▌  DATA           YOUR TURN  (state: rcpt)"
    ),
    (
      2,
      "─ Session ────────────────────────────────────────────────────┬─ ✗ 550 5.1.1  refused for good ─────"
    ),
    (
      21, " DATA           write the message; 1 recipient will get it    │ from ✓ alice@example.org"
    ),
    (22, " RCPT TO:‹…›    add a recipient                               │ to   ✓ bob@example.org"),
    (
      23,
      " RSET           drop sender and recipients                    │      ✗ nobody@example.org  550"
    ),
    (
      24,
      "  – MAIL        a message is already open: RSET first         ├─ Findings 1 ────────────────────────"
    ),
    (25, "  – AUTH        already done                                  │ ! 3.232 line feed alone"),
    (
      26,
      "──────────────────────────────────────────────────────────────┴─────────────────────────────────────"
    ),
  ])
  func at100By30(row: Int, drawn: String) {
    #expect(view(model(100, 30)).text(row: row) == drawn)
  }

  @Test(arguments: [
    (0, " LIVE  mx.example.org:587   TLS 1.3 verified   as alice              ● REC 1:42"),
    (1, " greeting ✓ EHLO ✓ TLS ✓ AUTH ✓ MAIL ✓ ▐ RCPT 1✓ 1✗ ▌ DATA            YOUR TURN"),
    (2, "────────────────────────────────────────────────────────────────────────────────"),
    (17, " DATA          write it; 1 recipient        │ from ✓ alice@example.org"),
    (18, " RCPT TO:‹…›   add a recipient              │ to   ✓ bob@example.org"),
    (19, " RSET          drop all of it               │      ✗ nobody@example.org  550"),
    (21, "────────────────────────────────────────────┴───────────────────────────────────"),
  ])
  func at80By24(row: Int, drawn: String) {
    #expect(view(model(80, 24)).text(row: row) == drawn)
  }
}
