import JSON
import SMTPCore
import Testing
import Transcript

@Suite struct SessionSharingTests {
  /// Nothing that tells who, where or which survives.
  @Test(arguments: 0..<120) func nothingOfTheOriginalSurvives(seed: Int) throws {
    let conversation = RandomConversation(
      seed: seed, isText: seed.isMultiple(of: 2), isRedacted: seed.isMultiple(of: 3))
    let shared = try Self.share(conversation.events)
    let text = Self.recording(of: shared).lowercased()
    for original in conversation.originals + conversation.bodyWords + conversation.secrets {
      #expect(!text.contains(original.lowercased()), "\(original)")
    }
    for label in ["kowalski", "nowak", "client-side", "schmidt", "neill"] {
      #expect(!text.contains(label), "\(label)")
    }
  }

  /// Verbs, codes, keywords, states, times and sizes are the same.
  @Test(arguments: 0..<80) func theShapeIsTheSame(seed: Int) throws {
    let events = RandomConversation(seed: seed).events
    let shared = try Self.share(events)
    #expect(Self.shape(of: shared) == Self.shape(of: events))
  }

  /// Sharing again changes nothing but names.
  @Test(arguments: 0..<20) func theSameHasTheSameStandIn(seed: Int) throws {
    let events = RandomConversation(seed: seed).events
    #expect(try Self.share(events) == Self.share(events))
  }

  static let lines: [(line: String, shared: String)] = [
    ("C: EHLO laptop", "C: EHLO host-2.example.net"),
    ("C: EHLO [203.0.113.77]", "C: EHLO [192.0.2.1]"),
    ("C: EHLO [IPv6:2a01:4f8::7]", "C: EHLO [IPv6:2001:db8::1]"),
    (
      "C: MAIL FROM:<ann@acme.com> SIZE=12 BODY=8BITMIME",
      "C: MAIL FROM:<alice.1@example.org> SIZE=12 BODY=8BITMIME"
    ),
    ("C: MAIL FROM:<>", "C: MAIL FROM:<>"),
    ("C: MAIL FROM:<> AUTH=<>", "C: MAIL FROM:<> AUTH=<>"),
    ("C: MAIL FROM:<a@[203.0.113.9]>", "C: MAIL FROM:<alice.1@[192.0.2.1]>"),
    (
      "C: MAIL FROM:<ann@acme.com> AUTH=ann+2Bx@acme.com",
      "C: MAIL FROM:<alice.1@example.org> AUTH=bob.2@example.org"
    ),
    ("C: MAIL FROM:<ann@acme.com> ENVID=acme1", "C: MAIL FROM:<alice.1@example.org> ENVID=ID1"),
    (
      "C: RCPT TO:<ann@acme.com> ORCPT=rfc822;ann@acme.com NOTIFY=NEVER",
      "C: RCPT TO:<alice.1@example.org> ORCPT=rfc822;alice.1@example.org NOTIFY=NEVER"
    ),
    ("C: RCPT TO:<@relay.acme.com:ann@acme.com>", "C: RCPT TO:<alice.1@example.org>"),
    ("C: RCPT TO:<Postmaster>", "C: RCPT TO:<Postmaster>"),
    ("C: VRFY ann", "C: VRFY alice.1"),
    ("C: ETRN acme.com", "C: ETRN host-2.example.net"),
    (
      "C: XCLIENT ADDR=203.0.113.9 NAME=gw.acme.com PROTO=ESMTP",
      "C: XCLIENT ADDR=192.0.2.1 NAME=host-2.example.net PROTO=ESMTP"
    ),
    ("C: XFORWARD IDENT=99abc SOURCE=LOCAL", "C: XFORWARD IDENT=ID1 SOURCE=LOCAL"),
    ("C: PROXY TCP4 203.0.113.9 203.0.113.10 5 25", "C: PROXY TCP4 192.0.2.1 192.0.2.2 5 25"),
    ("C: hunter2 is mine", "C: xxxxxxx xx xxxx"),
    ("C: FOO bar", "C: FOO xxx"),
    ("C: BDAT 0 LAST", "C: BDAT 0 LAST"),
    ("C: BURL imap://harry@acme.com/INBOX LAST", "C: BURL imap://example.org/1 LAST"),
    ("S: 250 2.1.0 ok", "S: 250 2.1.0 ok"),
    (
      "S: 550 5.1.1 <ann@acme.com>: user unknown in relay",
      "S: 550 5.1.1 <alice.1@example.org>: user unknown in relay"
    ),
    ("S: 250 2.0.0 Ok: queued as 4F1A2B", "S: 250 2.0.0 Ok: queued as ID1"),
    ("S: 250 OK id=1tABCD-0002Xy-7Q", "S: 250 OK id=ID1"),
    (
      "S: 554 5.7.1 see https://help.acme.com/x?ip=203.0.113.9",
      "S: 554 5.7.1 see https://host-2.example.net/x?ip=192.0.2.1"
    ),
    (
      "S: 421 4.7.0 mx1.acme.com closing, 203.0.113.9:25",
      "S: 421 4.7.0 host-2.example.net closing, 192.0.2.1:25"
    ),
    (
      "S: 552 Message-Id <20261121.7@mail.acme.com> seen",
      "S: 552 Message-Id <alice.1@example.org> seen"
    ),
    ("S: 334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UuYWNtZS5jb20+", "S: 334 Y2hhbGxlbmdl"),
    ("S: 334 VXNlcm5hbWU6", "S: 334 VXNlcm5hbWU6"),
    ("S: 250 2.1.5 Bob Jones on srv17", "S: 250 2.1.5 alice.1 bob.2 on host-2.example.net"),
    ("S: 550 5.1.1 Jürgen is no longer at Acme", "S: 550 5.1.1 alice.1 is no longer at bob.2"),
    ("S: 554 5.7.1 Relaying Denied, see RFC5321", "S: 554 5.7.1 Relaying Denied, see RFC5321"),
    (
      "S: 554 5.7.1 Please call +49 (89) 123 456-78 (or +49 89 12345678)",
      "S: 554 5.7.1 Please call +1-555-0100 (or +1-555-0100)"
    ),
    (
      "S: 554 5.7.1 see 1-800-123-4567, (555) 123-4567, 089/123 456 78 or phone: 123 4567.",
      "S: 554 5.7.1 see +1-555-0100, +1-555-0101, +1-555-0102 or phone: +1-555-0103."
    ),
    (
      "S: 452 4.3.1 at 2026-11-21 19:27:16 +0100: 10240000 of 5120000 since 21.11.2026 04.98.2",
      "S: 452 4.3.1 at 2026-11-21 19:27:16 +0100: 10240000 of 5120000 since 21.11.2026 04.98.2"
    ),
    ("S: 452 4.2.2 Over quota: 10MB of 5MB", "S: 452 4.2.2 Over quota: 10MB of 5MB"),
  ]

