import SMTPCore
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// Moving about in the log.
@Suite struct LogMovingTests {
  /// A session of `count` NOOPs, at 80×24 and with the keys in the log.
  private func model(_ count: Int = 100, focus: Focus = .log) -> Model {
    var model = Model.explorer(80, 24) {
      s("220 mx")
      for number in 0..<count {
        c("NOOP \(number)")
        s("250 ok \(number)")
      }
    }
    model.focus = focus
    return model
  }

  private func rows(_ model: Model) -> [String] {
    let rect = model.explorerLayout.session
    let canvas = view(model)
    return (rect.row..<rect.endRow).map { canvas[row: $0].map(\.text).joined() }
  }

  private func cursorRow(_ model: Model) -> Int? { rows(model).firstIndex { $0.hasPrefix("▸") } }

  @Test func theLastLinesAreFollowed() {
    var model = model()
    #expect(model.log.selection == nil)
    #expect(rows(model).last?.contains("250 ok 99") == true)
    model.session.timeline.append(
      TimedEvent(at: Instant(microseconds: 200_000_000), .sent(Array("NOOP new\r\n".utf8))))
    #expect(rows(model).last?.contains("NOOP new") == true)
  }

  @Test(arguments: [
    ([Key.character("k")], "NOOP 99"), ([Key(.up), Key(.up)], "250 ok 98"),
    ([.character("k"), .character("k"), .character("j")], "NOOP 99"),
    ([Key.character("g")], "connected to"), ([Key(.home), Key(.down)], "220 mx"),
    ([Key.character("g"), .character("G")], "250 ok 99"),
    ([Key(.pageUp), Key(.pageDown)], "250 ok 99"),
    ([Key.character("g"), Key(.end)], "250 ok 99"),
  ])
  func keysMove(_ keys: [Key], _ expected: String) throws {
    var model = model()
    for key in keys { model.press(keys: key) }
    let row = try #require(cursorRow(model))
    #expect(rows(model)[row].contains(expected))
  }

  @Test func aPageIsARowLessThanTheWindow() throws {
    var model = model()
    let height = model.logHeight
    model.press(keys: Key(.pageUp))
    let last = model.session.count - 1
    #expect(model.log.selection == last - height + 1)
    #expect(cursorRow(model) == 0)
    model.press(keys: Key(.pageUp))
    #expect(model.log.selection == last - 2 * (height - 1))
    #expect(cursorRow(model) == 0)
    model.press(keys: Key(.pageDown))
    #expect(cursorRow(model) == height - 1)
  }

  @Test func theWindowMovesOnlyWhenItMust() {
    var model = model()
    model.press(keys: .character("k"), .character("k"), .character("k"))
    let before = rows(model).map { $0.dropFirst() }
    model.press(keys: .character("j"))
    #expect(rows(model).map { $0.dropFirst() } == before)
  }

  @Test func goingPastTheEndFollowsAgain() {
    var model = model()
    model.press(keys: .character("k"))
    #expect(model.log.selection != nil)
    model.press(keys: .character("j"), .character("j"))
    #expect(model.log.selection == nil)
    #expect(model.log.top == nil)
  }

  @Test func whatArrivesDoesNotMoveWhatIsLookedAt() {
    var play = ScreenPlay.open {
      [s("220 mx")] + (0..<40).flatMap { [c("NOOP \($0)"), s("250 a")] }
    }
    play.press(Key(.escape), Key(.pageUp), .character("k"))
    let before = rows(play.model)
    play.happen(s("250 unasked"), s("250 unasked"), s("250 unasked"))
    #expect(rows(play.model).dropLast() == before.dropLast())
    #expect(rows(play.model).last?.contains(" ↓ 3 new ") == true)
    play.press(.character("G"))
    #expect(rows(play.model).last?.contains("250 unasked") == true)
    #expect(rows(play.model).last?.contains("new") == false)
  }

  @Test func fromThePromptPagesScroll() {
    var model = model(focus: .prompt)
    let last = rows(model)
    model.press(keys: Key(.pageUp))
    #expect(model.log.selection == nil)
    #expect(model.focus == .prompt)
    #expect(rows(model) != last)
    model.press(keys: Key(.pageDown))
    #expect(rows(model) == last)
    #expect(model.log.top == nil)
  }

  @Test func whoSendsSeesTheEndAgain() {
    var play = ScreenPlay.open {
      [s("220 mx")] + (0..<40).flatMap { [c("NOOP \($0)"), s("250 a")] }
    }
    play.press(Key(.pageUp))
    play.happen(c("RSET"))
    #expect(play.model.log.top == nil)
    #expect(rows(play.model).last?.contains("RSET") == true)
  }

  @Test func escapeGoesToTheLogAndBack() {
    var model = model(focus: .prompt)
    model.press(keys: Key(.escape))
    #expect(model.focus == .log)
    model.press(keys: .character("k"), Key(.escape))
    #expect(model.focus == .prompt)
    // The past is still looked at, and what is typed goes to the present.
    #expect(model.log.selection != nil)
  }

