import SMTPCore
import Testing
import Transcript

/// What servers say anew each time: it is folded, and nothing else is.
@Suite struct NoiseTests {
  private func compare(_ first: String, _ second: String) -> SessionComparison {
    func session(_ reply: String) -> String {
      "S: 220 mx.example.org ESMTP\nC: NOOP\nS: \(reply)\n"
    }
    return Dialogue.compare(session(first), session(second), rules: Dialogue.strict)
  }

  @Test(arguments: [
    // Postfix, with short and with long queue ids.
    ("250 2.0.0 Ok: queued as 4F1A2B3C4D", "250 2.0.0 Ok: queued as 9C8D7E6F5A", "queue-id"),
    (
      "250 2.0.0 Ok: queued as 4bXyZr1Qm7z9pQ", "250 2.0.0 Ok: queued as 4bXyZs5Kc2zBvN", "queue-id"
    ),
    // Exim, before and since 4.97.
    ("250 OK id=1qA2bC-0001Xy-3z", "250 OK id=1qA2bD-0003Ab-1F", "queue-id"),
    (
      "250 OK id=1tHuOe-00000000abc-1DeF", "250 OK id=1tHuPf-00000000abd-2GhI", "queue-id"
    ),
    // OpenSMTPD.
    (
      "250 2.0.0 9b1c2d3e Message accepted for delivery",
      "250 2.0.0 12345678 Message accepted for delivery", "queue-id"
    ),
    // Sendmail.
    (
      "250 2.0.0 4AMC1x2y012345 Message accepted for delivery",
      "250 2.0.0 4AMD2a3b067890 Message accepted for delivery", "queue-id"
    ),
    // Gmail.
    (
      "250 2.0.0 OK 1700000000 a1-20020a170902b68300b001c9.123 - gsmtp",
      "250 2.0.0 OK 1700000555 d9443c01a7336-1cf05f7b6c9si45 - gsmtp", "date queue-id"
    ),
    // qmail.
    ("250 ok 1700000000 qp 12345", "250 ok 1700009999 qp 54321", "date process-number"),
    // Amazon SES.
    (
      "250 Ok 0100018bcf2a1b3c-4d5e6f70-8190-a1b2-c3d4-e5f60718293a-000000",
      "250 Ok 0100018bcf2b9c8d-7e6f5041-3221-f0e1-d2c3-b4a596877869-000000", "queue-id"
    ),
    // The practice server.
    (
      "250 2.0.0 Message accepted, queued as practice-0001",
      "250 2.0.0 Message accepted, queued as practice-0012", "queue-id"
    ),
    // Exchange.
    (
      "250 2.6.0 <0a1b2c3d4e@AM0PR01.example> [InternalId=12345678, Hostname=AM0PR01.example] "
        + "8123 bytes in 0.123, 64.5 KB/sec Queued mail for delivery",
      "250 2.6.0 <5f6a7b8c9d@DB7PR02.example> [InternalId=87654321, Hostname=DB7PR02.example] "
        + "8123 bytes in 0.456, 17.4 KB/sec Queued mail for delivery",
      "message-id queue-id host-name duration duration"
    ),
    // Dates in all their forms.
    (
      "250 ready at Tue, 14 Nov 2023 12:00:00 +0000",
      "250 ready at Sun, 22 Nov 2026 20:11:05 +0100",
      "date"
    ),
    ("250 it is Tue Nov 14 12:00:00 2023", "250 it is Sun Nov 22 20:11:05 2026", "date"),
    ("250 2026-11-21T19:27:16Z here", "250 2026-11-22T07:01:02Z here", "date"),
    // Addresses of the client.
    ("250 hello [192.0.2.1]", "250 hello [198.51.100.77]", "address"),
    ("250 hello [IPv6:2001:db8::1]", "250 hello [IPv6:2001:db8::2:3]", "address"),
    ("250 you are 192.0.2.1:40112", "250 you are 192.0.2.1:40113", "address"),
    ("250 from port 40112", "250 from port 5", "address"),
    ("250 session 1a2b3c is yours", "250 session 9z8y7x is yours", "session-id"),
    ("250 ticket 2026-0042.", "250 ticket 2026-0043.", "ticket"),
    ("250 pid=4711", "250 pid=4712", "process-number"),
  ])
  func isFolded(first: String, second: String, kinds: String) {
    let comparison = compare(first, second)
    #expect(comparison.isSame, "\(comparison.told)")
    let found = comparison.pairs.flatMap { $0.noise.map(\.kind.rawValue) }
    #expect(found.joined(separator: " ") == kinds)
    // What is folded differs all the same, and is there to be shown.
    #expect(comparison.noise.values.reduce(0, +) == found.count)
  }

