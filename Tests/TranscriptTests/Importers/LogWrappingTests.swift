import SMTPCore
import Testing
import Transcript

/// Logs of programs in the logs of others.
@Suite struct LogWrappingTests {
  /// The session as it is told without anything around it.
  private func expectSame(_ text: String, in wrapping: LogWrapping, as format: ImportedFormat) {
    let wrapped = wrapping.wrapped(text)
    #expect(TranscriptFormat.detect(Array(wrapped.utf8)) == .told(format), "\(format.name)")
    #expect(
      LogFixtures.told(wrapped, as: format) == LogFixtures.told(text, as: format),
      "\(format.name)")
  }

  @Test(arguments: LogWrapping.known + LogWrapping.objects)
  func anyLogMayStandInIt(wrapping: LogWrapping) throws {
    for format in LogFormat.allCases {
      expectSame(try LogFixtures.text(.log(format)), in: wrapping, as: .log(format))
    }
  }

  /// Of what netcat shows, one line at most is its own: too few to tell what stands before all.
  @Test(arguments: LogWrapping.told) func othersMayStandInItToo(wrapping: LogWrapping) throws {
    for format in LogFormat.allCases where format != .netcat {
      expectSame(try LogFixtures.text(.log(format)), in: wrapping, as: .log(format))
    }
  }

  /// What is left out of a log is left out wherever the log stands.
  @Test(arguments: LogWrapping.known + LogWrapping.told + LogWrapping.objects)
  func noPasswordShows(wrapping: LogWrapping) {
    let text = """
      === Connected to mx.
      <-  220 mx
       -> EHLO me
      <-  250 AUTH LOGIN
       -> AUTH LOGIN
      <-  334 VXNlcm5hbWU6
       -> YWxpY2U=
      <-  334 UGFzc3dvcmQ6
       -> cHJhY3RpY2U=
      <-  235 in
       -> QUIT
      <-  221 bye

      """
    let events = SessionRedaction.withoutSecrets(
      SessionImporter.events(of: Array(wrapping.wrapped(text).utf8), as: .log(.swaks)))
    #expect(events.count { if case .redacted = $0.event { true } else { false } } == 2)
    #expect(!"\(events)".contains("cHJhY3RpY2U="))
    #expect(events.count { if case .received = $0.event { true } else { false } } == 6)
  }

  /// Words before the marks that look like a command are no session in which only one side speaks.
  @Test func marksOfBothSidesAreNoCommands() {
    let events: [SessionEvent] = [
      .opened(Opening()), .sent(Array("DEBUG x <-  220 mx\r\n".utf8)),
      .sent(Array("DEBUG x  -> EHLO a\r\n".utf8)),
    ]
    #expect(!SessionImporter.holdsSession(events.map { TimedEvent(at: nil, $0) }))
    #expect(SessionImporter.holdsSession(events.prefix(2).map { TimedEvent(at: nil, $0) }))
  }

  /// The times of the objects, and of what stands before the lines, are those of the session.
  @Test(arguments: [
    #"{"msg":"<-  220 mx","time":1795401601123}"# + "\n"
      + #"{"msg":" -> EHLO a","time":1795401603123}"# + "\n",
    "ts=2026-11-23T02:40:01Z msg=\"<-  220 mx\"\nts=2026-11-23T02:40:03Z msg=\" -> EHLO a\"\n",
    "[2026-11-23 02:40:01] x y <-  220 mx\n[2026-11-23 02:40:03] x y  -> EHLO a\n",
  ])
  func timesAreRead(text: String) {
    let events = SessionImporter.events(of: Array(text.utf8), as: .log(.swaks))
    #expect(events.map(\.at?.microseconds) == [0, 0, 2_000_000])
  }

  /// One object may hold several lines, which all have its number.
  @Test func anObjectMayHoldSeveralLines() {
    let text = #"{"msg":"<-  220-a\n<-  220 b\n??"}"# + "\n" + #"{"msg":" -> EHLO a"}"# + "\n"
    #expect(LogFixtures.told(text, as: .log(.swaks)) == ["220-a|220 b greeted", "EHLO a greeted"])
    #expect(LogFixtures.notes(text, as: .log(.swaks)) == ["line 1: ??"])
  }

  /// Prose, JSON of another kind and mail logs are no session because a line or two look like it.
  @Test(arguments: [
    "we saw <- 220 here\nand then a  -> EHLO x\nas b\n\nbut\nno more\n",
    #"{"a":1}"# + "\n", #"{"msg":"hello"}"# + "\n", "level=info msg=\"hello\"\n",
  ])
  func otherTextsAreNone(text: String) {
    switch TranscriptFormat.detect(Array(text.utf8)) {
    case .unknown: break
    case let format: Issue.record("\(format)")
    }
  }
}