  @Test func theWheelScrollsAndAPressSelects() {
    var model = model(focus: .prompt)
    let rect = model.explorerLayout.session
    let point = Point(column: 20, row: rect.row + 2)
    _ = update(&model, .input(.mouse(Mouse(.wheelUp, at: point))))
    #expect(model.log.selection == nil)
    #expect(model.log.top != nil)
    let expected = rows(model)[2]
    _ = update(&model, .input(.mouse(Mouse(.press, at: point))))
    #expect(cursorRow(model) == 2)
    #expect(rows(model)[2].dropFirst() == expected.dropFirst())
    #expect(model.focus == .log)
  }

  @Test func rowsOfOneEntryAreGoneThrough() throws {
    var model = Model.explorer(80, 24) {
      s("220-a", "220-b", "220 c")
      c("NOOP")
    }
    model.focus = .log
    model.press(keys: .character("k"))
    #expect(model.log.selection == 1)
    #expect(model.log.line == 2)
    model.press(keys: .character("k"), .character("k"))
    #expect(model.log.line == 0)
    model.press(keys: .character("y"))
    #expect(model.press(keys: .character("y")) == [.copy("220-a")])
  }

  @Test func marksAreGoneTo() {
    var model = model()
    model.press(keys: .character("'"))
    #expect(model.notice?.isTrouble == true)
    model.press(keys: .character("g"), .character("m"), .character("j"), .character("j"))
    model.press(keys: .character("m"))
    #expect(Set(model.session.notes.marks.keys) == [0, 2])
    model.press(keys: .character("G"), .character("'"))
    #expect(model.log.selection == 0)
    model.press(keys: .character("'"))
    #expect(model.log.selection == 2)
    model.press(keys: .character("m"))
    #expect(Set(model.session.notes.marks.keys) == [0])
  }

  @Test func theLadderHasTheMarksOfTheLog() {
    var model = model(4)
    model.press(keys: .character("g"), .character("j"), .character("m"), .character("6"))
    #expect(model.screen == .ladder)
    model.press(keys: .character("'"))
    #expect(model.ladder.list.selection == 1)
    #expect(view(model).plainRows.contains { $0.contains("▸•") })
    model.press(keys: .character("j"), .character("m"))
    #expect(Set(model.session.notes.marks.keys) == [1, 2])
    #expect(view(model).plainRows.contains { $0.contains("•") && !$0.contains("▸") })
    model.press(keys: .character("q"))
    #expect(rows(model).filter { $0.prefix(2).contains("•") }.count == 2)
  }

  @Test func theSelectedLineIsCopied() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.focus = .log
    #expect(model.press(keys: .character("y")) == [.copy("550 5.1.1 User unknown")])
    model.press(keys: .character("g"))
    for _ in 0..<3 { model.press(keys: .character("j")) }
    #expect(
      model.press(keys: .character("y")) == [
        .copy(
          "250-mx.example.org\n250-PIPELINING\n250-SIZE 10240000\n"
            + "250-AUTH CRAM-MD5\n250 STARTTLS")
      ])
  }

  @Test func somebodyElsesSelectionIsSeen() {
    var model = model()
    model.log.selection = 50
    #expect(cursorRow(model) != nil)
    model.log.selection = nil
    #expect(rows(model).last?.contains("250 ok 99") == true)
  }

  /// Random keys never lose the marker while something is selected, nor trap.
  @Test(arguments: 0..<6)
  func theMarkerIsNeverLost(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var model = Model.explorer(80, 24) {
      s("220-a", "220-b", "220 c")
      for number in 0..<20 {
        c("EHLO \(number)")
        s("250-mx", "250-PIPELINING", "250-8BITMIME", "250 SIZE")
        c("HELP")
        event(.received(Array(String(repeating: "214-x\r\n", count: 30).utf8)))
        s("214 y")
      }
      Conversation.messageSent()
    }
    model.focus = .log
    let keys: [Key] = [
      Key(.up), Key(.down), Key(.pageUp), Key(.pageDown), .character("g"), .character("G"),
      Key(.enter), .character("m"), .character("'"), .character("n"), .character("N"),
      .character("x"), .character("t"), .control("o"), .character("s"),
    ]
    let sizes = [
      Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
      Size(columns: 40, rows: 10), Size(columns: 0, rows: 0), Size(columns: 200, rows: 60),
    ]
    for _ in 0..<100 {
      model.press(keys: generator.pick(keys))
      if generator.once(in: 10) {
        _ = update(&model, .input(.resized(generator.pick(sizes))))
      }
      // A notice too long for its line stands over the log until the next key.
      model.notice = nil
      let canvas = view(model)
      #expect(canvas.size == model.size)
      if model.log.selection != nil, model.log.inspector == .part, model.size.rows >= 10 {
        #expect(cursorRow(model) != nil)
      }
    }
  }
}
