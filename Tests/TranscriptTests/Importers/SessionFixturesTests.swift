import SMTPCore
import Testing
import Transcript

/// Every dialogue of the RFCs opens, with all of its turns and nothing beside them.
@Suite struct SessionFixturesTests {
  @Test func allAreHere() {
    #expect(SessionFixtures.names.count == 27)
  }

  @Test(arguments: SessionFixtures.names) func holdsEveryTurn(name: String) throws {
    let text = try SessionFixtures.text(name)
    #expect(TranscriptFormat.detect(text) == .told(.dialogue))
    let events = SessionImporter.events(of: text, as: .dialogue).map(\.event)

    // The turns, found by another way than the importer's.
    let turns = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.hasPrefix("C:") || line.hasPrefix("S:") ? String(line) : nil
    }
    var session = Session()
    let told = events.flatMap { event -> [String] in
      // Markers name roles; events name persons.
      let markers = session.isSwapped ? ["S: ", "C: "] : ["C: ", "S: "]
      _ = session.apply(event)
      switch event {
      case .sent(let octets), .chunk(let octets): return lines(octets).map { markers[0] + $0 }
      case .received(let octets): return lines(octets).map { markers[1] + $0 }
      default: return []
      }
    }
    #expect(told == turns.map { $0.count == 2 ? $0 + " " : $0 })
    // Nothing is misunderstood: only a text that begins with the client has a note.
    let notes = events.count { if case .note = $0 { true } else { false } }
    #expect(notes == (turns[0].hasPrefix("C") ? 1 : 0))
  }

  private func lines(_ octets: [UInt8]) -> [String] {
    octets.split(separator: Octet.lf, omittingEmptySubsequences: true).map {
      String(decoding: $0.dropLast(), as: UTF8.self)
    }
  }

  /// The state in which each of them ends, and how many connections it holds.
  static let ends: [(String, StateName, Int)] = [
    ("rfc1845-checkpoint.txt", .closed, 2),
    ("rfc1870-size.txt", .closed, 1),
    ("rfc1985-etrn.txt", .closed, 1),
    ("rfc2033-lmtp.txt", .closed, 1),
    ("rfc2034-enhanced-codes.txt", .closed, 1),
    ("rfc2645-atrn-reversed-roles.txt", .closed, 1),
    ("rfc2920-all-rcpt-rejected.txt", .closed, 1),
    ("rfc2920-data-354-without-recipients.txt", .closed, 1),
    ("rfc2920-no-pipelining.txt", .closed, 1),
    ("rfc2920-pipelining.txt", .closed, 1),
    ("rfc3030-pipelined-binarymime.txt", .closed, 1),
    ("rfc3030-simple-chunking.txt", .closed, 1),
    ("rfc3207-starttls.txt", .ready, 1),
    ("rfc4468-burl.txt", .readyAuth, 1),
    ("rfc4954-cram-md5.txt", .readyAuth, 1),
    ("rfc4954-external.txt", .readyAuth, 1),
    ("rfc4954-plain-initial-response.txt", .readyAuth, 1),
    ("rfc4954-plain-no-initial-response.txt", .readyAuth, 1),
    ("rfc5321-d1-typical.txt", .closed, 1),
    ("rfc5321-d2-aborted.txt", .closed, 1),
    ("rfc5321-d3-relay-step1.txt", .closed, 1),
    ("rfc5321-d3-relay-step2.txt", .closed, 1),
    ("rfc5321-d4-vrfy.txt", .closed, 1),
    ("rfc6152-8bitmime.txt", .closed, 1),
    ("rfc7628-oauthbearer-failure.txt", .ready, 1),
    ("rfc821-scenario10-too-many-recipients.txt", .closed, 1),
    ("rfc821-scenario8-forwarding-251.txt", .closed, 1),
  ]

  @Test(arguments: ends) func foldsToItsEnd(name: String, state: StateName, openings: Int) throws {
    var session = Session()
    var found = 0
    for event in SessionImporter.events(of: try SessionFixtures.text(name), as: .dialogue) {
      if case .opened = event.event { found += 1 }
      _ = session.apply(event.event)
    }
    #expect(session.stateName == state)
    #expect(found == openings)
  }

  /// The dialogues that print a secret.
  static let secret = [
    "rfc2645-atrn-reversed-roles.txt", "rfc4468-burl.txt", "rfc4954-cram-md5.txt",
    "rfc4954-plain-initial-response.txt", "rfc4954-plain-no-initial-response.txt",
    "rfc7628-oauthbearer-failure.txt",
  ]

  /// Without its secrets and messages a session has the same states and replies.
  @Test(arguments: SessionFixtures.names) func redactionChangesNothingElse(name: String) throws {
    let events = SessionImporter.events(of: try SessionFixtures.text(name), as: .dialogue).map(
      \.event)
    #expect(replies(redacted(events)) == replies(events))
    #expect(replies(redacted(events, redactsMessages: true)) == replies(events))
    #expect((redacted(events) != events) == Self.secret.contains(name))
  }

  private func replies(_ events: [SessionEvent]) -> [String] {
    var session = Session()
    return events.flatMap { event in
      session.apply(event).compactMap { observation in
        observation.reply.map { "\($0.code ?? 0) \(observation.index)" }
      } + ["\(session.stateName)"]
    }
  }

  @Test func contentIsExact() throws {
    var messages: [String] = []
    for name in ["rfc5321-d3-relay-step2.txt", "rfc3030-simple-chunking.txt"] {
      var session = Session()
      for event in SessionImporter.events(of: try SessionFixtures.text(name), as: .dialogue) {
        for observation in session.apply(event.event) {
          if case .message(let message) = observation.kind {
            messages.append(String(decoding: message.content, as: UTF8.self))
          }
        }
      }
    }
    let relayed = """
      Received: from bar.com by foo.com ; Thu, 21 May 1998
          05:33:29 -0700
      Date: Thu, 21 May 1998 05:33:22 -0700
      From: John Q. Public <JQP@bar.com>
      Subject:  The Next Meeting of the Board
      To: Jones@xyz.com

      Bill:
      The next meeting of the board of directors will be
      on Tuesday.
                              John.

      """
    let chunk =
      "To: Susan@random.com\nFrom: Sam@random.com\nSubject: This is a bodyless test message\n"
    #expect(messages == [relayed, chunk].map { $0.replacing("\n", with: "\r\n") })
  }
}