  @Test(arguments: [
    ("250 Ok", "250 OK"),
    ("250 8BITMIME", "250 BINARYMIME"),
    ("250 limit is 10240000 octets", "250 limit is 52428800 octets"),
    ("250 ESMTP Postfix", "250 ESMTP Exim 4.98"),
    ("250 user alice", "250 user mallory"),
    ("250 see https://example.org/a/1", "250 see https://example.org/b/2"),
    ("250 queued as 4F1A2B3C4D", "250 queued for 4F1A2B3C4D"),
    ("250 queued as 4F1A2B3C4D", "250 queued as 192.0.2.1"),
    ("250 other.example.net says hello", "250 another.example.net says hello"),
    ("250 RFC5321 it is", "250 RFC2821 it is"),
    ("250 1 2 3", "250 1 2 4"),
  ])
  func isNoNoise(first: String, second: String) {
    #expect(
      compare(first, second).told == ["NOOP: text \(first.dropFirst(4)) \(second.dropFirst(4))"])
  }

  @Test func theNamesOfBothEndsAreTheirOwn() {
    func session(server: String, client: String, address: String) -> String {
      """
      S: 220 \(server) ESMTP ready
      C: EHLO \(client)
      S: 250-\(server) Hello \(client) [\(address)], pleased to meet you
      S: 250 HELP
      C: QUIT
      S: 221 2.0.0 \(server) closing connection
      """
    }
    let comparison = Dialogue.compare(
      session(server: "mx1.example.org", client: "laptop.example", address: "192.0.2.1"),
      session(server: "mail.example.net", client: "desk.example.net", address: "198.51.100.2"),
      rules: Dialogue.strict)
    #expect(comparison.isSame, "\(comparison.told)")
    #expect(comparison.noise[.address] == 1)
    #expect((comparison.noise[.hostName] ?? 0) >= 4)
  }

  /// A hostile text takes the time of its length, and traps nowhere.
  @Test(arguments: ["1 ", "(", "[", "12:00 ", "a=", "<", "..", "=", ":", "1.1.1.1 ", "\u{FF}"])
  func anyTextIsRead(piece: String) {
    let long = "250 " + String(repeating: piece, count: 20_000)
    #expect(compare(long, long).isSame)
    _ = compare(long, long + "x")
  }

  /// An octet that is no text makes no name: it is a difference.
  @Test func anInvalidOctetIsNoName() {
    func session(_ name: [UInt8]) -> [TimedEvent] {
      let greeting = Array("220 ".utf8) + name + Array(" ESMTP\r\n".utf8)
      return [.opened(Opening()), .received(greeting)].map { TimedEvent(at: nil, $0) }
    }
    func steps(_ name: [UInt8]) -> SessionSteps {
      var builder = ReplayBuilder(isLMTP: false)
      for event in session(name) { builder.take(event) }
      return builder.finish().steps
    }
    func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
      SessionComparison(steps(first), steps(second), rules: Dialogue.strict).isSame
    }
    #expect(isSame(Array("mx1.example".utf8), Array("mx2.example".utf8)))
    #expect(!isSame(Array("mx1.example".utf8), Array("mx".utf8) + [0xFF] + Array(".example".utf8)))
  }
}
