import Foundation
import Glibc
import SMTPTransport
import Synchronization

/// A server on loopback that takes one connection and plays a script on it.
final class ScriptedServer: Sendable {
  let port: Int
  private let outcome: AsyncStream<Result<[String], any Error>>

  /// Listens, and plays `script` on a thread of its own; the connection is closed behind it.
  init(_ script: @escaping @Sendable (Peer) throws -> Void) throws {
    let (listener, port) = try Peer.listen()
    self.port = port
    let (outcome, continuation) = AsyncStream.makeStream(of: Result<[String], any Error>.self)
    self.outcome = outcome
    Thread {
      let peer = Peer(descriptor: accept(listener, nil, nil))
      close(listener)
      continuation.yield(
        Result {
          try script(peer)
          return peer.heard
        })
      peer.close()
      continuation.finish()
    }.start()
  }

  /// A server that greets with `greeting` and gives each of `replies` to one line of the client.
  convenience init(greeting: String = "220 little.test", answering replies: [String]) throws {
    try self.init { peer in
      try peer.say(greeting)
      for reply in replies {
        try peer.hear()
        try peer.say(reply)
      }
      try peer.hearEnd()
    }
  }

  /// Waits for the script's end and gives the lines that the client said.
  func finish() async throws -> [String] {
    for await result in outcome { return try result.get() }
    return []
  }

  /// How it is reached.
  var target: Target { Target(place: .host("127.0.0.1", port: port)) }

  /// How it is reached if it speaks LMTP.
  var lmtpTarget: Target { Target(scheme: .lmtp, place: .host("127.0.0.1", port: port)) }
}
