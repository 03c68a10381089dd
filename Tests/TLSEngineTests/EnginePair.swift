@testable import TLSEngine

/// A client and a server whose octets go straight to each other.
struct EnginePair {
  let client: TLSEngine
  let server: TLSEngine
  /// How many octets are fed at a time.
  var pieceSize = Int.max

  init(
    _ client: TLSClientConfiguration, _ server: TLSServerConfiguration, pieceSize: Int = .max
  ) throws {
    self.client = try TLSEngine(client: client)
    self.server = try TLSEngine(server: server)
    self.pieceSize = pieceSize
  }

  /// A pair that trusts itself, its handshake done.
  static func connected(
    maximumVersion: TLSVersion = .tls13, pieceSize: Int = .max
  ) throws -> EnginePair {
    let certificate = try ThrowawayCertificate.make(names: ["mx.example.com"])
    let pair = try EnginePair(
      TLSClientConfiguration(
        serverName: "mx.example.com", trustedCertificates: [certificate.certificate]),
      TLSServerConfiguration(certificate, maximumVersion: maximumVersion), pieceSize: pieceSize)
    try pair.shakeHands()
    return pair
  }

  /// Carries octets to and fro until neither side has any; both handshakes are then done.
  func shakeHands() throws {
    var isDone = false
    while !isDone {
      let clientIsDone = try client.handshake()
      let isServed = try carry(from: client, to: server) { _ = try server.handshake() }
      let serverIsDone = try server.handshake()
      let isAnswered = try carry(from: server, to: client) { _ = try client.handshake() }
      isDone = clientIsDone && serverIsDone && !isAnswered
      guard isDone || isServed || isAnswered else { throw Stalled() }
    }
  }

  /// Feeds one side's output to the other, piece by piece, with `look` after each; false if
  /// there was none.
  @discardableResult
  func carry(
    from sender: TLSEngine, to receiver: TLSEngine, look: () throws -> Void = {}
  ) throws -> Bool {
    let octets = sender.takeOutput()
    try Self.feed(octets, to: receiver, pieceSize: pieceSize, look: look)
    return !octets.isEmpty
  }

  /// Feeds octets in pieces.
  static func feed(
    _ octets: [UInt8], to receiver: TLSEngine, pieceSize: Int = .max,
    look: () throws -> Void = {}
  ) throws {
    try octets.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        receiver.feed(UnsafeRawBufferPointer(rebasing: rest.prefix(pieceSize)))
        rest = rest.dropFirst(pieceSize)
        try look()
      }
    }
  }

  struct Stalled: Error {}
}

extension TLSEngine {
  func write(_ octets: [UInt8]) throws {
    try octets.withUnsafeBytes { try write($0) }
  }

  /// All that can be read now.
  func readAll() throws -> [UInt8] {
    var octets: [UInt8] = []
    while let more = try read() { octets += more }
    return octets
  }
}
