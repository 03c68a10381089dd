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
    for connection in file.script.connections
    where result.trouble == nil && ending.obstacle == nil {
      do {
        try await replay(connection, of: file, seen, &ending, &result)
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
    var sent = SentItems()
    /// Why no more could be sent; nil where all was, or something went wrong.
    var obstacle: ReplayObstacle?
  }

  /// One connection, and how far it got.
  private func replay(
    _ connection: ReplayConnection, of file: ComparedSession, _ seen: SeenSteps,
    _ ending: inout Ending, _ result: inout ReplayResult
  ) async throws {
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
      exchange, connection: connection, seen: seen, sent: ending.sent,
      credentials: job.credentials, clientName: options.clientName)
    let (trouble, obstacle) = try await runner.run()
    let session = await opened.live.session
    await opened.end()
    ending.sent = runner.sent
    ending.obstacle = obstacle
    result.trouble = trouble
    if runner.metCount > 0 {
      result.remark(.replayUnderTLS(path: file.name, leftOut: runner.metCount))
    }
    if options.warnsOfCertificates, case .failed(let problems, _)? = session.tls?.verification {
      result.remark(
        .certificateAccepted(place: opened.place, reason: CertificateProblem.text(of: problems)))
    }
    if let lost = seen.lost { result.remarks.append(lost) }
    seen.lost = nil
  }

  private func compare(
    _ file: ComparedSession, _ seen: SeenSteps, _ ending: Ending, _ result: inout ReplayResult
  ) {
    guard !seen.steps.steps.isEmpty else { return }
    var rules = options.rules
    rules.isPattern = file.isPattern
    let recorded = ending.sent.answered(of: file.steps)
    let comparison = SessionComparison(recorded, seen.steps, rules: rules)
    result.comparison = comparison
    let unsent = ending.sent.unsentCount(of: file.script)
    if let obstacle = ending.obstacle {
      result.trouble = .replayStopped(path: file.name, unsent: unsent, obstacle)
    } else if unsent == 0, let trouble = result.trouble, trouble.isOfServer, comparison.isSame {
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
