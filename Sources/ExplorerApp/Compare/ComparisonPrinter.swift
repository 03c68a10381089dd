import ExplorerUI
import SMTPCore
package import SMTPGuide
import TerminalCanvas
package import Transcript

/// Prints what differs between two sessions: as a list, or side by side where there is room.
package struct ComparisonPrinter {
  /// Steps that are the same are shown up to so many in a row.
  private static let mostSame = 4

  private let style: TextStyle
  private let guide: Guide
  private let lines: StepLines
  private let showsNoise: Bool

  /// A printer; `showsNoise` is whether what was folded as noise is shown.
  package init(style: TextStyle, guide: Guide, showsNoise: Bool) {
    self.style = style
    self.guide = guide
    self.showsNoise = showsNoise
    lines = StepLines(guide: guide)
  }

  /// One line: how many differences there are of each kind.
  package func summary(_ comparison: SessionComparison) -> String {
    guide.text(
      ComparisonNotice.summary(
        differences: Difference.Kind.allCases.compactMap { kind in
          comparison.counts[kind].map { .init(name: kind.rawValue, number: $0) }
        },
        noise: NoiseClass.allCases.compactMap { kind in
          comparison.noise[kind].map { .init(name: kind.rawValue, number: $0) }
        },
        passedOver: Difference.Kind.allCases.compactMap { kind in
          comparison.passedOver[kind].map { .init(name: kind.rawValue, number: $0) }
        }))
  }

  /// The steps that differ, one below the other: `-` before what the first session has, `+` before
  /// what the second has, `~` before noise.
  package func list(_ comparison: SessionComparison, to output: Output) throws {
    for pair in comparison.pairs {
      var text = ""
      if !pair.differences.isEmpty {
        let sides = lines.sides(of: pair)
        switch (pair.first, pair.second) {
        case (let step?, nil): text += "- " + style.dress(step.title, as: .strong) + "\n"
        case (nil, let step?): text += "+ " + style.dress(step.title, as: .strong) + "\n"
        case (let step?, _): text += "  " + style.dress(step.title, as: .strong) + "\n"
        case (nil, nil): continue
        }
        for line in sides.first {
          text += style.dress("-   \(line)", as: .category(.permanent)) + "\n"
        }
        for line in sides.second {
          text += style.dress("+   \(line)", as: .category(.success)) + "\n"
        }
      }
      text += noise(of: pair, hasTitle: !pair.differences.isEmpty)
      if !text.isEmpty { try output.write(text) }
    }
  }

  private func noise(of pair: SessionComparison.Pair, hasTitle: Bool) -> String {
    guard showsNoise, !pair.noise.isEmpty else { return "" }
    var text = ""
    if !hasTitle, let step = pair.first ?? pair.second { text += "  \(step.title)\n" }
    for noise in pair.noise {
      let line = "~   \(noise.kind.rawValue): \(noise.first) \(style.arrow) \(noise.second)"
      text += style.dress(line, as: .dim) + "\n"
    }
    return text
  }

  /// All steps, the first session on the left and the second on the right, in `width` columns.
  package func sideBySide(
    _ comparison: SessionComparison, names: (String, String), width: Int, to output: Output
  ) throws {
    let column = max(10, (width - 3) / 2)
    try output.write(style.dress(row(names.0, " ", names.1, column), as: .strong) + "\n")
    var same = 0
    for (index, pair) in comparison.pairs.enumerated() {
      let isSame = pair.differences.isEmpty && !(showsNoise && !pair.noise.isEmpty)
      same = isSame ? same + 1 : 0
      if same > Self.mostSame {
        let next = comparison.pairs.dropFirst(index + 1).first
        if next.map({ !$0.differences.isEmpty }) ?? true {
          let words = guide.text(ComparisonNotice.sameSteps(same - Self.mostSame))
          try output.write(style.dress("  \(words)", as: .dim) + "\n")
        }
        continue
      }
      try output.write(rows(of: pair, column: column))
    }
  }

  private func rows(of pair: SessionComparison.Pair, column: Int) -> String {
    let left = cell(pair.first)
    let right = cell(pair.second)
    let differs = !pair.differences.isEmpty
    let sign =
      switch (pair.first, pair.second) {
      case (_, nil): "<"
      case (nil, _): ">"
      default: differs ? "|" : " "
      }
    var text = ""
    for index in 0..<max(left.count, right.count) {
      let one = index < left.count ? left[index] : ""
      let other = index < right.count ? right[index] : ""
      let line = row(one, differs ? sign : " ", other, column)
      let role: TextStyle.Role = differs ? .warning : index == 0 ? .command : .dim
      text += style.dress(line, as: role) + "\n"
    }
    for difference in pair.differences where Self.isUnseen(difference) {
      let what = difference.subject.map { "\(difference.kind.rawValue) \($0)" }
      let words =
        "\(what ?? difference.kind.rawValue): \(difference.first ?? "") \(style.arrow) "
        + (difference.second ?? "")
      text += style.dress("  ! \(words)", as: .warning) + "\n"
    }
    return text + noise(of: pair, hasTitle: true)
  }

  /// Whether a difference cannot be seen in what the server said.
  private static func isUnseen(_ difference: Difference) -> Bool {
    switch difference.kind {
    case .tls, .timing, .close: true
    case .command, .reply, .code, .enhanced, .text, .capabilities: false
    }
  }

  private func cell(_ step: SessionStep?) -> [String] {
    guard let step else { return [] }
    return [step.title] + lines.replies(of: step).map { "  \($0)" }
  }

  private func row(_ left: String, _ sign: String, _ right: String, _ column: Int) -> String {
    let cut = TextCells.cut(left, to: column)
    let padding = String(repeating: " ", count: max(0, column - TextCells.width(cut)))
    let line = "\(cut)\(padding) \(sign) \(TextCells.cut(right, to: column))"
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
