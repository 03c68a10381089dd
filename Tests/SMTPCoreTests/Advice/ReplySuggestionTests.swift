import Testing

@testable import SMTPCore

/// What a server of ours may answer, once the roles are swapped.
struct ReplySuggestionTests {
  /// A session whose roles are swapped; `C:` is the other side, which is the client now.
  private func swapped(_ steps: [String]) -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening()))
    let turn = ["C: 220 mx", "S: EHLO me", "C: 250 mx", "S: TURN", "C: 250 your turn"]
    for step in turn + steps {
      let octets = Array((step.dropFirst(3) + "\r\n").utf8)
      _ = session.apply(step.hasPrefix("C") ? .received(octets) : .sent(octets))
    }
    return session
  }

  private func codes(_ steps: [String]) -> String {
    swapped(steps).replySuggestions(ownName: "me.test").compactMap(\.code).map(String.init)
      .joined(separator: " ")
  }

  private static let ready = ["S: 220 me", "C: EHLO mx", "S: 250 me"]
  private static let mail = ready + ["C: MAIL FROM:<a@b.test>", "S: 250 OK"]
  private static let rcpt = mail + ["C: RCPT TO:<c@d.test>", "S: 250 OK"]

  private static let cases: [([String], String)] = [
    ([], "220 554 421"),
    (["S: 220 me", "C: EHLO mx"], "250 250 502 501 421"),
    (["S: 220 me", "C: MAIL FROM:<>"], "503 250 451 550 501 421"),
    (ready, ""),
    (ready + ["C: MAIL FROM:<>"], "250 451 550 501 421"),
    (ready + ["C: RCPT TO:<x@y.test>"], "503 250 550 450 452 501 421"),
    (mail + ["C: MAIL FROM:<>"], "503 250 451 550 501 421"),
    (mail + ["C: DATA"], "503 354 451 554 421"),
    (rcpt + ["C: DATA"], "354 451 554 421"),
    (rcpt + ["C: DATA", "S: 354 go on", "C: text"], ""),
    (rcpt + ["C: DATA", "S: 354 go on", "C: text", "C: ."], "250 452 451 554 421"),
    (ready + ["C: QUIT"], "221"),
    (ready + ["C: FOO"], "500 502 421"),
    (ready + ["C: AUTH PLAIN"], "502 500 421"),
    (ready + ["C: STARTTLS"], "220 454 502 421"),
    (ready + ["C: TURN"], "502 250 421"),
    (ready + ["C: QUIT", "S: 221 bye"], ""),
  ]

  @Test(arguments: cases)
  func theSensibleReplyComesFirst(_ steps: [String], _ expected: String) {
    #expect(codes(steps) == expected)
  }

  @Test func aReplyThatHasBegunGoesOn() {
    #expect(codes(["S: 220 me", "C: EHLO mx", "S: 250-me"]) == "250 250")
  }

  @Test func everySuggestedLineIsAReply() {
    for steps in [
      Self.ready + ["C: VRFY x"], Self.rcpt + ["C: DATA"], ["S: 220 me", "C: EHLO mx"],
    ] {
      let session = swapped(steps)
      for suggestion in session.replySuggestions(ownName: "me.test") {
        for line in suggestion.lines {
          #expect(ReplyCheck.problem(in: Array(line.utf8), for: session) == nil, "\(line)")
        }
      }
    }
  }

  @Test func aClientIsOfferedNone() {
    #expect(Session().replySuggestions(ownName: "me.test").isEmpty)
    #expect(codes(Self.ready + ["C: TURN", "S: 250 yours"]) == "")
  }

  @Test func enhancedCodesStandWhereTheyWereOffered() {
    let offered = ["S: 220 me", "C: EHLO mx", "S: 250-me\r\n250 ENHANCEDSTATUSCODES", "C: NOOP"]
    #expect(swapped(offered).replySuggestions(ownName: "me").first?.lines == ["250 2.0.0 OK"])
    #expect(
      swapped(Self.ready + ["C: NOOP"]).replySuggestions(ownName: "me").first?.lines == ["250 OK"])
  }

  private static let lines: [(String, ReplyProblem.Kind?)] = [
    ("250 OK", nil), ("250-more", nil), ("250", .noSeparator), ("25", .noCode), ("OK", .noCode),
    ("150 no", .firstDigit), ("270 no", .secondDigit), ("250_OK", .noSeparator),
    ("250 \u{7}", .control), ("250 mañana", .nonASCII),
    ("250 " + String(repeating: "x", count: 510), .lineTooLong(limit: 512)),
  ]

  @Test(arguments: lines)
  func aLineOfAReplyIsChecked(_ line: String, _ problem: ReplyProblem.Kind?) {
    let session = swapped(Self.ready + ["C: NOOP"])
    #expect(ReplyCheck.problem(in: Array(line.utf8), for: session)?.kind == problem)
  }

  @Test func theLinesOfAReplyHaveOneCode() {
    let session = swapped(["S: 220 me", "C: EHLO mx", "S: 250-me"])
    #expect(ReplyCheck.problem(in: Array("251 x".utf8), for: session)?.kind == .otherCode(250))
  }
}
