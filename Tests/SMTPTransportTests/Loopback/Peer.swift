import Glibc
import TLSEngine

/// The server's end of one connection, with blocking calls for a script on a thread of its own.
final class Peer {
  struct Ended: Error {}

  private let descriptor: Int32
  private var engine: TLSEngine?
  private var isOpen = true

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // A test that goes wrong must end.
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
  }

  deinit { close() }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ octets: [UInt8]) throws {
    guard let engine else { return try writeRaw(octets) }
    try octets.withUnsafeBytes { try engine.write($0) }
    try writeRaw(engine.takeOutput())
  }

  /// Reads until a line has come, and gives all that has.
  @discardableResult
  func readLine() throws -> String {
    var octets: [UInt8] = []
    while octets.last != UInt8(ascii: "\n") { octets += try read() }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Reads to the end, and gives how much came and its sum.
  func readToEnd() throws -> (count: Int, sum: UInt64) {
    var total = (count: 0, sum: UInt64(0))
    do {
      while true {
        let octets = try read()
        total.count += octets.count
        for octet in octets { total.sum &+= UInt64(octet) }
      }
    } catch is Ended {}
    return total
  }

  /// Reads some octets; throws `Ended` at their end.
  func read() throws -> [UInt8] {
    guard let engine else { return try readRaw() }
    while true {
      if let octets = try engine.read() { return octets }
      if engine.isPeerClosed { throw Ended() }
      try readRaw().withUnsafeBytes(engine.feed)
    }
  }

  /// Does the handshake, whose failure throws.
  func startTLS(_ configuration: TLSServerConfiguration) throws {
    let engine = try TLSEngine(server: configuration)
    self.engine = engine
    while try !engine.handshake() {
      try writeRaw(engine.takeOutput())
      try readRaw().withUnsafeBytes(engine.feed)
    }
    try writeRaw(engine.takeOutput())
  }

  /// Says `close_notify`, and nothing more.
  func closeTLS() throws {
    guard let engine else { return }
    engine.close()
    try writeRaw(engine.takeOutput())
  }

  /// Whether the client said `close_notify`.
  var isPeerClosed: Bool { engine?.isPeerClosed ?? false }

  /// The IPv4 address of the other end.
  var address: String {
    LoopbackSocket.name(of: descriptor, getpeername)[4..<8].map(String.init)
      .joined(separator: ".")
  }

  /// Ends the connection with a reset.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    close()
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(descriptor)
  }

  func writeRaw(_ octets: [UInt8]) throws {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw LoopbackSocket.Failure("send") }
      rest = rest.dropFirst(count)
    }
  }

  private func readRaw() throws -> [UInt8] {
    var octets = [UInt8](repeating: 0, count: 65_536)
    let count = octets.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { throw LoopbackSocket.Failure("recv") }
    guard count > 0 else { throw Ended() }
    octets.removeSubrange(count...)
    return octets
  }
}
