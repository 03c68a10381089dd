import SMTPGuide
import TerminalCanvas

/// What may be sent, in the one line that there is room for.
struct SuggestedLine {
  /// A suggestion in the line, by its number.
  private struct Word {
    var index: Int
    var text: String
    var columns: Range<Int>
  }

  let scene: Scene
  /// The suggestions, best first.
  let texts: [String]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      scene.guide.text(.nextPart), column: rect.column + 1, row: rect.row, style: scene.style(.dim),
      end: rect.endColumn - 1)
    for word in words(in: rect) {
      let isSelected = word.index == scene.model.prompt.proposal
      canvas.write(
        word.text, column: word.columns.lowerBound, row: rect.row,
        style: scene.style(isSelected ? .selection : .strong), end: word.columns.upperBound)
    }
  }

  /// The number of the suggestion in a column; nil where none is.
  func proposal(atColumn column: Int, in rect: Rect) -> Int? {
    words(in: rect).first { $0.columns.contains(column) }?.index
  }

  /// Those that the line has room for, from the selected one on.
  private func words(in rect: Rect) -> [Word] {
    var column = rect.column + 1 + TextCells.width(scene.guide.text(.nextPart)) + 2
    var words: [Word] = []
    for index in texts.indices.dropFirst(max(0, scene.model.prompt.proposal ?? 0)) {
      let end = column + TextCells.width(texts[index])
      guard end <= rect.endColumn - 1 else { break }
      words.append(Word(index: index, text: texts[index], columns: column..<end))
      column = end + 2
    }
    return words
  }
}
