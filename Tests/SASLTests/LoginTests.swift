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
    var client = try Mechanism.login.makeClient(credentials)
    #expect(client.initialResponse == nil)
    #expect(try client.respond(to: Array(prompts[0].utf8)) == Array("alice".utf8))
    #expect(try client.respond(to: Array(prompts[1].utf8)) == Array("practice".utf8))
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
    #expect(throws: error) { try Mechanism.login.makeClient(bad) }
  }

  @Test(arguments: [
    ("alice", "practice", ServerMechanismStep.accepted(user: "alice")),
    ("alice", "wrong", .refused), ("alice", "", .refused), ("bob", "practice", .refused),
  ])
  func theServerAsksTwice(_ user: String, _ password: String, _ step: ServerMechanismStep) {
    for isUserSentAhead in [false, true] {
      var server = Mechanism.login.makeServer(Accounts(["alice": "practice"]))
      if !isUserSentAhead {
        #expect(server.respond(to: nil) == .challenge(Array("Username:".utf8)))
      }
      #expect(server.respond(to: Array(user.utf8)) == .challenge(Array("Password:".utf8)))
      #expect(server.respond(to: Array(password.utf8)) == step)
    }
  }

  @Test func theServerWantsAUser() {
    var server = Mechanism.login.makeServer(Accounts(["": ""]))
    #expect(server.respond(to: []) == .malformed)
  }
}

@Suite struct MechanismTests {
  @Test func namesAreComparedWithoutRegardToCase() {
    #expect(Mechanism(name: "plain") == .plain)
    #expect(Mechanism(name: "Login") == .login)
    #expect(Mechanism(name: "SCRAM-SHA-256") == nil)
  }

  @Test(arguments: Mechanism.allCases)
  func bothSidesUnderstandEachOther(_ mechanism: Mechanism) throws {
    for sendsInitialResponse in [true, false] {
      var client = try mechanism.makeClient(Credentials(user: "alice", password: "practice"))
      var server = mechanism.makeServer(Accounts(["alice": "practice"]))
      var step = server.respond(to: sendsInitialResponse ? client.initialResponse : nil)
      while case .challenge(let octets) = step {
        step = server.respond(to: try client.respond(to: octets))
      }
      #expect(step == .accepted(user: "alice"))
    }
  }

  @Test func credentialsDoNotPrintTheirPassword() {
    let credentials = Credentials(user: "alice", password: "secret")
    #expect(!"\(credentials)".contains("secret"))
    #expect(!String(reflecting: credentials).contains("secret"))
    var dump = ""
    Swift.dump(credentials, to: &dump)
    #expect(!dump.contains("secret"))
  }
}
