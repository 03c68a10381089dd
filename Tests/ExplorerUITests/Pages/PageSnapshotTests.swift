import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// That the pages look as they were found good.
@Suite struct PageSnapshotTests {
  static let sizes = [(80, 24), (120, 40), (40, 10)]

  @Test(arguments: sizes) func start(columns: Int, rows: Int) {
    var model = Model.start(columns, rows)
    expect(model, "start")
    model.type("mail.exa")
    expect(model, "start-typing")
  }

  @Test(arguments: sizes) func startOfANewcomer(columns: Int, rows: Int) {
    expect(Model.fresh(columns, rows), "start-first")
  }

  @Test(arguments: sizes) func startAfterABadTarget(columns: Int, rows: Int) {
    var model = Model.start(columns, rows)
    model.type("mail:x")
    _ = model.openRow()
    _ = update(&model, .live(.connecting(target: "mail:x")))
    _ = update(&model, .live(.troubled(.badTarget("mail:x", .portNotANumber("x")))))
    _ = update(&model, .live(.ended))
    expect(model, "start-trouble")
  }

  /// Only its end: above stand the actions, all of them, and a test of their own holds these.
  @Test(arguments: [(40, 10)]) func help(columns: Int, rows: Int) {
    var model = Model.explorer(columns, rows) { Conversation.drawn() }
    model.press(keys: .init(.function(1)))
    model.move(.last)
    expect(model, "help-end")
  }

  @Test(arguments: sizes) func recordings(columns: Int, rows: Int) {
    var model = Model.start(columns, rows)
    model.press(keys: .init(.function(7)))
    model.move(.rows(1))
    expect(model, "recordings")
    model = .recordings(columns, rows)
    expect(model, "recordings-known")
    model.type("/nobody")
    model.press(keys: .init(.enter))
    expect(model, "recordings-filtered")
    model = .recordings(columns, rows)
    model.recordings.items = []
    expect(model, "recordings-none")
  }

  @Test(arguments: sizes) func notes(columns: Int, rows: Int) {
    var model = Model.playback(columns, rows, position: 9) { Conversation.drawn() }
    model.screen = .notes
    expect(model, "notes-none")
    model.screen = .explorer
    for change in [
      RecordingNoteChange.mark(2, ""), .mark(3, "four extensions"),
      .note(7, "Why does it offer AUTH only now? Because plain text is forbidden before TLS."),
      .mark(15, "the refusal"), .note(99, "of another session"),
    ] {
      model.session.notes.apply(change)
    }
    expect(model, "notes-log")
    model.screen = .notes
    model.move(.rows(2))
    expect(model, "notes")
  }

  @Test(arguments: sizes) func mailbox(columns: Int, rows: Int) {
    var model = Model.mailbox(columns, rows)
    expect(model, "mailbox")
    model.mailbox.messages.selection = 0
    _ = model.openRow()
    expect(model, "mailbox-message")
    model.press(keys: .character("x"))
    expect(model, "mailbox-octets")
    model.mailbox = MailboxModel()
    expect(model, "mailbox-none")
    model.session.live?.target = "mx.example.org"
    expect(model, "mailbox-foreign")
  }

  @Test(arguments: sizes) func ladder(columns: Int, rows: Int) {
    var model = Model.explorer(columns, rows) {
      Conversation.drawn()
      c("DATA", at: 61.2)
      s("354 go on", at: 65.4)
      note("that took long", at: 66)
      s("421 mx.example.org closing", at: 400)
      closed(by: .server, at: 400.1)
    }
    model.press(keys: .init(.function(6)))
    expect(model, "ladder")
    model.move(.first)
    expect(model, "ladder-start")
    model.session = SessionModel()
    expect(model, "ladder-none")
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 3), (7, 2), (12, 5), (300, 100)])
  func anySizeIsDrawn(columns: Int, rows: Int) {
    for screen in Screen.allCases {
      for var model in [Model.start(columns, rows), .mailbox(columns, rows)] {
        model.screen = screen
        #expect(view(model).size == Size(columns: columns, rows: rows))
        _ = model.openRow()
        #expect(view(model).size == Size(columns: columns, rows: rows))
      }
    }
  }

  /// The line of hints is made from all actions, whosoever they are; it has tests of its own.
  private func expect(_ model: Model, _ name: String) {
    var canvas = view(model)
    canvas.clear(Rect(column: 0, row: model.size.rows - 1, columns: model.size.columns, rows: 1))
    ScreenSnapshot.expect(
      canvas, named: "pages/\(name)-\(model.size.columns)x\(model.size.rows)")
  }
}
