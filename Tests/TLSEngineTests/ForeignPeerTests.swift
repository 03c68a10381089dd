import TestSupport
import Testing

@testable import TLSEngine

@Suite("A peer that does not speak TLS, or badly")
struct ForeignPeerTests {
  private func client() throws -> TLSEngine {
    let engine = try TLSEngine(
      client: TLSClientConfiguration(serverName: "mx.example.com", verifies: false))
    #expect(try engine.handshake() == false)
    #expect(!engine.takeOutput().isEmpty)
    return engine
  }

  private func server(maximumVersion: TLSVersion = .tls13) throws -> TLSEngine {
    try TLSEngine(
      server: TLSServerConfiguration(
        ThrowawayCertificate.make(names: ["mx.example.com"]), maximumVersion: maximumVersion))
  }

  @Test(
    "is known by its first octet, and told nothing",
    arguments: [
      "220 hello\r\n", "220 mx.example.com ESMTP\r\n", "2", "HTTP/1.1 400 Bad Request\r\n\r\n",
      "SSH-2.0-OpenSSH_9.2\r\n", "\u{0}\u{0}\u{0}\u{0}", "\u{16}garbage",
    ])
  func plainServer(greeting: String) throws {
    let octets = Array(greeting.utf8)
    let engine = try client()
    try EnginePair.feed(octets, to: engine)
    for _ in 0..<2 {
      #expect(throws: TLSError.notTLS(octets: octets)) { try engine.handshake() }
    }
    #expect(engine.takeOutput().isEmpty)
    #expect(throws: TLSError.notTLS(octets: octets)) { try engine.read() }
    #expect(throws: TLSError.notTLS(octets: octets)) { try engine.write([0]) }
  }

  @Test(
    "is known on the server's side too",
    arguments: ["EHLO client.example\r\n", "GET / HTTP/1.1\r\n\r\n", "\u{0}"])
  func plainClient(command: String) throws {
    let octets = Array(command.utf8)
    let engine = try server()
    try EnginePair.feed(octets, to: engine)
    #expect(throws: TLSError.notTLS(octets: octets)) { try engine.handshake() }
  }

  @Test("is quoted with 512 octets at most")
  func flood() throws {
    let engine = try client()
    let octets = [UInt8](repeating: UInt8(ascii: "2"), count: 100_000)
    try EnginePair.feed(octets, to: engine, pieceSize: 300)
    #expect(throws: TLSError.notTLS(octets: Array(octets.prefix(512)))) {
      try engine.handshake()
    }
  }

  @Test("that refuses the handshake is heard")
  func alert() throws {
    let engine = try client()
    try EnginePair.feed([21, 3, 3, 0, 2, 2, 40], to: engine)
    #expect {
      try engine.handshake()
    } throws: {
      guard case .handshakeFailed(let reason, let alert) = $0 as? TLSError else { return false }
      return reason.hasSuffix("alert handshake failure")
        && alert == TLSAlert(code: 40, isFromPeer: true) && alert?.name == "handshake failure"
    }
  }

  @Test("that says goodbye in the handshake is heard")
  func goodbye() throws {
    let engine = try client()
    try EnginePair.feed([21, 3, 3, 0, 2, 1, 0], to: engine)
    #expect(
      throws: TLSError.handshakeFailed(
        reason: "close notify", alert: TLSAlert(code: 0, isFromPeer: true))
    ) { try engine.handshake() }
    #expect(!engine.isPeerClosed)
  }

  @Test("that breaks the handshake is told so by an alert")
  func brokenHandshake() throws {
    let client = try client()
    // A handshake record whose message is of no known type.
    try EnginePair.feed([22, 3, 3, 0, 5, 99, 0, 0, 1, 0], to: client)
    #expect {
      try client.handshake()
    } throws: {
      guard case .handshakeFailed(_, let alert) = $0 as? TLSError else { return false }
      return alert?.isFromPeer == false && alert?.code == 10
    }
    #expect(client.takeOutput().starts(with: [21, 3]))
  }

  @Test("that closes in the handshake is told from one that is slow")
  func truncated() throws {
    let certificate = try ThrowawayCertificate.make(names: ["mx.example.com"])
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: "mx.example.com"), TLSServerConfiguration(certificate))
    #expect(try !pair.client.handshake())
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try !pair.server.handshake())
    let flight = pair.server.takeOutput()
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let engine = try client()
      let cut = Int.random(in: 0..<200, using: &generator)
      // Another hello than this server answered: what comes of it may also be a failure.
      try EnginePair.feed(Array(flight.prefix(cut)), to: engine)
      guard (try? engine.handshake()) == false else { continue }
      engine.feedEnd()
      #expect(throws: TLSError.truncated(duringHandshake: true)) { try engine.handshake() }
    }
    try EnginePair.feed(Array(flight.dropLast()), to: pair.client)
    #expect(try !pair.client.handshake())
    pair.client.feedEnd()
    #expect(throws: TLSError.truncated(duringHandshake: true)) { try pair.client.handshake() }
  }

  @Test("whose handshake has any octet changed never gets through, and never traps")
  func mutatedHandshake() throws {
    var generator = SeededGenerator(seed: 11)
    let certificate = try ThrowawayCertificate.make(names: ["mx.example.com"])
    for _ in 0..<300 {
      let pair = try EnginePair(
        TLSClientConfiguration(serverName: "mx.example.com", verifies: false),
        TLSServerConfiguration(certificate))
      _ = try pair.client.handshake()
      try pair.carry(from: pair.client, to: pair.server)
      _ = try pair.server.handshake()
      var flight = pair.server.takeOutput()
      // Behind the plain hello everything is authenticated; in it, so is each octet but the
      // record's version, which nobody looks at.
      let place = Int.random(in: 5..<flight.count, using: &generator)
      flight[place] ^= UInt8.random(in: 1...255, using: &generator)
      try EnginePair.feed(flight, to: pair.client)
      pair.client.feedEnd()
      #expect(throws: TLSError.self, "octet \(place)") { try pair.client.handshake() }
    }
  }
}
