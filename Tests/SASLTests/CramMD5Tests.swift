import SASL
import SMTPCore
import Testing

@Suite struct CramMD5Tests {
  /// The example of RFC 2195 §2.
  private let challenge = Array("<1896.697170952@postoffice.reston.mci.net>".utf8)
  private let response = Array("tim b913a602c7eda7a495b4e6e7334d3890".utf8)

  @Test func theClientAnswersAsTheExampleDoes() throws {
    var client = try Mechanism.cramMD5.makeClient(
      ClientContext(Credentials(user: "tim", password: "tanstaaftanstaaf")))
    #expect(client.initialResponse == nil)
    #expect(try client.respond(to: challenge).octets == response)
    #expect(throws: MechanismError.unexpectedChallenge) { try client.respond(to: []) }
  }

  private func server() -> any ServerMechanism {
    Mechanism.cramMD5.makeServer(
      ServerContext(
        Accounts(["tim": "tanstaaftanstaaf"]), nonce: "1896.697170952",
        host: "postoffice.reston.mci.net"))
  }

  @Test func theServerAsksAsTheExampleDoes() {
    var server = server()
    #expect(server.respond(to: nil) == .challenge(challenge))
    #expect(server.respond(to: response) == .accepted(user: "tim"))
  }

  @Test(arguments: [
    ("tim b913a602c7eda7a495b4e6e7334d3891", ServerMechanismStep.refused),
    ("tom b913a602c7eda7a495b4e6e7334d3890", .refused),
    ("tim B913A602C7EDA7A495B4E6E7334D3890", .refused),
    ("tim", .malformed), ("", .malformed), (" b913a602c7eda7a495b4e6e7334d3890", .malformed),
    ("tim b913a602c7eda7a495b4e6e7334d389", .malformed), ("tim ", .malformed),
  ])
  func otherAnswersAreNotAccepted(_ text: String, _ step: ServerMechanismStep) {
    var server = server()
    _ = server.respond(to: nil)
    #expect(server.respond(to: Array(text.utf8)) == step)
  }

  @Test func nothingIsToComeWithAUTH() {
    var server = server()
    #expect(server.respond(to: response) == .unasked)
    server = self.server()
    #expect(server.respond(to: []) == .unasked)
  }
}
