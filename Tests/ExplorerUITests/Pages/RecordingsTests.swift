import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// What can be done with recordings on their page.
@Suite struct RecordingsTests {
  private func rows(_ model: Model) -> [String] {
    (0..<RecordingsScreen(model: model).rowCount).map {
      RecordingsScreen(model: model).text(ofRow: $0)
    }
  }

  /// Facts are asked for on the page only, of the recordings alone that have changed.
  @Test func onlyWhatIsUnknownIsRead() {
    var model = Model.start(80, 24)
    #expect(update(&model, .outcome(.recordings(RecordingSummary.samples))) == [])
    model.press(keys: Key(.function(7)))
    let all = RecordingSummary.samples.map(\.path)
    #expect(
      update(&model, .outcome(.recordings(RecordingSummary.samples))) == [.examineRecordings(all)])
    _ = update(&model, .outcome(.recordingFacts(RecordingFacts.samples)))
    #expect(update(&model, .outcome(.recordings(RecordingSummary.samples))) == [])
    var grown = RecordingSummary.samples
    grown[1].octets += 1
    #expect(update(&model, .outcome(.recordings(grown))) == [.examineRecordings(["/r/3.ehlo"])])
  }

  @Test func eachTellsWhatCameOfIt() {
    let text = view(Model.recordings()).plainRows
    #expect(text.contains { $0.contains("1:42") && $0.contains("✗ 550 5.1.1 RCPT") })
    #expect(text.contains { $0.contains("12.2 s") && $0.contains("✗ 250 message, lost") })
    #expect(text.contains { $0.contains("smtps://") && $0.contains("…") })
    #expect(text.contains { $0.contains("TLS failed") })
    #expect(text.contains { $0.contains("Your note: the customer's server") })
  }

  @Test(
    arguments: [
      ("550", ["mx.example.org"]), ("rcpt MX", ["mx.example.org"]), ("11-2", ["mx", "prac", "s"]),
      ("practice", ["practice"]), ("moved", []), ("the move", ["mx"]), ("1.ehlo", ["["]),
      ("tls failed", ["["]), ("zzz", []),
    ] as [(String, [String])])
  func theFilterLooksAtAllThatIsTold(filter: String, hosts: [String]) {
    var model = Model.recordings()
    model.press(keys: .character("/"))
    #expect(model.isFilterTyped)
    model.type(filter)
    let rows = rows(model)
    #expect(rows.count == hosts.count, "\(rows)")
    for (row, host) in zip(rows, hosts) { #expect(row.contains(host), "\(rows)") }
    model.press(keys: Key(.enter))
    #expect(!model.isFilterTyped && self.rows(model).count == hosts.count)
    // Esc shows all of them before it leaves.
    model.press(keys: Key(.escape))
    #expect(self.rows(model).count == 4 && model.screen == .recordings)
    model.press(keys: Key(.escape))
    #expect(model.screen == .start)
  }

  /// As with a search, the next one begins anew; Esc goes back to the one before.
  @Test func theNextFilterBeginsAnew() {
    var model = Model.recordings()
    model.type("/550")
    model.press(keys: Key(.enter))
    model.type("/practice")
    #expect(model.recordings.filter == "practice" && rows(model).count == 1)
    model.press(keys: Key(.escape))
    #expect(model.recordings.filter == "550")
  }

  @Test func whatWasOpenedHereLeadsBack() {
    var model = Model.recordings()
    #expect(model.press(keys: Key(.enter)).count == 1)
    _ = update(&model, .playback(.opened(name: "a.ehlo", target: nil, isLMTP: false)))
    #expect(model.screen == .explorer)
    model.press(keys: .character("q"))
    #expect(model.screen == .recordings)
  }

  /// What just happened stands over the page where it is longer than a line.
  @Test(arguments: [(80, 24), (120, 40)]) func aLongNoticeIsReadWhole(columns: Int, rows: Int) {
    var model = Model.recordings(columns, rows)
    let trouble = Trouble.cannotWrite(
      path: "/a/rather/long/path/of/a/recording/that/cannot/be/renamed.ehlo",
      reason: "there is another recording of that name already")
    _ = update(&model, .outcome(.failed(trouble)))
    let text = view(model).plainRows.joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(text.contains(model.guide.text(trouble)))
  }

  @Test func theFilterIsTakenBackOrSettled() {
    var model = Model.recordings()
    model.type("/550")
    model.press(keys: Key(.escape))
    #expect(rows(model).count == 4 && model.screen == .recordings)
    model.type("/2026")
    _ = update(&model, .input(.paste("-11-19\nmore")))
    #expect(model.recordings.filter == "2026-11-19" && rows(model).count == 1)
    model.press(keys: Key(.backspace), .control("u"))
    #expect(rows(model).count == 4)
    // A key that is no text does what it does.
    model.type("2026-11-21")
    model.press(keys: Key(.down))
    #expect(!model.isFilterTyped && model.recordings.selected?.path == "/r/3.ehlo")
    #expect(model.press(keys: Key(.enter)) == [.openRecording(path: "/r/3.ehlo")])
    model.press(keys: .character("n"))
    #expect(model.notice?.isTrouble == true)
  }

  /// What is selected and marked stays so by its file, wherever it stands.
  @Test func theFilterKeepsWhatIsSelected() {
    var model = Model.recordings()
    model.press(keys: .character("j"), .character("m"))
    model.type("/practice")
    model.press(keys: Key(.enter))
    #expect(model.recordings.selected?.path == "/r/3.ehlo" && model.recordings.list.marks == [0])
    model.press(keys: Key(.escape))
    #expect(model.recordings.selected?.path == "/r/3.ehlo" && model.recordings.list.marks == [1])
  }

  @Test func aRecordingGetsAnotherName() {
    var model = Model.recordings()
    model.press(keys: .character("R"))
    #expect(model.palette?.editor.text == "rename 4")
    model.press(keys: .control("u"))
    model.type("rename before the move")
    #expect(
      model.press(keys: Key(.enter)) == [
        .renameRecording(path: "/r/4.ehlo", to: "/r/before the move.ehlo")
      ])
    let move = RecordingMove.renamed(from: "/r/4.ehlo", to: "/r/before the move.ehlo")
    #expect(update(&model, .outcome(.recordingMoved(move))) == [.listRecordings])
    #expect(model.recordings.selected?.path == "/r/before the move.ehlo")
    #expect(model.recordings.selected.flatMap { model.recordings.facts(of: $0) } != nil)
    #expect(model.notice?.text == "It is called before the move.ehlo now.")
  }

  @Test(arguments: [".hidden", "a/b", "../x", String(repeating: "x", count: 201), "a\u{7}b"])
  func whatIsNoNameIsSaid(_ name: String) {
    var model = Model.recordings()
    #expect(model.renameRecording(name) == [])
    #expect(model.notice?.isTrouble == true)
    #expect(model.renameRecording("4") == [])
  }

  @Test func whatIsDeletedIsBroughtBack() {
    var model = Model.recordings()
    model.press(keys: .character("u"))
    #expect(model.notice?.isTrouble == true)
    #expect(model.type("jd") == [.discardRecording(path: "/r/3.ehlo")])
    let move = RecordingMove.discarded(from: "/r/3.ehlo", to: "/r/trash/3-2.ehlo")
    #expect(update(&model, .outcome(.recordingMoved(move))) == [.listRecordings])
    #expect(model.notice?.text == "Moved to /r/trash; u brings it back.")
    #expect(model.recordings.selected?.path == "/r/2.ehlo" && rows(model).count == 3)
    #expect(
      model.type("u") == [.restoreRecording(path: "/r/trash/3-2.ehlo", to: "/r/3.ehlo")])
    let back = RecordingMove.restored(from: "/r/trash/3-2.ehlo", to: "/r/3.ehlo")
    #expect(update(&model, .outcome(.recordingMoved(back))) == [.listRecordings])
    #expect(model.recordings.discarded.isEmpty)
  }

  /// A recording is written in another format without being played.
  @Test func aRecordingIsExported() {
    var model = Model.recordings()
    model.type("j")
    #expect(model.type("e") == [])
    #expect(model.palette?.editor.text == "export 3.md")
    #expect(
      model.press(keys: Key(.enter))
        == [.export(.markdown, path: "3.md", isShared: false, of: "/r/3.ehlo")])
    model.type(":export html")
    #expect(
      model.press(keys: Key(.enter))
        == [.export(.html, path: nil, isShared: false, of: "/r/3.ehlo")])
    model.type(":share ~/x.txt")
    #expect(
      model.press(keys: Key(.enter))
        == [.export(.dialogue, path: "~/x.txt", isShared: true, of: "/r/3.ehlo")])
    model.type(":export x.pdf")
    #expect(model.press(keys: Key(.enter)) == [] && model.notice?.isTrouble == true)
    model.recordings.items = []
    #expect(model.type("e") == [] && model.notice?.isTrouble == true)
  }

  /// The file that the present session is written to stays where it is.
  @Test func theRecordingOfTheSessionStays() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.session.live?.recording = .running(path: "/r/4.ehlo")
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    model.press(keys: Key(.function(7)))
    for key in ["d", "R"] as [Character] {
      #expect(model.press(keys: .character(key)) == [])
      #expect(model.notice?.text.contains("being recorded") == true)
    }
    #expect(model.type("jd") == [.discardRecording(path: "/r/3.ehlo")])
    model.screen = .explorer
    let rename = ActionTable.action(.rename)
    #expect(rename.map { model.perform($0, argument: "x") } == [])
    #expect(model.notice?.isTrouble == true)
  }

  /// The one that is played may be moved: its notes go along.
  @Test func whatIsWrittenGoesWithTheRecording() {
    var model = Model.playback(80, 24) { Conversation.drawn() }
    model.session.notesPlace = "/r/4.ehlo"
    let move = RecordingMove.renamed(from: "/r/4.ehlo", to: "/r/x.ehlo")
    _ = update(&model, .outcome(.recordingMoved(move)))
    model.type(".")
    #expect(model.type("m") == [.annotate(path: "/r/x.ehlo", .mark(16, ""))])
  }

  @Test func aNoteIsKeptBesideTheRecording() {
    var model = Model.recordings()
    model.type("ja")
    #expect(model.palette?.editor.text == "note ")
    model.type("see the ticket")
    let change = RecordingNoteChange.about("see the ticket")
    #expect(model.press(keys: Key(.enter)) == [.annotate(path: "/r/3.ehlo", change)])
    _ = update(&model, .outcome(.annotated(path: "/r/3.ehlo", change)))
    #expect(view(model).text.contains("Your note: see the ticket"))
    model.type("a")
    #expect(model.palette?.editor.text == "note see the ticket")
    model.press(keys: .control("u"))
    model.type("note -")
    #expect(model.press(keys: Key(.enter)) == [.annotate(path: "/r/3.ehlo", .about(nil))])
    _ = update(&model, .outcome(.annotated(path: "/r/3.ehlo", .about(nil))))
    #expect(!view(model).text.contains("Your note: see"))
  }
}
