import ExplorerUI
import Foundation
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Recordings as they are loaded.
@MainActor
@Suite struct PlaybackTests {
  private func recording(_ count: Int, target: String = "mx.test") -> [UInt8] {
    var writer = TranscriptWriter()
    writer.write(TranscriptHeader(started: Timestamp(microseconds: 0), target: target))
    for number in 0..<count {
      let at = Instant(microseconds: Int64(number))
      writer.write(TimedEvent(at: at, .received(Array("250 \(number)\r\n".utf8))))
    }
    return writer.octets
  }

  private struct Loaded {
    var opening: PlaybackMessage?
    var events: [TimedEvent] = []
    var fractions: [Double] = []
    var largest = 0
    var warnings: [String]?
    var trouble: Trouble?
    var notes: RecordingNotes?
    var place: String?
    var notesTrouble: Trouble?
  }

  private func load(
    _ path: String, _ change: (inout ExplorerOptions) -> Void = { _ in }
  ) async throws -> Loaded {
    let play = ExplorerPlay(change)
    play.perform(.openRecording(path: path))
    var loaded = Loaded()
    try await play.wait { message -> Void? in
      guard case .playback(let message) = message else { return nil }
      switch message {
      case .opened: loaded.opening = message
      case .events(let events, let fraction):
        loaded.events += events
        loaded.fractions.append(fraction)
        loaded.largest = max(loaded.largest, events.count)
      case .loaded(let warnings): loaded.warnings = warnings
      case .failed(let trouble): loaded.trouble = trouble
      case .annotated(let notes, let place): (loaded.notes, loaded.place) = (notes, place)
      case .notesUnreadable(let trouble): loaded.notesTrouble = trouble
      }
      return loaded.warnings != nil || loaded.trouble != nil ? () : nil
    }
    await play.finish()
    return loaded
  }

  @Test func aLongRecordingComesInBatches() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(recording(20_000, target: "lmtp://mx.test"), to: "long.ehlo")
    let loaded = try await load(path)
    guard
      case .opened("long.ehlo", "lmtp://mx.test"?, true, let started?, false, .beginning) =
        loaded.opening
    else {
      Issue.record("\(String(describing: loaded.opening))")
      return
    }
    #expect(started == Timestamp(microseconds: 0))
    #expect(loaded.events.count == 20_000)
    #expect(loaded.events.last?.at == Instant(microseconds: 19_999))
    #expect(loaded.largest <= 1_024)
    #expect(loaded.fractions == loaded.fractions.sorted())
    #expect(loaded.fractions.last == 1)
    #expect(loaded.warnings == [])
  }

  /// A pipe can be read once: what was read to find out what is in it is played too.
  @Test(arguments: [false, true]) func aPipeIsPlayedWhole(isDialogue: Bool) async throws {
    let folder = try TemporaryFolder()
    let octets =
      isDialogue
      ? Array("S: 220 a\nC: NOOP\nS: 250 ok\n".utf8) : recording(2_000, target: "pipe.test")
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let writing = Thread {
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      try? file.write(contentsOf: Data(octets))
      try? file.close()
    }
    writing.start()
    let playback = Playback(path: path, guide: Guide(language: .en))
    try playback.check()
    _ = try playback.opening()
    let loaded = try await load(path) { $0.beginning = .play(playback) }
    #expect(loaded.events.count == (isDialogue ? 4 : 2_000))
    #expect(loaded.opening != nil && loaded.trouble == nil)
    // Beside a pipe nothing is kept.
    #expect(loaded.notes?.isEmpty == true && loaded.place == nil)
  }

  @Test func aDialogueIsPlayedToo() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("C: EHLO me\nS: 250 ok\n", to: "talk.txt")
    let loaded = try await load(path)
    #expect(loaded.events.contains { $0.event == .sent(Array("EHLO me\r\n".utf8)) })
    #expect(loaded.warnings == [])
  }

  @Test func whatLiesBesideTheFileComesWithIt() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(recording(3), to: "a.ehlo")
    let bare = try await load(path)
    #expect(bare.notes?.isEmpty == true && bare.place == path)
    try NotesFile(beside: path).apply(.mark(1, "here"))
    #expect(try await load(path).notes?.marks == [1: "here"])
    try folder.write("damaged", to: "a.ehlo.notes")
    let damaged = try await load(path)
    #expect(damaged.notesTrouble == .notesDamaged(path: path + ".notes", line: 1))
    #expect(damaged.events.count == 3 && damaged.place == nil)
  }

  /// A recording that another program writes is read on, until it is not there any more.
  @Test func whatGrowsIsReadOn() async throws {
    let folder = try TemporaryFolder()
    let whole = recording(6)
    let path = try folder.write(Array(whole.prefix(whole.count - 20)), to: "a.ehlo")
    let playback = Playback(path: path, follows: true, guide: Guide(language: .en))
    try playback.check()
    let play = ExplorerPlay { $0.beginning = .play(playback) }
    play.perform(.openRecording(path: path))
    var events: [TimedEvent] = []
    func wait(for count: Int) async throws {
      try await play.wait { message -> Void? in
        if case .playback(.opened(_, _, _, _, _, let start)) = message { #expect(start == .edge) }
        if case .playback(.events(let some, _)) = message { events += some }
        return events.count == count ? () : nil
      }
    }
    try await wait(for: 5)
    try folder.write(whole, to: "a.ehlo")
    try await wait(for: 6)
    #expect(truncate(path, 10) == 0)
    let trouble = try await play.wait { message -> Trouble? in
      if case .playback(.failed(let trouble)) = message { trouble } else { nil }
    }
    #expect(trouble == .fileCut(path: path))
    await play.finish()
  }

  /// What stands before a fault is played.
  @Test func aFaultIsToldBehindWhatIsGood() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      recording(3) + Array("[oops\n[1,\"note\",\"x\"]\n".utf8), to: "bad.ehlo")
    let loaded = try await load(path)
    #expect(loaded.events.count == 3)
    guard case .badTranscript(path, 5, _, _)? = loaded.trouble else {
      Issue.record("\(String(describing: loaded.trouble))")
      return
    }
  }

  @Test func aLastLineThatIsCutIsAWarning() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(recording(2) + Array("[1,\"no".utf8), to: "cut.ehlo")
    let loaded = try await load(path)
    #expect(loaded.events.count == 2)
    #expect(loaded.warnings?.count == 1)
  }

  @Test func whatCannotBePlayedIsSaidBeforeTheScreenOpens() throws {
    let folder = try TemporaryFolder()
    let guide = Guide(language: .en)
    func trouble(_ path: String) -> Trouble? {
      do throws(Trouble) {
        try Playback(path: path, guide: guide).check()
        return nil
      } catch {
        return error
      }
    }
    #expect(trouble(folder.path("none"))?.exitStatus == .noInput)
    #expect(trouble(folder.path)?.exitStatus == .noInput)
    #expect(trouble(try folder.write("", to: "empty"))?.exitStatus == .badInput)
    #expect(trouble(try folder.write("hello", to: "text"))?.exitStatus == .badInput)
    #expect(
      trouble(try folder.write(#"{"format":"ehlo-transcript","version":9}"# + "\n", to: "new"))?
        .exitStatus == .badInput)
    #expect(trouble(try folder.write(recording(1), to: "good")) == nil)
  }
}
