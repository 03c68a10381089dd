import Dispatch
import Glibc
import Synchronization
import Transcript

/// Another program, run beside this one.
///
/// It gets none of this program's descriptors, and none of the signals that are ignored or blocked
/// here: threads of Dispatch block nearly all of them.
struct ExternalProgram: Sendable {
  /// What it reads and where its output goes.
  enum Input: Sendable {
    /// Octets, and its output goes nowhere; keys of the terminal do not signal it.
    case octets([UInt8])
    /// The terminal, for input and output.
    case terminal
  }

  /// Why a program did not do its work.
  enum Failure: Error, Hashable, Sendable {
    /// It could not be started.
    case notStarted(SystemError)
    /// It ended with this status.
    case status(Int32)
    /// It was killed by this signal.
    case killed(Int32)
  }

  /// Its name, looked up in PATH, and its arguments.
  let words: [String]

  /// Runs it to its end.
  ///
  /// - Parameter patience: After so many seconds it is killed; nil to wait for ever.
  func run(_ input: Input, patience: Int? = nil) async throws(Failure) {
    let result: Result<Void, Failure> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Result { () throws(Failure) in try runWaiting(input, patience) })
      }
    }
    try result.get()
  }

  private func runWaiting(_ input: Input, _ patience: Int?) throws(Failure) {
    let spawned = try SpawnedProgram(words, input)
    let timer = patience.map { seconds in
      let timer = DispatchSource.makeTimerSource()
      timer.schedule(deadline: .now() + .seconds(seconds))
      timer.setEventHandler { @Sendable in spawned.kill() }
      timer.activate()
      return timer
    }
    defer { timer?.cancel() }
    if case .octets(let octets) = input { spawned.write(octets) }
    try spawned.wait()
  }
}
