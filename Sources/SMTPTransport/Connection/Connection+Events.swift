import NIOCore
import SMTPCore

extension Connection {
  /// The next event, nil behind the last; one caller at a time.
  ///
  /// It throws `cancelled` if the task is cancelled, `silent` if nothing happens for as long as
  /// `timeout`. Neither loses an event or changes the connection: the next call goes on.
  package func next(
    timeout: Duration? = nil
  ) async throws(ConnectionError) -> ConnectionEvent? {
    guard !Task.isCancelled else { throw .cancelled }
    if let event = takeEvent() { return event }
    if case .closed = ending { return nil }
    precondition(waiter == nil, "two callers wait for the next event")
    let identifier = makeIdentifier()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        waiter = Waiter(
          identifier: identifier, continuation: continuation,
          timer: timeout.map { timeout in
            channel.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(timeout)) {
              [weak self] in
              self?.assumeIsolated {
                $0.resumeWaiter(identifier, .failure(.silent(after: timeout)))
              }
            }
          })
      }
    } onCancel: {
      channel.eventLoop.execute {
        self.assumeIsolated { $0.resumeWaiter(identifier, .failure(.cancelled)) }
      }
    }
    return try outcome.get()
  }

  /// Lets the server send as much again as it may unasked. To be called with every command, or
  /// when a person wants to see more of a flood.
  package func allowMore() {
    allowance.renew()
    readIfWanted()
  }

  /// Reads nothing more until `allowMore`. What was read ahead is told all the same.
  package func allowNoMore() {
    allowance.forfeit()
  }

  /// Tells that something happened, now.
  func publish(_ event: SessionEvent) {
    publish(.event(TimedEvent(at: now, event)))
  }

  /// Tells what the consumer has to know or decide.
  func publish(_ event: ConnectionEvent) {
    events.append(event)
    serveWaiter()
  }

  /// Tells that octets arrived, now.
  func publish(received octets: [UInt8]) {
    guard !octets.isEmpty else { return }
    events.append(octets, at: now)
    serveWaiter()
  }

  private func serveWaiter() {
    guard let waiter, let event = takeEvent() else { return }
    resumeWaiter(waiter.identifier, .success(event))
  }

  private func takeEvent() -> ConnectionEvent? {
    guard let event = events.popFirst() else { return nil }
    readIfWanted()
    return event
  }

  private func resumeWaiter(_ identifier: UInt64, _ outcome: Waiter.Outcome) {
    guard let waiter, waiter.identifier == identifier else { return }
    self.waiter = nil
    waiter.timer?.cancel()
    waiter.continuation.resume(returning: outcome)
  }
}
