import SMTPCore
import SMTPGuide

/// A line of the message as it is drawn.
struct ComposedLine {
  /// The line without dot-stuffing.
  let text: String
  /// The editor, where the cursor is in this line.
  let editor: LineEditor?
  /// Whether a dot goes over the wire before it.
  let isStuffed: Bool
  /// How the line looks.
  let role: Theme.Role
  /// What is to be said beside it; where there is no room for the first, the second.
  let marks: [ComposerText]
  /// How that looks.
  let markRole: Theme.Role

  /// A line of `composer`.
  ///
  /// - Parameters:
  ///   - endRow: The line of the dot that ends the message.
  ///   - form: How the message is to go.
  ///   - eightBitMark: What is said beside octets beyond ASCII; nil where they are in order.
  init(
    composer: Composer, index: Int, endRow: Int?, form: ComposedForm, eightBitMark: ComposerText?
  ) {
    text = composer.line(index)
    editor = index == composer.row ? composer.editor : nil
    let tally = LineTally(text)
    let isEnd = index == endRow
    // What encodes lines leaves no dot at the start of one.
    isStuffed =
      tally.stuffing > 0 && !isEnd && composer.delivery == .dot && form.keepsLines
    role = isEnd ? .strong : .text
    markRole = isEnd ? .dim : .warning
    marks =
      if isEnd {
        [.end, .endInShort]
      } else if !form.isTyped {
        []
      } else if tally.tooLong > 0 {
        [.lineTooLong(octets: tally.octets - 2)]
      } else if tally.eightBit > 0, let eightBitMark {
        [eightBitMark]
      } else {
        []
      }
  }
}
