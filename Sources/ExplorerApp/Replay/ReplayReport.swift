import SMTPCore
package import SMTPGuide
import Transcript

/// Prints what came of replays, for a person or as JSON lines.
package final class ReplayReport {
  private let style: TextStyle
  private let guide: Guide
  private let output: Output
  private let isJSON: Bool
  private let showsNoise: Bool
  private let namesFailures: Bool
  private var same = 0
  private var different = 0
  private var failed = 0

  /// A report on `output`.
  ///
  /// - Parameter namesFailures: Whether a person reads below each replay that failed why it did,
  ///   since there are others.
  package init(
    style: TextStyle, guide: Guide, output: Output, isJSON: Bool, showsNoise: Bool,
    namesFailures: Bool
  ) {
    self.style = style
    self.guide = guide
    self.output = output
    self.isJSON = isJSON
    self.showsNoise = showsNoise
    self.namesFailures = namesFailures
  }

  /// Tells of one replay.
  package func take(_ result: ReplayResult) throws {
    if result.isFailed {
      failed += 1
    } else if result.trouble == nil, result.comparison?.isSame == true {
      same += 1
    } else {
      different += 1
    }
    if isJSON { try writeJSON(result) } else { try writeText(result) }
  }

  /// Tells of all of them, if there were several; JSON always ends with it.
  package func finish() throws {
    if isJSON {
      var writer = ComparisonObjectWriter(context: [], showsNoise: showsNoise)
      writer.begin("summary")
      writer.member("replays", same + different + failed)
      writer.member("unchanged", same)
      writer.member("different", different)
      writer.member("failed", failed)
      writer.end()
      try output.write(writer.take())
    } else if same + different + failed > 1 {
      let words = guide.text(
        ComparisonNotice.replays(same: same, different: different, failed: failed))
      try output.write("\(words)\n")
    }
  }

  private func writeText(_ result: ReplayResult) throws {
    try output.write(style.dress(result.name(in: style), as: .strong) + "\n")
    if let comparison = result.comparison {
      let printer = ComparisonPrinter(style: style, guide: guide, showsNoise: showsNoise)
      try printer.list(comparison, to: output)
      let isWhole = result.trouble == nil || !comparison.isSame
      let summary = isWhole ? printer.summary(comparison) : guide.text(ComparisonNotice.sameSoFar)
      try output.write(summary + "\n")
    }
    if namesFailures, result.isFailed, let trouble = result.trouble {
      try output.write(guide.text(ComparisonNotice.failed(guide.text(trouble))) + "\n")
    }
  }

  private func writeJSON(_ result: ReplayResult) throws {
    var writer = ComparisonObjectWriter(
      context: [("file", result.file), ("target", result.target)], showsNoise: showsNoise)
    if let comparison = result.comparison { writer.write(comparison) }
    writer.begin("replay")
    writer.member("status", Int(result.status.rawValue))
    writer.member("trouble", result.trouble.map(guide.text))
    writer.member("recordings", result.recordings)
    writer.member("duration", microseconds: result.microseconds)
    if let comparison = result.comparison {
      writer.writeCounts(comparison, isWhole: result.trouble == nil)
    }
    writer.end()
    try output.write(writer.take())
  }
}
