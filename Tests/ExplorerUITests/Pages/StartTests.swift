import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// That the start page starts what it offers.
@Suite struct StartTests {
  @Test(arguments: [Key(.enter), .character("7")])
  func aSessionThatIsOpenIsNotLostSilently(_ key: Key) {
    var play = ScreenPlay.open { s("220 hi") }
    play.take(.outcome(.recordings(RecordingSummary.samples)))
    play.press(Key(.function(key == Key(.enter) ? 9 : 7)))
    _ = play.takeEffects()
    if play.model.screen == .start { play.press(Key(.down), Key(.down)) }
    play.press(Key(.enter))
    #expect(play.takeEffects() == [])
    #expect(play.model.dialog != nil)
    play.press(Key(.escape))
    #expect(play.takeEffects() == [] && play.model.isConnected)
    play.press(Key(.enter), .character("y"))
    #expect(play.takeEffects() == [.openRecording(path: "/r/4.ehlo")])
    // One that has ended is in nobody's way.
    play.live(.ended)
    play.press(Key(.function(7)), Key(.enter))
    #expect(play.takeEffects().last == .openRecording(path: "/r/4.ehlo"))
  }

  @Test func escapeGoesBackToTheSession() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(Key(.function(9)))
    #expect(play.model.screen == .start)
    #expect(view(play.model)[row: 23].map(\.text).joined().contains("Esc back"))
    play.press(Key(.escape))
    #expect(play.model.screen == .explorer && play.model.dialog == nil)
    let fresh = Model.fresh(80, 24)
    #expect(!view(fresh)[row: 23].map(\.text).joined().contains("Esc"))
  }

  @Test func enterPractises() {
    var model = Model.start(80, 24)
    #expect(model.openRow() == [.connect(target: "practice:")])
  }

  @Test func letteringBeginsATarget() {
    var model = Model.start(80, 24)
    model.type("mail.q19?:25")
    #expect(model.start.field?.text == "mail.q19?:25")
    #expect(view(model).cursor != nil)
    #expect(model.openRow() == [.connect(target: "mail.q19?:25")])
  }

  @Test func escapeGivesTheTargetUp() {
    var model = Model.start(80, 24)
    model.type("ab")
    model.press(keys: Key(.backspace), Key(.backspace), Key(.backspace))
    #expect(model.start.field == nil)
    model.type("ab")
    model.press(keys: Key(.escape))
    #expect(model.start.field == nil && !model.isOver)
  }

  @Test func aPastedTargetIsTakenWithoutItsLineEnd() {
    var model = Model.start(80, 24)
    _ = update(&model, .input(.paste(" mail.example.org:25\nDATA")))
    #expect(model.openRow() == [.connect(target: "mail.example.org:25")])
  }

  @Test func anEmptyTargetIsNone() {
    var model = Model.start(80, 24)
    model.move(.rows(1))
    #expect(model.openRow() == [])
    #expect(model.start.field != nil)
    #expect(model.openRow() == [])
  }

  @Test(
    arguments: [
      (2, .connect(target: "mx.example.org:587")), (3, .connect(target: "localhost:2525")),
      (5, .openRecording(path: "/r/4.ehlo")), (8, .listRecordings),
    ] as [(Int, Effect)])
  func itemsDoWhatTheySay(item: Int, effect: Effect) {
    var model = Model.start(80, 24)
    model.move(.rows(item))
    #expect(model.openRow() == [effect])
  }

  @Test func aBadTargetIsToldBesideIt() {
    var model = Model.start(80, 24)
    model.type("a:b")
    _ = model.openRow()
    let trouble = Trouble.badTarget("a:b", .portNotANumber("b"))
    _ = update(&model, .live(.connecting(target: "a:b")))
    #expect(model.screen == .explorer)
    _ = update(&model, .live(.troubled(trouble)))
    _ = update(&model, .live(.ended))
    #expect(model.screen == .start)
    #expect(model.start.trouble == model.guide.text(trouble))
    #expect(model.start.field?.text == "a:b")
    #expect(model.dialog == nil && model.session.live == nil)
  }

  @Test func pressesSelectAndWheelsScroll() throws {
    var model = Model.start(80, 24)
    let row = try #require(
      (0..<24).first { StartScreen(model: model).row(at: Point(column: 5, row: $0)) == 3 })
    _ = update(&model, .input(.mouse(Mouse(.press, at: Point(column: 5, row: row)))))
    #expect(model.start.list.selection == 3)
    _ = update(&model, .input(.mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0)))))
    #expect(model.start.list.selection == 0)
    _ = update(&model, .input(.mouse(Mouse(.press, at: Point(column: 5, row: 0)))))
    #expect(model.start.list.selection == 0)
  }
}
