import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// Two sessions side by side.
@Suite struct ComparisonTests {
  // MARK: How two are chosen

  @Test func twoRecordingsAreChosenAndRead() {
    var model = Model.recordings()
    #expect(model.type("=") == [])
    #expect(model.recordings.compared == "/r/4.ehlo" && model.notice?.isTrouble == false)
    #expect(
      view(model).plainRows.contains { $0.contains("=") && $0.contains("mx.example.org:587") })
    // The same key on the same recording takes it back.
    #expect(model.type("=") == [])
    #expect(model.recordings.compared == nil)
    #expect(model.type("=j=") == [.compare(.file("/r/4.ehlo"), .file("/r/3.ehlo"))])
    #expect(model.screen == .comparison && model.recordings.compared == nil)
    #expect(view(model).text.contains("Both sessions are being read"))
    // Who leaves waits no longer; what comes all the same is of no use.
    #expect(model.press(keys: Key(.escape)) == [.listRecordings, .endComparing])
    #expect(model.screen == .recordings)
    let result = SessionComparison.sample
    #expect(
      update(
        &model, .outcome(.compared(.file("/r/4.ehlo"), .file("/r/3.ehlo"), result))) == [])
    #expect(model.comparison.comparison == nil)
  }

  @Test func whatIsChosenFollowsItsFile() {
    var model = Model.recordings()
    model.type("=")
    let renamed = RecordingMove.renamed(from: "/r/4.ehlo", to: "/r/x.ehlo")
    _ = update(&model, .outcome(.recordingMoved(renamed)))
    #expect(model.recordings.compared == "/r/x.ehlo")
    let gone = RecordingMove.discarded(from: "/r/x.ehlo", to: "/r/trash/x.ehlo")
    _ = update(&model, .outcome(.recordingMoved(gone)))
    #expect(model.recordings.compared == nil)
  }

  @Test func theSelectedOneIsComparedWithAFile() {
    var model = Model.recordings()
    model.type(":compare ~/other.txt")
    #expect(
      model.press(keys: Key(.enter)) == [.compare(.file("/r/4.ehlo"), .file("~/other.txt"))])
  }

  /// The recording of the session is read, where there is a whole one.
  @Test func theSessionIsComparedWithAFile() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    let compare = ActionTable.action(.compare)
    #expect(
      compare.map { model.perform($0, argument: "b.ehlo") }
        == [.compare(.shown(isLMTP: false), .file("b.ehlo"))])
    #expect(model.comparison.names.first == "this session")
    model.screen = .explorer
    model.session.notesPlace = "/tmp/session.ehlo"
    #expect(
      compare.map { model.perform($0, argument: "b.ehlo") }
        == [.compare(.file("/tmp/session.ehlo"), .file("b.ehlo"))])
    model.session.live?.recording = .lost(.cannotCopy)
    model.screen = .explorer
    #expect(
      compare.map { model.perform($0, argument: "b.ehlo") }
        == [.compare(.shown(isLMTP: false), .file("b.ehlo"))])
    // Without a file it asks for one; without a session there is nothing to compare.
    _ = update(&model, .outcome(.notCompared(.shown(isLMTP: false), .file("b.ehlo"), .cannotCopy)))
    model.screen = .explorer
    #expect(compare.map { model.perform($0) } == [])
    #expect(model.palette?.editor.text == "compare ")
    var empty = Model.start(80, 24)
    #expect(compare.map { empty.perform($0, argument: "b.ehlo") } == [])
    #expect(empty.notice?.isTrouble == true)
  }

  /// Files of the same name are told apart by their folders.
  @Test func namesTellTheTwoApart() {
    var model = Model.recordings()
    model.type(":compare /s/4.ehlo")
    model.press(keys: Key(.enter))
    #expect(model.comparison.names == ("/r/4.ehlo", "/s/4.ehlo"))
  }

  @Test func whatCannotBeReadIsSaid() {
    var model = Model.recordings()
    model.type("=j=")
    let trouble = Trouble.tooLongToCompare(name: "/r/3.ehlo")
    _ = update(
      &model, .outcome(.notCompared(.file("/r/4.ehlo"), .file("/r/3.ehlo"), trouble)))
    #expect(view(model).text.contains("/r/3.ehlo is too long to be compared"))
    #expect(model.press(keys: .character("q")) == [.listRecordings])
  }

  // MARK: What is seen

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func differencesAreSeen(columns: Int, rows: Int) {
    var model = Model.comparison(columns, rows)
    expect(model, "comparison")
    model.type("sx")
    model.press(keys: Key(.tab), Key(.home))
    expect(model, "comparison-all")
  }

  @Test func theHeadCountsWhatCounts() {
    var model = Model.comparison(120, 40)
    func head() -> String { view(model).plainRows[0] }
    #expect(
      head().contains(
        "6 differ: command 2, code 1, enhanced 1, capabilities 1, close 1 · noise 1 folded"),
      "\(head())")
    model.type("x")
    #expect(head().contains("noise 1 shown"))
    model.type("s")
    #expect(head().contains("9 differ") && head().contains("text 1"), "\(head())")
  }

  @Test func keysGoFromDifferenceToDifference() {
    var model = Model.comparison(80, 24)
    func title() -> String {
      let rows = model.comparison.rows
      let pair = model.comparison.selectedPair
      return pair.flatMap { rows?.row(rows?.start(ofPair: $0) ?? 0, model.guide)?.first } ?? ""
    }
    // It begins at the first.
    #expect(title() == "EHLO laptop.example")
    model.type("n")
    #expect(title() == "VRFY bob")
    model.type("nn")
    #expect(title() == "RCPT TO:<nobody@example.org>")
    model.type("nnn")
    #expect(model.notice?.isTrouble == true)
    for _ in 0..<9 { model.type("N") }
    #expect(title() == "EHLO laptop.example" && model.notice?.isTrouble == true)
  }

  /// A search looks at what both sides say, where both are seen.
  @Test func bothSidesAreSearched() {
    var model = Model.comparison(120, 40)
    model.type("/queued as 9")
    model.press(keys: Key(.enter))
    let row = model.comparison.rows?.row(model.comparison.list.selection, model.guide)
    #expect(row?.second == "250 2.0.0 Ok: queued as 9E8D7C6B5A")
    // The next one is found by other keys here.
    model.type("/mx.example")
    model.press(keys: Key(.enter))
    let first = model.comparison.list.selection
    model.type(".")
    #expect(model.comparison.list.selection != first && model.notice?.isTrouble != true)
    model.type(",")
    #expect(model.comparison.list.selection == first)
  }

  /// What is selected stays selected, however it is laid out.
  @Test func theSelectionStays() {
    var model = Model.comparison(80, 24)
    model.type("nnn")
    let pair = model.comparison.selectedPair
    for change in [Key.character("x"), .character("s"), .character(" "), .character("x")] {
      model.press(keys: change)
      #expect(model.comparison.selectedPair == pair)
    }
    _ = update(&model, .input(.resized(Size(columns: 140, rows: 30))))
    #expect(model.comparison.look.isWide && model.comparison.selectedPair == pair)
  }

  @Test func longRepliesAreFolded() {
    var model = Model.comparison(120, 40)
    let count = model.comparison.rows?.count ?? 0
    #expect(view(model).text.contains("… 4 lines more"))
    model.type(" ")
    #expect(!view(model).text.contains("… 4 lines more"))
    #expect(model.comparison.rows?.count == count + 3)
  }

  // MARK: Opening a step

  @Test func aStepIsOpenedInItsRecording() throws {
    var model = Model.comparison(120, 40)
    model.type("n")
    // The first alone says VRFY.
    let entry = try #require(model.comparison.rows?.steps(2).first?.index)
    #expect(
      model.press(keys: Key(.enter)) == [.openRecording(path: "/r/4.ehlo", at: entry)])
    model.press(keys: Key(.right), Key(.home))
    #expect(model.press(keys: Key(.enter)) == [.openRecording(path: "/r/3.ehlo", at: 0)])
    // It plays there, and leaving it leads back.
    _ = update(
      &model,
      .playback(.opened(name: "4.ehlo", target: nil, isLMTP: false, start: .entry(entry))))
    let events = Conversation { SessionComparison.firstSteps }.events
    for event in events {
      _ = update(&model, .playback(.events([event], fraction: 0.5)))
    }
    #expect(model.session.count == entry + 1 && model.session.playback?.clock.isPlaying == false)
    _ = update(&model, .playback(.loaded(warnings: [])))
    #expect(model.session.count == entry + 1)
    #expect(model.press(keys: .character("q")) == [])
    #expect(model.screen == .comparison && model.comparison.comparison != nil)
    #expect(model.press(keys: .character("q")) == [.listRecordings])
    // What was compared is still there.
    model.screen = .explorer
    let compare = ActionTable.action(.compare)
    #expect(compare.map { model.perform($0) } == [])
    #expect(model.screen == .comparison)
  }

  /// What was compared is left for another recording, too: then nothing leads back.
  @Test func onlyAStepLeadsBack() {
    var model = Model.comparison(120, 40)
    model.session.live = LiveModel(target: "mx.example", began: model.now)
    model.session.live?.status = .open
    model.press(keys: Key(.home))
    // The person is asked first, and stays.
    #expect(model.press(keys: Key(.enter)) == [] && model.dialog != nil)
    model.press(keys: Key(.escape))
    _ = update(&model, .playback(.opened(name: "x.ehlo", target: nil, isLMTP: false)))
    model.press(keys: .character("q"))
    #expect(model.screen == .start)
  }

  /// A person who goes elsewhere while it is loaded is not taken away from there.
  @Test func whoMovesIsNotMoved() {
    var model = Model.fresh(80, 24)
    _ = update(
      &model, .playback(.opened(name: "4.ehlo", target: nil, isLMTP: false, start: .entry(5))))
    let events = Conversation { SessionComparison.firstSteps }.events
    _ = update(&model, .playback(.events(Array(events.prefix(4)), fraction: 0.5)))
    model.type(",")
    _ = update(&model, .playback(.events(Array(events.dropFirst(4)), fraction: 1)))
    #expect(model.session.count < 5)
  }

  @Test func theSessionOnTheScreenIsGoneTo() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    let shown = ComparedSource.shown(isLMTP: false)
    _ = ActionTable.action(.compare).map { model.perform($0, argument: "b.ehlo") }
    _ = update(&model, .outcome(.compared(shown, .file("b.ehlo"), .sample)))
    model.press(keys: Key(.home))
    #expect(model.press(keys: Key(.enter)) == [])
    #expect(model.screen == .explorer && model.log.selection == 0)
    model.screen = .comparison
    _ = update(&model, .live(.beginning(target: "other.example")))
    model.screen = .comparison
    #expect(model.press(keys: Key(.enter)) == [])
    #expect(model.notice?.text == "That session is not on the screen any more.")
  }

  /// Its line of hints is made from all actions; these have tests of their own.
  private func expect(_ model: Model, _ name: String) {
    var canvas = view(model)
    canvas.clear(Rect(column: 0, row: model.size.rows - 1, columns: model.size.columns, rows: 1))
    ScreenSnapshot.expect(
      canvas, named: "pages/\(name)-\(model.size.columns)x\(model.size.rows)")
  }
}
