import ExplorerUI
import Glibc
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// What the explorer writes for a person, and finds again.
@MainActor
@Suite struct SessionFilesTests {
  private func saved(_ play: ExplorerPlay) async throws -> Result<String, Trouble> {
    try await play.waitOutcome {
      switch $0 {
      case .saved(let path): .success(path)
      case .failed(let trouble): .failure(trouble)
      default: nil
      }
    }
  }

  @Test func aPictureAndItsTextLieSideBySide() async throws {
    let folder = try TemporaryFolder()
    let play = ExplorerPlay(environment: ["HOME": folder.path])
    play.perform(.screenshot(path: "~/main.svg", svg: "<svg/>", text: "text"))
    #expect(try await saved(play) == .success(folder.path("main.svg")))
    #expect(try folder.read("main.svg") == Array("<svg/>".utf8))
    #expect(try folder.read("main.txt") == Array("text".utf8))
    // A file that exists is never overwritten.
    play.perform(.screenshot(path: folder.path("main"), svg: "new", text: "new"))
    guard case .failure(.fileExists) = try await saved(play) else {
      Issue.record("a picture was overwritten")
      return
    }
    #expect(try folder.read("main.svg") == Array("<svg/>".utf8))
    await play.finish()
  }

  @Test func aNameFromTheTimeGetsANumberWhereItIsTaken() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.b/ehlo")
    #expect(throws: Trouble.self) { try NewFile.write([], to: path, takesOtherName: true) }
    let names = try (0..<3).map { _ in
      try NewFile.write([1], to: folder.path("ehlo.svg"), takesOtherName: true)
    }
    #expect(names == ["ehlo.svg", "ehlo-2.svg", "ehlo-3.svg"].map(folder.path))
  }

  /// The recording is copied; without one the events are written, which read the same.
  @Test(arguments: [true, false]) func aSessionIsSaved(isRecorded: Bool) async throws {
    let folder = try TemporaryFolder()
    let play = ExplorerPlay { options in
      if isRecorded { options.request.recording = .file(folder.path("session.ehlo")) }
    }
    play.perform(.connect(target: "practice:"))
    try await play.wait(forState: .greeted)
    let copy = folder.path("copy.ehlo")
    play.runner.perform(.save(path: copy), events: play.timeline.events)
    #expect(try await saved(play) == .success(copy))
    let (events, reader) = try TranscriptReader.read(try folder.read("copy.ehlo"))
    #expect(events == play.events)
    #expect(reader.header?.target == "practice:")
    #expect(reader.header?.started != nil)
    play.runner.perform(.save(path: copy), events: play.timeline.events)
    guard case .failure(.fileExists(copy)) = try await saved(play) else {
      Issue.record("a file was overwritten")
      return
    }
    await play.finish()
  }

  /// In other formats, too, and for others.
  @Test func aSessionIsExportedAndShared() async throws {
    let folder = try TemporaryFolder()
    let play = ExplorerPlay()
    play.perform(.connect(target: "practice:"))
    try await play.wait(forState: .greeted)
    let page = folder.path("page.html")
    play.runner.perform(
      .export(.html, path: page, isShared: false), events: play.timeline.events)
    #expect(try await saved(play) == .success(page))
    #expect(try folder.read("page.html").starts(with: "<!DOCTYPE html>".utf8))
    let shared = folder.path("shared.ehlo")
    play.runner.perform(.export(.ehlo, path: shared, isShared: true), events: play.timeline.events)
    #expect(try await saved(play) == .success(shared))
    #expect(try TranscriptReader.read(try folder.read("shared.ehlo")).events.count > 1)
    await play.finish()
  }

  /// A recording is written with what lies beside it: beside the new one, or in it.
  @Test func aRecordingIsExportedWithItsNotes() async throws {
    let folder = try TemporaryFolder()
    let recording = """
      {"format":"ehlo-transcript","version":1,"target":"mx.acme.com","secrets":"redacted"}
      [0,"open",{"host":"mx.acme.com"}]
      [1,"recv","220 mx.acme.com\\r\\n"]
      [2,"send","EHLO me.acme.com\\r\\n"]
      [3,"recv","550 no\\r\\n"]

      """
    let source = try folder.write(recording, to: "a.ehlo")
    let notes = NotesFile(beside: source)
    try notes.apply(.about("the old server"))
    try notes.apply(.mark(2, "here"))
    try notes.apply(.note(3, "why, mx.acme.com?"))
    let play = ExplorerPlay()
    func export(_ name: String, _ format: ExportFormat, isShared: Bool = false) async throws {
      let path = folder.path(name)
      play.perform(.export(format, path: path, isShared: isShared, of: source))
      #expect(try await saved(play) == .success(path))
    }
    try await export("b.ehlo", .ehlo)
    #expect(
      try TranscriptReader.read(try folder.read("b.ehlo")).events
        == TranscriptReader.read(Array(recording.utf8)).events)
    #expect(try folder.read("b.ehlo.notes") == folder.read("a.ehlo.notes"))
    try await export("b.txt", .dialogue)
    let text = String(decoding: try folder.read("b.txt"), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let places = ["the old server", "C: EHLO", "• here", "S: 550", "why, mx.acme.com?"].map {
      part in
      lines.firstIndex { $0.contains(part) } ?? -1
    }
    #expect(places == places.sorted() && places.first != -1, "\(text)")
    try await export("c.ehlo", .ehlo, isShared: true)
    let shared = String(decoding: try folder.read("c.ehlo"), as: UTF8.self)
    #expect(!shared.contains("acme") && shared.contains("here"), "\(shared)")
    #expect(try !folder.names.contains("c.ehlo.notes"))
    // Nothing is overwritten, and the recording stays as it is.
    play.perform(.export(.ehlo, path: folder.path("b.ehlo"), isShared: false, of: source))
    #expect(try await saved(play) == .failure(.fileExists(path: folder.path("b.ehlo"))))
    #expect(try folder.read("a.ehlo") == Array(recording.utf8))
    await play.finish()
  }

  /// A recording is not written without the notes on it.
  @Test func aRecordingIsWrittenWithItsNotesOrNotAtAll() async throws {
    let folder = try TemporaryFolder()
    let header = #"{"format":"ehlo-transcript","version":1}"#
    let source = try folder.write(header + "\n[0,\"open\",{}]\n", to: "a.ehlo")
    try NotesFile(beside: source).apply(.about("the old server"))
    let stale = try folder.write("of another one", to: "b.ehlo.notes")
    let play = ExplorerPlay()
    play.perform(.export(.ehlo, path: folder.path("b.ehlo"), isShared: false, of: source))
    #expect(try await saved(play) == .failure(.fileExists(path: stale)))
    #expect(try folder.names.sorted() == ["a.ehlo", "a.ehlo.notes", "b.ehlo.notes"])
    await play.finish()
  }

  /// At the end a file that is being written is whole, or it is gone.
  @Test(arguments: [true, false]) func theEndCutsNoFile(isPolite: Bool) async throws {
    let folder = try TemporaryFolder()
    let long = try folder.write([UInt8](repeating: Octet.lf, count: 64 << 20), to: "long.ehlo")
    let play = ExplorerPlay()
    play.perform(
      .openRecording(path: long), .save(path: folder.path("copy.ehlo")),
      .screenshot(path: folder.path("x"), svg: "<svg/>", text: "text"))
    _ = try await play.waitOutcome { if case .saved(folder.path("x.svg")) = $0 { () } else { nil } }
    await play.runner.finish(politely: isPolite)
    let isThere = try folder.names.contains("copy.ehlo")
    #expect(isThere || !isPolite)
    if isThere { #expect(try folder.read("copy.ehlo").count == 64 << 20) }
    await play.finish()
  }

  @Test func recordingsAreListedByTheirHeads() async throws {
    let folder = try TemporaryFolder()
    func add(_ name: String, _ target: String, _ started: String) throws {
      let header =
        #"{"format":"ehlo-transcript","version":1,"started":"\#(started)","target":"\#(target)"}"#
      try folder.write(header + "\n", to: name)
    }
    try add("2026-01-01T000000Z-a.ehlo", "a.test", "2026-01-01T00:00:00Z")
    try add("2026-03-01T000000Z-b.ehlo", "submission://b.test", "2026-03-01T12:34:56Z")
    try add("2026-02-01T000000Z-a.ehlo", "a.test", "2026-02-01T00:00:00Z")
    try add("2026-04-01T000000Z-practice.ehlo", "practice:", "2026-04-01T00:00:00Z")
    try add("2026-05-01T000000Z-x.ehlo", "\\u001b[31mx", "2026-05-01T00:00:00Z")
    try folder.write("no header\n", to: "2026-06-01T000000Z-no.ehlo")
    try folder.write(String(repeating: "{", count: 10_000), to: "2026-06-02T000000Z-long.ehlo")
    try folder.write("", to: "notes.txt")
    // Nobody writes into it: whoever waits for that waits for ever.
    #expect(mkfifo(folder.path("2026-06-03T000000Z-pipe.ehlo"), 0o600) == 0)
    #expect(mkfifo(folder.path("2026-03-01T000000Z-b.ehlo.notes"), 0o600) == 0)
    let listed = RecordingList.summaries(in: folder.path)
    // What cannot be read is listed, so that nobody takes it for lost.
    #expect(
      Set(listed.filter(\.target.isEmpty).map(\.name)) == [
        "2026-06-01T000000Z-no.ehlo", "2026-06-02T000000Z-long.ehlo",
      ])
    let facts = RecordingExamination.facts(of: folder.path("2026-06-01T000000Z-no.ehlo"))
    #expect(facts.content == .unreadable && facts.trouble != nil)
    let summaries = listed.filter { !$0.target.isEmpty }
    #expect(RecordingExamination.facts(of: summaries[2].path).note == nil)
    #expect(
      summaries.map(\.target) == [
        #"\x1B[31mx"#, "practice:", "submission://b.test", "a.test", "a.test",
      ])
    #expect(summaries[2].started == "2026-03-01 12:34")
    #expect(summaries[2].path == folder.path("2026-03-01T000000Z-b.ehlo"))
    #expect(summaries[2].octets == (try folder.read("2026-03-01T000000Z-b.ehlo")).count)
    #expect(RecordingList.targets(of: summaries) == ["submission://b.test", "a.test"])
    #expect(RecordingList.summaries(in: folder.path("none")) == [])
  }

  @Test func whatWasDoneBeforeIsToldAtTheStart() async throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.path("ehlo/history"))
    history.append("NOOP")
    let play = ExplorerPlay(environment: ["XDG_STATE_HOME": folder.path])
    let lines = try await play.waitOutcome {
      if case .history(let lines) = $0 { lines } else { nil }
    }
    #expect(lines == ["NOOP"])
    let targets = try await play.waitOutcome {
      if case .recentTargets(let all) = $0 { all } else { nil }
    }
    #expect(targets == [])
    try folder.makeFolder("ehlo/sessions")
    try folder.write(
      #"{"format":"ehlo-transcript","version":1,"target":"a.test"}"# + "\n",
      to: "ehlo/sessions/2026-01-01T000000Z-a.ehlo")
    play.perform(.remember("RSET"), .listRecordings)
    let later = try await play.waitOutcome {
      if case .recentTargets(let all) = $0, !all.isEmpty { all } else { nil }
    }
    #expect(later == ["a.test"])
    _ = try await play.waitOutcome { if case .recordings(let all) = $0 { all } else { nil } }
    await play.finish()
    #expect(history.lines == ["NOOP", "RSET"])
  }
}
