import Testing

@testable import SMTPCore

/// What leads the list behind a refusal, and why.
struct RecoveryTests {
  struct Case: CustomTestStringConvertible {
    var offers: [String]
    var lines: [(String, String)]
    var first: [String]
    var reason: Suggestion.Reason?
    var isSubmission = false
    var testDescription: String {
      (lines.last.map { $0.0 + " → " + $0.1 } ?? "") + (isSubmission ? " (submission)" : "")
    }
  }

  private static let mail = ("MAIL FROM:<a@b.example>", "250 ok")
  private static let rcpt = ("RCPT TO:<c@b.example>", "250 ok")
  private static let message = [mail, rcpt, ("DATA", "354 go")]

  static let cases: [Case] = [
    // 530 and its like: text and capabilities say what is wanted.
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"],
      lines: [("MAIL FROM:<a@b.example>", "530 5.7.0 Must issue a STARTTLS command first")],
      first: ["STARTTLS", "MAIL"], reason: .encryptionDemanded),
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"],
      lines: [("MAIL FROM:<a@b.example>", "530 5.7.0 Authentication required")],
      first: ["AUTH", "MAIL"], reason: .loginDemanded),
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"],
      lines: [("MAIL FROM:<a@b.example>", "530 5.7.0 Authentication required")],
      first: ["STARTTLS", "AUTH", "MAIL"], reason: .encryptionBeforeLogin, isSubmission: true),
    Case(
      offers: ["STARTTLS"],
      lines: [("MAIL FROM:<a@b.example>", "530 5.7.0 Authentication required")],
      first: ["STARTTLS"], reason: .encryptionBeforeLogin),
    Case(
      offers: ["AUTH PLAIN"], lines: [("MAIL FROM:<a@b.example>", "530 no")],
      first: ["AUTH", "MAIL"], reason: .loginDemanded),
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"], lines: [("MAIL FROM:<a@b.example>", "530 no")],
      first: ["STARTTLS"], reason: .encryptionDemanded),
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"],
      lines: [("AUTH PLAIN AGEAYg==", "538 5.7.11 Encryption required")],
      first: ["STARTTLS"], reason: .encryptionDemanded),
    Case(
      offers: ["AUTH PLAIN"],
      lines: [mail, ("RCPT TO:<c@b.example>", "530 5.7.1 Authentication required")],
      first: ["RSET", "RCPT"], reason: .resetBeforeLogin),
    Case(
      offers: ["AUTH PLAIN"],
      lines: [
        mail, ("RCPT TO:<c@b.example>", "530 5.7.1 Authentication required"), ("RSET", "250 ok"),
      ], first: ["AUTH", "MAIL"], reason: .loginDemanded),
    Case(
      offers: ["AUTH PLAIN"], lines: [("MAIL FROM:<a@b.example>", "550 5.7.1 Unauthorized sender")],
      first: ["MAIL"], reason: .senderRefused(isTransient: false)),
    // What is wanted is not offered: only leaving helps.
    Case(
      offers: [], lines: [("MAIL FROM:<a@b.example>", "530 5.7.0 Authentication required")],
      first: ["QUIT", "MAIL"], reason: .demandNotOffered(.authentication)),
    Case(
      offers: [], lines: [mail, ("RCPT TO:<c@b.example>", "530 5.7.0 Must issue STARTTLS")],
      first: ["QUIT"], reason: .demandNotOffered(.encryption)),
    // A login may open the way for mail to other hosts.
    Case(
      offers: ["AUTH PLAIN"],
      lines: [mail, ("RCPT TO:<c@d.example>", "554 5.7.1 Relay access denied")],
      first: ["RSET", "RCPT"], reason: .resetBeforeRelaying),
    Case(
      offers: ["AUTH PLAIN"],
      lines: [mail, ("RCPT TO:<c@d.example>", "550 relaying denied"), ("RSET", "250 ok")],
      first: ["AUTH", "MAIL"], reason: .loginForRelaying),
    Case(
      offers: ["AUTH PLAIN"],
      lines: [mail, rcpt, ("RCPT TO:<c@d.example>", "554 5.7.1 Relay access denied")],
      first: ["DATA", "RCPT", "RSET"], reason: .othersAccepted(1)),
    Case(
      offers: [],
      lines: [mail, ("RCPT TO:<c@d.example>", "554 5.7.1 Relay access denied")],
      first: ["RCPT", "RSET"], reason: .recipientRefused(isTransient: false)),
    // Logins.
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH PLAIN", "334 "), ("?", "501 5.5.2 no base64")],
      first: ["AUTH", "MAIL"], reason: .loginUnreadable),
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH PLAIN AGEAYg==", "535 5.7.8 no")],
      first: ["AUTH", "MAIL"], reason: .loginRefused),
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH PLAIN", "334 "), ("AGEAYg==", "535 5.7.8 no")],
      first: ["AUTH"], reason: .loginRefused),
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH FOO", "504 5.5.4 no")],
      first: ["AUTH"], reason: .mechanismRefused),
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH PLAIN AGEAYg==", "454 4.7.0 later")],
      first: ["AUTH"], reason: .loginDelayed),
    Case(
      offers: ["AUTH PLAIN"], lines: [("AUTH PLAIN", "334 "), ("*", "501 5.7.0 ok")],
      first: ["MAIL", "AUTH"], reason: nil),
    // TLS that does not come.
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"], lines: [("STARTTLS", "454 4.7.0 not now")],
      first: ["MAIL", "AUTH"], reason: nil),
    Case(
      offers: ["STARTTLS", "AUTH PLAIN"], lines: [("STARTTLS", "454 4.7.0 not now")],
      first: ["STARTTLS"], reason: .encryptionFailed, isSubmission: true),
    // Senders.
    Case(
      offers: [], lines: [("MAIL FROM:<a@b.example>", "451 4.3.0 later")],
      first: ["MAIL"], reason: .senderRefused(isTransient: true)),
    Case(
      offers: ["SIZE 10"], lines: [("MAIL FROM:<a@b.example> SIZE=11", "552 5.3.4 too big")],
      first: ["MAIL"], reason: .tooLarge(limit: 10)),
    Case(
      offers: [], lines: [("MAIL FROM:<a@b.example> RET=FULL", "555 5.5.4 no")],
      first: ["MAIL"], reason: .parameterRefused),
    Case(
      offers: ["DSN"], lines: [("MAIL FROM:<a@b.example> RET=ALL", "501 5.5.4 no")],
      first: ["MAIL"], reason: .parameterRefused),
    Case(
      offers: [], lines: [("MAIL FROM:<a..b@c.example>", "501 5.1.7 bad address")],
      first: ["MAIL"], reason: .addressUnreadable),
    Case(
      offers: ["SIZE"], lines: [("MAIL FROM:<a..b@c.example> SIZE=1", "501 5.1.7 bad address")],
      first: ["MAIL"], reason: .addressUnreadable),
    Case(
      offers: ["SMTPUTF8"], lines: [("MAIL FROM:<\u{FC}@b.example>", "550 5.6.7 SMTPUTF8 needed")],
      first: ["MAIL"], reason: .smtputf8Missing),
    Case(
      offers: [], lines: [("MAIL FROM:<\u{FC}@b.example>", "553 no such thing")],
      first: ["MAIL"], reason: .onlyASCII),
    Case(
      offers: ["SMTPUTF8"], lines: [("MAIL FROM:<\u{FC}@b.example> SMTPUTF8", "550 5.7.1 no")],
      first: ["MAIL"], reason: .senderRefused(isTransient: false)),
    Case(
      offers: [], lines: [("MAIL FROM:<a@b.example>", "503 5.5.1 EHLO first")],
      first: ["EHLO", "MAIL"], reason: .helloMissing),
    // Recipients.
    Case(
      offers: [], lines: [mail, ("RCPT TO:<c@b.example>", "550 5.1.1 no")],
      first: ["RCPT", "RSET"], reason: .recipientRefused(isTransient: false)),
    Case(
      offers: [], lines: [mail, ("RCPT TO:<c@b.example>", "450 4.2.0 greylisted")],
      first: ["RCPT"], reason: .recipientRefused(isTransient: true)),
    Case(
      offers: ["SMTPUTF8"], lines: [mail, ("RCPT TO:<\u{FC}@b.example>", "553 5.6.7 no")],
      first: ["RSET", "RCPT"], reason: .resetForSMTPUTF8),
    Case(
      offers: ["DSN"], lines: [mail, ("RCPT TO:<c@b.example> NOTIFY=x", "501 5.5.4 no")],
      first: ["RCPT"], reason: .parameterRefused),
    Case(
      offers: [], lines: [mail, rcpt, ("RCPT TO:<d@b.example>", "550 5.1.1 no")],
      first: ["DATA", "RCPT"], reason: .othersAccepted(1)),
    Case(
      offers: [], lines: [mail, rcpt, ("RCPT TO:<d@b.example>", "452 4.5.3 too many")],
      first: ["DATA", "RSET"], reason: .recipientsFull(accepted: 1)),
    Case(
      offers: [], lines: [mail, rcpt, ("RCPT TO:<d@b.example>", "452 4.2.2 full")],
      first: ["DATA", "RCPT"], reason: .othersAccepted(1)),
    Case(
      offers: ["CHUNKING"], lines: [mail, rcpt, ("RCPT TO:<d@b.example>", "552 too many")],
      first: ["DATA", "BDAT"], reason: .recipientsFull(accepted: 1)),
    Case(
      offers: [], lines: [mail, ("RCPT TO:<c@b.example>", "503 5.5.1 need MAIL")],
      first: ["RSET"], reason: .transactionLost),
    // Messages.
    Case(
      offers: [], lines: [mail, ("DATA", "503 5.5.1 need RCPT")],
      first: ["RCPT"], reason: .recipientMissing),
    Case(
      offers: [], lines: [mail, rcpt, ("DATA", "554 5.5.1 no valid recipients")],
      first: ["RCPT", "DATA"], reason: .recipientMissing),
    Case(
      offers: [], lines: [mail, rcpt, ("DATA", "451 4.3.0 later")],
      first: ["DATA"], reason: .dataDelayed),
    Case(
      offers: [], lines: message + [(".", "451 4.3.0 later")],
      first: ["MAIL"], reason: .messageRefused(isTransient: true)),
    Case(
      offers: ["STARTTLS"], lines: message + [(".", "554 5.7.1 spam")],
      first: ["MAIL", "STARTTLS"], reason: .messageRefused(isTransient: false), isSubmission: true),
    Case(
      offers: ["SIZE 10"], lines: message + [(".", "552 5.3.4 too big")],
      first: ["MAIL"], reason: .tooLarge(limit: 10)),
    Case(
      offers: ["CHUNKING"], lines: [mail, rcpt, ("BDAT 0", "451 4.3.0 later")],
      first: ["RSET"], reason: .chunkRefused),
    Case(
      offers: ["CHUNKING", "BINARYMIME", "8BITMIME"],
      lines: [("MAIL FROM:<a@b.example> BODY=BINARYMIME", "250 ok"), rcpt, ("DATA", "503 no")],
      first: ["RSET"], reason: .dataMisplaced),
  ]

  @Test(arguments: cases.indices)
  func refusalDecidesWhatLeads(_ index: Int) throws {
    let example = Self.cases[index]
    let session = Self.play(example.lines, offering: example.offers)
    let suggestions = session.suggestions(isSubmission: example.isSubmission)
    let tokens = suggestions.filter(\.isAvailable).map(\.input.token)
    #expect(Array(tokens.prefix(example.first.count)) == example.first, "\(example)")
    #expect(suggestions.first?.reason == example.reason, "\(example)")
    // Nothing is added and nothing is lost.
    #expect(Set(tokens).count == tokens.count)
    #expect(tokens.contains("QUIT") && (tokens.last == "QUIT" || example.first[0] == "QUIT"))
  }

  @Test func anUnknownEHLOLeadsToHELO() {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    Self.say("EHLO x.example", "502 5.5.1 no", to: &session)
    #expect(
      session.suggestions().first == Suggestion(input: .command(.helo), reason: .helloUnknown))
  }

  @Test func whatWorksEndsTheAdvice() {
    var session = Self.play(
      [("MAIL FROM:<a@b.example>", "550 5.1.8 no")], offering: [])
    #expect(session.setback?.code == 550)
    Self.say("NOOP", "250 ok", to: &session)
    #expect(session.setback != nil, "a question changes nothing")
    Self.say("MAIL FROM:<c@b.example>", "250 ok", to: &session)
    #expect(session.setback == nil)
    #expect(session.suggestions().allSatisfy { $0.reason == nil })
  }

  @Test(arguments: [true, false])
  func a421IsKept(_ isAsked: Bool) {
    var session = Self.play([], offering: [])
    if isAsked { _ = session.apply(.sent(Array("NOOP\r\n".utf8))) }
    _ = session.apply(.received(Array("421 4.3.2 closing\r\n".utf8)))
    #expect(session.setback?.subject == .session && session.setback?.code == 421)
    #expect(session.available().isEmpty)
  }

  @Test func TLSForgetsTheRefusal() {
    var session = Self.play(
      [("MAIL FROM:<a@b.example>", "530 5.7.0 Must issue a STARTTLS command first")],
      offering: ["STARTTLS"])
    _ = session.apply(.sent(Array("STARTTLS\r\n".utf8)))
    _ = session.apply(.received(Array("220 go\r\n".utf8)))
    _ = session.apply(.secured(TLSFacts(version: "TLSv1.3", verification: .ok)))
    #expect(session.setback == nil)
  }

  static func play(_ lines: [(String, String)], offering keywords: [String]) -> Session {
    var session = CommandCheckTests.session(offering: keywords)
    for (line, reply) in lines { say(line, reply, to: &session) }
    return session
  }

  static func say(_ line: String, _ reply: String, to session: inout Session) {
    _ = session.apply(.sent(Array((line + "\r\n").utf8)))
    _ = session.apply(.received(Array((reply + "\r\n").utf8)))
  }
}
