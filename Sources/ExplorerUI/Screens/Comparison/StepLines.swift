import SMTPCore
package import SMTPGuide
package import Transcript

/// What a step says, as lines for a person.
package struct StepLines {
  /// Lines of one reply, and octets of one line, that are shown.
  private static let mostLines = 20
  private static let longest = 500

  let guide: Guide

  /// The lines in the words of a guide.
  package init(guide: Guide) {
    self.guide = guide
  }

  /// All that the server said to a step, each line made harmless.
  package func replies(of step: SessionStep) -> [String] {
    step.replies.flatMap { lines(of: $0) }
  }

  /// What the first session has of a pair where the two differ, and what the second has.
  package func sides(
    of pair: SessionComparison.Pair
  ) -> (first: [String], second: [String]) {
    guard let one = pair.first, let other = pair.second else {
      return (pair.first.map(replies) ?? [], pair.second.map(replies) ?? [])
    }
    var first: [String] = []
    var second: [String] = []
    var shown: Set<Int> = []
    for difference in pair.differences {
      switch difference.kind {
      case .code, .enhanced, .text:
        guard shown.insert(difference.reply).inserted else { continue }
        first += reply(difference.reply, of: one, isShort: one.listsCapabilities)
        second += reply(difference.reply, of: other, isShort: other.listsCapabilities)
      case .capabilities, .tls, .timing, .reply, .command, .close:
        if let text = words(of: difference, difference.first) { first.append(text) }
        if let text = words(of: difference, difference.second) { second.append(text) }
      }
    }
    return (first, second)
  }

  /// What one of the two sessions has where they differ, in words; nil where it has nothing.
  func words(of difference: Difference, _ value: String?) -> String? {
    guard let value else { return nil }
    return switch difference.kind {
    case .capabilities: capability(difference, value)
    case .tls: guide.text(ComparisonNotice.tls(subject: difference.subject ?? "", value: value))
    case .timing: guide.text(ComparisonNotice.took(value))
    case .reply: guide.text(ComparisonNotice.replies(value))
    case .close: guide.text(ComparisonNotice.end(value))
    case .command, .code, .enhanced, .text: value
    }
  }

  /// How many lines `lines(of:upTo:)` gives.
  static func count(of reply: Reply, upTo most: Int) -> Int {
    min(reply.lines.count, most) + (reply.lines.count > most || reply.omittedLines > 0 ? 1 : 0)
  }

  /// The first lines of a reply, and behind them how many more there are.
  func lines(of reply: Reply, upTo most: Int = mostLines) -> [String] {
    let lines = reply.lines.prefix(most).map {
      VisibleText.string($0.line.octets.prefix(Self.longest))
    }
    let omitted = reply.lines.count - lines.count + reply.omittedLines
    return omitted > 0 ? lines + [guide.text(ComparisonNotice.linesLeftOut(omitted))] : lines
  }

  /// A reply; of a list of capabilities only the first line, since they are compared by themselves.
  private func reply(_ number: Int, of step: SessionStep, isShort: Bool) -> [String] {
    guard step.replies.indices.contains(number) else { return [] }
    let lines = lines(of: step.replies[number])
    return isShort ? Array(lines.prefix(1)) : lines
  }

  private func capability(_ difference: Difference, _ text: String) -> String {
    let keyword = difference.subject ?? ""
    let words = text == keyword || text.isEmpty ? keyword : "\(keyword) \(text)"
    return guide.text(ComparisonNotice.capability(words))
  }
}
