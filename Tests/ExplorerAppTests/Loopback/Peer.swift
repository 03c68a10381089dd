import Glibc
import TLSEngine

/// One end of a connection, which is the server's where nothing else is said, with blocking calls for a script on a thread of its own.
final class Peer {
  struct Ended: Error {}

  struct Failure: Error {
    var call: String
    var code: Int32

    init(_ call: String) {
      self.call = call
      code = errno
    }
  }

  /// The lines of the client that were heard, without their ends.
  private(set) var heard: [String] = []
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isOpen = true
  private var engine: TLSEngine?

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // A test that goes wrong must end.
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
  }

  /// A listening socket on 127.0.0.1 and its port, which the system picks.
  static func listen() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && Glibc.listen(descriptor, 4) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw Failure("listen") }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The client's end of a connection with a port of this machine.
  static func connect(port: Int) throws -> Peer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure("connect") }
    return Peer(descriptor: descriptor)
  }

  /// Says lines, each of them ended by CRLF.
  func say(_ lines: String...) throws {
    try sayRaw(lines.map { $0 + "\r\n" }.joined())
  }

  /// Says octets as they are.
  func sayRaw(_ text: String) throws { try sayRaw(Array(text.utf8)) }

  /// Begins TLS as the client, which the other side has to do as the server.
  func startTLS() throws {
    let engine = try TLSEngine(
      client: TLSClientConfiguration(serverName: "localhost", verifies: false))
    while try !engine.handshake() {
      try send(engine.takeOutput())
      guard let octets = try receive() else { throw Ended() }
      octets.withUnsafeBytes(engine.feed)
    }
    try send(engine.takeOutput())
    self.engine = engine
  }

  /// Says octets as they are, under TLS if that is on.
  func sayRaw(_ octets: [UInt8]) throws {
    guard let engine else { return try send(octets) }
    try octets.withUnsafeBytes { try engine.write($0) }
    try send(engine.takeOutput())
  }

  private func send(_ octets: [UInt8]) throws {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure("send") }
      rest = rest.dropFirst(count)
    }
  }

  /// Hears one line, which has to end in CRLF, and gives it without.
  @discardableResult
  func hear() throws -> String {
    while true {
      if let feed = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<feed], as: UTF8.self)
        buffer.removeSubrange(...feed)
        heard.append(line.hasSuffix("\r") ? String(line.dropLast()) : line + "<LF>")
        return heard.last ?? ""
      }
      guard try fill() else { throw Ended() }
    }
  }

  /// Hears lines up to one that is `last`.
  func hear(upTo last: String) throws {
    while try hear() != last {}
  }

  /// Hears all that the client still says, to the end of the connection. What has no line end
  /// counts as a line that ends in `<cut>`.
  func hearEnd() throws {
    do {
      while true { try hear() }
    } catch is Ended {
      if !buffer.isEmpty { heard.append(String(decoding: buffer, as: UTF8.self) + "<cut>") }
    }
  }

  /// Whether the client says nothing for as long as `milliseconds`.
  func hearsNothing(for milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return buffer.isEmpty && poll(&wait, 1, milliseconds) == 0
  }

  /// Says that nothing more will be said.
  func finishSaying() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends the connection with a reset.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    close()
  }

  /// Takes as little as the system allows into its buffer, so that the client soon has to wait.
  func narrow() {
    var size: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(descriptor)
  }

  private func fill() throws -> Bool {
    guard let octets = try receive() else { return false }
    guard let engine else {
      buffer += octets
      return true
    }
    octets.withUnsafeBytes(engine.feed)
    let before = buffer.count
    while let clear = try engine.read() { buffer += clear }
    // The last line and the end of TLS may come together.
    return buffer.count > before || !engine.isPeerClosed
  }

  /// Octets as they come; nil at the end.
  private func receive() throws -> [UInt8]? {
    var octets = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &octets, octets.count, 0)
    // A client that closes with octets unread resets the connection: that is an end as well.
    if count == 0 || count < 0 && errno == ECONNRESET { return nil }
    guard count > 0 else { throw Failure("recv") }
    return Array(octets[..<count])
  }
}
