import Synchronization

/// A count that only grows, and that others can wait for.
package final class Tally: Sendable {
  private struct Waiter {
    var target: Int
    var continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var count = 0
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0
  }

  private let state = Mutex(State())

  /// A count of nothing yet.
  init() {}

  /// The count now.
  package var count: Int { state.withLock { $0.count } }

  /// Counts one more.
  func increment() {
    let reached = state.withLock { state in
      state.count += 1
      let count = state.count
      let reached = state.waiters.filter { $0.value.target <= count }
      for id in reached.keys { state.waiters[id] = nil }
      return reached.values.map(\.continuation)
    }
    for continuation in reached { continuation.resume() }
  }

  /// Waits until the count is `target` or more, but no longer than `limit`; whether it is.
  package func wait(for target: Int, within limit: Duration) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await self.wait(for: target)
        return true
      }
      group.addTask {
        try await Task.sleep(for: limit)
        return false
      }
      defer { group.cancelAll() }
      return try await group.next() ?? false
    }
  }

  /// Waits until the count is `target` or more; throws `CancellationError` if the task is
  /// cancelled before.
  package func wait(for target: Int) async throws {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        state.withLock { state in
          if state.count >= target {
            continuation.resume()
          } else if Task.isCancelled {
            continuation.resume(throwing: CancellationError())
          } else {
            state.waiters[id] = Waiter(target: target, continuation: continuation)
          }
        }
      }
    } onCancel: {
      let waiter = state.withLock { $0.waiters.removeValue(forKey: id) }
      waiter?.continuation.resume(throwing: CancellationError())
    }
  }
}
