import SMTPCore

/// A field's words in lines (RFC 5322 §2.2.3).
struct FoldedField {
  /// Its lines with CRLF; nil where a word is longer than a line may be.
  let octets: [UInt8]?

  /// Folds before words, so that lines have no more than `width` characters where that is possible.
  init(_ name: String, _ words: [HeaderWord], width: Int = HeaderField.width) {
    var lines: [[UInt8]] = [Array("\(name):".utf8)]
    for (index, word) in words.enumerated() {
      let piece = word.gap + word.octets
      let isFull = lines[lines.count - 1].count + piece.count > width
      // Behind the name only where it helps.
      if isFull, index > 0 || piece.count <= width {
        lines.append(piece)
      } else {
        lines[lines.count - 1] += piece
      }
    }
    let isPossible = lines.allSatisfy { $0.count <= ContentFacts.longestLine }
    octets = isPossible ? lines.flatMap { $0 + [Octet.cr, Octet.lf] } : nil
  }
}
