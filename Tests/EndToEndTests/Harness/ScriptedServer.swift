import Foundation
import Glibc

/// A server on a port of 127.0.0.1 that does the same with each client, one after another.
final class ScriptedServer: Sendable {
  enum Step: Sendable {
    case send(String)
    case sendOctets([UInt8])
    /// Takes a line of the client.
    case line
    /// Takes whatever comes next.
    case some
    /// Sends the same again and again for as long as the client takes it.
    case flood([UInt8])
    /// Says nothing until the client goes.
    case hold
    /// Ends the connection with RST instead of FIN.
    case reset
  }

  let port: Int
  /// All that clients have sent so far.
  let received = Output()

  private let listener: Descriptor

  /// Starts to listen. Behind the last step the connection is closed.
  init(_ steps: [Step]) throws {
    let (descriptor, port) = try Descriptor.boundToLoopback()
    guard listen(descriptor.number, 8) == 0 else { throw HarnessError.systemCall("listen", errno) }
    self.port = port
    listener = descriptor
    // A thread that held the server would keep it from going away.
    Thread.detachNewThread { [received] in Self.serve(descriptor, steps, received) }
  }

  // The thread waits in accept, which only this ends.
  deinit { shutdown(listener.number, Int32(SHUT_RDWR)) }

  private static func serve(_ listener: Descriptor, _ steps: [Step], _ received: Output) {
    while true {
      let number = accept(listener.number, nil, nil)
      guard number >= 0 else { return received.end() }
      var client = ScriptedClient(Descriptor(number), received)
      client.take(steps)
    }
  }
}
