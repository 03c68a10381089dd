import ExplorerUI
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Sessions that are compared for the screen.
@MainActor
@Suite struct ShownComparisonTests {
  private func compare(
    _ first: ComparedSource, _ second: ComparedSource, events: EventLog = EventLog(),
    home: String? = nil
  ) async throws -> Result<SessionComparison, Trouble> {
    let play = ExplorerPlay(environment: home.map { ["HOME": $0] } ?? [:])
    play.runner.perform(.compare(first, second), events: events)
    let result: Result<SessionComparison, Trouble> = try await play.waitOutcome { outcome in
      switch outcome {
      case .compared(first, second, let comparison): .success(comparison)
      case .notCompared(first, second, let trouble): .failure(trouble)
      default: nil
      }
    }
    await play.finish()
    return result
  }

  @Test func twoFilesAreCompared() async throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("S: 220 a\nC: NOOP\nS: 250 ok\n", to: "a.txt")
    try folder.write("S: 220 a\nC: NOOP\nS: 451 no\n", to: "b.txt")
    let result = try await compare(.file(one), .file("~/b.txt"), home: folder.path).get()
    // The first is a text, so what it does not name may be anything.
    #expect(result.counts == [.code: 1, .text: 1])
    #expect(try await compare(.file(one), .file(one)).get().isSame)
  }

  @Test func whatIsShownIsComparedWithAFile() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("S: 220 a\nC: NOOP\nS: 451 no\n", to: "b.txt")
    var timeline = Timeline()
    for (side, text) in [("S", "220 a"), ("C", "NOOP"), ("S", "250 ok")] {
      let octets = Array((text + "\r\n").utf8)
      timeline.append(TimedEvent(at: nil, side == "S" ? .received(octets) : .sent(octets)))
    }
    let shown = ComparedSource.shown(isLMTP: false)
    let result = try await compare(shown, .file(file), events: timeline.events).get()
    #expect(result.counts[.code] == 1)
  }

  @Test func whatCannotBeReadIsTold() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("S: 220 a\nC: NOOP\nS: 451 no\n", to: "b.txt")
    guard case .failure(.fileMissing) = try await compare(.file(file), .file(folder.path("c")))
    else {
      Issue.record("a file that is not there was read")
      return
    }
    guard case .failure(.isDirectory) = try await compare(.file(folder.path), .file(file)) else {
      Issue.record("a folder was read")
      return
    }
  }

  /// Neither a file of many octets nor one of many steps is taken.
  @Test func whatIsTooLongIsRefused() async throws {
    let folder = try TemporaryFolder()
    let header = #"{"format":"ehlo-transcript","version":1}"# + "\n"
    let large = try folder.write(
      header + String(repeating: "#" + String(repeating: "x", count: 1_023) + "\n", count: 16_385),
      to: "large.ehlo")
    await #expect(throws: Trouble.tooLongToCompare(name: large)) {
      try await compare(.file(large), .file(large)).get()
    }
    let steps = String(repeating: #"[0,"recv","250 ok\r\n"]"# + "\n", count: 50_001)
    let long = try folder.write(header + steps, to: "long.ehlo")
    await #expect(throws: Trouble.tooLongToCompare(name: long)) {
      try await compare(.file(long), .file(long)).get()
    }
  }
}
