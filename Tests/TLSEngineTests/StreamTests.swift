import COpenSSL
import TestSupport
import Testing

@testable import TLSEngine

@Suite("A stream of octets")
struct StreamTests {
  private func message(_ size: Int, seed: UInt64 = 1) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var octets = [UInt8](repeating: 0, count: size)
    octets.withUnsafeMutableBytes { buffer in
      for offset in stride(from: 0, to: size & ~7, by: 8) {
        buffer.storeBytes(of: generator.next(), toByteOffset: offset, as: UInt64.self)
      }
    }
    return octets
  }

  @Test("of 20 MB arrives whole, in both directions", arguments: [TLSVersion.tls12, .tls13])
  func large(version: TLSVersion) throws {
    let pair = try EnginePair.connected(maximumVersion: version)
    let message = message(20_000_000)
    for (sender, receiver) in [(pair.client, pair.server), (pair.server, pair.client)] {
      var arrived: [UInt8] = []
      arrived.reserveCapacity(message.count)
      try message.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
          try sender.write(UnsafeRawBufferPointer(rebasing: rest.prefix(262_144)))
          rest = rest.dropFirst(262_144)
          try pair.carry(from: sender, to: receiver)
          while let octets = try receiver.read() {
            #expect(octets.count <= TLSEngine.readLimit)
            arrived += octets
          }
        }
      }
      #expect(arrived == message)
    }
  }

  @Test("written at once and fed at once arrives whole too")
  func atOnce() throws {
    let pair = try EnginePair.connected()
    let message = message(5_000_003)
    try pair.client.write(message)
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try pair.server.readAll() == message)
  }

  @Test("arrives whole in pieces of any size", arguments: [1, 2, 5, 13, 1000, 16_384, 16_389])
  func pieces(pieceSize: Int) throws {
    let pair = try EnginePair.connected(pieceSize: pieceSize)
    let message = message(40_000)
    try pair.client.write(message)
    var arrived: [UInt8] = []
    try pair.carry(from: pair.client, to: pair.server) { arrived += try pair.server.readAll() }
    #expect(arrived == message)
  }

  @Test("ends with close_notify, each side for itself", arguments: TLSVersion.allCases)
  func closeNotify(version: TLSVersion) throws {
    let pair = try EnginePair.connected(maximumVersion: version)
    try pair.client.write(Array("QUIT\r\n".utf8))
    pair.client.close()
    pair.client.close()
    #expect(throws: TLSError.closed) { try pair.client.write([0]) }
    try pair.carry(from: pair.client, to: pair.server)
    #expect(!pair.server.isPeerClosed)
    #expect(try pair.server.readAll() == Array("QUIT\r\n".utf8))
    #expect(pair.server.isPeerClosed)
    #expect(try pair.server.read() == nil)

    try pair.server.write(Array("221 2.0.0 Bye\r\n".utf8))
    pair.server.close()
    try pair.carry(from: pair.server, to: pair.client)
    #expect(try pair.client.readAll() == Array("221 2.0.0 Bye\r\n".utf8))
    #expect(pair.client.isPeerClosed)
    #expect(!(try pair.carry(from: pair.client, to: pair.server)))
  }

  @Test("after close_notify is not looked at")
  func behindCloseNotify() throws {
    let pair = try EnginePair.connected()
    pair.client.close()
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try pair.server.read() == nil)
    try EnginePair.feed(Array("more\r\n".utf8), to: pair.server)
    #expect(try pair.server.read() == nil)
    pair.server.feedEnd()
    #expect(try pair.server.read() == nil)
  }

  @Test("that ends without close_notify is truncated, but what came is read first")
  func truncated() throws {
    let pair = try EnginePair.connected()
    try pair.server.write(Array("250 OK\r\n".utf8))
    try pair.carry(from: pair.server, to: pair.client)
    pair.client.feedEnd()
    #expect(try pair.client.read() == Array("250 OK\r\n".utf8))
    for _ in 0..<2 {
      #expect(throws: TLSError.truncated(duringHandshake: false)) { try pair.client.read() }
    }
  }

  @Test("with a changed octet fails, after what came before it")
  func changed() throws {
    let pair = try EnginePair.connected()
    try pair.server.write(Array("250 OK\r\n".utf8))
    try pair.carry(from: pair.server, to: pair.client)
    try pair.server.write(Array("250 OK\r\n".utf8))
    var octets = pair.server.takeOutput()
    octets[octets.count - 1] ^= 1
    try EnginePair.feed(octets, to: pair.client)
    #expect(try pair.client.read() == Array("250 OK\r\n".utf8))
    let failure = TLSError.protocolFailed(
      reason: "decryption failed or bad record mac",
      alert: TLSAlert(code: 20, isFromPeer: false))
    #expect(throws: failure) { try pair.client.read() }
    #expect(throws: failure) { try pair.client.write([0]) }
    #expect(!pair.client.isPeerClosed)

    try pair.carry(from: pair.client, to: pair.server)
    #expect {
      try pair.server.read()
    } throws: {
      guard case .protocolFailed(_, let alert) = $0 as? TLSError else { return false }
      return alert == TLSAlert(code: 20, isFromPeer: true)
    }
    #expect(!pair.server.isPeerClosed)
  }

  @Test("goes on under new keys", arguments: [true, false])
  func keyUpdate(fromClient: Bool) throws {
    let pair = try EnginePair.connected()
    let (sender, receiver) = fromClient ? (pair.client, pair.server) : (pair.server, pair.client)
    for round in 0..<3 {
      #expect(SSL_key_update(sender.ssl.pointer, SSL_KEY_UPDATE_REQUESTED) == 1)
      try sender.write(Array("round \(round)".utf8))
      try pair.carry(from: sender, to: receiver)
      #expect(try receiver.readAll() == Array("round \(round)".utf8))
      try receiver.write(Array("answer \(round)".utf8))
      try pair.carry(from: receiver, to: sender)
      #expect(try sender.readAll() == Array("answer \(round)".utf8))
    }
  }

  @Test("written in the middle of a ticket of several records waits, and keeps its order")
  func deferred() throws {
    // The ticket holds the client's certificate, which is larger than a record of 16 KiB.
    let names = (0..<900).map { "client-\($0).some-department.example.com" }
    let client = try TestCertificate.make("client", names: names, usage: "clientAuth")
    let file = try TemporaryFile(
      PEM.encode(client.certificate, "CERTIFICATE")
        + PEM.encode(client.privateKey, "EC PRIVATE KEY"))
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: "", clientCertificateFile: file.path),
      TLSServerConfiguration(
        try ThrowawayCertificate.make(names: ["mx.example.com"]), requestsClientCertificate: true))
    while try !pair.client.handshake() {
      try pair.carry(from: pair.client, to: pair.server)
      _ = try pair.server.handshake()
      try pair.carry(from: pair.server, to: pair.client)
    }
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try pair.server.handshake())

    let tickets = pair.server.takeOutput()
    #expect(tickets.count > 2 * 16_384)
    try EnginePair.feed(Array(tickets.prefix(17_000)), to: pair.client)
    #expect(try pair.client.read() == nil)
    try pair.client.write(Array("one ".utf8))
    try pair.client.write(Array("two".utf8))
    pair.client.close()
    #expect(pair.client.takeOutput().isEmpty)

    try EnginePair.feed(Array(tickets.dropFirst(17_000)), to: pair.client)
    #expect(try pair.client.read() == nil)
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try pair.server.readAll() == Array("one two".utf8))
    #expect(pair.server.isPeerClosed)
  }

  @Test("of no octets is no record")
  func empty() throws {
    let pair = try EnginePair.connected()
    try pair.client.write([])
    #expect(pair.client.takeOutput().isEmpty)
  }
}
