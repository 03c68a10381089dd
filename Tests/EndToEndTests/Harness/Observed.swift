import Dispatch
import Synchronization

/// A value that other threads change while tests wait until it is as they need it.
final class Observed<Value: Sendable>: Sendable {
  private struct Waiter: Sendable {
    let condition: @Sendable (Value) -> Bool
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State: Sendable {
    var value: Value
    var waiters: [Int: Waiter] = [:]
    var nextWaiter = 0
  }

  private let state: Mutex<State>

  init(_ value: Value) {
    state = Mutex(State(value: value))
  }

  var value: Value { state.withLock { $0.value } }

  /// Changes the value, and lets those go on who waited for what it has become.
  @discardableResult
  func change<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    let (result, satisfied) = state.withLock { state in
      let result = body(&state.value)
      let satisfied = state.waiters.filter { $0.value.condition(state.value) }
      for id in satisfied.keys { state.waiters[id] = nil }
      return (result, satisfied)
    }
    for waiter in satisfied.values { waiter.continuation.resume(returning: true) }
    return result
  }

  /// Waits until the condition holds; false when it does not within the time.
  func wait(within deadline: Deadline, until condition: @escaping @Sendable (Value) -> Bool)
    async -> Bool
  {
    await withCheckedContinuation { continuation in
      let waiting: Int? = state.withLock { state in
        if condition(state.value) { return nil }
        let id = state.nextWaiter
        state.nextWaiter += 1
        state.waiters[id] = Waiter(condition: condition, continuation: continuation)
        return id
      }
      guard let waiting else { return continuation.resume(returning: true) }
      DispatchQueue.global().asyncAfter(deadline: .now() + deadline.seconds) {
        let late = self.state.withLock { $0.waiters.removeValue(forKey: waiting) }
        late?.continuation.resume(returning: false)
      }
    }
  }
}
