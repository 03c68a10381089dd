import SASL
import SMTPCore
import TestSupport
import Testing

@Suite struct MechanismTests {
  /// What both sides of a test share.
  static let binding = ChannelBinding(.tlsExporter, Array(repeating: 7, count: 32))

  static func client(
    user: String = "alice", password: String = "practice", bindings: [ChannelBinding] = [binding],
    offered: [String] = Mechanism.allCases.map(\.rawValue)
  ) -> ClientContext {
    ClientContext(
      Credentials(user: user, password: password), nonce: "rOprNGfwEbeRWgbNEkqO",
      bindings: bindings, offered: offered, host: "mx.example", port: 587)
  }

  static func server(
    user: String = "alice", password: String = "practice", bindings: [ChannelBinding] = [binding]
  ) -> ServerContext {
    ServerContext(
      Accounts([user: password], tokens: [user: password]), nonce: "3rfcNHYJY1ZVvWVs7j",
      salt: Array(0..<16), host: "mx.example", bindings: bindings, certificateUser: user)
  }

  /// Carries an exchange to its end; nil where the client cannot go on.
  static func play(
    _ client: inout any ClientMechanism, _ server: inout any ServerMechanism,
    sendsInitialResponse: Bool
  ) throws -> ServerMechanismStep {
    var step = server.respond(to: sendsInitialResponse ? client.initialResponse : nil)
    var rounds = 0
    while case .challenge(let octets) = step, rounds < 10 {
      step = server.respond(to: try client.respond(to: octets).octets)
      rounds += 1
    }
    return step
  }

  @Test func namesAreComparedWithoutRegardToCase() {
    #expect(Mechanism(name: "plain") == .plain)
    #expect(Mechanism(name: "Scram-Sha-256-plus") == .scramSHA256Plus)
    #expect(Mechanism(name: "GSSAPI") == nil)
  }

  /// The catalog and this module agree about what is computed, and what it needs.
  @Test func theCatalogNamesWhatIsComputed() {
    #expect(
      Set(MechanismFacts.all.filter(\.isComputed).map(\.name))
        == Set(Mechanism.allCases.map(\.rawValue)))
    for mechanism in Mechanism.allCases {
      let facts = MechanismFacts.row(for: mechanism.rawValue)
      #expect(facts?.isBound == mechanism.isBound)
      #expect((facts?.need == .password || facts?.need == .token) == mechanism.needsSecret)
    }
  }

  @Test(arguments: Mechanism.allCases)
  func theCatalogKnowsWhoSpeaksFirst(_ mechanism: Mechanism) throws {
    let client = try mechanism.makeClient(Self.client())
    let facts = MechanismFacts.row(for: mechanism.rawValue)
    #expect((client.initialResponse == nil) == facts?.isServerFirst)
  }

  @Test(arguments: Mechanism.allCases, [true, false])
  func bothSidesUnderstandEachOther(_ mechanism: Mechanism, _ sendsInitialResponse: Bool) throws {
    var client = try mechanism.makeClient(Self.client())
    var server = mechanism.makeServer(Self.server())
    let step = try Self.play(&client, &server, sendsInitialResponse: sendsInitialResponse)
    #expect(step == (mechanism == .anonymous ? .acceptedAsNobody : .accepted(user: "alice")))
    #expect(client.serverProof == (mechanism.looksBack ? .verified : .none))
    // The others cannot know whether their first message has been sent.
    guard mechanism.looksBack || client.initialResponse == nil else { return }
    #expect(throws: MechanismError.unexpectedChallenge) { try client.respond(to: []) }
  }

  @Test(arguments: Mechanism.allCases.filter(\.needsSecret), [true, false])
  func aWrongPasswordIsRefused(_ mechanism: Mechanism, _ sendsInitialResponse: Bool) throws {
    for context in [Self.client(password: "wrong"), Self.client(user: "mallory")] {
      var client = try mechanism.makeClient(context)
      var server = mechanism.makeServer(Self.server())
      let step = try Self.play(&client, &server, sendsInitialResponse: sendsInitialResponse)
      #expect(step == .refused)
      #expect(client.serverProof != .verified)
    }
  }

  /// Users and passwords of any characters, but those that the mechanisms cannot carry.
  @Test(arguments: Mechanism.allCases)
  func anyNameAndPasswordWork(_ mechanism: Mechanism) throws {
    var dice = SeededGenerator(seed: 0x5A51)
    let letters = Array("abAB09 ,=;:\"\\@+/<>éßпт日😀\u{301}")
    for _ in 0..<(mechanism.looksBack ? 12 : 200) {
      func word() -> String {
        String(
          (0..<Int.random(in: 1...20, using: &dice)).map { _ in
            letters.randomElement(using: &dice) ?? "x"
          })
      }
      let user = word()
      let password = word()
      var client = try mechanism.makeClient(Self.client(user: user, password: password))
      var server = mechanism.makeServer(Self.server(user: user, password: password))
      let step = try Self.play(&client, &server, sendsInitialResponse: Bool.random(using: &dice))
      #expect(step == (mechanism == .anonymous ? .acceptedAsNobody : .accepted(user: user)))
    }
  }

  /// Nothing that either side is told makes it crash, or believe.
  @Test(arguments: Mechanism.allCases)
  func hostileOctetsAreSurvived(_ mechanism: Mechanism) throws {
    var dice = SeededGenerator(seed: 0xBAD)
    let pieces = [
      "r=", "s=", "i=", "v=", "e=", "m=", "c=", "p=", "n,,", "y,,", "n=", "a=", ",", "=", "=2C",
      "4096", "0", "99999999999999999999", "QQ==", "rOprNGfwEbeRWgbNEkqO", "\u{1}", "\0", "user=",
      "auth=Bearer ", "é", "<x@y>", " ",
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      let message = (0..<Int.random(in: 0...9, using: &dice)).flatMap { _ in
        Bool.random(using: &dice)
          ? pieces.randomElement(using: &dice) ?? []
          : [UInt8.random(in: .min ... .max, using: &dice)]
      }
      var client = try mechanism.makeClient(Self.client())
      for _ in 0..<3 { _ = try? client.respond(to: message) }
      #expect(client.serverProof != .verified)
      var server = mechanism.makeServer(Self.server(user: "\u{7}nobody", password: "\u{7}x"))
      for _ in 0..<3 {
        if case .accepted(let user) = server.respond(to: message) {
          #expect(mechanism == .anonymous || (mechanism == .external && user == "\u{7}nobody"))
        }
      }
    }
  }

  @Test func controlCharactersAreRefused() {
    for mechanism in Mechanism.allCases where mechanism.needsSecret && mechanism != .login {
      for context in [Self.client(user: "a\0b"), Self.client(password: "a\0b")] {
        #expect(throws: MechanismError.self) { try mechanism.makeClient(context) }
      }
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
