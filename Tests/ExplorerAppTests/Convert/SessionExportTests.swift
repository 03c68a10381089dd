import Foundation
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Sessions in the formats that people read.
@Suite struct SessionExportTests {
  private static let hostile = """
    S: 220 mx.example <script>alert(1)</script> ```` ```text
    C: EHLO "x"&amp;<b>
    S: 250 mx.example \u{1B}[2J\u{202E}
    C: AUTH PLAIN AGFsaWNlAHNlc2FtZQ==
    S: 535 5.7.8 no

    """

  private func octets(
    _ text: String, _ format: ExportFormat, keepsSecrets: Bool = false
  ) throws -> [UInt8] {
    let header = TranscriptHeader(
      started: Timestamp(microseconds: 1_795_289_236_123_456), target: nil, secrets: .kept)
    let session = LoadedSession(
      name: "a", events: SessionImporter.events(of: Array(text.utf8), as: .dialogue),
      header: header,
      isLMTP: false)
    return try SessionConversion(
      guide: Guide(language: .en), to: format, keepsSecrets: keepsSecrets
    ).octets(of: session)
  }

  @Test(arguments: ExportFormat.allCases) func nothingForeignDoesAnything(format: ExportFormat)
    throws
  {
    let text = String(decoding: try octets(Self.hostile, format), as: UTF8.self)
    if format != .ehlo {
      #expect(!text.contains("\u{1B}[2J"))
      #expect(!text.contains("\u{202E}"))
    }
    #expect(!text.contains("AGFsaWNlAHNlc2FtZQ=="))
  }

  @Test(arguments: [ExportFormat.ehlo, .dialogue, .markdown, .html])
  func secretsStayWhereThatIsWanted(format: ExportFormat) throws {
    let text = String(
      decoding: try octets(Self.hostile, format, keepsSecrets: true), as: UTF8.self)
    #expect(text.contains("AGFsaWNlAHNlc2FtZQ=="))
  }

  @Test func aWebPageNeedsNothingElse() throws {
    let text = String(decoding: try octets(Self.hostile, .html), as: UTF8.self)
    for word in ["<script", "src=", "href=", "url(", "@import", "<link", "<img", "onload"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("prefers-color-scheme: dark"))
    #expect(text.contains("<svg"))
  }

  @Test func aPageOfMarkdownEndsItsCodeItself() throws {
    let text = String(decoding: try octets(Self.hostile, .markdown), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.contains("`````text"))
    #expect(lines.last == "`````")
    #expect(text.contains("Began: `2026-11-21T19:27:16.123456Z`"))
  }

  @Test func aRecordedTerminalHasALineForEachThingThatWasSaid() throws {
    let lines = try octets(Self.hostile, .asciicast).split(separator: Octet.lf)
    let header = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0])) as? [String: Any])
    #expect(header["version"] as? Int == 2)
    #expect(header["timestamp"] as? Int == 1_795_289_236)
    var shown = ""
    var clock = 0.0
    for line in lines.dropFirst() {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [Any])
      let time = try #require(event[0] as? Double)
      #expect(time >= clock && event[1] as? String == "o")
      clock = time
      shown += event[2] as? String ?? ""
    }
    #expect(shown.contains("\u{1B}[31m535 5.7.8 no\u{1B}[0m"))
    // On a terminal a line feed alone does not go back to the first column.
    #expect(shown.utf8.count { $0 == Octet.lf } == shown.utf8.count { $0 == Octet.cr })
  }

  /// What a handshake failed with is the peer's word, too.
  @Test(arguments: ExportFormat.allCases.filter { $0 != .ehlo })
  func theReasonOfAFailedHandshakeDoesNothing(format: ExportFormat) throws {
    let events: [SessionEvent] = [
      .opened(Opening(host: "mx\u{1B}[2J")), .received(Array("220 mx\r\n".utf8)),
      .sent(Array("STARTTLS\r\n".utf8)), .received(Array("220 go\r\n".utf8)),
      .securingFailed(reason: "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}"),
      .note("\u{1B}[31mred"),
    ]
    let session = LoadedSession(
      name: "a", events: events.map { TimedEvent(at: nil, $0) },
      header: TranscriptHeader(started: nil, target: nil), isLMTP: false)
    let octets = try SessionConversion(guide: Guide(language: .en), to: format).octets(of: session)
    let text = String(decoding: octets, as: UTF8.self)
    for hostile in ["\u{1B}[2J", "\u{1B}]0", "\u{7}", "\u{9B}", "\u{202E}", "\u{1B}[31mred"] {
      #expect(!text.contains(hostile), "\(hostile.debugDescription)")
    }
  }

  @Test func aRecordingIsTheSameRecording() throws {
    let events = [
      TimedEvent(at: Instant(microseconds: 5), .opened(Opening(host: "mx", port: 25))),
      TimedEvent(at: Instant(microseconds: 9), .received(Array("220 m".utf8))),
      TimedEvent(at: nil, .received(Array("x\r\n".utf8))),
      TimedEvent(
        at: nil, .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 40))),
    ]
    let header = TranscriptHeader(started: nil, target: "mx")
    let session = LoadedSession(name: "a", events: events, header: header, isLMTP: false)
    let octets = try SessionConversion(guide: Guide(language: .en), to: .ehlo).octets(of: session)
    let read = try TranscriptReader.read(octets)
    #expect(read.events == events)
    #expect(read.reader.header == header)
  }
}
