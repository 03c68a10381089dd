import Dispatch
import Foundation
import Glibc
import SMTPTransport

/// A server on loopback that takes one connection and runs a script on it.
final class ScriptedServer: Sendable {
  let port: Int
  private let outcome: AsyncStream<Result<Void, any Error>>

  /// Listens, and runs `script` on a thread of its own; the connection is closed behind it.
  init(
    on socket: LoopbackSocket = .ipv4, script: @escaping @Sendable (Peer) throws -> Void
  ) throws {
    let (descriptor, port) = try socket.listen()
    self.port = port
    let (outcome, continuation) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
    self.outcome = outcome
    let thread = Thread {
      let accepted = accept(descriptor, nil, nil)
      close(descriptor)
      continuation.yield(Result { try script(Peer(descriptor: accepted)) })
      continuation.finish()
    }
    thread.start()
  }

  /// Waits for the script's end; throws what it threw.
  func finish() async throws {
    for await result in outcome { try result.get() }
  }

  /// Where it is reached.
  var endpoint: Endpoint { Endpoint(.host("127.0.0.1", port: port)) }

  /// Where it is reached with TLS at once.
  var secureEndpoint: Endpoint {
    Endpoint(.host("127.0.0.1", port: port), isImplicitTLS: true)
  }
}

/// Something that a script's thread waits for, and a test says.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// Blocks the thread. A test that goes wrong must end.
  func wait() { _ = semaphore.wait(timeout: .now() + 30) }
}
