import Foundation
import Testing

/// Messages that `send` delivers.
@Suite struct SendMessageTests {
  private static let octets = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7 + $0 / 256) }

  /// A message of dots and of line ends of both kinds goes as it is.
  @Test(arguments: [[], ["--bdat"], ["--bdat", "--chunk", "7"]])
  func aWholeMessageArrivesAsItIs(options: [String]) async throws {
    let home = try TemporaryFolder()
    let file = try home.write("Subject: dots\r\n\n.\n..\n.x\r\nend", to: "mail.eml")
    let outcome = try await Program.ehlo(
      ["send", "practice:", "--to", "bob@practice.test", "--message", file, "--record", "s.ehlo"]
        + options, home: home
    ).run()
    outcome.expectSilence(0, "\(outcome)")
    let shown = try await Program.ehlo(["show", "--json", "s.ehlo"], home: home).run()
    let messages = shown.output.split(separator: "\n").compactMap { line in
      try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }.filter { $0["kind"] as? String == "message" }
    let text = messages.compactMap { $0["text"] as? String }.joined()
    if options.count < 3 { #expect(text.hasPrefix("Subject: dots\n\n.\n..\n.x\nend")) }
    #expect(messages.count == (options.count == 3 ? 5 : 1), "\(shown.output)")
  }

  /// A composed message with everything in it, through aiosmtpd, as Python's `email` reads it.
  @Test func whatIsComposedIsWhatIsRead() async throws {
    let servers = try await Servers.running
    let home = try TemporaryFolder()
    try Data(Self.octets).write(to: URL(filePath: "\(home.path)/größe 1.bin"))
    let mark = "mark-\(UInt64.random(in: 0...UInt64.max))"
    var program = try Program.ehlo(
      [
        "send", "127.0.0.1:\(servers.aiosmtpd.port)", "--ca-file", servers.authority,
        "--from", "Jürgen <alice@example.test>", "--to", "bob@example.test",
        "--subject", "Grüße \(mark)", "--body", "Schöne Grüße\n.\nvon Jürgen", "--attach",
        "größe 1.bin", "--header", "X-Note: ü", "--user", servers.user,
      ], home: home)
    program.environment["EHLO_PASSWORD"] = servers.password
    let outcome = try await program.run()
    outcome.expectSilence(0, "\(outcome)")
    let kept = try await eventually("the message \(mark)") {
      try servers.aiosmtpd.messages().first { message in
        String(decoding: message.content, as: UTF8.self).contains(mark)
          || message.content.range(of: Data(mark.utf8)) != nil
      }
    }
    #expect(kept.tls)
    #expect(kept.authenticated)
    #expect(kept.from == "alice@example.test")
    #expect(kept.to == ["bob@example.test"])
    let script = """
      import email, email.policy, sys
      m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
      print(m['subject']); print(m['from']); print(m['x-note'])
      print(repr(m.get_body(('plain',)).get_payload(decode=True).decode()))
      a = list(m.iter_attachments())[0]
      print(a.get_filename()); print(a.get_payload(decode=True).hex())
      """
    let read = try await Program("/usr/bin/env", ["python3", "-c", script])
      .run(input: [UInt8](kept.content))
    #expect(
      read.output.split(separator: "\n").map(String.init) == [
        "Grüße \(mark)", "Jürgen <alice@example.test>", "ü",
        "'Schöne Grüße\\r\\n.\\r\\nvon Jürgen\\r\\n'", "größe 1.bin",
        Self.octets.map { String(format: "%02x", $0) }.joined(),
      ], "\(read)")
  }

  @Test func postfixTakesItUnderTLSWithALogin() async throws {
    let servers = try await Servers.running
    let mark = "mark-\(UInt64.random(in: 0...UInt64.max))"
    var program = try Program.ehlo(
      [
        "send", "submission://\(servers.user)@127.0.0.1:\(servers.postfix.submissionPort)",
        "--ca-file", servers.authority, "--tls", "require", "--from", "alice@example.test",
        "--to", "bob@example.test", "--to", "nobody@example.test", "--subject", mark, "--body",
        "Grüße",
      ], home: try TemporaryFolder())
    program.environment["EHLO_PASSWORD"] = servers.password
    let outcome = try await program.run()
    outcome.expectSentence(0, ["1 of 2 recipients", "nobody@example.test"])
    #expect(outcome.output.contains("MAIL FROM:<alice@example.test> SIZE="))
    #expect(outcome.output.contains(" BODY=8BITMIME"))
    _ = try await eventually("the delivery of \(mark)") {
      servers.postfix.mailbox(of: "bob").messages.first {
        $0.contains(mark) && $0.contains("\nGrüße\n")
      }
    }
  }

  @Test func aCertificateThatFailsEndsIt() async throws {
    let servers = try await Servers.running
    let outcome = try await Program.ehlo(
      [
        "send", "127.0.0.1:\(servers.postfix.wrongNamePort)", "--ca-file", servers.authority,
        "--until", "tls",
      ], home: try TemporaryFolder()
    ).run()
    outcome.expectSentence(77, ["TLS"])
  }

  /// Without a terminal `--stay` goes on line by line, in the same session.
  @Test func stayingGoesOnInTheSameSession() async throws {
    let outcome = try await Program.ehlo(
      ["send", "practice:", "--to", "bob@practice.test", "--until", "rcpt", "--stay"],
      home: try TemporaryFolder()
    ).run(input: "DATA\nSubject: by hand\n\nhello\n.\nQUIT\n")
    outcome.expectSilence(0, "\(outcome)")
    #expect(outcome.output.contains("queued as"))
    #expect(outcome.output.components(separatedBy: "connected to").count == 2)
  }
}
