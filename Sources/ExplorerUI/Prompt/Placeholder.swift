/// A part of a line that is still to be filled in: `‹recipient›`.
enum Placeholder {
  /// Where the placeholders of a line are, in characters, brackets included.
  static func ranges(in characters: [Character]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    // A bracket takes three octets; their number is known faster than what they are.
    for (index, character) in characters.enumerated() where character.utf8.count == 3 {
      if character == "‹" {
        start = index
      } else if character == "›", let first = start {
        ranges.append(first..<index + 1)
        start = nil
      }
    }
    return ranges
  }

  /// The placeholder that the cursor stands on, before or within; nil behind it.
  static func range(at cursor: Int, in characters: [Character]) -> Range<Int>? {
    ranges(in: characters).first { $0.contains(cursor) }
  }

  /// The first placeholder behind a place, or the first of all.
  static func next(after cursor: Int, in characters: [Character]) -> Range<Int>? {
    let ranges = ranges(in: characters)
    return ranges.first { $0.lowerBound > cursor } ?? ranges.first
  }

  /// What a placeholder proposes to put there; nil where it only names what belongs there.
  static func proposal(in range: Range<Int>, of characters: [Character]) -> String? {
    let text = String(characters[range].dropFirst().dropLast())
    return text.contains("@") ? text : nil
  }
}
