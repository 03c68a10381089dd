import SMTPTransport
import Testing

@testable import ExplorerApp

@Suite struct LocalityTests {
  @Test(arguments: [
    ("localhost", true), ("localhost:2525", true), ("LOCALHOST.:25", true), ("127.0.0.1:25", true),
    ("127.1.2.3", true), ("[::1]:25", true), ("unix:/run/lmtp", true), ("practice:", true),
    ("smtps://localhost", true), ("192.0.2.1", false), ("127.0.0.1.example.org", false),
    ("127.example.org", false), ("localhost.example.org", false), ("[2001:db8::1]", false),
    ("[::ffff:192.0.2.1]", false), ("mx:example.org", false), ("mail.example.org", false),
  ])
  func whatLeavesThisMachine(target: String, isHere: Bool) throws {
    #expect(try Target(parsing: target).isOnThisMachine == isHere)
  }
}
