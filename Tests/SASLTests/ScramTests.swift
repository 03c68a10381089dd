import SASL
import SMTPCore
import Testing

@Suite struct ScramTests {
  /// A published exchange.
  struct Example: Sendable, CustomTestStringConvertible {
    let mechanism: Mechanism
    let clientNonce: String
    let serverNonce: String
    let clientFirst: String
    let serverFirst: String
    let clientFinal: String
    let serverFinal: String

    var testDescription: String { mechanism.rawValue }

    func client() throws -> any ClientMechanism {
      try mechanism.makeClient(
        ClientContext(Credentials(user: "user", password: "pencil"), nonce: clientNonce))
    }

    func server() throws -> any ServerMechanism {
      let first = try ScramServerFirst(serverFirst.utf8)
      return mechanism.makeServer(
        ServerContext(Accounts(["user": "pencil"]), nonce: serverNonce, salt: first.salt))
    }
  }

  static let examples = [
    // RFC 5802 §5.
    Example(
      mechanism: .scramSHA1, clientNonce: "fyko+d2lbbFgONRv9qkxdawL",
      serverNonce: "3rfcNHYJY1ZVvWVs7j", clientFirst: "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
      serverFirst: "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
      clientFinal: "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
        + "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
      serverFinal: "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="),
    // RFC 7677 §3.
    Example(
      mechanism: .scramSHA256, clientNonce: "rOprNGfwEbeRWgbNEkqO",
      serverNonce: "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
      clientFirst: "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
      serverFirst: "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
        + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
      clientFinal: "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
      serverFinal: "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="),
  ]

  private static func octets(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: examples)
  func theClientSaysWhatTheExampleSays(_ example: Example) throws {
    var client = try example.client()
    #expect(client.initialResponse == Self.octets(example.clientFirst))
    let final = try client.respond(to: Self.octets(example.serverFirst))
    #expect(final.octets == Self.octets(example.clientFinal))
    #expect(client.serverProof == .awaited)
    let last = try client.respond(to: Self.octets(example.serverFinal))
    #expect(last.octets == [] && last.content == .serverVerified)
    #expect(client.serverProof == .verified)
  }

