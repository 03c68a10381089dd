import Testing

/// The objects of `ehlo show --json` keep what their description promises.
@Suite struct ShowJSONTests {
  /// The keys that each object has, and those of its kind.
  private static let common: Set<String> = [
    "kind", "t", "from", "text", "state", "next", "findings",
  ]
  private static let reply: Set<String> = ["lines", "code", "enhanced", "category"]
  private static let keys: [String: Set<String>] = [
    "open": [], "greeting": reply,
    "command": ["verb", "argument"],
    "reply": reply.union(["complete", "answers", "latency"]),
    "challenge-response": [], "message": ["octets"], "tls": [], "close": [], "note": [],
  ]
  private static let summary: Set<String> = [
    "kind", "file", "commands", "replies", "messages", "duration", "findings", "tls",
    "capabilities",
  ]
  private static let states: Set<String> = [
    "connect", "rejected", "greeted", "ready", "ready-auth", "tls-pending", "tls", "auth", "mail",
    "rcpt", "data", "data-reply", "bdat", "bdat-failed", "turn", "quit", "closed",
  ]

  /// The dialogues of the standards and a live session, shown once for all tests.
  private static let shown = Task { () -> [ShownSession] in
    let home = try TemporaryFolder()
    _ = try await Program.ehlo(["run", "--record", "live.ehlo", "practice:"], home: home).run(
      input: """
        EHLO me.example
        :tls
        EHLO me.example
        :auth login
        :note a remark
        MAIL FROM:<alice@practice.test>
        RCPT TO:<550@reply.test>
        RCPT TO:<bob@practice.test>
        DATA
        Subject: x

        .
        RCPT TO:<drop@reply.test>
        MAIL FROM:<drop@reply.test>

        """)
    let files = try Repository.dialogues() + ["live.ehlo"]
    let outcome = try await Program.ehlo(["show", "--json"] + files, home: home).run()
    outcome.expectSilence(0)
    return try ShownSession.all(in: outcome.output)
  }

  @Test func everyObjectHasItsKeys() async throws {
    var kinds: Set<String> = []
    for session in try await Self.shown.value {
      for object in session.objects {
        kinds.insert(object.kind)
        let required = try #require(Self.keys[object.kind], "kind \(object.kind)")
        #expect(
          object.keys.isSuperset(of: Self.common.union(required)), "\(object.kind): \(object.keys)")
        #expect(object.text != nil)
        #expect(["client", "server", nil].contains(object.from))
        #expect(Self.states.contains(try #require(object.state)))
        for finding in object.findings {
          #expect(!finding.id.isEmpty && !finding.message.isEmpty && !finding.source.isEmpty)
          #expect(["info", "warning", "error", "critical"].contains(finding.severity))
        }
      }
      #expect(session.summary.keys.isSuperset(of: Self.summary))
      #expect(session.summary.commands == session.all("command").count)
      #expect(session.summary.replies == session.all("reply").count)
    }
    #expect(kinds == Set(Self.keys.keys))
  }

  @Test func everyReplyAnswersWhatItShould() async throws {
    for session in try await Self.shown.value {
      var answered: [Int: Int] = [:]
      for (index, object) in session.objects.enumerated() where object.kind == "reply" {
        #expect(
          ["success", "intermediate", "transient", "permanent", "invalid"].contains(object.category)
        )
        guard let answers = object.answers else { continue }
        #expect(answers < index)
        let question = session.objects[answers]
        #expect(["command", "message", "challenge-response"].contains(question.kind))
        #expect(question.from != object.from || object.from == nil)
        answered[answers, default: 0] += 1
        if let start = question.t, let end = object.t {
          #expect(start <= end)
          #expect(try #require(object.latency) >= 0)
          #expect(try #require(object.latency) <= end - start + 0.000_001)
        } else {
          #expect(object.latency == nil)
        }
      }
      // No command is answered twice; only LMTP answers a message more than once.
      for (index, count) in answered where count > 1 {
        #expect(session.objects[index].kind == "message", "\(session.summary.file ?? "")")
      }
    }
  }

  @Test func timesNeverGoBack() async throws {
    for session in try await Self.shown.value {
      let times = session.objects.compactMap(\.t)
      #expect(times == times.sorted())
      if session.summary.file == "live.ehlo" {
        #expect(times.count == session.objects.count)
        #expect(session.summary.duration == times.last)
      } else {
        #expect(times.isEmpty)
        #expect(session.summary.duration == nil)
      }
    }
  }

  /// What may be sent next, by the state and by whether an answer is outstanding.
  @Test func nextFollowsTheRules() async throws {
    let historic: Set<String> = ["DEBUG", "WIZ", "KILL", "SHOWQ"]
    for session in try await Self.shown.value {
      for object in session.objects {
        let next = try #require(object.next)
        let place = "\(session.summary.file ?? ""): \(object.text ?? "")"
        switch object.state {
        case "connect", "tls-pending", "quit", "closed":
          #expect(next == [], "\(place)")
        case "data":
          #expect(next == ["."] || next == [], "\(place)")
        case "auth":
          #expect(next == ["*"] || next == [], "\(place)")
        default:
          #expect(historic.isDisjoint(with: next), "\(place)")
          #expect(next.allSatisfy { !$0.hasPrefix("X") }, "\(place)")
        }
        if object.kind == "command" {
          #expect(next == [], "an answer to \(place) is outstanding")
        }
        #expect(Set(next).count == next.count, "\(place)")
      }
    }
  }

  @Test func textIsUnstuffedAndCutWhereItIsLong() async throws {
    let home = try TemporaryFolder()
    let line = String(repeating: "x", count: 70)
    let lines = ["..dot"] + Array(repeating: line, count: 2000)
    let script =
      (["EHLO me.example", "MAIL FROM:<a@practice.test>", "RCPT TO:<b@practice.test>", "DATA"]
      + lines + [".", "QUIT", ""]).joined(separator: "\n")
    try await Program.ehlo(["run", "--record", "a.ehlo", "practice:"], home: home).run(
      input: script
    )
    .expectSilence(0)
    let message = try #require(
      try await ShownSession(of: "a.ehlo", home: home).all("message").first)
    #expect(message.octets == lines.map { $0.utf8.count + 2 }.reduce(0, +))
    #expect(message.truncated == true)
    let text = try #require(message.text)
    #expect(text.hasPrefix(".dot\n\(line)\n"))
    #expect((60_000...65_536).contains(text.utf8.count))
  }

  /// The line that the help shows.
  @Test func jqReadsIt() async throws {
    let home = try TemporaryFolder()
    try home.write(ShowTests.primer, to: "primer.txt")
    var shell = Program.shell(
      #"ehlo show --json primer.txt | jq -r 'select(.kind=="reply") | .code'"#, folder: home.path)
    try shell.findEhlo(home: home)
    let outcome = try await shell.run()
    outcome.expectSilence(0)
    #expect(outcome.output == "250\n250\n250\n354\n250\n221\n")
  }
}
