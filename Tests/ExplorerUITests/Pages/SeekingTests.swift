import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// `:seek`, `:speed` and `:idle-limit`, and what says where the playing stands.
@Suite struct SeekingTests {
  private func perform(_ id: ActionID, _ text: String?, _ model: inout Model) {
    if let action = ActionTable.action(id) { _ = model.perform(action, argument: text) }
  }

  @Test(
    arguments: [
      ("0", 1), ("0:05.11", 6), ("41.9", 13), ("0:41.9", 13), ("1:20", 17), ("100%", 17),
      ("0%", 1), ("+600", 17), ("-600", 1),
    ] as [(String, Int)])
  func placesAreGoneTo(_ place: String, count: Int) {
    var model = PlaybackTests.loaded()
    model.type(" ")
    model.press(keys: Key(.right))
    perform(.seek, place, &model)
    #expect(model.session.count == count)
    #expect(model.notice == nil && !model.isSearching)
  }

  @Test func withoutTimesLinesAreGoneTo() {
    var model = PlaybackTests.untimed()
    model.type(" ")
    perform(.seek, "7", &model)
    #expect(model.session.count == 7)
    perform(.seek, "+3", &model)
    #expect(model.session.count == 10)
    perform(.seek, "50%", &model)
    #expect(model.session.count == 9)
    #expect(view(model).plainRows[0].hasSuffix("line 9 of 17  50 %"))
  }

  @Test(arguments: [ActionID.seek, .speed, .idleLimit])
  func whatIsNotUnderstoodIsSaid(_ id: ActionID) {
    var model = PlaybackTests.loaded()
    for text in ["x", "1:2:3:4", "--1", "1..2", "%", ""] {
      perform(id, text, &model)
      #expect(model.notice?.isTrouble == true, "\(text)")
    }
    perform(id, nil, &model)
    #expect(model.palette?.editor.text == id.rawValue + " ")
    model = Model.fresh(80, 24)
    perform(id, "1", &model)
    #expect(model.notice?.isTrouble == true)
  }

  @Test func theTopSaysTimeAndShare() {
    var model = PlaybackTests.loaded()
    model.type(" g")
    #expect(view(model).plainRows[0].hasSuffix("0:00 of 0:55  0 %"))
    model.type("G")
    #expect(view(model).plainRows[0].hasSuffix("0:55 of 0:55  100 %"))
  }

  @Test func speedAndSilenceAreAsAskedFor() {
    var model = PlaybackTests.loaded()
    perform(.speed, "3", &model)
    #expect(model.session.playback?.clock.speed.percent == 300)
    #expect(view(model).plainRows[22].contains("×3"))
    model.type("+")
    #expect(model.session.playback?.clock.speed.percent == 400)
    perform(.idleLimit, "off", &model)
    #expect(model.session.playback?.clock.length == 55_318_000)
    perform(.idleLimit, "0.5", &model)
    #expect(model.session.playback.map { $0.clock.length < 6_000_000 } == true)
    #expect(model.notice?.text == "Of each silence 0.5 s stay; the rest is left out.")
  }

  @Test func theProgramsOptionsHoldForWhatIsPlayed() {
    var settings = Settings(clientName: "laptop.example")
    settings.idleLimit = 100_000
    settings.speed = PlaybackSpeed("8") ?? .normal
    var model = Model.fresh(80, 24, settings: settings)
    _ = update(&model, .playback(.opened(name: "x.ehlo", target: nil, isLMTP: false)))
    #expect(model.session.playback?.clock.idleLimit == 100_000)
    #expect(model.session.playback?.clock.speed.percent == 800)
  }
}
