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

  /// Writes text for a person, of words and of what is in `files`; `-` is standard input. It throws
  /// a trouble for a word that nobody knows, after it has written of the others, and for a file
  /// with nothing to explain. It returns the
  /// sentences of what was left out.
  @discardableResult
  package func writeText(_ words: [String], files: [String] = []) throws -> [String] {
    let found = try explanations(words, files)
    var text = ""
    for (index, explanation) in found.explanations.enumerated() {
      let lines = ExplanationText(explanation, guide: guide).lines
      if index > 0 { text += "\n" }
      text += style.dress(lines.first ?? "", as: .strong) + "\n"
      text += lines.dropFirst().map { $0 + "\n" }.joined()
    }
    try output.write(text)
    if let trouble = found.trouble { throw trouble }
    return found.remarks
  }

  /// Writes a list of objects, of the same words and files.
  @discardableResult
  package func writeJSON(_ words: [String], files: [String] = []) throws -> [String] {
    let found = try explanations(words, files)
    var writer = JSONWriter()
    writer.beginArray()
    for explanation in found.explanations {
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
    if let trouble = found.trouble { throw trouble }
    return found.remarks
  }

  /// What there is to write.
  private struct Found {
    var explanations: [Explanation]
    /// The sentences of what was left out.
    var remarks: [String] = []
    /// A word that nobody knows.
    var trouble: Trouble?
  }

  /// The words first, in their order, then what was pasted, then the files.
  private func explanations(_ words: [String], _ files: [String]) throws(Trouble) -> Found {
    var pasted = PastedText(guide: guide)
    var plain: [String] = []
    for word in words {
      if PastedText.isPasted(word) {
        try PastedFile.read(text: word, into: &pasted)
      } else {
        plain.append(word)
      }
    }
    var found = try explanations(plain, into: &pasted)
    for file in files { try PastedFile.read(file: file, into: &pasted) }
    found.explanations += pasted.explanations
    if pasted.passedOver > 0 { found.remarks.append(guide.passedOver(pasted.passedOver)) }
    if pasted.omitted > 0 { found.remarks.append(guide.leftOut(pasted.omitted)) }
    return found
  }

  /// A line of a log that came without quotes is several words, and a line all the same.
  private func explanations(
    _ words: [String], into pasted: inout PastedText
  ) throws(Trouble) -> Found {
    do {
      return Found(explanations: try guide.explain(words))
    } catch {
      let line = words.joined(separator: " ")
      if PastedText.isPasted(line) {
        try PastedFile.read(text: line, into: &pasted)
        return Found(explanations: [])
      }
      let trouble = Trouble.unknownWord(error.word, suggestion: error.proposal)
      let known = words.compactMap { try? guide.explain([$0]) }
      // In a sentence some words have a meaning by chance.
      guard known.count * 2 >= words.count, !known.isEmpty else { throw trouble }
      return Found(explanations: known.flatMap { $0 }, trouble: trouble)
    }
  }
}
