import SMTPCore
import TestSupport
import Testing
import Transcript

/// One session in all formats.
@Suite struct LogSamplesTests {
  private static let replies = [
    "220 mx.example.org ESMTP greeted", "EHLO client.example greeted",
    "250-mx.example.org|250-SIZE 1000|250 HELP ready", "MAIL FROM:<a@client.example> ready",
    "250 2.1.0 Ok mail", "RCPT TO:<b@example.org> mail", "550 5.1.1 No such user mail",
    "RCPT TO:<c@example.org> mail", "250 2.1.5 Ok rcpt", "DATA rcpt", "354 Go on data",
    "message data-reply", "250 2.0.0 Queued ready", "QUIT quit", "221 2.0.0 Bye closed",
  ]

  @Test(arguments: ImportedFormat.all) func isRecognised(format: ImportedFormat) throws {
    let text = try LogFixtures.text(format)
    #expect(TranscriptFormat.detect(Array(text.utf8)) == .told(format))
    #expect(TranscriptFormat(named: format.name) == .told(format))
  }

  @Test(arguments: ImportedFormat.all) func tellsTheSameSession(format: ImportedFormat) throws {
    #expect(LogFixtures.told(try LogFixtures.text(format), as: format) == Self.replies)
  }

  /// The message is the same wherever a log holds it.
  @Test(arguments: ImportedFormat.all) func holdsTheMessage(format: ImportedFormat) throws {
    let events = SessionImporter.events(
      of: Array(try LogFixtures.text(format).utf8), as: format)
    let leavesOut: [ImportedFormat] = [.log(.curl), .log(.nodemailer), .log(.postfix)]
    var sent: [UInt8] = []
    for case .sent(let octets) in events.map(\.event) { sent += octets }
    let message = "DATA\r\nSubject: it's\r\n\r\n  a < b\r\n..dot\r\n.\r\nQUIT\r\n"
    let gap = "DATA\r\n.\r\nQUIT\r\n"
    #expect(
      String(decoding: sent, as: UTF8.self).hasSuffix(leavesOut.contains(format) ? gap : message))
  }

  /// What other programs put before and around the lines changes nothing.
  private static let wrappings: [(String, @Sendable (Int, Substring) -> String)] = [
    ("compose", { _, line in "mail-1  | \(line)\n" }),
    ("docker", { index, line in "2026-11-22T20:11:0\(index % 10).123456789Z \(line)\n" }),
    ("colours", { _, line in "\u{1B}[36mmail_1 |\u{1B}[0m \(line)\u{1B}[0m\n" }),
    ("level", { _, line in "2026-11-22 20:11:09,123 [main] INFO  app.mail - \(line)\n" }),
    ("syslog", { _, line in "Nov 22 20:11:09 host app[17]: \(line)\n" }),
    ("RFC 5424", { _, line in "<165>1 2026-11-22T20:11:09.003Z host app 17 ID47 - \(line)\n" }),
    (
      "RFC 5424 with data",
      { _, line in
        #"<34>1 2026-11-22T20:11:09Z host app - - [a@1 b="c \"] d"][x y="z"] \#(line)"# + "\n"
      }
    ),
    ("Kubernetes", { _, line in "2026-11-22T20:11:09.123456789Z stdout F \(line)\n" }),
    ("Python", { _, line in "2026-11-22 20:11:09,123 INFO app.mail: \(line)\n" }),
    ("Python alone", { _, line in "INFO:app.mail:\(line)\n" }),
    ("journal", { _, line in "2026-11-22T20:11:09+0000 host app[17]: \(line)\n" }),
    ("journal, precise", { _, line in "2026-11-22T20:11:09.003456+0000 host app[17]: \(line)\n" }),
    ("rsyslog", { _, line in "2026-11-22T20:11:09.003456+00:00 host app: \(line)\n" }),
    ("colours and CR", { _, line in "\u{1B}[01;31m\u{1B}[K\(line)\r\u{1B}[m\u{1B}[K\r\n" }),
    ("CRLF", { _, line in "\(line)\r\n" }),
  ]

  @Test(arguments: ImportedFormat.all) func mayStandInAnotherLog(format: ImportedFormat) throws {
    let text = try LogFixtures.text(format)
    for (name, wrap) in Self.wrappings where format != .dialogue || name == "CRLF" {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let wrapped = lines.enumerated().map(wrap).joined()
      #expect(
        TranscriptFormat.detect(Array(wrapped.utf8)) == .told(format), "\(name)")
      #expect(LogFixtures.told(wrapped, as: format) == Self.replies, "\(name)")
    }
  }

  /// A line that nobody understands is kept with its number.
  @Test(arguments: LogFormat.allCases) func keepsOtherLines(format: LogFormat) throws {
    var lines = try LogFixtures.text(.log(format)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains("550 5.1.1") })
    lines.insert("?? what is \u{1B}[1mthis ??", at: place + 1)
    let text = lines.joined(separator: "\n")
    #expect(
      LogFixtures.notes(text, as: .log(format)).contains(
        #"line \#(place + 2): ?? what is \x1B[1mthis ??"#))
  }

  @Test func mutilatedLogsNeverTrap() throws {
    var generator = SeededGenerator(seed: 61)
    let texts = try ImportedFormat.all.map { Array(try LogFixtures.text($0).utf8) }
    for round in 0..<240 {
      var text = texts[round % texts.count]
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: text.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 2 where text.count > 100:
          let count = Int.random(in: 1...40, using: &generator)
          text.removeSubrange(place..<min(text.count, place + count))
        default:
          let other = texts.randomElement(using: &generator) ?? []
          text.insert(contentsOf: other.prefix(200).suffix(60), at: place)
        }
        if text.isEmpty { text = [0x20] }
      }
      _ = TranscriptFormat.detect(text)
      for format in ImportedFormat.all {
        var session = Session()
        for event in SessionImporter.events(of: text, as: format) {
          session.apply(event.event, at: event.at) { _, _ in }
        }
      }
    }
  }

  @Test func randomOctetsNeverTrap() {
    var generator = SeededGenerator(seed: 62)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = TranscriptFormat.detect(text)
      for format in ImportedFormat.all {
        let events = SessionImporter.events(of: text, as: format)
        #expect(events.count <= text.count + 2)
      }
    }
  }

  /// Each line that says anything is told, in whatever way.
  @Test(arguments: LogFormat.allCases) func foreignLinesBecomeNotes(format: LogFormat) {
    let notes = LogFixtures.notes("first thing\n\nsecond thing\n", as: .log(format))
    let all = notes.joined(separator: "\n")
    #expect(all.contains("1"))
    #expect(all.contains("first thing"))
    #expect(all.contains("3"))
  }
}
