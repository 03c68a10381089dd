import Foundation
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Sessions on disk, as `show` prints them.
@Suite struct SessionShowTests {
  private let guide = Guide(language: .en)
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func recording(_ events: [TimedEvent], target: String = "mx.test") -> [UInt8] {
    var writer = TranscriptWriter()
    writer.write(TranscriptHeader(started: nil, target: target))
    for event in events { writer.write(event) }
    return writer.octets
  }

  /// What is shown of a file, and the warnings; what is thrown stands at the end of it.
  private func show(_ octets: [UInt8], asJSON: Bool = false) throws -> (
    text: String, warnings: [String], trouble: Trouble?
  ) {
    let path = try folder.write(octets, to: "session")
    let captured = try CapturedOutput()
    let show = SessionShow(path: path, guide: guide, output: captured.output)
    do {
      let warnings =
        asJSON ? try show.writeJSON() : try show.writeText(.plain, hasTitle: false)
      return (try captured.text, warnings, nil)
    } catch let trouble as Trouble {
      return (try captured.text, [], trouble)
    }
  }

  private let session = tape("0 OPEN\n1 S: 220 mx\n2 C: QUIT\n3 S: 221 bye\n4 CLOSE server")

  @Test func aRecordingIsShownAsItHappened() throws {
    let shown = try show(recording(session))
    #expect(shown.text == printed(session, .plain))
    #expect(shown.warnings.isEmpty)
    #expect(shown.trouble == nil)
  }

  @Test func asJSONItIsTheSameObjects() throws {
    let shown = try show(recording(session), asJSON: true)
    let expected = objectLines(session).map {
      $0.replacing(#""file":"tape""#, with: #""file":"\#(folder.path("session"))""#)
    }
    #expect(shown.text == expected.map { $0 + "\n" }.joined())
  }

  @Test func aDialogueIsShownToo() throws {
    let shown = try show(Array("S: 220 mx\nC: QUIT\nS: 221 bye\n".utf8))
    #expect(shown.text.contains("S: + 220 mx"))
    #expect(shown.text.contains("C:   QUIT"))
  }

  @Test func aRecordingOfLMTPIsReadAsOne() throws {
    let events = tape(
      """
      S: 220 lmtp
      C: LHLO me
      S: 250 mx
      C: MAIL FROM:<>
      S: 250 ok
      C: RCPT TO:<a@b>
      S: 250 ok
      C: RCPT TO:<c@d>
      S: 250 ok
      C: DATA
      S: 354 go
      C: .
      S: 250 first
      S: 250 second
      """)
    let shown = try show(recording(events, target: "lmtp://mx.test:24"), asJSON: true)
    #expect(!shown.text.contains("two-replies"))
    #expect(shown.text.contains(#""messages":1"#))
  }

  @Test(arguments: [false, true]) func aCutLastLineIsAWarning(asJSON: Bool) throws {
    let whole = recording(session)
    let shown = try show(Array(whole.dropLast(10)), asJSON: asJSON)
    #expect(shown.trouble == nil)
    #expect(shown.warnings.count == 1)
    #expect(shown.warnings.first?.contains("line 6") == true)
    #expect(shown.text.contains("221 bye"))
  }

  /// What stands before a fault is good, in a small file as in a large one.
  @Test(arguments: [false, true]) func whatStandsBeforeAFaultIsShown(isLarge: Bool) throws {
    let notes = (0..<(isLarge ? 40_000 : 0)).map {
      TimedEvent(at: nil, .note("note \($0)"))
    }
    let octets = recording(tape("0 OPEN\n1 S: 220 mx") + notes) + Array("[2,\"send\"\n[3".utf8)
    let shown = try show(octets)
    #expect(shown.text.hasPrefix(printed(tape("0 OPEN\n1 S: 220 mx"), .plain)))
    guard case .badTranscript(_, 4 + (isLarge ? 40_000 : 0), _, _) = shown.trouble else {
      Issue.record("\(String(describing: shown.trouble))")
      return
    }
  }

  @Test(
    arguments: [
      ("", Trouble.fileEmpty(path: "")),
      ("\n\n", .notATranscript(path: "", looksLike: "nothing but blank lines")),
      ("Dear Sir,\n", .notATranscript(path: "", looksLike: nil)),
      ("{\"some\":\"JSON\"}\n", .notATranscript(path: "", looksLike: "some other JSON")),
      ("\u{89}PNG\r\n", nil),
      (
        "{\"format\":\"ehlo-transcript\",\"version\":99}\n", .newerVersion(path: "", version: 99)
      ),
    ] as [(String, Trouble?)])
  func whatIsNoSessionIsSaid(content: String, trouble: Trouble?) throws {
    let octets = content.hasPrefix("\u{89}") ? [0x89, 0x50, 0x4E, 0x47] : Array(content.utf8)
    let shown = try show(octets)
    let found = try #require(shown.trouble)
    #expect(found.exitStatus == .badInput)
    #expect(shown.text.isEmpty)
    if let trouble {
      let words = guide.text(trouble).drop { $0 == " " || $0 == "," }
      #expect(guide.text(found).hasSuffix(words))
    } else {
      #expect(guide.text(found).contains("a PNG picture"))
    }
  }

  @Test(arguments: ["missing", "."]) func whatCannotBeReadIsSaid(name: String) throws {
    let captured = try CapturedOutput()
    let show = SessionShow(path: folder.path(name), guide: guide, output: captured.output)
    let trouble = try #require(throws: Trouble.self) { try show.writeJSON() }
    #expect(trouble.exitStatus == .noInput)
  }

  @Test(arguments: [false, true])
  func loginsAreShownOnlyWhereAskedFor(keepsSecrets: Bool) throws {
    let text = "S: 220 mx\nC: EHLO b\nS: 250 a\nC: AUTH PLAIN AGFsaWNlAHMzY3JldCE=\nS: 235 ok\n"
    let path = try folder.write(Array((text + "?? s3cret!\n").utf8), to: "text")
    let captured = try CapturedOutput()
    _ = try SessionShow(
      path: path, keepsSecrets: keepsSecrets, guide: guide, output: captured.output
    ).writeText(.plain, hasTitle: false)
    #expect(try captured.text.contains("AUTH PLAIN [secret, 33 octets]") != keepsSecrets)
    #expect(try captured.text.contains("?? s3cret!") == keepsSecrets)
  }

  /// What a log leaves out has no size where the log does not say it.
  @Test func whatIsLeftOutMayHaveNoSize() throws {
    let log =
      "<-  220 a\n -> EHLO b\n<-  250 a\n -> AUTH PLAIN AGFsaWNlAFBST1ZJREVEX0JVVF9SRU1PVkVE\n"
      + "<-  235 ok\n -> MAIL FROM:<>\n<-  250 ok\n -> DATA\n<-  354 go\n -> 7 lines sent\n<-  250 ok\n"
    let text = try show(Array(log.utf8)).text
    #expect(text.contains("AUTH PLAIN [secret]\n"), "\(text)")
    #expect(text.contains("C:   [message]\n"), "\(text)")
    let json = try show(Array(log.utf8), asJSON: true).text
    #expect(json.contains(#""octets":null"#), "\(json)")
  }

  @Test func severalFilesHaveTitles() throws {
    let path = try folder.write(recording(session), to: "se\u{1B}ssion")
    let captured = try CapturedOutput()
    _ = try SessionShow(path: path, guide: guide, output: captured.output)
      .writeText(.plain, hasTitle: true)
    #expect(try captured.text.hasPrefix(folder.path(#"se\x1Bssion"#) + "\n"))
  }
}
