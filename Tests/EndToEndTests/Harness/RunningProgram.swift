import Dispatch
import Foundation
import Glibc

/// A program that was started. It is killed when the test lets go of it.
final class RunningProgram: Sendable {
  let pid: pid_t
  let output = Output()
  let errors = Output()

  private let path: String
  private let home: TemporaryFolder?
  private let input: Observed<Descriptor?>
  private let isTerminal: Bool
  private let status = Observed<ExitStatus?>(nil)
  private let writing = DispatchQueue(label: "input of a program")

  /// A write to a program that is gone must fail, not end the tests.
  private static let ignoringBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  init(
    _ path: String, pid: pid_t, home: TemporaryFolder?, input: Descriptor, isTerminal: Bool,
    output: Descriptor, errors: Descriptor?
  ) {
    Self.ignoringBrokenPipes
    self.path = path
    self.home = home
    self.pid = pid
    self.input = Observed(input)
    self.isTerminal = isTerminal
    output.drain(into: self.output)
    if let errors { errors.drain(into: self.errors) } else { self.errors.end() }
    reap()
  }

  deinit { kill(SIGKILL) }

  /// Writes to its standard input, or types on its terminal; the write happens in the background.
  func send(_ text: String) { send([UInt8](text.utf8)) }

  func send(_ octets: [UInt8]) {
    guard let input = input.value else { return }
    writing.async { input.write(octets) }
  }

  /// Ends its standard input behind all that was sent; on a terminal by typing ^D.
  func endInput() {
    if isTerminal { return send([0x04]) }
    // Whoever holds it last closes it: that is the queue, behind the writes before.
    let last = input.change { input in
      defer { input = nil }
      return input
    }
    writing.async { withExtendedLifetime(last) {} }
  }

  /// Sends a signal, unless the program is gone.
  func kill(_ signal: Int32) {
    status.change { status in
      if status == nil { _ = Glibc.kill(pid, signal) }
    }
  }

  /// Waits until it has ended.
  func ended(within deadline: Deadline = .usual) async throws -> ExitStatus {
    _ = await status.wait(within: deadline) { $0 != nil }
    guard let status = status.value else {
      throw HarnessError.stillRunning(path, output: output.text, errors: errors.text)
    }
    return status
  }

  /// Waits for the end on a thread of its own. The process is collected under the same lock under
  /// which signals are sent, so that none can reach another process with a reused id.
  private func reap() {
    Thread.detachNewThread { [pid, status] in
      var info = siginfo_t()
      while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
      status.change { status in
        var raw: Int32 = 0
        waitpid(pid, &raw, 0)
        status = ExitStatus(waitStatus: raw)
      }
    }
  }
}
