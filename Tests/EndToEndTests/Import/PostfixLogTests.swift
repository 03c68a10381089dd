import Foundation
import Testing

/// What Postfix logs of a session line by line, held against our own recording of it.
@Suite struct PostfixLogTests {
  @Test func tellsTheRecordedSession() async throws {
    let postfix = try await Servers.running.postfix
    let home = try TemporaryFolder()
    let name = "\(UUID().uuidString.lowercased()).example"
    let script = """
      EHLO \(name)
      :tls
      EHLO \(name)
      MAIL FROM:<alice@example.test>
      RCPT TO:<nobody@example.test>
      RCPT TO:<bob@example.test>
      DATA
      Subject: seen from both sides

      hello
      .
      QUIT

      """
    let run = try await Program.ehlo(
      ["run", "--verify", "skip", "--record", "own.ehlo", "127.0.0.1:\(postfix.debugPort)"],
      home: home
    ).run(input: script)
    let own = try await ShownSession(of: "own.ehlo", home: home)
    #expect(own.summary.messages == 1, "\(run)")

    let log = try await eventually("the end of the session in the log") { () -> String? in
      let lines = postfix.log.split(separator: "\n")
      guard let hello = lines.first(where: { $0.hasSuffix(": EHLO \(name)") }),
        let process = hello.firstMatch(of: /smtpd\[\d+\]/)?.output
      else { return nil }
      // Another session may have gone before in the same process.
      let mine = lines.filter { $0.contains(process) }
      guard let start = mine.firstIndex(where: { $0.hasSuffix(": EHLO \(name)") }),
        let end = mine[start...].firstIndex(where: { $0.contains(": disconnect from ") })
      else { return nil }
      let begin = mine[..<start].lastIndex { $0.contains(": connect from ") } ?? mine.startIndex
      return mine[begin...end].joined(separator: "\n") + "\n"
    }
    try home.write(log, to: "postfix.log")
    let shown = try await ShownSession(of: "postfix.log", home: home)
    #expect(shown.exchanges == own.exchanges, "\(log)")
    #expect(shown.all("reply").map(\.text) == own.all("reply").map(\.text))
    #expect(shown.all("reply").map(\.state) == own.all("reply").map(\.state))
    #expect(shown.summary.tls?.version == own.summary.tls?.version)
    #expect(shown.summary.tls?.cipher == own.summary.tls?.cipher)
  }
}
