import NIOCore

/// Somebody who waits for the next event.
struct Waiter {
  typealias Outcome = Result<ConnectionEvent?, ConnectionError>

  /// What a cancellation names it by.
  var identifier: UInt64
  /// Where it goes on.
  var continuation: CheckedContinuation<Outcome, Never>
  /// What ends its patience.
  var timer: Scheduled<Void>?
}
