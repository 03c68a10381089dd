import Foundation
import Glibc
import SMTPCore
import SMTPTransport
import Testing

extension ConnectionTests {
  @Suite("Unix sockets")
  struct UnixSocketTests {
    @Test("connects, and tells the path")
    func connects() async throws {
      let path = temporaryPath()
      defer { unlink(path) }
      let server = try ScriptedServer(on: .unix(path: path)) { peer in
        try peer.write("220 lmtp\r\n")
        #expect(try peer.readLine() == "QUIT\r\n")
      }
      let connection = try await Connection.open(to: Endpoint(.socket(path: path)))
      #expect(try await connection.opened() == Opening(path: path))
      #expect(try await connection.received() == "220 lmtp\r\n")
      try await connection.send(line: "QUIT")
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      try await server.finish()
    }

    @Test("tells what is wrong with a path")
    func failures() async throws {
      let path = temporaryPath()
      defer { unlink(path) }
      await #expect(throws: ConnectionError.socketMissing(path: path)) {
        try await Connection.open(to: Endpoint(.socket(path: path)))
      }
      let (descriptor, _) = try LoopbackSocket.unix(path: path).listen()
      close(descriptor)
      await #expect(throws: ConnectionError.socketRefused(path: path)) {
        try await Connection.open(to: Endpoint(.socket(path: path)))
      }
      unlink(path)
      try Data().write(to: URL(fileURLWithPath: path))
      await #expect(throws: ConnectionError.notASocket(path: path)) {
        try await Connection.open(to: Endpoint(.socket(path: path)))
      }
      await #expect(throws: ConnectionError.socketMissing(path: path + "/x")) {
        try await Connection.open(to: Endpoint(.socket(path: path + "/x")))
      }
      let long = "/" + String(repeating: "x", count: 200)
      await #expect(throws: ConnectionError.self) {
        try await Connection.open(to: Endpoint(.socket(path: long)))
      }
    }

    @Test("tells that the file system forbids it", .enabled(if: geteuid() != 0))
    func forbidden() async throws {
      let path = temporaryPath()
      defer { unlink(path) }
      let (descriptor, _) = try LoopbackSocket.unix(path: path).listen()
      defer { close(descriptor) }
      chmod(path, 0)
      await #expect(throws: ConnectionError.socketForbidden(path: path)) {
        try await Connection.open(to: Endpoint(.socket(path: path)))
      }
    }

    private func temporaryPath() -> String { "/tmp/ehlo-\(UUID().uuidString)" }
  }
}
