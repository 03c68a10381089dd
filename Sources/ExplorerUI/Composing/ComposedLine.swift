import SMTPCore
import SMTPGuide

/// A line of the message as it is drawn.
struct ComposedLine {
  /// How many lines before one are looked at, whether the header has ended.
  private static let longestHeader = 200

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
      } else if Self.tellsOfBlindCopies(composer, index) {
        [.blindCopyIsSeen, .blindCopyIsSeenInShort]
      } else if Self.isTextInHeader(composer, index) {
        [.textInHeader, .textInHeaderInShort]
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

  /// Whether the line is the header's field of blind copies, and names somebody.
  private static func tellsOfBlindCopies(_ composer: Composer, _ index: Int) -> Bool {
    let line = composer.line(index)
    guard line.prefix(4).lowercased() == "bcc:", line.dropFirst(4).contains(where: { $0 != " " })
    else { return false }
    return (0..<index).suffix(longestHeader).allSatisfy { !composer.line($0).isEmpty }
  }

  /// Whether the line is the first behind the fields of the header that is none, nor goes on with
  /// one (RFC 5322 §2.2): an empty line was left out. A name that is being typed may become one.
  private static func isTextInHeader(_ composer: Composer, _ index: Int) -> Bool {
    let line = composer.line(index).utf8
    guard (1..<longestHeader).contains(index), !line.isEmpty, !isOfHeader(line),
      isField(composer.line(0).utf8)
    else { return false }
    if index == composer.row, line.allSatisfy(isOfName) { return false }
    return (0..<index).allSatisfy { isOfHeader(composer.line($0).utf8) }
  }

  private static func isOfHeader(_ line: String.UTF8View) -> Bool {
    line.first.map(Octet.isBlank) == true || isField(line)
  }

  private static func isField(_ line: String.UTF8View) -> Bool {
    let name = line.prefix { isOfName($0) }
    return !name.isEmpty && line.dropFirst(name.count).first == Octet.colon
  }

  /// Whether an octet may stand in the names of the fields that are in use.
  private static func isOfName(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || octet == Octet.hyphen
  }
}
