import SMTPCore
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// What a press and the wheel do, wherever the pointer is.
@Suite struct MouseTests {
  /// Presses where some text is drawn, on the row of its first match from `row` on.
  private func press(
    _ text: String, _ action: Mouse.Action = .press, from row: Int = 0, model: inout Model
  ) throws -> [Effect] {
    let canvas = view(model)
    let place = try #require(
      (row..<canvas.size.rows).lazy.compactMap { row -> Point? in
        let cells = canvas[row: row].map(\.text)
        let column = cells.indices.first { cells[$0...].joined().hasPrefix(text) }
        return column.map { Point(column: $0, row: row) }
      }.first, "\(text) is not on the screen")
    return update(&model, .input(.mouse(Mouse(action, at: place))))
  }

  private func wheel(_ action: Mouse.Action, _ column: Int, _ row: Int, model: inout Model) {
    _ = update(&model, .input(.mouse(Mouse(action, at: Point(column: column, row: row)))))
  }

  @Test(arguments: [(80, 24), (100, 30)])
  func aPressOnNextFillsThePromptAndSendsNothing(columns: Int, rows: Int) throws {
    var model = Model.explorer(columns, rows) { Conversation.drawn() }
    model.focus = .log
    #expect(try press("RSET", from: rows / 2, model: &model) == [])
    #expect(model.prompt.text == "RSET" && model.focus == .prompt)
    // What may not be sent yet is no more than told.
    #expect(try press("– MAIL", from: rows / 2, model: &model) == [])
    #expect(model.prompt.text == "RSET")
  }

  @Test func aPressOnTheLineOfNextFillsThePrompt() throws {
    var model = Model.explorer(60, 15) { Conversation.drawn() }
    #expect(try press("RCPT TO:‹", model: &model) == [])
    #expect(model.prompt.text == "RCPT TO:<‹recipient›>")
  }

  @Test func nothingIsFilledInWhileARecordingIsPlayed() throws {
    var model = Model.playback(80, 24, position: 10) { Conversation.drawn() }
    let next = model.explorerLayout.next
    for row in next.row..<next.endRow { wheel(.press, next.column + 2, row, model: &model) }
    #expect(model.prompt.isEmpty)
  }

  @Test func aPressOnAFindingSelectsItsLine() throws {
    var model = Model.explorer(100, 34) {
      Conversation.drawn()
      c("NOOP", at: 70)
      s("250", at: 71)
      c("NOOP", at: 72)
      s("250 ok", at: 73)
    }
    let row = model.explorerLayout.findings.row
    #expect(!model.explorerLayout.findingsRule.isEmpty)
    let entry = try #require(model.session.lastFinding)
    _ = try press("71.000", from: row, model: &model)
    #expect(model.log.selection == entry && model.focus == .log)
  }

  @Test func aPressOnTheNumberOfFindingsShowsThem() throws {
    var model = Model.explorer(80, 24) {
      Conversation.drawn()
      s("250", at: 71)
    }
    #expect(model.explorerLayout.findingsRule.isEmpty)
    _ = try press("! ", from: 16, model: &model)
    #expect(model.screen == .findings)
  }

  @Test func aPressOnThePlaybackBarSeeks() {
    var model = Model.playback(100, 30, position: 1) { Conversation.drawn() }
    let bar = model.explorerLayout.prompt
    let columns = (bar.column..<bar.endColumn).filter {
      PlaybackBar(model: model).share(at: Point(column: $0, row: bar.row), in: bar) != nil
    }
    #expect(columns.count > 20)
    wheel(.press, columns[columns.count / 2], bar.row, model: &model)
    let clock = model.session.playback?.clock
    let share = Double(clock?.position ?? 0) / Double(clock?.length ?? 1)
    #expect((0.45..<0.55).contains(share))
    wheel(.press, columns[columns.count - 1], bar.row, model: &model)
    #expect(model.session.count == model.session.timeline.entries.count)
    wheel(.press, columns[0], bar.row, model: &model)
    #expect(model.session.playback?.clock.position == 0)
  }

  @Test func aPressOnAHintDoesWhatItsKeyDoes() throws {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    _ = try press("Esc log", from: 23, model: &model)
    #expect(model.focus == .log)
    _ = try press("? help", from: 23, model: &model)
    #expect(model.screen == .help)
    _ = try press("↓ move", from: 23, model: &model)
    #expect(model.help.list.selection == 1)
    _ = try press("↑↓ move", from: 23, model: &model)
    #expect(model.help.list.selection == 0)
    _ = try press("back", from: 23, model: &model)
    #expect(model.screen == .explorer)
    _ = try press("commands", from: 23, model: &model)
    #expect(model.palette != nil)
  }

  @Test(arguments: [Screen.server, .findings, .ladder, .recordings, .mailbox, .help])
  func aPressSelectsARowOfEveryListAndTheWheelScrollsIt(_ screen: Screen) throws {
    var model = Model.mailbox(80, 24)
    for event in Conversation({ s("250-x", "221 y") }).events {
      model.session.timeline.append(event)
    }
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    _ = model.open(screen)
    model.refreshPage()
    model.list.selection = 0
    let page = try #require(model.listPage)
    #expect(page.rowCount > 1)
    let point = try #require(
      (0..<24).map { Point(column: 20, row: $0) }.first { page.row(at: $0) == 1 })
    _ = update(&model, .input(.mouse(Mouse(.press, at: point))))
    #expect(model.screen == screen && model.list.selection == 1)
    wheel(.wheelUp, 20, 10, model: &model)
    #expect(model.list.selection == 0)
  }

  @Test func twoPressesOpen() throws {
    var model = Model.start(80, 24)
    model.press(keys: Key(.function(7)))
    #expect(
      try press("[2001:db8::1]", .doublePress, model: &model) == [.openRecording(path: "/r/1.ehlo")]
    )
  }

  @Test func questionsAndCommandsHaveTheMouseWhileTheyAreOpen() throws {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.press(keys: .character(":"))
    model.type("no")
    _ = try press(":note", .press, from: 12, model: &model)
    #expect(model.palette?.selection == 0)
    _ = try press(":note", .doublePress, from: 12, model: &model)
    #expect(model.palette?.editor.text == "note ")
    wheel(.press, 0, 0, model: &model)
    #expect(model.palette == nil && model.log.selection == nil)
    model.press(keys: .control("c"))
    #expect(model.dialog == .quit)
    wheel(.wheelDown, 0, 0, model: &model)
    #expect(try press("stay", model: &model) == [])
    #expect(model.dialog == nil && !model.isOver)
  }
}
