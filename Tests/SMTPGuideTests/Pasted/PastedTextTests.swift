import MailFormat
import SMTPCore
import TestSupport
import Testing

@testable import SMTPGuide

/// What is said of pasted lines.
@Suite struct PastedTextTests {
  static let guide = Guide(language: .en)
  static let log = "Nov 22 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: "

  static func read(_ text: String) -> PastedText {
    var pasted = PastedText(guide: guide)
    pasted.begin("pasted")
    let lines = Array(text.utf8).split(separator: Octet.lf, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      pasted.read(line: Array(line), number: index + 1)
    }
    pasted.end()
    return pasted
  }

  static func value(_ label: String, in explanation: Explanation?) -> String? {
    explanation?.remarks.first { $0.label == label }?.text
  }

  /// Texts, and the tokens that they are explained by.
  static let texts: [(String, [String])] = [
    ("550", ["550"]),
    ("550 5.1.1 no\n451 4.7.1 later", ["550 5.1.1", "451 4.7.1"]),
    ("550-5.7.26 This mail\n550-5.7.26 is bad\n550 5.7.26 see x", ["550 5.7.26"]),
    ("550-a\n550-b\n550 c\n550 d", ["550"]),
    ("250-mx.example.org\n250-SIZE 1000\n250 DSN", ["250", "SIZE", "DSN"]),
    ("RCPT TO:<a@b>\n550 5.1.1 no", ["550 5.1.1"]),
    ("EHLO a\nRSET", ["EHLO", "RSET"]),
    ("notify=never\n\n5.1.1\nnothing of this here\nnoop", ["NOTIFY", "5.1.1", "NOOP"]),
    ("Help is near\nSend it to me\nData was lost\n.\n*\n-", []),
    ("200 people came\n1999\n5501234", ["200"]),
    ("app: send failed: host said: 552 5.3.4 too big (x)", ["552 5.3.4"]),
    (
      log + "to=<a@b>, relay=c[d]:25, dsn=4.4.1, status=deferred (connect to c[d]:25: x)", ["4.4.1"]
    ),
    (
      "S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250 DSN\nC: MAIL FROM:<a@b>\nS: 250 ok\n"
        + "C: RCPT TO:<c@d>\nS: 550 5.1.1 no", ["220", "250", "250", "550 5.1.1"]
    ),
    (
      "<<< 220 mx\n>>> EHLO a\n<<< 250 mx\n>>> MAIL FROM:<a>\n<<< 530 5.7.0 Must "
        + "issue a STARTTLS command first\n>>> QUIT\n<<< 221 Bye",
      ["220", "250", "530 5.7.0", "221"]
    ),
  ]

  @Test(arguments: texts) func aTextIsRecognised(_ text: String, _ tokens: [String]) {
    let pasted = Self.read(text)
    #expect(pasted.explanations.map(\.token) == tokens)
    #expect(pasted.isFileExplained == !tokens.isEmpty)
    let onTheWire = Self.read(text.replacing("\n", with: "\r\n"))
    #expect(onTheWire.explanations.map(\.token) == tokens)
  }

  @Test(arguments: [
    ("550 no\nnothing of this\n\nnor this\nfrob", 3), ("550 no\n  \n", 0), ("howdy there", 1),
    (log + "removed\n" + log + "to=<a@b>, relay=none, dsn=4.4.1, status=deferred (x)", 1),
  ])
  func linesThatTellNothingAreCounted(_ text: String, _ count: Int) {
    #expect(Self.read(text).passedOver == count)
  }

