import SASL
import SMTPCore
import Testing

@Suite struct PlainTests {
  /// The examples of RFC 4616 §4: credentials, and the message that they make.
  @Test(arguments: [
    (Credentials(user: "tim", password: "tanstaaftanstaaf"), "\0tim\0tanstaaftanstaaf"),
    (
      Credentials(authorizationID: "Ursel", user: "Kurt", password: "xipj3plmq"),
      "Ursel\0Kurt\0xipj3plmq"
    ),
    (Credentials(authorizationID: "", user: "jörg", password: "π"), "\0jörg\0π"),
  ])
  func theClientComposesOneMessage(_ credentials: Credentials, _ message: String) throws {
    var client = try Mechanism.plain.makeClient(ClientContext(credentials))
    #expect(client.initialResponse == Array(message.utf8))
    #expect(try client.respond(to: []).octets == Array(message.utf8))
    #expect(throws: MechanismError.unexpectedChallenge) { try client.respond(to: []) }
  }

  @Test(arguments: [
    (Credentials(user: "", password: "x"), MechanismError.noUser),
    (Credentials(user: "x", password: ""), .noPassword),
    (Credentials(user: "a\0b", password: "x"), .nulInCredentials),
    (Credentials(user: "a", password: "x\0"), .nulInCredentials),
    (Credentials(authorizationID: "\0", user: "a", password: "x"), .nulInCredentials),
  ])
  func credentialsThatPlainCannotCarryAreRefused(_ bad: Credentials, _ error: MechanismError) {
    #expect(throws: error) { try Mechanism.plain.makeClient(ClientContext(bad)) }
  }

  @Test(arguments: [
    ("\0alice\0practice", ServerMechanismStep.accepted(user: "alice")),
    ("alice\0alice\0practice", .accepted(user: "alice")),
    ("bob\0alice\0practice", .refused),
    ("\0alice\0wrong", .refused),
    ("\0Alice\0practice", .refused),
    ("\0bob\0practice", .refused),
    ("", .malformed),
    ("alice", .malformed),
    ("alice\0practice", .malformed),
    ("\0alice\0practice\0", .malformed),
    ("\0\0practice", .malformed),
    ("\0alice\0", .malformed),
    ("\0\0", .malformed),
  ])
  func theServerReadsIt(_ message: String, _ step: ServerMechanismStep) {
    var server = Mechanism.plain.makeServer(ServerContext(Accounts(["alice": "practice"])))
    #expect(server.respond(to: Array(message.utf8)) == step)
  }

  @Test func theServerAsksWithAnEmptyChallenge() {
    var server = Mechanism.plain.makeServer(ServerContext(Accounts(["alice": "practice"])))
    #expect(server.respond(to: nil) == .challenge([]))
    #expect(server.respond(to: Array("\0alice\0practice".utf8)) == .accepted(user: "alice"))
  }

  @Test func theServerWantsUTF8() {
    var server = Mechanism.plain.makeServer(ServerContext(Accounts(["alice": "practice"])))
    #expect(server.respond(to: [0, 0x61, 0, 0xFF]) == .malformed)
    #expect(server.respond(to: [0xC3, 0, 0x61, 0, 0x61]) == .malformed)
  }

  @Test func equalStringsOfOtherOctetsAreNotEqual() {
    // é as one scalar, and as two: one String to Swift, two passwords to a server.
    var server = Mechanism.plain.makeServer(ServerContext(Accounts(["alice": "caf\u{E9}"])))
    #expect(server.respond(to: Array("\0alice\0cafe\u{301}".utf8)) == .refused)
  }
}
