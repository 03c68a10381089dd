import SMTPCore
import Testing

@testable import ExplorerApp

/// How long a server may let the client wait (RFC 5321 §4.5.3.2).
@Suite struct PatienceTests {
  private func session(_ text: String) -> Session {
    var session = Session()
    for event in tape(text) { _ = session.apply(event.event) }
    return session
  }

  @Test(arguments: [
    ("", 300), ("S: 220 mx\nC: NOOP", 300), ("S: 220 mx\nC: DATA\nS: 354 go\nC: x", 300),
    ("S: 220 mx\nC: DATA\nS: 354 go\nC: .", 600), ("S: 220 mx\nC: DATA", 120),
  ])
  func theStandardsTimes(text: String, seconds: Int) {
    #expect(Patience().limit(in: session(text)) == .seconds(seconds))
    #expect(Patience(seconds: 7).limit(in: session(text)) == .seconds(7))
  }
}
