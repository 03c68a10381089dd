import NIOCore
import NIOPosix

extension Connection {
  /// Connects. With both families of addresses it races them (RFC 8305).
  ///
  /// An endpoint with implicit TLS begins its handshake at once: `opened` comes first, then
  /// `secured` or what goes wrong. A cancelled task closes whatever was being tried.
  package static func open(
    to endpoint: Endpoint, options: ConnectionOptions = ConnectionOptions()
  ) async throws(ConnectionError) -> Connection {
    try await open(to: endpoint, options: options) { host, port throws(ConnectionError) in
      try AddressLookup.addresses(of: host, port: port)
    }
  }

  /// Connects to addresses that `lookup` finds.
  static func open(
    to endpoint: Endpoint, options: ConnectionOptions, lookup: @escaping ConnectionAttempt.Lookup
  ) async throws(ConnectionError) -> Connection {
    let start = NIODeadline.now()
    let local = try localAddress(options)
    let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
    let attempt = ConnectionAttempt(
      eventLoop: eventLoop,
      family: local.map { $0.protocol == .inet ? .ipv4 : .ipv6 }
        ?? options.family, lookup: lookup)
    defer { attempt.finish() }
    do {
      let connection = try await withTaskCancellationHandler {
        // Begun on the loop, nothing can happen to the channel before the connection has it.
        try await eventLoop.flatSubmit {
          connect(
            bootstrap(on: eventLoop, from: local, options: options, attempt: attempt),
            to: endpoint, attempt: attempt
          ).flatMapThrowing { channel in
            let connection = Connection(channel: channel, start: start, options: options)
            try connection.assumeIsolated { try $0.begin(endpoint) }
            return connection
          }
        }.get()
      } onCancel: {
        attempt.cancel()
      }
      if !attempt.isCancelled { return connection }
    } catch  where !attempt.isCancelled {
      switch endpoint.place {
      case .host(let host, let port):
        throw ConnectionError(
          connectingTo: host, port: port, addresses: attempt.addresses, options: options,
          failure: error)
      case .socket(let path): throw ConnectionError(connectingTo: path, failure: error)
      }
    } catch {}
    throw .cancelled
  }

  private static func connect(
    _ bootstrap: ClientBootstrap, to endpoint: Endpoint, attempt: ConnectionAttempt
  ) -> EventLoopFuture<any Channel> {
    switch endpoint.place {
    case .host(let host, let port):
      bootstrap.resolver(attempt).connect(host: host, port: port)
    case .socket(let path): bootstrap.connect(unixDomainSocketPath: path)
    }
  }

  private static func bootstrap(
    on eventLoop: any EventLoop, from local: SocketAddress?, options: ConnectionOptions,
    attempt: ConnectionAttempt
  ) -> ClientBootstrap {
    let bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(TimeAmount(options.connectTimeout))
      .channelOption(.autoRead, value: false)
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: EventQueue.chunk)
      )
      // At the end of a stream NIO reads all that the kernel holds, whether asked for or not.
      .channelOption(.socketOption(.so_rcvbuf), value: 256 * 1024)
      .channelInitializer { attempt.register($0) }
    guard let local else { return bootstrap }
    return bootstrap.bind(to: local)
  }

  private static func localAddress(
    _ options: ConnectionOptions
  ) throws(ConnectionError) -> SocketAddress? {
    guard let text = options.localAddress else { return nil }
    guard let address = try? SocketAddress(ipAddress: text, port: 0),
      options.family.map({ ($0 == .ipv4) == (address.protocol == .inet) }) ?? true
    else { throw .badLocalAddress(text) }
    return address
  }
}
