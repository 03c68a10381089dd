import Dispatch

/// What wakes the screen's loop: descriptors, messages and the clock. Several reasons at once
/// wake it once.
@MainActor
final class Wakeups {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let timer: any DispatchSourceTimer

  /// Wakes nobody yet.
  init() {
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    timer = Self.makeTimer(continuation)
  }

  /// Wakes nobody any more.
  func cancel() { timer.cancel() }

  /// Wakes the loop, or keeps it from sleeping.
  nonisolated func wake() { continuation.yield() }

  /// Sleeps until something wakes the loop, `delay` microseconds at most; for ever without one.
  func next(within delay: Int64?) async {
    if let delay {
      timer.schedule(deadline: .now() + .microseconds(Int(clamping: max(0, delay))))
    } else {
      timer.schedule(deadline: .distantFuture)
    }
    var iterator = stream.makeAsyncIterator()
    _ = await iterator.next()
  }

  /// Wakes the loop whenever a descriptor can be read.
  func watch(_ descriptor: Int32) -> any DispatchSourceRead {
    Self.makeReadSource(descriptor, continuation)
  }

  // Closures formed on the main actor would trap where Dispatch calls them.
  private nonisolated static func makeReadSource(
    _ descriptor: Int32, _ continuation: AsyncStream<Void>.Continuation
  ) -> any DispatchSourceRead {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { @Sendable in continuation.yield() }
    source.activate()
    return source
  }

  private nonisolated static func makeTimer(
    _ continuation: AsyncStream<Void>.Continuation
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { @Sendable in continuation.yield() }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
    return timer
  }
}
