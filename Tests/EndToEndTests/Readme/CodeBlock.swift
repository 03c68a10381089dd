/// A fenced block of a Markdown text.
struct CodeBlock: Equatable, Sendable {
  /// The line of the opening fence, from 1.
  let line: Int
  /// What stands behind the opening fence.
  let kind: String
  /// The line before the opening fence.
  let before: String
  var lines: [String] = []

  static func all(in markdown: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var isInside = false
    var before = ""
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).enumerated()
    {
      if line.hasPrefix("```") {
        if !isInside {
          blocks.append(
            CodeBlock(line: index + 1, kind: String(line.dropFirst(3)), before: before))
        }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
      before = line
    }
    return blocks
  }
}
