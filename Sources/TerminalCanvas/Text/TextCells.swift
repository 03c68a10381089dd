/// Text as the cells that it takes on a row, in the order in which it is read.
///
/// Every terminal shows these cells alike, so that what stands behind them stays in its column:
/// - A base has at most four combining marks; a mark without a base stands on `◌`.
/// - An emoji sequence is split at its joiners; its skin tones and variation selectors, and the
///   cap of a key, are left out. A flag is its two letters.
/// - The parts of a Hangul syllable are put together.
/// - What terminals do not show, or not alike, is `�` (see `ScalarWidth`).
///
/// Right-to-left text stays in its logical order, a column for a letter, as text does in every
/// cell grid: which way it runs on the glass is the terminal's affair.
package struct TextCells: Sequence, IteratorProtocol {
  /// How many combining marks a base keeps.
  package static let mostMarks = 4
  /// What stands for a scalar that is not shown.
  package static let replacement = "\u{FFFD}"

  private var scalars: Substring.UnicodeScalarView.Iterator
  /// The first scalar that is in no cell yet.
  private var ahead: Unicode.Scalar?

  /// The cells of `text`.
  package init(_ text: some StringProtocol) {
    let text = text[...] as? Substring ?? Substring(String(text))
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  /// What stands in the next cell, and how many columns it takes: 1 or 2.
  package mutating func next() -> (text: String, width: Int)? {
    guard let base = take() else { return nil }
    if let text = ASCIIText[base], ahead?.isASCII ?? true { return (text, 1) }
    if let syllable = takeSyllable(startingWith: base) { return takeMarks(on: syllable) }
    if let letter = Self.letter(ofFlag: base) { return takeMarks(on: letter) }
    return takeMarks(on: base)
  }

  private mutating func take() -> Unicode.Scalar? {
    defer { ahead = scalars.next() }
    return ahead
  }

  /// A base with the marks behind it, without what terminals would make a picture of.
  private mutating func takeMarks(on base: Unicode.Scalar) -> (text: String, width: Int) {
    var text = String(base)
    var marks = 0
    var columns = 1
    switch ScalarWidth(base) {
    case .replaced: text = Self.replacement
    case .mark: (text, marks) = ("\u{25CC}" + text, 1)
    case .narrow: break
    case .wide: columns = 2
    }
    var leftOut: Set<Picture> = []
    while let scalar = ahead {
      if ScalarWidth(scalar) == .mark {
        if marks < Self.mostMarks { text.unicodeScalars.append(scalar) }
        marks += 1
      } else if let part = Picture(scalar), part.belongs(to: base), !leftOut.contains(part),
        part != .joiner || isBeforeEmoji
      {
        leftOut.insert(part)
      } else {
        break
      }
      _ = take()
      if leftOut.contains(.joiner) { break }
    }
    return (text, columns)
  }

  /// Whether an emoji comes behind the scalar ahead.
  private var isBeforeEmoji: Bool {
    var rest = scalars
    return rest.next().map(Picture.isEmoji) ?? false
  }

  /// The Hangul syllable of a leading consonant, a vowel and perhaps a trailing consonant, or of a
  /// syllable and its trailing consonant (The Unicode Standard, 3.12).
  private mutating func takeSyllable(startingWith first: Unicode.Scalar) -> Unicode.Scalar? {
    var syllable: UInt32
    if (0x1100...0x1112).contains(first.value), let vowel = ahead,
      (0x1161...0x1175).contains(vowel.value)
    {
      syllable = 0xAC00 + ((first.value - 0x1100) * 21 + vowel.value - 0x1161) * 28
      _ = take()
    } else if (0xAC00...0xD7A3).contains(first.value), (first.value - 0xAC00) % 28 == 0 {
      syllable = first.value
    } else {
      return nil
    }
    if let trailing = ahead, (0x11A8...0x11C2).contains(trailing.value) {
      syllable += trailing.value - 0x11A7
      _ = take()
    }
    return Unicode.Scalar(syllable)
  }

  /// The letter for which a regional indicator stands.
  private static func letter(ofFlag scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}

/// What turns the characters around it into one picture on some terminals and not on others.
private enum Picture: Hashable {
  case selector, skinTone, keycap, joiner

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .selector
    case 0x1F3FB...0x1F3FF: self = .skinTone
    case 0x20E3: self = .keycap
    case 0x200D: self = .joiner
    default: return nil
    }
  }

  /// Whether it says something of `base`; else it is shown as what it is, a stray.
  func belongs(to base: Unicode.Scalar) -> Bool {
    switch self {
    case .selector: base.value >= 0x20 && base.value != 0x7F
    case .skinTone: base.properties.isEmojiModifierBase
    case .keycap: base.isASCII && base.properties.isEmoji
    case .joiner: Self.isEmoji(base)
    }
  }

  static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji
  }
}