  /// What the server calls itself in its reply to EHLO is a name wherever it comes again.
  @Test func theNameInTheReplyToEHLOIsKnown() throws {
    let text =
      "S: 220 ESMTP\nC: EHLO [192.0.2.1]\nS: 250 titan hello\nC: NOOP\nS: 250 titan is up\n"
    let shared = try Self.share(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    #expect(!Self.recording(of: shared).contains("titan"))
  }

  /// What the client's own words were is not told by the server who repeats them.
  @Test func whatIsQuotedIsMasked() throws {
    let text = """
      S: 220 postfix.example.test ESMTP Postfix
      C: HELO me
      S: 250 ok
      C: NOOP Hunter2 Anna Smith
      S: 250 2.0.0 Ok
      C: hello server my password is x
      S: 500 5.5.2 what: "my password is x"
      C: MAIL FROM:<a@b.test>
      S: 250 ok
      C: RCPT TO:<c@d.test>
      S: 250 ok
      C: DATA
      S: 354 go
      C: The wire code is 7741-2290.
      C: .
      S: 554 5.7.1 Rejected for the line "The wire code is 7741-2290."
      C: QUIT
      S: 221 bye

      """
    let shared = try Self.share(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    let written = String(
      decoding: DialogueExporter.text(of: shared) { _ in "" }, as: UTF8.self)
    for word in ["Hunter", "Anna", "password", "wire", "7741", "2290"] {
      #expect(!written.contains(word), "\(word)")
    }
    // What says nothing of anybody stays.
    #expect(written.contains("ESMTP Postfix\n") && written.contains("\nS: 250 ok\n"))
    #expect(written.contains("Rejected for the line"))
  }

  /// A password that servers say anyway, as the practice server's, refuses nothing.
  @Test func anEverydayWordIsNoLeftover() throws {
    let text = """
      S: 220 practice.test ESMTP practice server
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      S: 235 2.7.0 Accepted

      """
    let shared = try Self.share(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    #expect(Self.recording(of: shared).contains("practice"))
  }

  @Test(arguments: lines.indices) func aLine(index: Int) throws {
    let (line, shared) = Self.lines[index]
    let text = "S: 220 mail.example ESMTP\n\(line)\n"
    let events = try Self.share(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    let written = String(
      decoding: DialogueExporter.text(of: events) { _ in "" }, as: UTF8.self)
    #expect(written.split(separator: "\n").last.map(String.init) == shared)
  }

  static let leftovers: [(event: SessionEvent, reason: Leftover.Reason)] = [
    (said("MAIL FROM:<> BODY=AGFsaWNlAHByYWN0aWNl"), .credentials),
    (said("MAIL FROM:<> BODY=dXNlcjpodW50ZXIy"), .credentials),
    (said("MAIL FROM:<> BODY=dXNlcjpodW50ZXI="), .credentials),
    (said("MAIL FROM:<> BODY=eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln"), .webToken),
    (said("MAIL FROM:<> BODY=AbCdEf0123456789GhIjKlMnOp"), .randomToken),
    (.note("Authorization: Bearer abcdefgh"), .bearerToken),
    (.note("the password: hunter"), .password),
    (.note("token=hunters"), .password),
  ]

  private static func said(_ line: String) -> SessionEvent { .sent(Array((line + "\r\n").utf8)) }

  @Test(arguments: leftovers.indices) func whatIsStillSecretIsRefused(index: Int) throws {
    let (event, reason) = Self.leftovers[index]
    let events = [.opened(Opening()), .received(Array("220 mx\r\n".utf8)), event]
      .map { TimedEvent(at: nil, $0) }
    #expect(throws: Leftover(reason: reason, event: 2)) { try Self.share(events) }
  }

  /// A password that somebody wrote elsewhere, too.
  @Test func aSecretOfTheSessionIsRefused() throws {
    let text = """
      S: 220 mx.acme.com
      C: AUTH PLAIN AGFsaWNlAHNlc2FtZW9wZW4=
      S: 535 5.7.8 sesameopen is wrong

      """
    let events = SessionImporter.events(of: Array(text.utf8), as: .dialogue)
    #expect(throws: Leftover(reason: .secretOfSession, event: events.count - 1)) {
      try Self.share(events)
    }
  }

  /// The time grows with the number of names alone.
  @Test(.timeLimit(.minutes(1))) func manyNamesAreReplaced() throws {
    let lines = (0..<15_000).map { "C: RCPT TO:<person\($0)x@host\($0)x.test>\nS: 250 ok\n" }
    let text = "S: 220 mx\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<>\nS: 250 ok\n" + lines.joined()
    let shared = try Self.share(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    #expect(!Self.recording(of: shared).contains("person"))
  }

  @Test func theHeaderTellsNothing() throws {
    var header = TranscriptHeader(
      started: nil, target: "submission://ann@mx.acme.com:587", secrets: .kept,
      replays: "acme.ehlo", others: [.init(name: Array("x".utf8), value: .null)])
    _ = try SessionSharing.share([TimedEvent(at: nil, .opened(Opening()))], header: &header)
    #expect(header == TranscriptHeader(started: nil, target: "submission://host-1.example.net:587"))
  }

  private static func share(_ events: [TimedEvent]) throws(Leftover) -> [TimedEvent] {
    var header = TranscriptHeader(started: nil, target: nil)
    return try SessionSharing.share(events, header: &header)
  }

  private static func recording(of events: [TimedEvent]) -> String {
    var writer = TranscriptWriter()
    for event in events { writer.write(event) }
    return String(decoding: writer.octets, as: UTF8.self)
  }

  /// All that must not change.
  private static func shape(of events: [TimedEvent]) -> [String] {
    var session = Session()
    var shape: [String] = []
    for event in events {
      session.apply(event.event, at: event.at) { observation, session in
        let end = "\(session.stateName) \(observation.ended?.microseconds ?? -1)"
        switch observation.kind {
        case .command(let command): shape.append("\(command.name ?? "") \(end)")
        case .greeting(let reply), .reply(let reply, _):
          let keywords = session.capabilities?.list.map(\.keyword) ?? []
          shape.append(
            "\(reply.code ?? 0) \(reply.enhanced.map { "\($0)" } ?? "") \(reply.lines.count) "
              + "\(keywords) \(end)")
        case .message(let message):
          shape.append("message \(message.octets) \(message.isWhole) \(end)")
        default: shape.append("\(observation.kind)".prefix(7) + end)
        }
      }
    }
    return shape
  }
}
