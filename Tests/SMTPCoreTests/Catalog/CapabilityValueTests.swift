import Testing

@testable import SMTPCore

struct CapabilityValueTests {
  @Test(
    arguments: [
      ("SIZE 10240000", .largestMessage(10_240_000)), ("SIZE 0", .largestMessage(nil)),
      ("SIZE", .none), ("SIZE 10k", .malformed(["10k"])), ("SIZE 1 2", .malformed(["1", "2"])),
      ("SIZE 99999999999999999999999", .largestMessage(.max)),
      ("AUTH PLAIN login", .mechanisms(["PLAIN", "LOGIN"])),
      ("AUTH=LOGIN PLAIN", .mechanisms(["LOGIN", "PLAIN"])), ("AUTH", .mechanisms([])),
      ("DELIVERBY 240", .shortestDeadline(240)), ("DELIVERBY", .none),
      ("DELIVERBY 240,x", .shortestDeadline(240)), ("DELIVERBY soon", .malformed(["soon"])),
      (
        "FUTURERELEASE 86400 2026-12-24T17:00:00Z",
        .holding(seconds: 86_400, until: "2026-12-24T17:00:00Z")
      ),
      ("FUTURERELEASE 86400", .malformed(["86400"])),
      ("NO-SOLICITING org.example:ADV,net.x", .unwanted(["org.example:ADV", "net.x"])),
      ("NO-SOLICITING", .none), ("BURL imap", .places(["imap"])), ("BURL", .places([])),
      ("MT-PRIORITY MIXER", .policy("MIXER")), ("MT-PRIORITY", .none),
      (
        "LIMITS rcptmax=100 MAILMAX=x FOO",
        .limits([
          .init(name: "RCPTMAX", value: 100), .init(name: "MAILMAX", value: nil),
          .init(name: "FOO", value: nil),
        ])
      ),
      ("LIMITS", .malformed([])), ("XCLIENT NAME addr", .attributes(["NAME", "ADDR"])),
      ("8BITMIME", .none), ("8BITMIME x", .malformed(["x"])), ("FROB 1 2", .words(["1", "2"])),
      ("FROB", .none),
    ] as [(String, CapabilityValue)])
  func wordsBehindAKeywordAreRead(_ line: String, _ value: CapabilityValue) throws {
    let capability = try #require(Capability(text: Array(line.utf8)[...]))
    #expect(CapabilityValue(capability) == value)
  }

  @Test func capabilitiesTellTheirNumbers() {
    let offered = CapabilitiesTests.capabilities(
      "250-mx", "250-SIZE 1000", "250-DELIVERBY 60", "250-LIMITS RCPTMAX=3",
      "250-FUTURERELEASE 600 2026-12-24T17:00:00Z", "250 XFORWARD NAME ADDR")
    #expect(offered.largestMessage == 1_000 && offered.shortestDeadline == 60)
    #expect(offered.limit("RCPTMAX") == 3 && offered.limit("MAILMAX") == nil)
    #expect(offered.longestHold?.seconds == 600)
    #expect(offered.attributes(of: .xforward) == ["NAME", "ADDR"])
    #expect(offered.attributes(of: .xclient) == nil)
  }

  /// Lists as a hostile server may send them are read without harm.
  @Test func anyListIsRead() {
    var generator = SeededGenerator(seed: 250)
    let pieces =
      Extension.all.map(\.keyword) + ["=", " ", "\t", "\u{E9}", "\u{1B}[2J", "0", "99999999999999"]
      + ["RCPTMAX=", ",", "-1", "\u{0}", "2026-12-24T17:00:00Z", "9999-99-99T99:99:99Z"]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let offered = CapabilitiesTests.capabilities("250-mx", "250 " + text)
      for capability in offered.list { _ = CapabilityValue(capability) }
      _ = (offered.largestMessage, offered.longestHold?.until, offered.limit("RCPTMAX"))
      let line = "MAIL FROM:<a@b.example> SIZE=1 HOLDUNTIL=2026-12-24T17:00:00Z BY=1;R"
      _ = CommandCheck.problem(
        in: Array(line.utf8), for: CommandCheckTests.session(offering: [text]))
    }
  }
}
