import NIOCore
import TLSEngine

extension Connection {
  /// Asks the socket for octets if there is room for them, and reason to expect them.
  func readIfWanted() {
    guard !isReadPending, wantsOctets else { return }
    isReadPending = true
    channel.read()
  }

  private var wantsOctets: Bool {
    guard case .open = ending, !allowance.isSpent else { return false }
    switch security {
    case .plain, .secured: return events.hasRoom
    // They become no events, and the handshake would wait for a consumer that waits for it.
    case .handshaking: return true
    case .unverified, .failed: return false
    }
  }

  /// Octets came from the socket.
  func received(_ buffer: ByteBuffer) {
    let isFlood = allowance.use(buffer.readableBytes)
    switch security {
    case .plain: publish(received: Array(buffer.readableBytesView))
    case .handshaking(let engine):
      buffer.withUnsafeReadableBytes(engine.feed)
      advanceHandshake(engine)
    case .unverified(let engine, _): buffer.withUnsafeReadableBytes(engine.feed)
    case .secured(let engine):
      buffer.withUnsafeReadableBytes(engine.feed)
      decipher(engine)
    case .failed: return
    }
    if isFlood { publish(.flooded(octets: allowance.used)) }
  }

  /// One read of the socket is done.
  func readCompleted() {
    isReadPending = false
    readIfWanted()
  }
}
