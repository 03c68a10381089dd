import Glibc
import NIOCore
package import SMTPCore
import TLSEngine

extension Connection {
  /// Ends the connection in order: what is being sent is flushed for as long as `closeTimeout`,
  /// TLS says `close_notify`, then comes the FIN. The last event is `closed` by `cause`.
  ///
  /// It returns when the socket is closed; a cancelled task closes it at once.
  package func close(by cause: Closing.Cause = .client) async {
    beginClosing(by: cause)
    await withTaskCancellationHandler {
      try? await channel.closeFuture.get()
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  /// Begins to end the connection, if nobody has.
  func beginClosing(by cause: Closing.Cause) {
    guard case .open = ending else { return }
    ending = .closing(cause)
    closeTimer = channel.eventLoop.scheduleTask(in: TimeAmount(options.closeTimeout)) {
      [channel] in channel.close(promise: nil)
    }
    if outbox.isEmpty || !canSend { closeFlushed() }
  }

  /// Says `close_notify`, and closes the socket behind it.
  func closeFlushed() {
    var farewell = ByteBuffer()
    if case .secured(let engine) = security {
      engine.close()
      farewell.writeBytes(engine.takeOutput())
    }
    channel.writeAndFlush(farewell).whenComplete { [channel] _ in channel.close(promise: nil) }
  }

  /// Notes what broke the channel; its end follows.
  func failed(_ error: any Error) {
    failure = failure ?? error
  }

  /// The channel has ended.
  func ended() {
    let closing: Closing
    switch ending {
    case .open:
      closing = Self.closing(for: failure)
      if case .handshaking(let engine) = security { endHandshake(engine) }
    case .closing(let cause): closing = Closing(by: cause)
    case .closed: return
    }
    handshakeTimer?.cancel()
    closeTimer?.cancel()
    ending = .closed(closing)
    publish(.closed(closing))
    for continuation in outbox.removeAll() {
      continuation.resume(returning: .failure(.closed(closing)))
    }
  }

  private static func closing(for failure: (any Error)?) -> Closing {
    switch (failure as? IOError)?.errnoCode {
    case ECONNRESET, EPIPE, ECONNABORTED: Closing(by: .server, isReset: true)
    case ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, ENETDOWN: Closing(by: .timeout)
    default: Closing(by: .server)
    }
  }
}
