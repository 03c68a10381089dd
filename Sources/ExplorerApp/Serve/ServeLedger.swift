import SMTPCore
import Synchronization

/// What the sessions of a recording that is served did otherwise.
final class ServeLedger: Sendable {
  private struct State {
    var sessions = 0
    var hasUnused = false
  }

  private let state = Mutex(State())
  private let tell: @Sendable (RecordedReport, _ session: Int) -> Void

  /// - Parameter tell: Is told what a session did otherwise, once it is over.
  init(_ tell: @escaping @Sendable (RecordedReport, _ session: Int) -> Void) {
    self.tell = tell
  }

  /// Whether something recorded was never asked.
  var hasUnused: Bool { state.withLock { $0.hasUnused } }

  /// Takes the report of a session that is over.
  func add(_ report: RecordedReport) {
    let number = state.withLock { state in
      state.sessions += 1
      if !report.unused.isEmpty { state.hasUnused = true }
      return state.sessions
    }
    tell(report, number)
  }
}
