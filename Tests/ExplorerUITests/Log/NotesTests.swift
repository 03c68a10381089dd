import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// Marks and notes on the lines of a session: where they stand, and where they are kept.
@Suite struct NotesTests {
  /// A recording at its end, whose notes are kept beside it.
  private func playback(_ columns: Int = 80, _ rows: Int = 24) -> Model {
    var model = Model.playback(columns, rows) { Conversation.drawn() }
    model.focus = .log
    model.session.notesPlace = "/r/4.ehlo"
    return model
  }

  @Test func whatIsMarkedAndNotedIsKeptAndSeen() {
    var model = playback()
    model.type("k")
    #expect(model.type("m") == [.annotate(path: "/r/4.ehlo", .mark(15, ""))])
    let mark = ActionTable.action(.mark)
    #expect(
      mark.map { model.perform($0, argument: "nobody") }
        == [.annotate(path: "/r/4.ehlo", .mark(15, "nobody"))])
    model.type("a")
    #expect(model.palette?.editor.text == "note ")
    model.type("who is that?")
    #expect(
      model.press(keys: Key(.enter)) == [.annotate(path: "/r/4.ehlo", .note(15, "who is that?"))])
    let rows = view(model).plainRows
    let line = rows.firstIndex { $0.contains("RCPT TO:<nobody@") && $0.contains("▸") } ?? 0
    #expect(rows[line + 1].contains("• nobody") && rows[line + 2].contains("# who is that?"))
    #expect(model.type("m") == [.annotate(path: "/r/4.ehlo", .mark(15, nil))])
    let note = ActionTable.action(.note)
    #expect(
      note.map { model.perform($0, argument: "-") }
        == [.annotate(path: "/r/4.ehlo", .note(15, nil))])
    #expect(model.session.notes.isEmpty)
  }

  /// A note that is begun while the recording runs is about the line that was seen.
  @Test func aNoteStopsTheRecording() {
    var model = PlaybackTests.loaded()
    model.tick(1_000)
    model.tick(4_000)
    #expect(model.session.playback?.clock.isPlaying == true)
    model.type("a")
    #expect(model.session.playback?.clock.isPlaying == false && model.palette != nil)
  }

  @Test func whatLiesBesideTheFileIsShown() {
    var model = PlaybackTests.loading()
    var notes = RecordingNotes()
    notes.apply(.mark(0, "start"))
    _ = update(&model, .playback(.annotated(notes, beside: "/r/4.ehlo")))
    #expect(model.session.notes == notes && model.session.notesPlace == "/r/4.ehlo")
    #expect(view(model).text.contains("• start"))
    // What comes late is of another recording.
    model = Model.explorer(80, 24) { Conversation.drawn() }
    _ = update(&model, .playback(.annotated(notes, beside: "/r/4.ehlo")))
    #expect(model.session.notes.isEmpty && model.session.notesPlace == nil)
  }

  @Test func aDamagedFileIsSaidAndLeftAsItIs() {
    var model = PlaybackTests.loading()
    let trouble = Trouble.notesDamaged(path: "/r/4.ehlo.notes", line: 3)
    _ = update(&model, .playback(.notesUnreadable(trouble)))
    let said = Notice(trouble: model.guide.text(trouble))
    #expect(model.notice == said)
    #expect(model.type("m") == [])
    #expect(model.notice == said && model.session.notes.marks == [0: ""])
  }

  @Test func whatIsInNoFileIsNotKept() {
    var model = playback()
    model.session.notesPlace = nil
    #expect(model.type("m") == [])
    #expect(model.notice?.text.contains("Only for now") == true)
  }

  /// In a session that goes on, a remark is an event, and a note on the past lies beside it.
  @Test func theLivePastIsNotedBesideTheRecording() {
    var play = ScreenPlay.open {
      s("220 hi")
      c("EHLO x")
      s("250 hi")
    }
    let note = ActionTable.action(.note)
    #expect(note.map { play.model.perform($0, argument: "now") } == [.note("now")])
    play.press(Key(.escape), .character("k"))
    _ = play.takeEffects()
    #expect(
      note.map { play.model.perform($0, argument: "then") }
        == [.annotate(path: "/tmp/session.ehlo", .note(2, "then"))])
    play.press(.character("m"))
    #expect(play.takeEffects() == [.annotate(path: "/tmp/session.ehlo", .mark(2, ""))])
  }

  @Test func marksAreGoneToInBothDirections() {
    var model = playback()
    for line in [2, 9, 14] { model.session.notes.apply(.mark(line, "")) }
    for (key, line) in [("\"", 14), ("\"", 9), ("'", 14), ("'", 2), ("\"", 14)]
      as [(Character, Int)]
    {
      model.press(keys: .character(key))
      #expect(model.log.selection == line)
    }
  }

  @Test func theSearchFindsNotes() {
    var model = playback()
    model.session.notes.apply(.note(4, "greylisted?"))
    model.type("/greyl")
    model.press(keys: Key(.enter))
    #expect(model.log.selection == 4 && model.notice == nil)
  }

  @Test func thePageLeadsToTheLines() {
    var model = playback()
    model.type("M")
    #expect(model.screen == .notes && view(model).text.contains("Nothing is marked yet"))
    #expect(model.type("d") == [] && model.notice?.isTrouble == true)
    model.press(keys: Key(.escape))
    for change in [RecordingNoteChange.mark(3, "a"), .note(3, "b"), .note(11, "c")] {
      model.session.notes.apply(change)
    }
    model.type("Mj")
    #expect(NotesScreen(model: model).rowCount == 3)
    model.press(keys: Key(.enter))
    #expect(model.screen == .explorer && model.log.selection == 3)
    // What was not played yet is played to.
    model.type("g")
    model.type("MG")
    model.press(keys: Key(.enter))
    #expect(model.session.count == 12 && model.screen == .explorer)
    model.session.notes.apply(.mark(400, "elsewhere"))
    model.type("MG")
    model.press(keys: Key(.enter))
    #expect(model.screen == .notes && model.notice?.isTrouble == true)
  }

  @Test func whatIsTakenAwayIsGivenBack() {
    var model = playback()
    for change in [RecordingNoteChange.mark(3, "a"), .note(11, "c")] {
      model.session.notes.apply(change)
    }
    let notes = model.session.notes
    model.type("MG")
    #expect(model.type("d") == [.annotate(path: "/r/4.ehlo", .note(11, nil))])
    #expect(model.notes.list.selection == 0)
    #expect(model.type("d") == [.annotate(path: "/r/4.ehlo", .mark(3, nil))])
    #expect(
      model.type("uu") == [
        .annotate(path: "/r/4.ehlo", .mark(3, "a")), .annotate(path: "/r/4.ehlo", .note(11, "c")),
      ])
    #expect(model.session.notes == notes)
    model.type("u")
    #expect(model.notice?.isTrouble == true)
  }
}
