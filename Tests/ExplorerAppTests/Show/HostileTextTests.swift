import SMTPCore
import TestSupport
import Testing

@testable import ExplorerApp

/// Whatever a peer sends, nothing of it may control a terminal.
@Suite struct HostileTextTests {
  @Test(arguments: 0..<16) func randomOctetsAreHarmless(block: Int) throws {
    for seed in block * 3..<block * 3 + 3 {
      let events = hostile(seed: UInt64(seed))
      for style in [TextStyle.plain, .full] {
        let text = printed(events, style)
        try #require(Self.isHarmless(text, style), "seed \(seed)")
      }
      for line in objectLines(events) {
        try #require(line.unicodeScalars.allSatisfy(VisibleText.isHarmless), "seed \(seed)")
      }
    }
  }

  @Test func factsAndRemarksAreHarmlessAsWell() throws {
    let evil = "\u{1B}]0;x\u{7}\r\n\u{202E}\u{85}"
    let events: [SessionEvent] = [
      .opened(Opening(host: evil, address: evil, port: 25)),
      .opened(Opening(path: evil)),
      .secured(
        TLSFacts(
          version: evil, cipher: evil, group: evil, signature: evil,
          verification: .failed([.other(evil)], isAccepted: true))),
      .note(evil),
      .redacted(Redaction(side: .client, label: evil, octets: 4)),
      .securingFailed(reason: evil),
    ]
    for event in events {
      let timed = [TimedEvent(at: nil, event)]
      for style in [TextStyle.plain, .full] {
        #expect(Self.isHarmless(printed(timed, style), style), "\(event)")
      }
      #expect(objectLines(timed).joined().unicodeScalars.allSatisfy(VisibleText.isHarmless))
    }
  }

  /// Whether nothing but line feeds and, if they are wanted, our own colours control anything.
  private static func isHarmless(_ text: String, _ style: TextStyle) -> Bool {
    // Scalars are compared: a combining one behind our own `m` is one Character with it.
    let dress = /\u{1B}\[[0-9;]*m/.matchingSemantics(.unicodeScalar)
    let rest = style.isColoured ? text.replacing(dress, with: "") : text
    return rest.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.isHarmless($0) }
  }

  /// A session whose server and client send whatever a generator likes.
  private func hostile(seed: UInt64) -> [TimedEvent] {
    var generator = SeededGenerator(seed: seed)
    var events = tape("0 OPEN\n1 S: 220 mx\n2 C: EHLO me")
    for _ in 0..<30 {
      let octets = Self.octets(&generator)
      events.append(
        TimedEvent(
          at: Instant(microseconds: Int64.random(in: -5_000_000...99_999_999, using: &generator)),
          Bool.random(using: &generator) ? .received(octets) : .sent(octets)))
    }
    return events
  }

  private static func octets(_ generator: inout SeededGenerator) -> [UInt8] {
    let starts = [
      "250-", "250 ", "354 ", "334 ", "DATA", "AUTH LOGIN", "BDAT 9 ", "", "MAIL FROM:<",
    ]
    let start = starts.randomElement(using: &generator) ?? ""
    let count = Int.random(in: 0...60, using: &generator)
    let middle = (0..<count).map { _ -> UInt8 in
      let evil: [UInt8] = [0x1B, 0x07, 0x00, 0x0D, 0x7F, 0x9B, 0xC2, 0xE2, 0x80, 0xAE, 0x08]
      return Bool.random(using: &generator)
        ? evil.randomElement(using: &generator) ?? 0
        : UInt8.random(in: 0...255, using: &generator)
    }
    let end: [UInt8] = Bool.random(using: &generator) ? [Octet.cr, Octet.lf] : []
    return Array(start.utf8) + middle + end
  }
}
