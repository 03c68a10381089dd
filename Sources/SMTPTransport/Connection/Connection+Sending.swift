import NIOCore
import SMTPCore
import TLSEngine

extension Connection {
  /// Sends octets, and returns when the system has taken the last of them.
  ///
  /// Several calls send one after another; during a handshake they wait for its end. It throws
  /// `closed` if the connection ends first, `cancelled` if the task is cancelled: part of the
  /// octets may have been sent then, so that nothing but `close` makes sense.
  package func send(_ octets: [UInt8]) async throws(ConnectionError) {
    guard !Task.isCancelled else { throw .cancelled }
    switch ending {
    case .open: break
    case .closing(let cause): throw .closed(Closing(by: cause))
    case .closed(let closing): throw .closed(closing)
    }
    guard !octets.isEmpty else { return }
    let identifier = makeIdentifier()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        outbox.append(octets, identifier: identifier, continuation: continuation)
        sendPieces()
      }
    } onCancel: {
      channel.eventLoop.execute {
        self.assumeIsolated { $0.finishSending(identifier, .failure(.cancelled)) }
      }
    }
    try outcome.get()
  }

  /// Hands the socket as much as it takes without piling up.
  func sendPieces() {
    guard canSend, channel.isWritable else { return }
    while canSend, channel.isWritable, let piece = outbox.popPiece() {
      write(piece)
    }
    channel.flush()
  }

  /// Whether octets may go out: TLS is up, or there is none.
  var canSend: Bool {
    if case .closed = ending { return false }
    return switch security {
    case .plain, .secured: true
    case .handshaking, .unverified, .failed: false
    }
  }

  private func write(_ piece: Outbox.Piece) {
    var octets = ByteBuffer()
    if case .secured(let engine) = security {
      let result = piece.octets.withUnsafeBytes { plain in
        Result { () throws(TLSError) in try engine.write(plain) }
      }
      if case .failure(let error) = result { return breakSecurity(error) }
      octets.writeBytes(engine.takeOutput())
    } else {
      octets.writeBytes(piece.octets)
    }
    let promise = channel.eventLoop.makePromise(of: Void.self)
    promise.futureResult.whenComplete { [weak self] result in
      self?.assumeIsolated { $0.wrote(piece.last, result) }
    }
    channel.write(octets, promise: promise)
  }

  private func wrote(_ identifier: UInt64?, _ result: Result<Void, any Error>) {
    switch result {
    case .success:
      if let identifier { finishSending(identifier, .success(())) }
    // The channel closes now; the end of the connection tells everybody who waits.
    case .failure(let error): failed(error)
    }
  }

  private func finishSending(_ identifier: UInt64, _ outcome: Result<Void, ConnectionError>) {
    guard let continuation = outbox.remove(identifier) else { return }
    continuation.resume(returning: outcome)
    if case .closing = ending, outbox.isEmpty { closeFlushed() }
  }
}
