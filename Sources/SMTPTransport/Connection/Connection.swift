import NIOCore
package import SMTPCore
import TLSEngine

/// One connection to a server: what happens on it comes out as events, octets go in. It never
/// looks at what they mean.
///
/// It runs on its socket's event loop, so that an event gets its time where it happens. It reads
/// ahead of the consumer by 256 KiB at most. Letting go of it closes the socket.
package actor Connection {
  /// The event loop of the socket.
  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    channel.eventLoop.executor.asUnownedSerialExecutor()
  }

  nonisolated let channel: any Channel
  private nonisolated let start: NIODeadline
  let options: ConnectionOptions

  var events = EventQueue()
  var waiter: Waiter?
  var isReadPending = false
  var allowance: Allowance
  var outbox = Outbox()
  var security = Security.plain
  var handshakeTimer: Scheduled<Void>?
  var ending = Ending.open
  var closeTimer: Scheduled<Void>?
  var failure: (any Error)?
  private var lastIdentifier: UInt64 = 0

  /// A connection over a connected channel, which has to begin in the same turn of its loop.
  init(channel: any Channel, start: NIODeadline, options: ConnectionOptions) {
    self.channel = channel
    self.start = start
    self.options = options
    allowance = Allowance(limit: options.octetsUnasked)
  }

  deinit {
    handshakeTimer?.cancel()
    closeTimer?.cancel()
    channel.close(promise: nil)
  }

  /// This moment on the connection's clock, which no change of the wall clock moves.
  package nonisolated var now: Instant {
    Instant(microseconds: (NIODeadline.now() - start).nanoseconds / 1_000)
  }

  /// Our end's TCP port; nil where there is none.
  package nonisolated var localPort: Int? { channel.localAddress?.port }

  /// A number for something that may have to be cancelled.
  func makeIdentifier() -> UInt64 {
    lastIdentifier &+= 1
    return lastIdentifier
  }

  /// Takes over the channel: tells of the opening, and begins to read or to handshake.
  func begin(_ endpoint: Endpoint) throws {
    try channel.pipeline.syncOperations.addHandler(SocketHandler(self))
    publish(.opened(opening(of: endpoint)))
    guard channel.isActive else { return ended() }
    if let header = options.proxyHeader {
      channel.writeAndFlush(ByteBuffer(bytes: header.octets), promise: nil)
    }
    if endpoint.isImplicitTLS {
      try startTLS(options.tls ?? TLSClientConfiguration(serverName: endpoint.host ?? ""))
    } else {
      readIfWanted()
    }
  }

  private func opening(of endpoint: Endpoint) -> Opening {
    switch endpoint.place {
    case .host(let host, _):
      Opening(
        host: host, address: channel.remoteAddress?.ipAddress, port: channel.remoteAddress?.port,
        localAddress: channel.localAddress?.ipAddress, localPort: channel.localAddress?.port)
    case .socket(let path): Opening(path: path)
    }
  }
}