  /// Lines of a file are many: what a word was meant for is looked for only where one is asked about.
  @Test func nothingNearIsLookedForInAFile() {
    let near = #expect(throws: UnknownWord.self) { try Self.guide.explain(["STARTLS"]) }
    #expect(near?.proposal == "STARTTLS")
    let unknown = #expect(throws: UnknownWord.self) {
      try Self.guide.explain(["STARTLS"], proposes: false)
    }
    #expect(unknown == UnknownWord(word: "STARTLS", proposal: nil))
    #expect(Self.read("550 no\nSTARTLS").passedOver == 1)
  }

  @Test func filesBeyondTheFirstAreCounted() {
    var pasted = PastedText(guide: Self.guide)
    for number in 1...23 {
      pasted.begin("file \(number)")
      pasted.read(line: Array("550 no".utf8), number: 1)
      pasted.end()
    }
    let place = Self.value("Where", in: pasted.explanations.first)
    #expect(place?.hasSuffix("file 20, line 1; and 3 more files") == true)
  }

  @Test func equalLinesAreExplainedOnce() throws {
    let lines = (1...50).map {
      Self.log
        + "to=<u\($0)@example.org>, relay=mx[192.0.2.1]:25, dsn=4.7.1, status=deferred (host "
        + "mx[192.0.2.1] said: 451 4.7.1 Later, u\($0) (in reply to RCPT TO command))"
    }
    let explanations = Self.read(lines.joined(separator: "\n")).explanations
    let only = try #require(explanations.first)
    #expect(explanations.count == 1 && only.token == "451 4.7.1" && only.kind == .log)
    #expect(
      Self.value("Where", in: only)
        == "pasted, 50 times, lines 1, 2, 3, 4, 5, 6, 7, 8 and 42 more")
    #expect(
      Self.value("Recipient", in: only)
        == "u1@example.org, u2@example.org, u3@example.org and others")
    #expect(Self.value("Other server", in: only) == "mx[192.0.2.1]")
    #expect(Self.value("Written by", in: only) == "Postfix on mail")
  }

  /// The same code means something else at another place.
  @Test func thePhaseDecidesWhatAReplyMeans() throws {
    let line = { (phase: String) in
      Self.log + "to=<a@b>, relay=c[d], dsn=5.0.0, status=bounced (host c[d] said: 554 no "
        + "(in reply to \(phase) command))"
    }
    let explanations = Self.read(line("MAIL FROM") + "\n" + line("end of DATA")).explanations
    #expect(explanations.count == 2)
    for (explanation, occasion) in zip(explanations, [Occasion.command(.mail), .endOfData]) {
      #expect(
        Self.value("The reply", in: explanation)
          == Self.guide.sentence(for: 554, on: occasion))
    }
  }

  @Test func manyKindsAreBounded() {
    var lines: [String] = []
    for code in 200..<560 where code / 10 % 10 < 6 {
      for command in ["MAIL FROM:<>", "RCPT TO:<>", "EHLO x", "AUTH PLAIN"] {
        lines += [command, "\(code) no"]
      }
    }
    let pasted = Self.read(lines.joined(separator: "\n"))
    #expect(pasted.explanations.count == 500 && pasted.omitted > 0)
  }

  @Test func foreignOctetsAreHarmless() {
    let text =
      Self.log + "to=<a\u{1B}[2J\u{202E}@b>, relay=c\u{7}[d], dsn=5.1.1, status=bounced "
      + "(host c\u{7} said: 550 \u{1B}]0;x\u{7} (in reply to \u{1B} command))"
    for explanation in Self.read(text).explanations {
      for line in ExplanationText(explanation, guide: Self.guide).lines {
        #expect(line.unicodeScalars.allSatisfy(VisibleText.isHarmless) && line.count <= 78)
      }
    }
  }

  @Test(arguments: [
    (log + "to=<a>, status=bounced (x (in reply to RCPT", false),
    ("From: a@b\nTo: c\nSubject: d\n\nhello", true), ("550 no", false), ("", false),
    ("Final-Recipient: rfc822; a\nAction: failed\n", true),
  ])
  func aBounceIsToldFromALog(_ text: String, _ expected: Bool) {
    #expect(PastedText.looksLikeBounce(Array(text.utf8)) == expected)
  }
}
