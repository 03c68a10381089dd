import Testing

@testable import SMTPCore

/// The built-in server goes on where a person stops answering, or says why it cannot.
struct TakeoverTests {
  /// A session whose roles are swapped; `C:` is the other side, which is the client now.
  private func swapped(_ steps: [String]) -> (session: Session, unanswered: UnansweredLines) {
    var session = Session()
    var unanswered = UnansweredLines()
    func happen(_ event: SessionEvent) {
      for observation in session.apply(event) { unanswered.take(observation) }
    }
    happen(.opened(Opening()))
    happen(.received(Array("220 mx\r\n".utf8)))
    for (command, reply) in [("EHLO me", "250-mx\r\n250 TURN"), ("TURN", "250 your turn")] {
      happen(.sent(Array("\(command)\r\n".utf8)))
      happen(.received(Array("\(reply)\r\n".utf8)))
    }
    for step in steps {
      let octets = Array((step.dropFirst(3) + (step.hasPrefix("C+") ? "" : "\r\n")).utf8)
      happen(step.hasPrefix("C") ? .received(octets) : .sent(octets))
    }
    return (session, unanswered)
  }

  private func server(_ steps: [String]) throws(TakeoverObstacle) -> ServerSession {
    let (session, unanswered) = swapped(steps)
    return try ServerSession(
      takingOver: session, unanswered, scenario: .swapped(domain: "me.test"),
      authenticator: NoAuthenticator())
  }

  private func codes(_ server: ServerSession, said lines: [String] = []) -> [Int] {
    var server = server
    server.receive(Array(lines.map { $0 + "\r\n" }.joined().utf8)[...])
    var codes: [Int] = []
    while let action = server.next() {
      switch action {
      case .send(let octets):
        let last = String(decoding: octets, as: UTF8.self).split(separator: "\r\n").last
        codes.append(last.flatMap { Int($0.prefix(3)) } ?? 0)
      case .deliver: server.delivered(as: "x")
      default: break
      }
    }
    return codes
  }

  private static let greeted = ["S: 220 me.test"]
  private static let ready = greeted + ["C: EHLO mx", "S: 250 me.test"]
  private static let mail = ready + ["C: MAIL FROM:<a@b.test>", "S: 250 OK"]
  private static let rcpt = mail + ["C: RCPT TO:<c@d.test>", "S: 250 OK"]

  @Test func itGreetsWhereNobodyHas() throws {
    #expect(codes(try server([])) == [220])
    #expect(codes(try server(["C: EHLO mx"])) == [220, 250], "who did not wait is answered too")
  }

  @Test func itGoesOnFromEveryStageOfATransaction() throws {
    #expect(codes(try server(Self.greeted), said: ["EHLO mx"]) == [250])
    #expect(codes(try server(Self.greeted), said: ["MAIL FROM:<>"]) == [503])
    #expect(codes(try server(Self.ready), said: ["MAIL FROM:<>"]) == [250])
    #expect(codes(try server(Self.mail), said: ["RCPT TO:<x@any.test>"]) == [250])
    #expect(codes(try server(Self.rcpt), said: ["DATA", "hello", "."]) == [354, 250])
  }

  @Test func whatWaitsIsAnsweredFirst() throws {
    let waiting = ["C: RSET", "C: MAIL FROM:<e@f.test>", "C: RCPT TO:<g@h.test>", "C: DATA"]
    #expect(codes(try server(Self.rcpt + waiting)) == [250, 250, 250, 354])
    #expect(codes(try server(Self.ready + ["C: QUIT"])) == [221])
  }

  private static let obstacles: [([String], TakeoverObstacle)] = [
    (["S: 554 no"], .serviceRefused),
    (["S: 220-me"], .replyUnfinished),
    (greeted + ["C+ EHL"], .lineUnfinished),
    (rcpt + ["C: DATA", "S: 354 go on"], .messageUnderWay),
    (rcpt + ["C: DATA", "S: 354 go on", "C: x", "C: ."], .messageUnderWay),
    (ready + ["C: AUTH PLAIN", "S: 334 "], .loginUnderWay),
    (ready + ["C: STARTTLS", "S: 220 go"], .handshakeUnderWay),
    (ready + ["C: QUIT", "S: 221 bye"], .over),
    (ready + ["C: TURN", "S: 250 yours"], .notServer),
    (ready + ["C: MAIL FROM:<not an address>", "S: 250 OK"], .strangeAddress),
  ]

  @Test(arguments: obstacles)
  func itSaysWhyItCannot(_ steps: [String], _ obstacle: TakeoverObstacle) {
    #expect(throws: obstacle) { try server(steps) }
  }

  @Test func moreThanIsKeptIsNotAnswered() {
    let flood = Array(repeating: "C: NOOP", count: UnansweredLines.limit + 1)
    #expect(throws: TakeoverObstacle.tooManyLines) { try server(Self.ready + flood) }
  }
}
