import Glibc
import SMTPCore
import TLSEngine

/// A blocking socket that says lines and reads replies, in the clear or behind TLS.
final class RawClient {
  struct Failure: Error {
    var call: String
    var code: Int32
  }

  private let socket: Int32
  private var engine: TLSEngine?
  private var input: [UInt8] = []

  /// Connects to a port of this machine. Small buffers make the kernel hold little on the way.
  init(port: Int, bufferOctets: Int32? = nil) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(call: "socket", code: errno) }
    // A server that never answers fails the test and does not hang it.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    // Else a lone dot behind its message waits for the kernel's late acknowledgement.
    var isEnabled: Int32 = 1
    setsockopt(
      socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isEnabled, socklen_t(MemoryLayout<Int32>.size))
    if var size = bufferOctets {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
      setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(call: "connect", code: errno) }
  }

  deinit { Glibc.close(socket) }

  /// Says lines, each with its CRLF.
  func say(_ lines: String...) throws { try send(lines.map { $0 + "\r\n" }.joined().utf8) }

  /// Says a line and gives the reply to it.
  func ask(_ line: String) throws -> [String] {
    try say(line)
    return try reply()
  }

  /// Sends octets.
  func send(_ octets: some Collection<UInt8>) throws {
    guard let engine else { return try write(Array(octets)) }
    try Array(octets).withUnsafeBytes { try engine.write($0) }
    try write(engine.takeOutput())
  }

  /// Sends a command over and over until the server takes no more, `limit` octets at most; gives
  /// how many octets it took.
  func flood(with command: [UInt8], limit: Int) -> Int {
    let unit = Array(repeatElement(command, count: 100).joined())
    var total = 0
    while total < limit {
      let part = Array(unit[(total % unit.count)...])
      let count = Glibc.send(socket, part, part.count, Int32(MSG_DONTWAIT) | noSignal)
      if count < 0 {
        // What the kernel holds may still drain for a moment.
        var poll = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
        if Glibc.poll(&poll, 1, 500) == 0 { break }
        continue
      }
      total += count
    }
    return total
  }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// The lines of the next reply.
  func reply() throws -> [String] {
    var lines: [String] = []
    while lines.last?.dropFirst(3).first != " " {
      guard let line = try line() else { return lines }
      lines.append(line)
    }
    return lines
  }

  /// The next line; nil if the server has closed.
  func line() throws -> String? {
    while true {
      if let end = input.firstIndex(of: Octet.lf) {
        let line = String(decoding: input[..<end].dropLast(), as: UTF8.self)
        input.removeFirst(end + 1)
        return line
      }
      guard try fill() else { return nil }
    }
  }

  /// How many lines come until the server closes, or until there are so many.
  func countLines(upTo limit: Int = .max) throws -> Int {
    var count = 0
    repeat {
      count += input.count { $0 == Octet.lf }
      input = []
      if count >= limit { return count }
    } while try fill()
    return count
  }

  /// Whether the server has closed, and said nothing more.
  func isClosed() throws -> Bool { try !fill() && input.isEmpty }

  /// Begins TLS, and gives what is known of it then.
  func startTLS(trusting certificate: [UInt8]) throws -> TLSFacts {
    let engine = try TLSEngine(
      client: TLSClientConfiguration(
        serverName: "practice.test", trustedCertificates: [certificate]))
    while true {
      let isDone = try engine.handshake()
      try write(engine.takeOutput())
      if isDone { break }
      guard let octets = try receive() else { throw Failure(call: "recv", code: 0) }
      octets.withUnsafeBytes { engine.feed($0) }
    }
    self.engine = engine
    return engine.facts
  }

  private let noSignal = Int32(MSG_NOSIGNAL)

  /// Waits for octets; false if the server has closed.
  private func fill() throws -> Bool {
    guard let engine else {
      guard let octets = try receive() else { return false }
      input += octets
      return true
    }
    while true {
      if let octets = try engine.read() {
        input += octets
        return true
      }
      if engine.isPeerClosed { return false }
      guard let octets = try receive() else { return false }
      octets.withUnsafeBytes { engine.feed($0) }
    }
  }

  private func receive() throws -> [UInt8]? {
    var octets = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &octets, octets.count, 0)
    if count < 0 {
      if errno == ECONNRESET { return nil }
      throw Failure(call: "recv", code: errno)
    }
    return count == 0 ? nil : Array(octets.prefix(count))
  }

  private func write(_ octets: [UInt8]) throws {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, noSignal) }
      guard count > 0 else { throw Failure(call: "send", code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}
