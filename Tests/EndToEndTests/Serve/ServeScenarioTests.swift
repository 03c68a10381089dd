import Foundation
import Testing

/// Scenarios that a person writes, or makes from a recording, played to other programs.
@Suite struct ServeScenarioTests {
  private static let swaks = [
    "--server", "127.0.0.1", "--from", "alice@practice.test", "--to", "bob@practice.test", "--port",
  ]

  private static func swaks(to port: Int, home: TemporaryFolder) async throws -> Outcome {
    try await Program("/usr/bin/swaks", swaks + ["\(port)"], environment: ["HOME": home.path]).run()
  }

  @Test func aClientThatComesAgainHearsTheNextAnswer() async throws {
    let home = try TemporaryFolder()
    try home.write(
      "ehlo-scenario 1\noffer: SIZE 1000\nC: RCPT*\nS: 451 4.7.1 Later\nS: 250 2.1.5 Now\n",
      to: "grey.scenario")
    let server = try await ListeningProcess(
      ["serve", "grey.scenario", "--expect", "1", "--timeout", "300"], home: home)
    let first = try await Self.swaks(to: server.port, home: home)
    #expect(first.status == .exited(24) && first.output.contains("<** 451 4.7.1 Later"))
    let second = try await Self.swaks(to: server.port, home: home)
    #expect(second.status == .exited(0) && second.output.contains("<-  250 2.1.5 Now"))
    #expect(try await server.program.ended() == .exited(0))
  }

  @Test func aRecordingBecomesAScenario() async throws {
    let home = try TemporaryFolder()
    let log = [
      "S: 220 mx.example.org ESMTP Sample", "C: EHLO me.test", "S: 250-mx.example.org",
      "S: 250 PIPELINING", "C: MAIL FROM:<alice@practice.test>", "S: 250 2.1.0 Sender ok",
      "C: RCPT TO:<bob@practice.test>", "S: 550 5.1.1 No Bob here", "C: QUIT", "S: 221 2.0.0 Bye",
    ]
    try home.write(log.joined(separator: "\n") + "\n", to: "session.txt")
    let made = try await Program.ehlo(["convert", "session.txt", "made.scenario"], home: home).run()
    #expect(made.status == .exited(0), "\(made)")
    let server = try await PracticeProcess(["--once"], scenario: "made.scenario", home: home)
    let outcome = try await Self.swaks(to: server.port, home: home)
    for line in ["220 mx.example.org ESMTP Sample", "250 PIPELINING", "250 2.1.0 Sender ok"] {
      #expect(outcome.output.contains(line))
    }
    #expect(outcome.status == .exited(24) && outcome.output.contains("550 5.1.1 No Bob here"))
    #expect(try await server.program.ended() == .exited(0))
  }

  @Test func whatIsWrongWithAScenarioIsSaidWithItsLine() async throws {
    let home = try TemporaryFolder()
    try home.write("ehlo-scenario 1\nC: NOOP\nS: fine\n", to: "bad.scenario")
    for arguments in [
      ["serve", "bad.scenario"], ["serve", "--scenario", "bad.scenario"],
      ["connect", "practice:bad.scenario"], ["practice", "./bad.scenario"],
    ] {
      let outcome = try await Program.ehlo(arguments, home: home).run()
      #expect(outcome.status == .exited(65), "\(outcome)")
      #expect(outcome.errors.contains("bad.scenario, line 3: a reply has three digits"))
    }
    let shown = try await Program.ehlo(["show", "bad.scenario"], home: home).run()
    #expect(shown.status == .exited(65) && shown.errors.contains("a practice scenario"))
    let unknown = try await Program.ehlo(["practice", "grey"], home: home).run()
    #expect(unknown.status == .exited(64) && unknown.errors.contains("greylisting"))
  }
}
