import JSON
import SMTPCore
package import SMTPGuide

/// Prints explanations (`ehlo explain`).
package struct ExplanationPage {
  private let guide: Guide
  private let style: TextStyle
  private let output: Output

  /// A page in the guide's words.
  package init(guide: Guide, style: TextStyle, output: Output) {
    self.guide = guide
    self.style = style
    self.output = output
  }

  /// Writes text for a person. It throws a trouble for a word that nobody knows.
  package func writeText(_ words: [String]) throws {
    var text = ""
    for (index, explanation) in try explanations(words).enumerated() {
      let lines = ExplanationText(explanation, guide: guide).lines
      if index > 0 { text += "\n" }
      text += style.dress(lines.first ?? "", as: .strong) + "\n"
      text += lines.dropFirst().map { $0 + "\n" }.joined()
    }
    try output.write(text)
  }

  /// Writes a list of objects.
  package func writeJSON(_ words: [String]) throws {
    var writer = JSONWriter()
    writer.beginArray()
    for explanation in try explanations(words) {
      writer.beginObject()
      for (name, value) in [
        ("kind", explanation.kind.rawValue), ("token", explanation.token),
        ("title", explanation.title), ("body", explanation.body),
        ("advice", explanation.advice), ("source", explanation.source),
      ] {
        writer.name(name)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.newline()
    try output.write(writer.octets)
  }

  private func explanations(_ words: [String]) throws(Trouble) -> [Explanation] {
    do {
      return try guide.explain(words)
    } catch {
      throw .unknownWord(error.word, suggestion: error.proposal)
    }
  }
}
