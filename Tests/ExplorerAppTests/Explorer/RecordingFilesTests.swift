import ExplorerUI
import Foundation
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Recordings that get other names, and what lies beside them.
@MainActor
@Suite struct RecordingFilesTests {
  private func trouble(_ work: () throws -> Void) -> Trouble? {
    do {
      try work()
      return nil
    } catch {
      return error as? Trouble
    }
  }

  @Test func aRecordingIsRenamedWithItsNotes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one", to: "one.ehlo")
    try folder.write("notes", to: "one.ehlo.notes")
    let other = folder.path("two.ehlo")
    #expect(try RecordingFiles.rename(path, to: other) == .renamed(from: path, to: other))
    #expect(try folder.names == ["two.ehlo", "two.ehlo.notes"])
    #expect(try folder.read("two.ehlo") == Array("one".utf8))
    #expect(try folder.read("two.ehlo.notes") == Array("notes".utf8))
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one", to: "one.ehlo")
    let taken = try folder.write("two", to: "two.ehlo")
    #expect(trouble { _ = try RecordingFiles.rename(path, to: taken) } == .fileExists(path: taken))
    // Nor what lies beside the new name.
    try folder.write("notes", to: "one.ehlo.notes")
    let orphan = try folder.write("of another", to: "three.ehlo.notes")
    #expect(
      trouble { _ = try RecordingFiles.rename(path, to: folder.path("three.ehlo")) }
        == .fileExists(path: orphan))
    #expect(
      try folder.names == ["one.ehlo", "one.ehlo.notes", "three.ehlo.notes", "two.ehlo"])
    #expect(try folder.read("two.ehlo") == Array("two".utf8))
    let missing = trouble { _ = try RecordingFiles.rename(folder.path("none"), to: taken) }
    #expect(missing?.exitStatus == .noInput)
  }

  @Test func whatIsDiscardedLiesInTheTrashAndComesBack() throws {
    let folder = try TemporaryFolder()
    var places: [String] = []
    for text in ["first", "second"] {
      let path = try folder.write(text, to: "one.ehlo")
      try folder.write(text + " notes", to: "one.ehlo.notes")
      places.append(try RecordingFiles.discard(path).place)
      #expect(try folder.names == ["trash"])
    }
    #expect(places == ["trash/one.ehlo", "trash/one-2.ehlo"].map(folder.path))
    #expect(try folder.read("trash/one-2.ehlo.notes") == Array("second notes".utf8))
    let path = folder.path("one.ehlo")
    #expect(try RecordingFiles.restore(places[0], to: path).place == path)
    #expect(try folder.read("one.ehlo.notes") == Array("first notes".utf8))
    #expect(
      trouble { _ = try RecordingFiles.restore(places[1], to: path) } == .fileExists(path: path))
    #expect(try folder.names == ["one.ehlo", "one.ehlo.notes", "trash"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("trash"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func notesAreForTheOwnerAndGoneWithTheLastOfThem() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("recording", to: "one.ehlo")
    let file = NotesFile(beside: path)
    #expect(try file.read().isEmpty)
    try file.apply(.mark(3, "here"))
    // What another program adds stays.
    var other = try file.read()
    other.apply(.about("all of it"))
    try folder.write(other.octets, to: "one.ehlo.notes")
    try file.apply(.note(3, "why?"))
    other.apply(.note(3, "why?"))
    #expect(try file.read() == other)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try folder.names == ["one.ehlo", "one.ehlo.notes"])
    for change in [RecordingNoteChange.mark(3, nil), .note(3, nil), .about(nil)] {
      try file.apply(change)
    }
    #expect(try folder.names == ["one.ehlo"])
    #expect(try folder.read("one.ehlo") == Array("recording".utf8))
  }

  @Test(
    arguments: [
      ("nonsense\n", 1), ("{\"format\":\"ehlo-notes\",\"version\":1}\n{\"line\":1,\"no", 2),
    ] as [(String, Int)])
  func aDamagedFileIsLeftAsItIs(text: String, line: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("one.ehlo")
    let notes = try folder.write(text, to: "one.ehlo.notes")
    let file = NotesFile(beside: path)
    let damaged = Trouble.notesDamaged(path: notes, line: line)
    #expect(trouble { _ = try file.read() } == damaged)
    #expect(trouble { try file.apply(.mark(1, "")) } == damaged)
    #expect(try folder.read("one.ehlo.notes") == Array(text.utf8))
    #expect(try folder.names == ["one.ehlo.notes"])
  }

  @Test func aNewerFormIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let notes = try folder.write(#"{"format":"ehlo-notes","version":2}"#, to: "one.ehlo.notes")
    let file = NotesFile(beside: folder.path("one.ehlo"))
    #expect(trouble { try file.apply(.about("x")) } == .newerVersion(path: notes, version: 2))
  }

  /// As the screen asks for it.
  @Test func theScreenIsToldWhatBecameOfIt() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"{"format":"ehlo-transcript","version":1}"# + "\n[1,\"recv\",\"220 hi\\r\\n\"]\n",
      to: "one.ehlo")
    let play = ExplorerPlay()
    play.perform(
      .annotate(path: path, .about("first")),
      .renameRecording(path: path, to: folder.path("two.ehlo")),
      .examineRecordings([folder.path("two.ehlo"), folder.path("none.ehlo")]),
      .discardRecording(path: folder.path("two.ehlo")),
      .restoreRecording(path: folder.path("trash/two.ehlo"), to: folder.path("three.ehlo")),
      .renameRecording(path: folder.path("three.ehlo"), to: folder.path("three.ehlo")))
    var told: [RecordingMove] = []
    let trouble = try await play.waitOutcome { outcome -> Trouble? in
      if case .recordingMoved(let move) = outcome { told.append(move) }
      if case .failed(let trouble) = outcome { return trouble }
      return nil
    }
    #expect(told.map(\.place) == ["two.ehlo", "trash/two.ehlo", "three.ehlo"].map(folder.path))
    #expect(trouble == .fileExists(path: folder.path("three.ehlo")))
    await play.finish()
    #expect(try NotesFile(beside: folder.path("three.ehlo")).read().about == "first")
  }
}
