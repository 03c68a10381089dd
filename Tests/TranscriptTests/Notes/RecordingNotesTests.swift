import TestSupport
import Testing
import Transcript

/// That what is written beside a recording is read again as it was written, and nothing else is
/// taken for it.
@Suite struct RecordingNotesTests {
  private static let header = #"{"format":"ehlo-notes","version":1}"#

  private func read(_ lines: String...) throws -> RecordingNotes {
    try RecordingNotes(reading: Array(lines.joined(separator: "\n").utf8))
  }

  @Test func theFormIsAsDocumented() throws {
    var notes = RecordingNotes()
    notes.apply(.note(18, "why\nso?"))
    notes.apply(.mark(11, "before TLS"))
    notes.apply(.mark(18, ""))
    notes.apply(.about("greylisting"))
    #expect(
      String(decoding: notes.octets, as: UTF8.self) == Self.header + """

        {"about":"greylisting"}
        {"line":12,"mark":"before TLS"}
        {"line":19,"mark":""}
        {"line":19,"note":"why so?"}

        """)
    #expect(try RecordingNotes(reading: notes.octets) == notes)
    #expect(notes.lines == [11, 18])
  }

  @Test func whatIsTakenAwayIsGone() throws {
    var notes = RecordingNotes()
    for change in [
      RecordingNoteChange.mark(1, "x"), .note(1, "y"), .about("z"), .mark(1, nil), .note(1, nil),
      .about(nil), .mark(9, nil), .note(-1, "no line"), .mark(-1, ""), .note(2, ""),
    ] {
      notes.apply(change)
    }
    #expect(notes.isEmpty)
    #expect(notes == RecordingNotes())
  }

  @Test(
    arguments: [
      ("nonsense", .badLine(1)), ("{}", .badLine(1)), ("[1]", .badLine(1)),
      (#"{"format":"ehlo-transcript","version":1}"#, .badLine(1)),
      (#"{"format":"ehlo-notes","version":0}"#, .badLine(1)),
      (#"{"format":"ehlo-notes","version":7}"#, .newerVersion(7)),
      (header + "\n\n{\"line\":0,\"mark\":\"\"}", .badLine(3)),
      (header + "\n{\"line\":1,\"mark\":7}", .badLine(2)),
      (header + "\n{\"line\":1,\"note\":\"x\"}\n{\"line\":1,\"no", .badLine(3)),
      (header + "\n{\"about\":[]}", .badLine(2)),
    ] as [(String, RecordingNotesError)])
  func whatIsNoNoteIsNotTaken(text: String, error: RecordingNotesError) {
    #expect(throws: error) { try read(text) }
  }

  @Test func blankLinesAndAnEmptyFileAreNothing() throws {
    #expect(try read("").isEmpty)
    #expect(try read("", "  ", Self.header + "\r", "", #"{"line":1,"mark":"a"}"#).marks == [0: "a"])
  }

  @Test func textsAreCutAndCounted() throws {
    var notes = RecordingNotes()
    notes.apply(.about(String(repeating: "é", count: 5_000)))
    #expect(notes.about?.utf8.count == RecordingNotes.longestText)
    for line in 0...RecordingNotes.most { notes.apply(.mark(line, "")) }
    #expect(notes.marks.count == RecordingNotes.most)
    notes.apply(.mark(5, "named"))
    #expect(notes.marks[5] == "named")
  }

  @Test(arguments: 0..<20) func whateverIsWrittenIsReadAgain(seed: Int) throws {
    var random = TestSupport.SeededGenerator(seed: seed)
    let texts = ["", "a", "\u{1B}[31mred", "é\u{202E}", "\"quoted\\", "two\r\nlines", "\u{0}"]
    var notes = RecordingNotes()
    for _ in 0..<100 {
      let line = Int.random(in: 0..<20, using: &random)
      let text: String? = Bool.random(using: &random) ? random.pick(texts) : nil
      notes.apply(random.pick([.about(text), .mark(line, text), .note(line, text)]))
    }
    #expect(try RecordingNotes(reading: notes.octets) == notes)
    #expect(notes.octets.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }
}
