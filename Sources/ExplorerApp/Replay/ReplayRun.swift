import SMTPCore
import SMTPGuide
import Transcript

/// Carries out one replay: a session for each of the recording's connections, and the comparison of
/// all that was seen with what was recorded.
struct ReplayRun {
  private let job: ReplayJob
  private let options: ReplayOptions
  private let guide: Guide

  init(_ job: ReplayJob, options: ReplayOptions, guide: Guide) {
    self.job = job
    self.options = options
    self.guide = guide
  }

  /// Sends it and compares.
  func run() async -> ReplayResult {
    let begun = ContinuousClock.now
    var result = ReplayResult(of: job)
    let seen = SeenSteps()
    var stop: ReplayStop?
    let script = job.file.script
    if script.count == 0 { result.trouble = .nothingToReplay(path: job.file.name) }
    for connection in script.connections where result.trouble == nil && stop == nil {
      do {
        stop = try await replay(connection, seen, &result)
      } catch let trouble as Trouble {
        result.trouble = trouble
      } catch {
        // Nothing else is thrown: nothing is printed here.
        result.trouble = .cannotWrite(path: job.file.name, reason: "\(error)")
      }
    }
    compare(seen, stop, &result)
    let time = (ContinuousClock.now - begun).components
    result.microseconds = time.seconds * 1_000_000 + time.attoseconds / 1_000_000_000_000
    return result
  }

  /// One connection; where it had to stop, why.
  private func replay(
    _ connection: ReplayConnection, _ seen: SeenSteps, _ result: inout ReplayResult
  ) async throws -> ReplayStop? {
    var request = job.request
    request.replays = job.file.name
    let opened = try await OpenSession(request)
    if let trouble = opened.recordingTrouble { result.remarks.append(trouble) }
    if let path = await opened.live.recordingPath { result.recordings.append(path) }
    let driver = SessionDriver(opened.live, place: opened.place, patience: options.patience) {
      seen.lost = $0
    }
    let exchange = SessionExchange(
      driver: driver, progress: ScriptProgress(expecting: nil, show: seen.take),
      tls: options.tls, guide: guide)
    var runner = ReplayRunner(
      exchange, connection: connection, seen: seen, credentials: job.credentials,
      clientName: options.clientName)
    let (trouble, stop) = try await runner.run()
    await opened.end()
    if let lost = seen.lost { result.remarks.append(lost) }
    seen.lost = nil
    if let trouble {
      result.trouble = trouble
      result.reached = runner.reached
    }
    return stop
  }

  private func compare(_ seen: SeenSteps, _ stop: ReplayStop?, _ result: inout ReplayResult) {
    guard !seen.steps.steps.isEmpty else { return }
    var rules = options.rules
    rules.isPattern = job.file.isPattern
    var recorded = job.file.steps
    // What was never sent has no answer to compare.
    if let reached = stop?.index ?? result.reached { recorded = recorded.before(index: reached) }
    let comparison = SessionComparison(recorded, seen.steps, rules: rules)
    result.comparison = comparison
    if let stop {
      result.trouble = .replayStopped(
        path: job.file.name, unsent: unsent(since: stop.index), stop.obstacle)
    } else if let trouble = result.trouble, trouble.isOfServer, comparison.isSame {
      // What goes wrong as it was recorded is what is wanted.
      result.trouble = nil
    }
  }

  private func unsent(since index: Int) -> Int {
    job.file.script.connections.reduce(0) { sum, connection in
      sum + connection.items.count { $0.index >= index }
    }
  }
}

extension Trouble {
  /// Whether it is about something that a server does, so that a recording can hold it as well.
  fileprivate var isOfServer: Bool {
    switch self {
    case .closedEarly, .closedAtOnce, .notSMTP, .unfinishedReply, .noReply, .noGreeting, .tlsFailed,
      .injected, .flooded:
      true
    default: false
    }
  }
}