  @Test(arguments: examples)
  func theServerSaysWhatTheExampleSays(_ example: Example) throws {
    var server = try example.server()
    #expect(
      server.respond(to: Self.octets(example.clientFirst))
        == .challenge(Self.octets(example.serverFirst)))
    #expect(
      server.respond(to: Self.octets(example.clientFinal))
        == .challenge(Self.octets(example.serverFinal)))
    #expect(server.respond(to: []) == .accepted(user: "user"))
  }

  @Test func whatFollowsTheServersProofIsEmpty() throws {
    var server = try Self.examples[0].server()
    _ = server.respond(to: Self.octets(Self.examples[0].clientFirst))
    _ = server.respond(to: Self.octets(Self.examples[0].clientFinal))
    #expect(server.respond(to: Self.octets("x")) == .malformed)
  }

  private static let nonce = "rOprNGfwEbeRWgbNEkqO"

  @Test(
    arguments: [
      ("r=\(nonce)x,s=QQ==,i=4096", nil),
      ("r=\(nonce)x,s=QQ==,i=1", .tooFewIterations(1, fewest: 4_096)),
      ("r=\(nonce)x,s=QQ==,i=4095", .tooFewIterations(4_095, fewest: 4_096)),
      ("r=\(nonce)x,s=QQ==,i=4096,x=whatever", nil),
      ("r=\(nonce),s=QQ==,i=4096", .foreignNonce),
      ("r=other,s=QQ==,i=4096", .foreignNonce),
      ("r=\(nonce)x,s=QQ==,i=1000001", .tooManyIterations(1_000_001, limit: 1_000_000)),
      (
        "r=\(nonce)x,s=QQ==,i=99999999999999999999999",
        .tooManyIterations(.max, limit: 1_000_000)
      ),
      ("r=\(nonce)x,s=QQ==,i=0", .malformedChallenge),
      ("r=\(nonce)x,s=QQ==,i=-1", .malformedChallenge),
      ("r=\(nonce)x,s=QQ==,i=", .malformedChallenge),
      ("r=\(nonce)x,s=QQ==", .malformedChallenge),
      ("r=\(nonce)x,s=,i=4096", .malformedChallenge),
      ("r=\(nonce)x,s=Q,i=4096", .malformedChallenge),
      ("s=QQ==,r=\(nonce)x,i=4096", .malformedChallenge),
      ("m=new,r=\(nonce)x,s=QQ==,i=4096", .unknownExtension),
      ("e=unknown-user", .refused(reason: Array("unknown-user".utf8))),
      ("gibberish", .malformedChallenge),
      ("v=QQ==", .malformedChallenge),
    ] as [(String, MechanismError?)])
  func theServersFirstMessageIsChecked(_ challenge: String, _ error: MechanismError?) throws {
    var client = try Self.examples[1].client()
    guard let error else {
      _ = try client.respond(to: Self.octets(challenge))
      return
    }
    #expect(throws: error) { try client.respond(to: Self.octets(challenge)) }
  }

  @Test(arguments: [
    ("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5=", MechanismError.malformedChallenge),
    ("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", .wrongProof),
    ("v=", .wrongProof), ("v=QQ==", .wrongProof), ("", .malformedChallenge),
    ("e=invalid-proof", .refused(reason: Array("invalid-proof".utf8))),
    ("r=\(nonce)x,s=QQ==,i=4096", .malformedChallenge),
  ])
  func aServerThatDoesNotKnowThePasswordIsFoundOut(
    _ challenge: String, _ error: MechanismError
  ) throws {
    let example = Self.examples[1]
    var client = try example.client()
    _ = try client.respond(to: Self.octets(example.serverFirst))
    #expect(throws: error) { try client.respond(to: Self.octets(challenge)) }
    #expect(client.serverProof == .awaited)
  }

  @Test func namesAreEscaped() throws {
    let client = try Mechanism.scramSHA256.makeClient(
      ClientContext(
        Credentials(authorizationID: "x=y", user: "a,b=c", password: "p"), nonce: "n"))
    #expect(client.initialResponse == Self.octets("n,a=x=3Dy,n=a=2Cb=3Dc,r=n"))
  }

  static let binding = ChannelBinding(.tlsExporter, [1, 2, 3])
  static let plus = ["SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"]

  /// What the client says of channel binding, by what it has and what it is offered.
  @Test(
    arguments: [
      (Mechanism.scramSHA256, [], plus, "n,,"), (.scramSHA256, [binding], plus, "n,,"),
      (.scramSHA256, [binding], ["SCRAM-SHA-256"], "y,,"),
      (.scramSHA256Plus, [binding], plus, "p=tls-exporter,,"),
    ] as [(Mechanism, [ChannelBinding], [String], String)])
  func theFlagTellsOfChannelBinding(
    _ mechanism: Mechanism, _ bindings: [ChannelBinding], _ offered: [String], _ header: String
  ) throws {
    let client = try mechanism.makeClient(
      ClientContext(
        Credentials(user: "user", password: "p"), nonce: "n", bindings: bindings, offered: offered))
    #expect(client.initialResponse == Self.octets(header + "n=user,r=n"))
  }

  @Test func withoutTLSNothingCanBeBound() {
    #expect(throws: MechanismError.noChannelBinding) {
      try Mechanism.scramSHA256Plus.makeClient(
        ClientContext(Credentials(user: "user", password: "p"), nonce: "n"))
    }
  }

  /// A man in the middle has another line to each side.
  @Test func anotherLineIsRefused() throws {
    var client = try Mechanism.scramSHA256Plus.makeClient(MechanismTests.client())
    var server = Mechanism.scramSHA256Plus.makeServer(
      MechanismTests.server(bindings: [ChannelBinding(.tlsExporter, [9])]))
    #expect(try MechanismTests.play(&client, &server, sendsInitialResponse: true) == .refused)
  }

  /// Somebody in between has taken the offer of -PLUS away.
  @Test func aHiddenOfferIsNoticed() throws {
    var client = try Mechanism.scramSHA256.makeClient(
      MechanismTests.client(offered: ["SCRAM-SHA-256"]))
    var server = Mechanism.scramSHA256.makeServer(MechanismTests.server())
    #expect(try MechanismTests.play(&client, &server, sendsInitialResponse: true) == .refused)
  }

  @Test(arguments: ChannelBinding.Kind.allCases)
  func everyKindOfBindingWorks(_ kind: ChannelBinding.Kind) throws {
    let bindings = [ChannelBinding(kind, [1, 2, 3])]
    var client = try Mechanism.scramSHA1Plus.makeClient(MechanismTests.client(bindings: bindings))
    var server = Mechanism.scramSHA1Plus.makeServer(MechanismTests.server(bindings: bindings))
    let step = try MechanismTests.play(&client, &server, sendsInitialResponse: false)
    #expect(step == .accepted(user: "alice"))
  }

  @Test(arguments: [
    ("", ServerMechanismStep.malformed), ("n,,n=user", .malformed), ("n,,r=x,n=user", .malformed),
    ("x,,n=user,r=x", .malformed), ("n,user,n=user,r=x", .malformed),
    ("n,,m=new,n=user,r=x", .malformed), ("n,,n=u=2Xser,r=x", .malformed),
    ("n,,n=,r=x", .malformed), ("n,,n=user,r=", .malformed),
    ("p=tls-exporter,,n=user,r=x", .malformed),
  ])
  func theClientsFirstMessageIsChecked(_ message: String, _ step: ServerMechanismStep) throws {
    var server = try Self.examples[1].server()
    #expect(server.respond(to: Self.octets(message)) == step)
  }

  @Test(arguments: [
    ("c=biws,r=NONCE", ServerMechanismStep.malformed), ("c=biws,p=QQ==", .malformed),
    ("c=biws,r=NONCE,p=QQ==", .refused), ("c=eSws,r=NONCE,p=PROOF", .refused),
    ("c=biws,r=NONCEx,p=PROOF", .refused), ("c=biws,r=NONCE,p=PROOF", .refused),
    ("c=biws,r=NONCE,x=1,p=PROOF", .refused),
  ])
  func theClientsLastMessageIsChecked(_ message: String, _ step: ServerMechanismStep) throws {
    let example = Self.examples[1]
    var server = try example.server()
    _ = server.respond(to: Self.octets(example.clientFirst))
    let text = message.replacing("NONCE", with: example.clientNonce + example.serverNonce)
      .replacing("PROOF", with: "eHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")
    #expect(server.respond(to: Self.octets(text)) == step)
  }

  @Test func nobodyActsForAnother() throws {
    var context = MechanismTests.client()
    context.credentials.authorizationID = "bob"
    var client = try Mechanism.scramSHA256.makeClient(context)
    var server = Mechanism.scramSHA256.makeServer(MechanismTests.server())
    #expect(try MechanismTests.play(&client, &server, sendsInitialResponse: true) == .refused)
  }
}
