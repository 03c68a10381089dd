import Glibc
import NIOCore
import NIOPosix
package import SMTPCore
import Synchronization
import TLSEngine

/// A real SMTP server on a socket of this machine, driven by a `ServerSession` for each client.
///
/// It forwards nothing: what it accepts goes into its mailbox.
package final class PracticeServer: Sendable {
  /// What it offers, and how it answers.
  package let scenario: Scenario
  /// The IP address that it listens on.
  package let address: String
  /// The port that it listens on.
  package let port: Int
  /// The throw-away certificate that it shows, in DER: for the domain of the scenario,
  /// `localhost` and the loopback addresses.
  package let certificate: [UInt8]
  /// What it has accepted.
  package let mailbox: PracticeMailbox
  /// Who is connected.
  package let sessions: PracticeSessions

  private let listener: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let isStopped = Atomic(false)

  private init(
    host: PracticeHost, listener: any Channel, group: MultiThreadedEventLoopGroup
  ) {
    scenario = host.scenario
    address = listener.localAddress?.ipAddress ?? ""
    port = listener.localAddress?.port ?? 0
    certificate = host.certificate.certificate
    mailbox = host.mailbox
    sessions = host.sessions
    self.listener = listener
    self.group = group
  }

  /// Listens at an address of this machine, and serves until `stop`. Port 0 picks a free one.
  ///
  /// - Parameters:
  ///   - part: What is played to the clients.
  ///   - expectsProxyHeader: Whether every connection begins with what a proxy says of it (the
  ///     PROXY protocol, versions 1 and 2); one that does not is closed.
  ///   - hooks: What happens beside serving.
  package static func start(
    scenario: Scenario = .standard, playing part: PracticePart = .scenario,
    host address: String = "127.0.0.1", port: Int = 0,
    limits: PracticeLimits = PracticeLimits(), expectsProxyHeader: Bool = false,
    hooks: PracticeHooks = PracticeHooks()
  ) async throws(PracticeServerError) -> PracticeServer {
    guard (0...Int(UInt16.max)).contains(port) else { throw .noPort(port) }
    let host: PracticeHost
    do {
      host = try PracticeHost(
        scenario: scenario, part: part, limits: limits,
        expectsProxyHeader: expectsProxyHeader, hooks: hooks)
    } catch {
      throw .certificate(error)
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: limits.threads)
    do {
      // An address needs no resolver, which would read files and ask servers for it all the same.
      let place =
        try (try? SocketAddress(ipAddress: address, port: port))
        ?? SocketAddress.makeAddressResolvingHost(address, port: port)
      let listener = try await bootstrap(host, on: group).bind(to: place).get()
      return PracticeServer(host: host, listener: listener, group: group)
    } catch {
      try? await group.shutdownGracefully()
      throw PracticeServerError(error, address: address, port: port)
    }
  }

  /// Says 421 to whoever is connected, and ends. A second call does nothing.
  package func stop() async {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return }
    try? await listener.close()
    await sessions.endAll()
    try? await group.shutdownGracefully()
  }

  private static func bootstrap(
    _ host: PracticeHost, on group: MultiThreadedEventLoopGroup
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // A client may shut its side down and still wait for the replies.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(minimum: 1_024, initial: 8_192, maximum: 65_536)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            PracticeConnection(
              host, client: Opening(channel),
              isClientTrusted: channel.remoteAddress?.isLoopback ?? false))
        }
      }
  }
}
