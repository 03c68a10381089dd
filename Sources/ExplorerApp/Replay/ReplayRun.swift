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
    var result = ReplayResult(of: job)
    switch job.file {
    case .success(let file): await run(file, &result)
    case .failure(let trouble): result.trouble = trouble
    }
    return result
  }

  private func run(_ file: ComparedSession, _ result: inout ReplayResult) async {
    let begun = ContinuousClock.now
    let seen = SeenSteps()
    var ending = Ending()
    for connection in file.script.connections where result.trouble == nil && !ending.isStopped {
      do {
        ending = try await replay(connection, of: file, seen, &result)
      } catch let trouble as Trouble {
        result.trouble = trouble
      } catch {
        // Nothing else is thrown: nothing is printed here.
        result.trouble = .cannotWrite(path: file.name, reason: "\(error)")
      }
    }
    compare(file, seen, ending, &result)
    let time = (ContinuousClock.now - begun).components
    result.microseconds = time.seconds * 1_000_000 + time.attoseconds / 1_000_000_000_000
  }

  /// How far a recording was sent.
  private struct Ending {
    /// The index of the first thing in it that was not sent; nil where all was.
    var index: Int?
    /// Why no more could be sent; nil where the server went.
    var obstacle: ReplayObstacle?

    var isStopped: Bool { obstacle != nil }
  }

  /// One connection, and how far it got.
  private func replay(
    _ connection: ReplayConnection, of file: ComparedSession, _ seen: SeenSteps,
    _ result: inout ReplayResult
  ) async throws -> Ending {
    var request = job.request
    request.replays = file.name
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
    if let stop { return Ending(index: stop.index, obstacle: stop.obstacle) }
    guard let trouble else { return Ending() }
    result.trouble = trouble
    return Ending(index: runner.reached)
  }

  private func compare(
    _ file: ComparedSession, _ seen: SeenSteps, _ ending: Ending, _ result: inout ReplayResult
  ) {
    guard !seen.steps.steps.isEmpty else { return }
    var rules = options.rules
    rules.isPattern = file.isPattern
    var recorded = file.steps
    // What was never sent has no answer to compare.
    if let reached = ending.index { recorded = recorded.before(index: reached) }
    let comparison = SessionComparison(recorded, seen.steps, rules: rules)
    result.comparison = comparison
    if let obstacle = ending.obstacle, let index = ending.index {
      let unsent = file.script.connections.reduce(0) { sum, connection in
        sum + connection.items.count { $0.index >= index }
      }
      result.trouble = .replayStopped(path: file.name, unsent: unsent, obstacle)
    } else if let trouble = result.trouble, trouble.isOfServer, comparison.isSame {
      // What goes wrong as it was recorded is what is wanted.
      result.trouble = nil
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
