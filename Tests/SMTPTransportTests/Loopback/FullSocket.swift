import Foundation
import Glibc
import NIOCore
import SMTPTransport

/// A listening socket whose queue is full, so that connecting to it takes for ever.
final class FullSocket: Sendable {
  let port: Int
  private let descriptors: [Int32]

  var endpoint: Endpoint { Endpoint(.host("127.0.0.1", port: port)) }

  init() throws {
    let (descriptor, port) = try LoopbackSocket.ipv4.listen(backlog: 0)
    self.port = port
    let address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
    var descriptors = [descriptor]
    var isFull = false
    while !isFull {
      let client = try LoopbackSocket.make(for: address)
      descriptors.append(client)
      _ = fcntl(client, F_SETFL, O_NONBLOCK)
      _ = address.withSockAddr { connect(client, $0, socklen_t($1)) }
      var poll = pollfd(fd: client, events: Int16(POLLOUT), revents: 0)
      isFull = Glibc.poll(&poll, 1, 100) == 0
    }
    self.descriptors = descriptors
  }

  /// Waits until somebody else is connecting too.
  func waitForAttempt() async throws {
    let place = " 0100007F:" + String(port + 0x10000, radix: 16, uppercase: true).suffix(4) + " 02 "
    var attempts = 0
    while attempts < 2 {
      try Task.checkCancellation()
      await Task.yield()
      let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
      attempts = table.components(separatedBy: place).count - 1
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }
}
