import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// That a recording is played, and what keys do to it.
@Suite struct PlaybackTests {
  /// A recording that is being loaded; half of it is there.
  static func loading(_ columns: Int = 80, _ rows: Int = 24) -> Model {
    var model = Model.fresh(columns, rows)
    model.tick(1_000)
    let events = Conversation { Conversation.drawn() }.events
    _ = update(
      &model,
      .playback(.opened(name: "session.ehlo", target: "mx.example.org:587", isLMTP: false)))
    _ = update(&model, .playback(.events(Array(events.prefix(9)), fraction: 0.5)))
    return model
  }

  static func loaded(_ columns: Int = 80, _ rows: Int = 24) -> Model {
    var model = loading(columns, rows)
    let events = Conversation { Conversation.drawn() }.events
    _ = update(&model, .playback(.events(Array(events.dropFirst(9)), fraction: 1)))
    _ = update(&model, .playback(.loaded(warnings: [])))
    return model
  }

  @Test func itRunsWhileItIsLoaded() throws {
    var model = Self.loading()
    #expect(model.screen == .explorer && model.isPlayback)
    #expect(model.session.count == 1)
    #expect(model.nextTick == model.now)
    model.tick(1_000)
    model.tick(1_041)
    #expect(model.session.count == 2)
    #expect(model.session.present.stateName == .greeted)
    // Nothing comes for two seconds, but the bar moves.
    #expect(try #require(model.nextTick) == Instant(microseconds: 1_141_000))
    model.tick(60_000)
    let loaded = model.session.count
    #expect(loaded == model.session.timeline.entries.count)
    #expect(model.nextTick == nil)
    _ = update(&model, .playback(.loaded(warnings: [])))
    #expect(model.session.playback?.clock.isAtEnd == true)
  }

  /// A recording that another program writes is shown as it grows, unless the person looks back.
  @Test(arguments: [(80, 24), (120, 40)]) func whatGrowsIsFollowed(columns: Int, rows: Int) {
    var model = Model.fresh(columns, rows)
    model.tick(1_000)
    let events = Conversation { Conversation.drawn() }.events
    _ = update(
      &model, .playback(.opened(name: "a.ehlo", target: nil, isLMTP: false, start: .edge)))
    _ = update(&model, .playback(.events(Array(events.prefix(9)), fraction: 1)))
    func isAtEdge() -> Bool { model.session.count == model.session.timeline.entries.count }
    #expect(isAtEdge())
    model.tick(1_100)
    // Until something comes, nothing moves.
    #expect(model.nextTick == nil)
    ScreenSnapshot.expect(view(model), named: "explorer-following-\(columns)x\(rows)")
    _ = update(&model, .playback(.events([events[9]], fraction: 1)))
    #expect(isAtEdge())
    model.type(",")
    _ = update(&model, .playback(.events(Array(events[10..<14]), fraction: 1)))
    #expect(!isAtEdge() && view(model).text.contains("paused"))
    model.type("G")
    #expect(isAtEdge() && view(model).text.contains("waits for more"))
    #expect(!view(model).text.contains("❚❚"))
    _ = update(&model, .playback(.events(Array(events[14...]), fraction: 1)))
    #expect(isAtEdge())
    _ = update(&model, .playback(.failed(.fileCut(path: "a.ehlo"))))
    #expect(isAtEdge() && model.notice?.isTrouble == true)
    #expect(!view(model).text.contains("following"))
  }

  @Test func keysDoWhatTheySay() {
    var model = Self.loaded()
    let count = model.session.timeline.entries.count
    model.type(" ")
    #expect(model.session.playback?.clock.isPlaying == false)
    model.type("...")
    #expect(model.session.count == 4)
    model.type(",")
    #expect(model.session.count == 3)
    model.type("G")
    #expect(model.session.count == count)
    model.press(keys: Key(.left))
    #expect(model.session.count < count)
    model.press(keys: Key(.right))
    #expect(model.session.count == count)
    model.type("g")
    #expect(model.session.count == 1)
    model.type("++-=")
    #expect(model.session.playback?.clock.speed.percent == 400)
    model.type(" ")
    #expect(model.session.playback?.clock.isPlaying == true)
  }

  /// A dialogue without times.
  static func untimed(_ columns: Int = 80, _ rows: Int = 24) -> Model {
    var model = Model.fresh(columns, rows)
    let events = Conversation { Conversation.drawn() }.events
    _ = update(&model, .playback(.opened(name: "session.txt", target: nil, isLMTP: false)))
    _ = update(
      &model, .playback(.events(events.map { TimedEvent(at: nil, $0.event) }, fraction: 1)))
    _ = update(&model, .playback(.loaded(warnings: [])))
    return model
  }

