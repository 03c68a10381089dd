import SMTPCore
package import SMTPGuide
package import Transcript

/// What a step says, as lines for a person.
package struct StepLines {
  /// Lines of one reply, and octets of one line, that are shown.
  private static let mostLines = 20
  private static let longest = 500

  private let guide: Guide

  /// Lines in the guide's words.
  package init(guide: Guide) { self.guide = guide }

  /// All that the server said to a step, each line made harmless.
  package func replies(of step: SessionStep) -> [String] {
    step.replies.flatMap { reply in
      let lines = reply.lines.prefix(Self.mostLines).map {
        VisibleText.string($0.line.octets.prefix(Self.longest))
      }
      let omitted = reply.lines.count - lines.count + reply.omittedLines
      return omitted > 0 ? lines + [guide.text(ComparisonNotice.linesLeftOut(omitted))] : lines
    }
  }

  /// What the first session has of a pair where the two differ, and what the second has.
  package func sides(of pair: SessionComparison.Pair) -> (first: [String], second: [String]) {
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
      case .capabilities:
        if let text = difference.first { first.append(capability(difference, text)) }
        if let text = difference.second { second.append(capability(difference, text)) }
      case .tls:
        first += tls(difference, difference.first)
        second += tls(difference, difference.second)
      case .timing:
        first += difference.first.map { [guide.text(ComparisonNotice.took($0))] } ?? []
        second += difference.second.map { [guide.text(ComparisonNotice.took($0))] } ?? []
      case .reply:
        first += difference.first.map { [guide.text(ComparisonNotice.replies($0))] } ?? []
        second += difference.second.map { [guide.text(ComparisonNotice.replies($0))] } ?? []
      case .command:
        first += difference.first.map { [$0] } ?? []
        second += difference.second.map { [$0] } ?? []
      case .close:
        first += difference.first.map { [guide.text(ComparisonNotice.end($0))] } ?? []
        second += difference.second.map { [guide.text(ComparisonNotice.end($0))] } ?? []
      }
    }
    return (first, second)
  }

  /// A reply; of a list of capabilities only the first line, since they are compared by themselves.
  private func reply(_ number: Int, of step: SessionStep, isShort: Bool) -> [String] {
    guard step.replies.indices.contains(number) else { return [] }
    var only = step
    only.replies = [step.replies[number]]
    let lines = replies(of: only)
    return isShort ? Array(lines.prefix(1)) : lines
  }

  private func capability(_ difference: Difference, _ text: String) -> String {
    let keyword = difference.subject ?? ""
    let words = text == keyword || text.isEmpty ? keyword : "\(keyword) \(text)"
    return guide.text(ComparisonNotice.capability(words))
  }

  private func tls(_ difference: Difference, _ value: String?) -> [String] {
    guard let value else { return [] }
    return [
      guide.text(ComparisonNotice.tls(subject: difference.subject ?? "", value: value))
    ]
  }
}
