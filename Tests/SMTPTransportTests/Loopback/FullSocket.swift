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
    // With a backlog of none the queue holds one connection, and everybody else waits.
    let client = try LoopbackSocket.make(for: address)
    let result = address.withSockAddr { connect(client, $0, socklen_t($1)) }
    try LoopbackSocket.check(result, "connect")
    descriptors = [descriptor, client]
  }

  /// Waits until somebody is connecting (state 02, SYN_SENT, of proc(5)).
  func waitForAttempt() async throws {
    let place = " 0100007F:" + String(port + 0x10000, radix: 16, uppercase: true).suffix(4) + " 02 "
    while try !ProcFile.text("/proc/net/tcp").contains(place) {
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }
}
