import Foundation
import Testing

/// A recording, turned into something else.
@Suite struct ConvertTests {
  private static let script = """
    EHLO laptop.acme-corp.com
    MAIL FROM:<ewa.nowak@practice.test>
    RCPT TO:<bob@practice.test>
    DATA
    Subject: Grüße 100%
    From: Ewa <ewa.nowak@practice.test>

    .. two dots, \\n, $(reboot) and 'quotes' %DATE%
    END
    The end.
    .
    QUIT

    """

  /// A recording of a session with a practice server on a port.
  private func recording(_ script: String = script, port: Int, home: TemporaryFolder) async throws {
    let outcome = try await Program.ehlo(
      ["run", "--record", "session.ehlo", "127.0.0.1:\(port)"], home: home
    ).run(input: script)
    outcome.expectSilence(0)
  }

  private func convert(_ arguments: [String], home: TemporaryFolder) async throws -> Outcome {
    try await Program.ehlo(["convert"] + arguments, home: home).run()
  }

  @Test func everyFormat() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await recording(port: server.port, home: home)
    let beginnings = [
      "a.ehlo": "{\"format\":\"ehlo-transcript\"", "a.txt": "# session with",
      "a.md": "# SMTP session",
      "a.html": "<!DOCTYPE html>", "a.cast": "{\"version\":2", "a.sh": "#!/bin/sh\n",
    ]
    for (name, beginning) in beginnings {
      try await convert(["session.ehlo", name], home: home).expectSilence(0)
      #expect(try home.read(name).hasPrefix(beginning), "\(name)")
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(home.path)/\(name)")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(try home.read("a.ehlo") == home.read("session.ehlo"))
    // A text of C: and S: lines is the same session.
    let recorded = try await ShownSession(of: "session.ehlo", home: home)
    let read = try await ShownSession(of: "a.txt", home: home)
    #expect(read.exchanges == recorded.exchanges)
    #expect(read.all("message").map(\.text) == recorded.all("message").map(\.text))
    let log = try await convert(["session.ehlo", "-", "--to", "swaks-log"], home: home)
    log.expectSilence(0)
    #expect(log.output.contains("\n -> RCPT TO:<bob@practice.test>\n<-  250 2.1.5"))
  }

  /// A browser's page stands alone: python reads it, and finds no script and nothing to load.
  @Test func aWebPageStandsAlone() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await recording(port: server.port, home: home)
    try await convert(["session.ehlo", "a.html"], home: home).expectSilence(0)
    let reader = """
      import sys, html.parser
      empty = {'meta', 'path', 'br'}
      class Reader(html.parser.HTMLParser):
          stack, seen = [], set()
          def handle_starttag(self, tag, attributes):
              self.seen.add(tag)
              assert tag not in ('script', 'link', 'img', 'iframe', 'object'), tag
              for name, value in attributes:
                  assert name not in ('src', 'href') and not name.startswith('on'), name
                  assert '://' not in value, value
              if tag not in empty: self.stack.append(tag)
          def handle_endtag(self, tag):
              if tag not in empty: assert self.stack.pop() == tag, tag
      reader = Reader(convert_charrefs=True)
      reader.feed(open(sys.argv[1], encoding='utf-8').read())
      reader.close()
      assert reader.stack == [], reader.stack
      assert {'svg', 'pre', 'dl', 'style'} <= reader.seen, reader.seen
      """
    let outcome = try await Program(
      "/usr/bin/env", ["python3", "-c", reader, "\(home.path)/a.html"]
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
  }

  /// swaks sends the same message again.
  @Test func swaksSendsTheSame() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await recording(port: server.port, home: home)
    try await convert(["session.ehlo", "again.sh"], home: home).expectSilence(0)
    let outcome = try await Program("/bin/sh", ["again.sh"], folder: home.path).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    let sent = outcome.output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .filter { $0.hasPrefix(" ->") }.map { $0.dropFirst(4) }
    let lines = Self.script.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    // What the script did not double on the wire swaks does not, either.
    #expect(sent == Array(lines), "\(outcome.output)")
    #expect(outcome.output.contains("<-  250 2.0.0 Message accepted"))
  }

  @Test func nothingIsOverwritten() async throws {
    let home = try TemporaryFolder()
    try home.write("S: 220 mx\nC: QUIT\nS: 221 bye\n", to: "a.txt")
    try home.write("precious", to: "b.html")
    try await convert(["a.txt", "b.html"], home: home)
      .expectSentence(73, ["b.html", "exists already", "name another"])
    #expect(try home.read("b.html") == "precious")
    try await convert(["a.txt", "a.txt"], home: home).expectSentence(73, ["a.txt"])
    try await convert(["a.txt", "nowhere/b.html"], home: home)
      .expectSentence(73, ["nowhere/b.html", "No such file", "another place"])
    try await convert(["a.txt", "/proc/b.html"], home: home).expectSentence(73, ["/proc/b.html"])
    #expect(try home.files() == ["a.txt", "b.html"])
  }

  @Test func whatCannotBeReadOrNamed() async throws {
    let home = try TemporaryFolder()
    try home.write("S: 220 mx\nC: QUIT\nS: 221 bye\n", to: "a.txt")
    try home.write(
      "{\"format\":\"ehlo-transcript\",\"version\":1}\n[0,\"recv\",7]\n", to: "bad.ehlo")
    try home.write("just words\n", to: "words")
    try await convert(["a.txt", "b.docx"], home: home)
      .expectSentence(64, ["b.docx", "--to", "markdown"])
    try await convert(["a.txt", "-"], home: home).expectSentence(64, ["Standard output", "--to"])
    try await convert(["missing.ehlo", "b.md"], home: home).expectSentence(66, ["missing.ehlo"])
    try await convert([home.path, "b.md"], home: home).expectSentence(66, ["folder"])
    try await convert(["words", "b.md"], home: home).expectSentence(65, ["words"])
    try await convert(["bad.ehlo", "b.md"], home: home).expectSentence(65, ["bad.ehlo", "line 2"])
    try await convert(["a.txt", "b.md", "--share", "--keep-secrets"], home: home)
      .expectSentence(64, ["--share"])
    #expect(try home.files() == ["a.txt", "bad.ehlo", "words"])
  }

  @Test func standardInputAndOutput() async throws {
    let home = try TemporaryFolder()
    let program = try Program.ehlo(["convert", "-", "-", "--to", "dialogue"], home: home)
    let outcome = try await program.run(input: "S: 220 mx\nC: AUTH PLAIN AGEAc2VzYW1l\nS: 535 no\n")
    outcome.expectSilence(0)
    #expect(outcome.output == "# connected\nS: 220 mx\nC: AUTH PLAIN <redacted>\nS: 535 no\n")
    let full = Program.shell(
      "printf 'S: 220 mx\\n' | \(Program.ehloPath) convert - - --to html > /dev/full")
    try await full.run().expectSentence(74, ["standard output"])
  }
}
