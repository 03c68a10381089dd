import PracticeServer
import SMTPCore
import SMTPGuide
import Synchronization
import Transcript

/// Records one session of a server.
final class RecordedWitness: PracticeWitness {
  private struct State: ~Copyable {
    var file: RecordingFile?
    var redactor: Redactor
  }

  private let state: Mutex<State>
  private let began = ContinuousClock.now
  private let tell: @Sendable (Trouble) -> Void

  init(
    _ file: sending RecordingFile, _ redactor: Redactor,
    _ tell: @escaping @Sendable (Trouble) -> Void
  ) {
    state = Mutex(State(file: file, redactor: redactor))
    self.tell = tell
  }

  func take(_ event: SessionEvent) {
    let now = now
    state.withLock { state in
      let events = state.redactor.redact(TimedEvent(at: now, event))
      Self.append(events, to: &state.file, tell)
    }
  }

  func end(_ report: RecordedReport?) {
    let now = now
    state.withLock { state in
      let events = state.redactor.finish(at: now)
      Self.append(events, to: &state.file, tell)
      state.file = nil
    }
  }

  private var now: Instant { Instant(since: began) }

  /// After a failure nothing more is recorded, and it is told once.
  private static func append(
    _ events: [TimedEvent], to file: inout RecordingFile?, _ tell: (Trouble) -> Void
  ) {
    do throws(RecordingError) {
      for event in events { try file?.append(event) }
    } catch {
      file = nil
      tell(Trouble(error))
    }
  }
}
