import SASL
import SMTPCore
import Testing

@Suite struct LoginTests {
  private let credentials = Credentials(user: "alice", password: "practice")

  @Test(arguments: [
    ["Username:", "Password:"], ["User Name\0", "Password\0"], ["", ""],
    ["Password:", "Username:"],
  ])
  func theClientAnswersWhateverThePromptsSay(_ prompts: [String]) throws {
    var client = try Mechanism.login.makeClient(ClientContext(credentials))
    #expect(client.initialResponse == nil)
    #expect(try client.respond(to: Array(prompts[0].utf8)).octets == Array("alice".utf8))
    #expect(try client.respond(to: Array(prompts[1].utf8)).octets == Array("practice".utf8))
    #expect(throws: MechanismError.unexpectedChallenge) { try client.respond(to: []) }
  }

  @Test(arguments: [
    (
      Credentials(authorizationID: "bob", user: "alice", password: "x"),
      MechanismError.noAuthorizationID
    ),
    (Credentials(user: "", password: "x"), .noUser),
    (Credentials(user: "x", password: ""), .noPassword),
  ])
  func credentialsThatLoginCannotCarryAreRefused(_ bad: Credentials, _ error: MechanismError) {
    #expect(throws: error) { try Mechanism.login.makeClient(ClientContext(bad)) }
  }

  @Test(arguments: [
    ("alice", "practice", ServerMechanismStep.accepted(user: "alice")),
    ("alice", "wrong", .refused), ("alice", "", .refused), ("bob", "practice", .refused),
  ])
  func theServerAsksTwice(_ user: String, _ password: String, _ step: ServerMechanismStep) {
    for isUserSentAhead in [false, true] {
      var server = Mechanism.login.makeServer(ServerContext(Accounts(["alice": "practice"])))
      if !isUserSentAhead {
        #expect(server.respond(to: nil) == .challenge(Array("Username:".utf8)))
      }
      #expect(server.respond(to: Array(user.utf8)) == .challenge(Array("Password:".utf8)))
      #expect(server.respond(to: Array(password.utf8)) == step)
    }
  }

  @Test func theServerWantsAUser() {
    var server = Mechanism.login.makeServer(ServerContext(Accounts(["": ""])))
    #expect(server.respond(to: []) == .malformed)
  }
}
