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
      writer.name("kind")
      writer.string(explanation.kind.rawValue)
      writer.name("token")
      writer.string(explanation.token)
      writer.name("title")
      writer.string(explanation.title)
      writer.name("body")
      writer.string(explanation.body)
      writer.name("advice")
      writer.string(explanation.advice)
      writer.name("source")
      writer.string(explanation.source)
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
