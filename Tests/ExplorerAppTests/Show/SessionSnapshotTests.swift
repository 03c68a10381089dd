import SMTPCore
import Testing

@testable import ExplorerApp

/// A whole session as a person sees it, in each dress.
@Suite struct SessionSnapshotTests {
  private var session: [TimedEvent] {
    tape(
      #"""
      0.000412 OPEN
      0.041 S: 220 mx.test ESMTP
      3.22 C: EHLO me.test
      3.2208 S: 250-mx.test
      3.2209 S: 250-STARTTLS
      3.2211 S: 250 AUTH CRAM-MD5
      5 C: STARTTLS
      5.0312 S: 220 2.0.0 go ahead
      """#)
      + [
        TimedEvent(
          at: Instant(microseconds: 5_100_200),
          .secured(
            TLSFacts(
              version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519",
              verification: .failed([.selfSigned, .wrongName], isAccepted: true))))
      ]
      + tapeWithSecret
      + tape(
        #"""
        9 NOTE greylisted here
        20 C: MAIL FROM:<a@b.test>
        33.5 S: 250 2.1.0 Sender ok \x1B[31mred
        34 C: RCPT TO:<c@d.test>
        34.002 S: 452 4.5.3 too many
        35 C: RCPT TO:<e@f.test>
        35.002 S: 250 2.1.5 fine
        36 C: DATA
        36.04 S: 354 go
        37 C: Subject: hi
        37 C:
        37 C: ..dot \xFF
        37 C: .
        38 S: 250
        38.5 C: NOOP
        38.75 S: 250
        39 C: FROB
        39.1 S: 500-no
        39.1 S: 501 such verb
        39.2 S: what is this
        1234.5 CLOSE server
        """#)
  }

  @Test(arguments: [
    (TextStyle.plain, SessionSnapshots.plain), (.unicode, SessionSnapshots.unicode),
    (.full, SessionSnapshots.full),
  ])
  func itLooksAsItShould(style: TextStyle, snapshot: String) {
    let lines = printed(session, style).replacing("\u{1B}", with: "␛")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix(" ") ? $0.dropLast() + "·" : $0 }
    let expected = snapshot.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
    #expect(lines.count == expected.count)
  }

  @Test(arguments: [(TextStyle.full, TextStyle.unicode), (.eightColours, .plain)])
  func colourIsAllThatIsAdded(style: TextStyle, bare: TextStyle) {
    let text = printed(session, style)
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == printed(session, bare))
    #expect(text.contains("\u{1B}[38;5;") == style.has256Colours)
  }

  @Test func aVeryLongReplyIsCutShort() {
    let many = (1...250).map { "S: 214-line \($0)\n" }.joined() + "S: 214 end"
    let text = printed(tape("S: 220 mx\nC: HELP\n\(many)"), .plain)
    #expect(text.contains("214-line 200\n              [51 more lines]"))
    #expect(!text.contains("line 201"))
    let long = printed(tape("S: 220 \(String(repeating: "x", count: 3_000))"), .plain)
    #expect(long.contains("xxx [1,004 more octets]"))
  }
}
