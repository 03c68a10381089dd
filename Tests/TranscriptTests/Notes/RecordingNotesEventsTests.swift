import SMTPCore
import TestSupport
import Testing
import Transcript

/// Notes that are written into the session itself.
@Suite struct RecordingNotesEventsTests {
  private func session(_ count: Int) -> [TimedEvent] {
    [TimedEvent(at: Instant(microseconds: 0), .opened(Opening(host: "mx.example")))]
      + (0..<count).flatMap { number in
        [
          TimedEvent(at: Instant(microseconds: Int64(number)), .sent(Array("NOOP\r\n".utf8))),
          TimedEvent(at: Instant(microseconds: Int64(number)), .received(Array("250 ok\r\n".utf8))),
        ]
      }
  }

  @Test func eachStandsBehindItsLine() {
    var notes = RecordingNotes()
    notes.apply(.about("all of it"))
    notes.apply(.mark(1, ""))
    notes.apply(.note(1, "first"))
    notes.apply(.mark(4, "last"))
    notes.apply(.note(99, "beyond"))
    let written = notes.written(into: session(2), isLMTP: false).map(\.event)
    let events = session(2).map(\.event)
    #expect(
      written
        == [
          events[0], .note("all of it"), events[1], .note("•"), .note("first"), events[2],
          events[3], events[4], .note("• last"), .note("beyond"),
        ])
  }

  /// Nothing of the session changes, and nothing that is written is lost.
  @Test(arguments: 0..<20) func nothingIsLost(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var notes = RecordingNotes()
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      let line = Int.random(in: 0...30, using: &generator)
      notes.apply(
        Bool.random(using: &generator) ? .mark(line, "m\(line)") : .note(line, "n\(line)"))
    }
    let events = session(Int.random(in: 0...10, using: &generator))
    let written = notes.written(into: events, isLMTP: false)
    let isNote = { (event: TimedEvent) in if case .note = event.event { true } else { false } }
    #expect(written.filter { !isNote($0) } == events)
    #expect(written.filter(isNote).count == notes.marks.count + notes.notes.count)
  }
}
