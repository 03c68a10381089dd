import NIOCore
import NIOPosix
import Synchronization

/// One attempt to connect: it resolves the name for NIO's race of addresses, remembers what it
/// found, and can be cancelled at any moment.
final class ConnectionAttempt: Resolver, Sendable {
  /// How the addresses of a host and port are found; it may block.
  typealias Lookup = @Sendable (String, Int) throws(ConnectionError) -> [SocketAddress]

  private struct State {
    var isCancelled = false
    var isAnswered = false
    var addresses: [SocketAddress] = []
    var channels: [any Channel] = []
  }

  private let eventLoop: any EventLoop
  private let family: AddressFamily?
  private let lookup: Lookup
  private let ipv6: EventLoopPromise<[SocketAddress]>
  private let ipv4: EventLoopPromise<[SocketAddress]>
  private let state = Mutex(State())

  /// An attempt on `eventLoop` that uses addresses of `family` only; it must be finished.
  init(eventLoop: any EventLoop, family: AddressFamily?, lookup: @escaping Lookup) {
    self.eventLoop = eventLoop
    self.family = family
    self.lookup = lookup
    ipv6 = eventLoop.makePromise()
    ipv4 = eventLoop.makePromise()
  }

  /// The addresses that the name resolved to; none while it has not been answered.
  var addresses: [SocketAddress] { state.withLock { $0.addresses } }

  /// Whether the attempt was cancelled.
  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Takes note of a socket that is about to connect; fails if the attempt has been cancelled.
  func register(_ channel: any Channel) -> EventLoopFuture<Void> {
    let isCancelled = state.withLock { state in
      state.channels.append(channel)
      return state.isCancelled
    }
    return isCancelled
      ? channel.eventLoop.makeFailedFuture(ConnectionError.cancelled)
      : channel.eventLoop.makeSucceededVoidFuture()
  }

  /// Ends the attempt: whatever is being waited for fails now.
  func cancel() {
    let channels = state.withLock { state in
      state.isCancelled = true
      return state.channels
    }
    answer(.failure(.cancelled))
    for channel in channels { channel.close(promise: nil) }
  }

  /// Gives up the look-up, if it has not been answered. NIO takes a promise that is never completed
  /// for a mistake.
  func finish() { answer(.failure(.cancelled)) }

  func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
    // The look-up blocks its thread, and the event loop serves every connection.
    NIOThreadPool.singleton.submit { [self] _ in
      let found = Result { () throws(ConnectionError) in try lookup(host, port) }
      answer(found.flatMap { usable($0, host: host) })
    }
    return ipv6.futureResult
  }

  func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
    ipv4.futureResult
  }

  func cancelQueries() { finish() }

  private func answer(_ result: Result<[SocketAddress], ConnectionError>) {
    let isFirst = state.withLock { state in
      guard !state.isAnswered else { return false }
      state.isAnswered = true
      if case .success(let addresses) = result { state.addresses = addresses }
      return true
    }
    guard isFirst else { return }
    // Both in one turn of the loop, so that neither family gets a head start.
    eventLoop.execute { [ipv6, ipv4] in
      switch result {
      case .success(let addresses):
        ipv6.succeed(addresses.filter { $0.protocol == .inet6 })
        ipv4.succeed(addresses.filter { $0.protocol == .inet })
      case .failure(let error):
        ipv6.fail(error)
        ipv4.fail(error)
      }
    }
  }

  private func usable(
    _ addresses: [SocketAddress], host: String
  ) -> Result<[SocketAddress], ConnectionError> {
    guard let family else { return .success(addresses) }
    let usable = addresses.filter { $0.protocol == (family == .ipv4 ? .inet : .inet6) }
    return usable.isEmpty ? .failure(.noAddress(host: host, family: family)) : .success(usable)
  }
}
