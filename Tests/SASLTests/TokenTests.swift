import SASL
import SMTPCore
import Testing

@Suite struct TokenTests {
  /// The example of RFC 7628 §4.1, but for its GS2 header, whose second comma is missing there.
  @Test func theBearersMessageIsThatOfTheExample() throws {
    let client = try Mechanism.oauthBearer.makeClient(
      ClientContext(
        Credentials(
          user: "user@example.com", password: "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="),
        host: "server.example.com", port: 143))
    #expect(
      client.initialResponse
        == Array(
          ("n,a=user@example.com,\u{1}host=server.example.com\u{1}port=143\u{1}"
            + "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\u{1}\u{1}").utf8))
  }

  /// Google's own example.
  @Test func theMessageOfXOAUTH2IsThatOfTheExample() throws {
    let client = try Mechanism.xoauth2.makeClient(
      ClientContext(
        Credentials(
          user: "someuser@example.com", password: "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg")))
    #expect(
      client.initialResponse.map { String(decoding: Base64.encode($0), as: UTF8.self) }
        == "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ=="
    )
  }

  @Test(arguments: [(Mechanism.oauthBearer, [1]), (.xoauth2, [])] as [(Mechanism, [UInt8])])
  func aRefusalIsAnsweredBeforeItComes(_ mechanism: Mechanism, _ answer: [UInt8]) throws {
    var client = try mechanism.makeClient(MechanismTests.client(password: "stale"))
    var server = mechanism.makeServer(MechanismTests.server())
    guard case .challenge(let reason) = server.respond(to: client.initialResponse) else {
      return #expect(Bool(false), "no reason was given")
    }
    #expect(reason.starts(with: #"{"status":""#.utf8))
    #expect(try client.respond(to: reason).octets == answer)
    #expect(throws: MechanismError.unexpectedChallenge) { try client.respond(to: reason) }
    #expect(server.respond(to: answer) == .refused)
  }

  @Test(arguments: [
    (
      Mechanism.oauthBearer, "n,,^auth=Bearer practice^^",
      ServerMechanismStep.accepted(user: "alice")
    ),
    (.oauthBearer, "n,a=alice,^auth=bearer practice^^", .accepted(user: "alice")),
    (.oauthBearer, "y,a=alice,^host=x^port=1^auth=Bearer practice^^", .accepted(user: "alice")),
    (.oauthBearer, "n,a=alice,^auth=Bearer practice^", .malformed),
    (.oauthBearer, "n,a=alice^auth=Bearer practice^^", .malformed),
    (.oauthBearer, "p=x,a=alice,^auth=Bearer practice^^", .malformed),
    (.oauthBearer, "n,a=alice,^^", .malformed), (.oauthBearer, "", .malformed),
    (.oauthBearer, "n,a=alice,^host^auth=Bearer practice^^", .malformed),
    (.xoauth2, "user=alice^auth=Bearer practice^^", .accepted(user: "alice")),
    (.xoauth2, "user=alice^auth=Bearer ^^", .malformed),
    (.xoauth2, "alice^auth=Bearer practice^^", .malformed),
    (.xoauth2, "user=alice", .malformed),
  ])
  func theServerReadsTheMessage(
    _ mechanism: Mechanism, _ message: String, _ step: ServerMechanismStep
  ) {
    var server = mechanism.makeServer(MechanismTests.server())
    #expect(server.respond(to: Array(message.replacing("^", with: "\u{1}").utf8)) == step)
  }
}
