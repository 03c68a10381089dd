import SMTPGuide
import TerminalCanvas
import Transcript

/// In what a step of the new session differs from the recorded one, for a question.
struct DifferenceRows {
  private let pair: SessionComparison.Pair
  private let guide: Guide

  /// The rows of a step and its other.
  init(_ pair: SessionComparison.Pair, _ guide: Guide) {
    self.pair = pair
    self.guide = guide
  }

  /// What it is about, and below it what was recorded and what came now.
  var paragraphs: [DialogBody.Paragraph] {
    let labels = [guide.text(DialogText.recorded), guide.text(DialogText.now)]
    let indent = (labels.map { TextCells.width($0) }.max() ?? 0) + 2
    let isOffer = pair.differences.allSatisfy { $0.kind == .capabilities }
    let nothing = guide.text(isOffer ? DialogText.nothingOffered : .nothingThere)
    let rows = zip(labels, sides).flatMap { label, lines in
      (lines.isEmpty ? [nothing] : lines).enumerated().map {
        DialogBody.Paragraph(label: $0 == 0 ? label : "", indent: indent, text: $1)
      }
    }
    let title = (pair.first ?? pair.second)?.title ?? ""
    return [DialogBody.Paragraph(text: title, role: .strong, isApart: true)] + rows
  }

  private var sides: [[String]] {
    guard let first = pair.first, let second = pair.second else {
      return [pair.first, pair.second].map { step in
        step.map { said(by: $0) } ?? []
      }
    }
    // What is offered stands in one row: between two servers much of it may differ.
    var others = SessionComparison.Pair(first: first, second: second)
    others.differences = pair.differences.filter { $0.kind != .capabilities }
    let lists = pair.differences.filter { $0.kind == .capabilities }
    let lines = StepLines(guide: guide).sides(of: others)
    return [
      lines.first + offered(lists.compactMap(\.first)),
      lines.second + offered(lists.compactMap(\.second)),
    ]
  }

  /// What there is of a step that only one session has.
  private func said(by step: SessionStep) -> [String] {
    let replies = StepLines(guide: guide).replies(of: step)
    return replies.isEmpty ? [step.title] : replies
  }

  private func offered(_ keywords: [String]) -> [String] {
    keywords.isEmpty ? [] : [guide.text(.capability(keywords.joined(separator: " ")))]
  }
}
