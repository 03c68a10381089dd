import SMTPCore
package import SMTPGuide
package import Transcript

/// What came of one replay.
package struct ReplayResult: Sendable {
  /// The recording's name.
  package let file: String
  /// The server, as the person wrote it.
  package let target: String
  /// What differs; nil where no connection was opened.
  package var comparison: SessionComparison?
  /// What went wrong, if it was more than a reply, or why it stopped.
  package var trouble: Trouble?
  /// What was odd beside it: a recording that cannot be made.
  package var remarks: [Trouble] = []
  /// Where it was recorded.
  package var recordings: [String] = []
  /// How long it took, in microseconds.
  package var microseconds: Int64 = 0

  /// A replay that has not begun.
  package init(of job: ReplayJob) {
    file = job.name
    target = job.target
  }

  /// What was sent where.
  package func name(in style: TextStyle) -> String {
    "\(VisibleText.string(file)) \(style.arrow) \(VisibleText.string(target))"
  }

  /// Tells of something odd, once.
  mutating func remark(_ trouble: Trouble) {
    if !remarks.contains(trouble) { remarks.append(trouble) }
  }

  /// Whether something went wrong that is more than an answer of the server's.
  var isFailed: Bool { trouble.map { $0.exitStatus != .refused } ?? false }

  /// The exit status that it stands for.
  package var status: ExitStatus {
    if let trouble, trouble.exitStatus != .done { return trouble.exitStatus }
    if comparison?.isSame == false { return .refused }
    return Self.status(of: remarks.map(\.exitStatus))
  }

  /// Of several replays: a trouble weighs more than a difference, and of troubles the one with the
  /// higher status.
  package static func status(of results: some Sequence<ExitStatus>) -> ExitStatus {
    results.max { $0.rawValue < $1.rawValue } ?? .done
  }
}
