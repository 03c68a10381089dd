import SMTPCore
import Testing
import Transcript

@Suite struct DialogueExporterTests {
  /// The octets of a session, line by line, and its notes.
  private static func told(_ events: [TimedEvent], isLMTP: Bool = false) -> [String] {
    var lines = SessionLines()
    var told: [String] = []
    for event in events {
      for part in lines.take(event) { told += Self.told(part) }
    }
    return told + lines.finish().flatMap(Self.told)
  }

  private static func told(_ part: SessionLines.Part) -> [String] {
    switch part {
    case .line(let line): ["\(line.side) \(line.place) \(line.octets) \(line.ending)"]
    case .redacted(let redaction, let role): ["\(role) \(redaction.label)"]
    case .event(.note(let note)): ["note \(note)"]
    case .event: []
    }
  }

  /// Whatever the octets are, both texts tell exactly the same when they are read again.
  @Test(arguments: 0..<200, [ImportedFormat.dialogue, .log(.swaks)])
  func whatIsWrittenComesBack(seed: Int, format: ImportedFormat) {
    let events = RandomTalk(seed: seed).events
    let text: [UInt8]
    switch format {
    case .dialogue: text = Self.text(of: events)
    case .log:
      var exporter = SwaksLogExporter(words: Self.words)
      for event in events { exporter.take(event) }
      exporter.finish()
      text = exporter.takeText()
    }
    #expect(TranscriptFormat.detect(text) == .told(format))
    let read = SessionImporter.events(of: text, as: format)
    #expect(
      Self.told(read) == Self.told(events), "\(String(decoding: text, as: UTF8.self))")
  }

  @Test(arguments: 0..<80) func whatIsReadAgainIsTheSameConversation(seed: Int) {
    let events = RandomConversation(seed: seed, isText: seed.isMultiple(of: 2)).events
    let text = Self.text(of: events)
    let read = SessionImporter.events(of: text, as: .dialogue)
    #expect(Conversation(read).turns == Conversation(events).turns)
  }

  /// Also where octets become escapes, what is read is written as it stood.
  @Test(arguments: 0..<80) func aTextStaysWhatItIs(seed: Int) {
    let events = RandomConversation(seed: seed, isText: seed.isMultiple(of: 2)).events
    let once = Self.turns(Self.text(of: events))
    let twice = Self.turns(
      Self.text(of: SessionImporter.events(of: Self.text(of: events), as: .dialogue)))
    #expect(twice == once)
  }

  /// The dialogues of the RFCs, too; those on the same connection with TURN keep their roles.
  @Test(arguments: SessionFixtures.names) func aDialogueStaysWhatItIs(name: String) throws {
    let events = SessionImporter.events(of: try SessionFixtures.text(name), as: .dialogue)
    let text = Self.text(of: events)
    let read = SessionImporter.events(of: text, as: .dialogue)
    #expect(Conversation(read).turns == Conversation(events).turns)
    #expect(Self.turns(Self.text(of: read)) == Self.turns(text))
  }

  static let lines: [(event: [SessionEvent], line: String)] = [
    ([.sent(octets("NOOP\r\n"))], "C: NOOP"),
    ([.received(octets("250 o")), .received(octets("k\r\n"))], "S: 250 ok"),
    ([.received(octets("250 \u{1B}[2J\r\n"))], "#\\ escaped\nS: 250 \\x1B[2J"),
    ([.received([0x32, 0x35, 0x30, 0x20, 0xFF, 0x0D, 0x0A])], "#\\ escaped\nS: 250 \\xFF"),
    ([.sent(octets("NO")), .closed(Closing(by: .client))], "#_ unfinished\nC: NO\n# closed"),
    (
      [.redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 46))],
      "C: AUTH PLAIN <redacted>"
    ),
    ([.redacted(Redaction(side: .client, label: "response", octets: 20))], "C: <redacted>"),
    (
      [
        .received(octets("500 ")), .redacted(Redaction(side: .server, label: "echo", octets: 9)),
        .received(octets("?\r\n")),
      ], "S: 500 <redacted>?"
    ),
    ([.sent(octets("VRFY S: 250 x\r\n"))], "#\\ escaped\nC: VRFY S\\x3A 250 x"),
    ([.sent(octets("<a b>\r\n"))], "#\\ escaped\nC: \\x3Ca b>"),
    ([.sent(octets("\r\n"))], "C:"),
    ([.note("one\ntwo")], "#> one\\x0Atwo"),
  ]

  @Test(arguments: lines.indices) func aLine(index: Int) {
    let (events, line) = Self.lines[index]
    let text = DialogueExporter.text(of: events.map { TimedEvent(at: nil, $0) }, words: Self.words)
    #expect(String(decoding: text, as: UTF8.self) == line + "\n")
  }

  static func octets(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func text(of events: [TimedEvent]) -> [UInt8] {
    DialogueExporter.text(of: events, words: words)
  }

  private static func words(_ remark: ExportRemark) -> String {
    switch remark {
    case .escaped: "escaped"
    case .unfinished: "unfinished"
    case .closed: "closed"
    default: "\(remark)"
    }
  }

  /// The lines that are no comments.
  private static func turns(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
