import Foundation

/// A client on loopback that plays a script on a thread of its own.
final class ScriptedPeer: Sendable {
  private let outcome: AsyncStream<Result<[String], any Error>>

  /// Connects to a port of this machine, and closes the connection behind `script`.
  init(port: Int, _ script: @escaping @Sendable (Peer) throws -> Void) {
    let (outcome, continuation) = AsyncStream.makeStream(of: Result<[String], any Error>.self)
    self.outcome = outcome
    Thread {
      continuation.yield(
        Result {
          let peer = try Peer.connect(port: port)
          defer { peer.close() }
          try script(peer)
          return peer.heard
        })
      continuation.finish()
    }.start()
  }

  /// Waits for the script's end and gives the lines that it heard.
  func finish() async throws -> [String] {
    for await result in outcome { return try result.get() }
    return []
  }
}
