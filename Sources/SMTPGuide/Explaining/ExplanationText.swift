/// An explanation as lines for a terminal.
package struct ExplanationText: Sendable {
  /// The lines, none wider than the width.
  package let lines: [String]

  /// Lays an explanation out: what it means, what to do, the theory, the sources.
  ///
  /// - Parameters:
  ///   - guide: The guide that made it, for the labels in its language.
  ///   - width: Columns of the widest line; 78 leaves room on a screen of 80.
  package init(_ explanation: Explanation, guide: Guide, width: Int = 78) {
    let phrases = guide.vocabulary.phrases
    var rows = [(phrases.advice, explanation.advice)]
    rows += explanation.remarks.map { ($0.label, $0.text) }
    if !explanation.source.isEmpty { rows.append((phrases.source, explanation.source)) }
    let labelWidth = rows.map(\.0.count).max() ?? 0

    var lines = Self.wrap(
      explanation.title, after: explanation.token + "  ", width: width)
    lines += Self.wrap(explanation.sentence, after: "  ", width: width)
    lines.append("")
    for (label, text) in rows {
      let padding = String(repeating: " ", count: labelWidth - label.count + 2)
      lines += Self.wrap(text, after: "  " + label + padding, width: width)
    }
    self.lines = lines
  }

  /// The text in lines of `width` columns, the first behind `head`, the others below it. A word
  /// that is wider than a line is cut.
  static func wrap(_ text: String, after head: String, width: Int) -> [String] {
    let indent = min(head.count, max(width - 20, 0))
    let room = max(width - indent, 1)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, width: room) }) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= room {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    lines.append(line)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { index, line in
      index == 0 ? String(head.prefix(indent)) + line : margin + line
    }
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var rest = word
    while rest.count > width {
      pieces.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return pieces + [String(rest)]
  }
}
