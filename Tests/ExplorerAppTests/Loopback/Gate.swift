import Dispatch

/// Something that a script's thread waits for, and a test says.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// Blocks the thread. A test that goes wrong must end.
  func wait() { _ = semaphore.wait(timeout: .now() + 30) }
}