  @Test func withoutTimesLinesAreCounted() {
    var model = Self.untimed()
    model.type(" .....")
    #expect(model.session.count == 6)
    let text = view(model).plainRows
    #expect(text[0].hasSuffix("line 6 of 17  31 %"))
    #expect(text[22].contains("line 6 of 17"))
    #expect(!text.joined().contains("0:00"))
    model.press(keys: Key(.right))
    #expect(model.session.count == 11)
    model.press(keys: Key(.left), Key(.left), Key(.left))
    #expect(model.session.count == 1)
    model.type("G")
    model.press(keys: Key(.up))
    #expect(view(model).plainRows[0].hasPrefix(" AT line 16 "))
    model.type("G")
    model.press(keys: Key(.right))
    #expect(model.session.count == 17)
  }

  @Test func marksStandInTheBarAndAreGoneTo() {
    var model = Self.loaded()
    model.type(" G")
    model.press(keys: Key(.up))
    model.type("m")
    model.type("g")
    model.press(keys: Key(.down))
    #expect(model.session.count == 1)
    model.type("..m")
    #expect(Set(model.session.notes.marks.keys) == [2, 15])
    let bar = view(model).plainRows[22]
    #expect(bar.filter { $0 == "•" }.count == 2)
    // What was not played yet is played to.
    model.type("'")
    #expect(model.session.count == 16 && model.log.selection == nil)
    #expect(model.session.playback?.clock.isPlaying == false)
    model.type("'")
    #expect(model.session.count == 16 && model.log.selection == 2)
  }

  @Test func aPastLineThatIsLookedAtStopsIt() {
    var model = Self.loaded()
    model.tick(1_000)
    model.tick(8_000)
    let count = model.session.count
    #expect(count > 4)
    model.log.selection = 2
    model.tick(9_000)
    #expect(model.session.playback?.clock.isPlaying == false)
    #expect(model.session.count == count)
    model.type(" ")
    #expect(model.log.selection == nil)
    #expect(model.session.count == 3)
    #expect(model.session.playback?.clock.isPlaying == true)
    model.log.selection = 1
    model.type(".")
    #expect(model.session.count == 3 && model.log.selection == nil)
  }

  @Test func thePresentIsTheFoldOfWhatWasPlayed() throws {
    var model = Self.loaded()
    var random = TestSupport.SeededGenerator(seed: 7)
    for _ in 0..<200 {
      model.press(keys: random.pick([.character("."), .character(","), Key(.left), Key(.right)]))
      let moment = try #require(model.session.timeline.moment(at: model.session.count - 1))
      #expect(model.session.present == moment.session)
    }
  }

  @Test func theEndOfWhatIsLoadedIsTheEndOnceAllIs() {
    var model = Self.loading()
    model.type("G")
    let events = Conversation { Conversation.drawn() }.events
    _ = update(&model, .playback(.events(Array(events.dropFirst(9)), fraction: 1)))
    _ = update(&model, .playback(.loaded(warnings: ["A line was cut."])))
    #expect(model.session.count == model.session.timeline.entries.count)
    #expect(model.notice == Notice(trouble: "A line was cut."))
    #expect(model.session.playback?.loading == nil)
  }

  @Test func aFileThatCannotBeReadIsTold() {
    var model = Model.start(80, 24)
    let trouble = Trouble.fileMissing(path: "/x", reason: "No such file")
    _ = update(&model, .playback(.failed(trouble)))
    #expect(model.screen == .start && !model.isPlayback)
    #expect(model.notice == Notice(trouble: model.guide.text(trouble)))
    // What came before the fault is played.
    model = Self.loading()
    _ = update(&model, .playback(.failed(trouble)))
    #expect(model.isPlayback && model.session.playback?.loading == nil)
    #expect(model.notice?.isTrouble == true)
  }

  @Test func eventsOfARecordingThatWasLeftAreNoneOfTheSession() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    let count = model.session.count
    _ = update(&model, .playback(.events([TimedEvent(at: nil, .note("late"))], fraction: 1)))
    _ = update(&model, .playback(.loaded(warnings: ["late"])))
    #expect(model.session.count == count && model.notice == nil)
  }

  @Test func playAsksForTheFileOrTheList() {
    var model = Model.fresh(80, 24)
    let play = ActionTable.action(.play)
    #expect(play.map { model.perform($0, argument: "a.ehlo") } == [.openRecording(path: "a.ehlo")])
    #expect(play.map { model.perform($0) } == [.listRecordings])
    #expect(model.screen == .recordings)
  }

  @Test(arguments: [80, 120, 40, 12, 3, 0]) func theBarFitsItsPlace(_ columns: Int) {
    var model = Self.loading()
    var canvas = Canvas(Size(columns: columns, rows: 6))
    var row = 0
    func draw() {
      PlaybackBar(model: model).draw(
        on: &canvas, in: Rect(column: 0, row: row, columns: columns, rows: 1))
      row += 1
    }
    draw()
    model = Self.loaded()
    model.tick(1_000)
    model.tick(4_000)
    draw()
    // Inside the pause of half a minute before MAIL.
    model.session.playback?.clock.seek(toCount: 11)
    model.type("++")
    model.tick(4_100)
    draw()
    model.type("--- ")
    draw()
    model.type("G")
    draw()
    model = Self.loading()
    model.session.timeline = Timeline()
    draw()
    ScreenSnapshot.expect(canvas, named: "pages/playback-bar-\(columns)")
  }
}
