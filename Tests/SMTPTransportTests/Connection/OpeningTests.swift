import Foundation
import Glibc
import NIOCore
import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  @Suite("Connecting")
  struct OpeningTests {
    @Test("tells the addresses and ports of both ends, over IPv4 and IPv6")
    func addresses() async throws {
      for (socket, host) in [(LoopbackSocket.ipv4, "127.0.0.1"), (.ipv6, "::1")] {
        let server = try ScriptedServer(on: socket) { peer in try peer.write("220 hello\r\n") }
        let connection = try await Connection.open(to: Endpoint(.host(host, port: server.port)))
        let opening = try await connection.opened()
        #expect(opening.host == host)
        #expect(opening.address == host)
        #expect(opening.port == server.port)
        #expect(opening.localAddress == host)
        #expect(opening.localPort != nil)
        #expect(opening.path == nil)
        #expect(try await connection.received() == "220 hello\r\n")
        try await server.finish()
      }
    }

    @Test("reaches a name at whichever of its addresses somebody listens")
    func dualStack() async throws {
      for (socket, address) in [(LoopbackSocket.ipv4, "127.0.0.1"), (.ipv6, "::1")] {
        let server = try ScriptedServer(on: socket) { _ in }
        let connection = try await Connection.open(
          to: Endpoint(.host("both.test", port: server.port)), options: ConnectionOptions(),
          lookup: both)
        let opening = try await connection.opened()
        #expect(opening.host == "both.test")
        #expect(opening.address == address)
        try await server.finish()
      }
    }

    @Test("uses the forced family only")
    func forcedFamily() async throws {
      let server = try ScriptedServer(on: .ipv4) { _ in }
      var options = ConnectionOptions()
      options.family = .ipv6
      let endpoint = Endpoint(.host("both.test", port: server.port))
      await #expect(
        throws: ConnectionError.refused(host: "both.test", addresses: ["::1"], port: server.port)
      ) { try await Connection.open(to: endpoint, options: options, lookup: both) }
      await #expect(throws: ConnectionError.noAddress(host: "127.0.0.1", family: .ipv6)) {
        try await Connection.open(to: server.endpoint, options: options)
      }
      options.family = .ipv4
      let connection = try await Connection.open(to: endpoint, options: options, lookup: both)
      #expect(try await connection.opened().address == "127.0.0.1")
      try await server.finish()
    }

    @Test("resolves localhost with the system's resolver")
    func localhost() async throws {
      let server = try ScriptedServer { _ in }
      let connection = try await Connection.open(
        to: Endpoint(.host("localhost", port: server.port)))
      #expect(try await connection.opened().host == "localhost")
      try await server.finish()
    }

    @Test("a port where nobody listens is refused, with every address that was tried")
    func refused() async throws {
      let (descriptor, port) = try LoopbackSocket.ipv4.listen()
      close(descriptor)
      await #expect(
        throws: ConnectionError.refused(host: "127.0.0.1", addresses: ["127.0.0.1"], port: port)
      ) { try await Connection.open(to: Endpoint(.host("127.0.0.1", port: port))) }
      await #expect(
        throws: ConnectionError.refused(
          host: "both.test", addresses: ["::1", "127.0.0.1"], port: port)
      ) {
        try await Connection.open(
          to: Endpoint(.host("both.test", port: port)), options: ConnectionOptions(), lookup: both)
      }
    }

    @Test("a name that does not exist is not found")
    func notFound() async throws {
      for host in ["no-such-host.invalid", "INVALID.", "a.invalid."] {
        await #expect(throws: ConnectionError.hostNotFound(host: host)) {
          try await Connection.open(to: Endpoint(.host(host, port: 25)))
        }
      }
    }

    @Test("a resolver that does not answer is another time-out than a server that does not")
    func timeouts() async throws {
      var options = ConnectionOptions()
      options.connectTimeout = .milliseconds(200)
      let gate = Gate()
      let error = ConnectionError.lookupTimedOut(host: "slow.test", after: .milliseconds(200))
      await #expect(throws: error) {
        try await Connection.open(
          to: Endpoint(.host("slow.test", port: 25)), options: options,
          lookup: { _, _ in
            gate.wait()
            return []
          })
      }
      gate.open()
      let full = try FullSocket()
      await #expect(
        throws: ConnectionError.timedOut(
          host: "127.0.0.1", addresses: ["127.0.0.1"], port: full.port, after: .milliseconds(200))
      ) { try await Connection.open(to: full.endpoint, options: options) }
    }

    @Test("connecting can be cancelled while the name is looked up and while nobody answers")
    func cancellation() async throws {
      let asked = AsyncStream.makeStream(of: Void.self)
      let gate = Gate()
      let full = try FullSocket()
      let lookingUp = Task {
        try await Connection.open(
          to: Endpoint(.host("slow.test", port: 25)), options: ConnectionOptions(),
          lookup: { _, _ in
            asked.continuation.yield()
            gate.wait()
            return []
          })
      }
      for await _ in asked.stream { break }
      lookingUp.cancel()
      await #expect(throws: ConnectionError.cancelled) { try await lookingUp.value }
      gate.open()

      let connecting = Task { try await Connection.open(to: full.endpoint) }
      try await full.waitForAttempt()
      connecting.cancel()
      await #expect(throws: ConnectionError.cancelled) { try await connecting.value }
    }

    @Test("connects from a given local address")
    func localAddress() async throws {
      let seen = AsyncStream.makeStream(of: String.self)
      let server = try ScriptedServer { peer in seen.continuation.yield(peer.address) }
      var options = ConnectionOptions()
      options.localAddress = "127.0.0.2"
      let connection = try await Connection.open(
        to: Endpoint(.host("both.test", port: server.port)), options: options, lookup: both)
      #expect(try await connection.opened().localAddress == "127.0.0.2")
      try await server.finish()
      for await address in seen.stream {
        #expect(address == "127.0.0.2")
        break
      }
      options.localAddress = "203.0.113.7"
      await #expect(throws: ConnectionError.localAddressUnavailable("203.0.113.7")) {
        try await Connection.open(to: server.endpoint, options: options)
      }
      options.localAddress = "here"
      await #expect(throws: ConnectionError.badLocalAddress("here")) {
        try await Connection.open(to: server.endpoint, options: options)
      }
      options.localAddress = "::1"
      options.family = .ipv4
      await #expect(throws: ConnectionError.badLocalAddress("::1")) {
        try await Connection.open(to: server.endpoint, options: options)
      }
    }

    @Test("what a proxy would say goes before everything else")
    func proxyHeader() async throws {
      let server = try ScriptedServer { peer in try peer.write(peer.readLine()) }
      var options = ConnectionOptions()
      options.proxyHeader = try ProxyHeader(parsing: "v1 unknown")
      let connection = try await Connection.open(to: server.endpoint, options: options)
      try await connection.opened()
      #expect(try await connection.received() == "PROXY UNKNOWN\r\n")
      try await server.finish()
    }

    @Test("bad TLS settings of an endpoint with implicit TLS")
    func badSettings() async throws {
      let server = try ScriptedServer { _ in }
      var options = ConnectionOptions()
      options.tls = TLSClientConfiguration(serverName: "a\0b")
      await #expect(throws: ConnectionError.badTLSSettings(.unusableServerName("a\0b"))) {
        try await Connection.open(to: server.secureEndpoint, options: options)
      }
      try await server.finish()
    }

    private let both: ConnectionAttempt.Lookup = { _, port throws(ConnectionError) in
      ["::1", "127.0.0.1"].compactMap { try? SocketAddress(ipAddress: $0, port: port) }
    }
  }
}
