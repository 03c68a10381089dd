/// The first octets of a peer, looked at before OpenSSL sees them: a server that greets in plain
/// text, or a client that goes on in it, is told apart from one that speaks TLS badly.
struct PeerOpening {
  private static let limit = 512
  private static let alert: UInt8 = 21
  private static let handshake: UInt8 = 22

  private let isServer: Bool
  private var octets: [UInt8] = []

  /// The opening of a server or of a client.
  init(isServer: Bool) {
    self.isServer = isServer
  }

  /// Takes what the peer sent, as far as it is worth keeping.
  mutating func add(_ more: UnsafeRawBufferPointer) {
    octets.append(contentsOf: more.prefix(max(0, Self.limit - octets.count)))
  }

  /// What the peer sent, if it cannot be TLS.
  var foreignOctets: [UInt8]? {
    isTLS ? nil : octets
  }

  /// Whether these octets can begin a record of TLS (RFC 8446 §5.1): the type of a handshake or
  /// an alert, then major version 3. A client of old may begin with SSL 2's hello, which OpenSSL
  /// answers.
  private var isTLS: Bool {
    guard let first = octets.first else { return true }
    if !isServer, first & 0x80 != 0 { return octets.count < 3 || octets[2] == 1 }
    guard first == Self.handshake || first == Self.alert else { return false }
    return octets.count < 2 || octets[1] == 3
  }
}
