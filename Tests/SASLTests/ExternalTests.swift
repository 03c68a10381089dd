import SASL
import SMTPCore
import Testing

@Suite struct ExternalTests {
  @Test(
    arguments: [
      ("alice", "", ServerMechanismStep.accepted(user: "alice")),
      ("alice", "alice", .accepted(user: "alice")),
      ("alice", "bob", .refused), ("alice", "\0", .malformed), (nil, "", .refused),
      (nil, "alice", .refused),
    ] as [(String?, String, ServerMechanismStep)])
  func theCertificateDecides(_ user: String?, _ response: String, _ step: ServerMechanismStep) {
    var server = Mechanism.external.makeServer(ServerContext(Accounts([:]), certificateUser: user))
    #expect(server.respond(to: nil) == .challenge([]))
    #expect(server.respond(to: Array(response.utf8)) == step)
  }

  @Test(
    arguments: [(nil, "alice", "alice"), ("", "alice", ""), ("bob", "alice", "bob"), (nil, "", "")]
      as [(String?, String, String)])
  func theClientNamesWhomToActAs(_ identity: String?, _ user: String, _ sent: String) throws {
    var client = try Mechanism.external.makeClient(
      ClientContext(Credentials(authorizationID: identity, user: user, password: "")))
    #expect(client.initialResponse == Array(sent.utf8))
    #expect(try client.respond(to: []).octets == Array(sent.utf8))
  }

  @Test(arguments: [
    ("", ServerMechanismStep.acceptedAsNobody),
    ("sirhc@example.com", .acceptedAsNobody),
    (String(repeating: "é", count: 255), .acceptedAsNobody),
    (String(repeating: "é", count: 256), .malformed), ("a\u{7}", .malformed),
  ])
  func anybodyIsAnonymous(_ trace: String, _ step: ServerMechanismStep) {
    var server = Mechanism.anonymous.makeServer(ServerContext(Accounts([:])))
    #expect(server.respond(to: Array(trace.utf8)) == step)
  }
}
