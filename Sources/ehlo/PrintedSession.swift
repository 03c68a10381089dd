import ExplorerApp
import SMTPCore
import SMTPGuide

/// A session that is printed as it goes on: what is alike in `run` and `send`.
struct PrintedSession {
  /// What is told when a recording breaks off, and was.
  private final class LostRecording {
    var trouble: Trouble?
  }

  let opened: OpenSession
  /// Takes it forward.
  let driver: SessionDriver
  /// Prints what is seen.
  let printed: ScriptOutput
  private let lost: LostRecording

  /// Connects, and says on standard error where it is recorded, or why not.
  ///
  /// - Parameter record: The file that the person has named for the recording.
  init(
    _ request: SessionRequest, record: String?, patience: Patience, _ output: OutputOptions,
    publish: @escaping @Sendable ([TimedEvent]) -> Void = { _ in }
  ) async throws {
    let guide = output.guide
    let lost = LostRecording()
    opened = try await OpenSession(request, publish: publish)
    lost.trouble = opened.recordingTrouble
    if let trouble = lost.trouble { try Output.error.write("ehlo: \(guide.text(trouble))\n") }
    if let record, let path = await opened.live.recordingPath, path != record {
      try Output.error.write("ehlo: \(guide.text(ScriptNotice.recordingTo(path)))\n")
    }
    printed = ScriptOutput(
      printer: SessionPrinter(style: output.style(for: .standard), guide: guide),
      output: .standard)
    driver = SessionDriver(opened.live, place: opened.place, patience: patience) { trouble in
      lost.trouble = trouble
      try? Output.error.write("ehlo: \(guide.text(trouble))\n")
    }
    self.lost = lost
  }

  /// Closes what is open; how the program ends then.
  func end(_ outcome: SessionOutcome) async -> Ending {
    await opened.end()
    var outcome = outcome
    // It was said when it happened.
    if let trouble = lost.trouble, outcome.status == .done { outcome.status = trouble.exitStatus }
    return Ending(outcome)
  }
}
