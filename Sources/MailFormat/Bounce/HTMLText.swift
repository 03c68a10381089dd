import SMTPCore

/// What a person would read of a text in HTML: the words without the tags, a line for each block.
/// Time and memory grow with the length of the text only.
enum HTMLText {
  /// Octets of a tag's name, and of a reference to a character, at most.
  private static let longestName = 10

  /// Tags that do not begin a new line.
  private static let inline: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "span", "font", "code", "tt", "small", "big", "sub", "sup",
    "wbr",
  ]

  private static let references: [String: String] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "rsquo": "’", "lsquo": "‘", "hellip": "…", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è",
    "agrave": "à",
  ]

  /// The text of `html`.
  static func octets(of html: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count / 2)
    var rest = html
    while let octet = rest.popFirst() {
      switch octet {
      case Octet.less: skipTag(&rest, &text)
      case UInt8(ascii: "&"): text += reference(&rest)
      // Line ends in the source are no more than blanks.
      case Octet.cr, Octet.lf, Octet.tab: appendBlank(to: &text)
      case Octet.space: appendBlank(to: &text)
      default: text.append(octet)
      }
    }
    return text
  }

  private static func appendBlank(to text: inout [UInt8]) {
    if let last = text.last, last != Octet.space, last != Octet.lf { text.append(Octet.space) }
  }

  /// Takes a tag off the front, whose `<` is taken; of a style or a script all that is in it.
  private static func skipTag(_ rest: inout ArraySlice<UInt8>, _ text: inout [UInt8]) {
    if rest.begins(with: "!--") {
      // A comment may be as short as `<!-->`.
      rest = rest.dropFirst()
      rest = rest.range(of: "-->").map { rest[$0.upperBound...] } ?? []
      return
    }
    let isEnd = rest.first == Octet.slash
    if isEnd { rest = rest.dropFirst() }
    let word = rest.prefix(longestName).prefix(while: Octet.isAlphanumeric)
    let name = String(decoding: word.map(Octet.lower), as: UTF8.self)
    rest = rest.drop { $0 != Octet.greater }.dropFirst()
    if !isEnd, name == "style" || name == "script" {
      skip(to: Array("</\(name)".utf8), &rest)
    } else if !inline.contains(name), text.last.map({ $0 != Octet.lf }) ?? false {
      text.append(Octet.lf)
    }
  }

  private static func skip(to mark: [UInt8], _ rest: inout ArraySlice<UInt8>) {
    while let place = rest.firstIndex(of: Octet.less) {
      rest = rest[place...]
      if rest.prefix(mark.count).lazy.map(Octet.lower).elementsEqual(mark) { return }
      rest = rest.dropFirst()
    }
    rest = []
  }

  /// The character that a reference stands for, whose `&` is taken; the `&` where it is none.
  private static func reference(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let name = rest.prefix(longestName).prefix { Octet.isAlphanumeric($0) || $0 == Octet.hash }
    guard rest[name.endIndex...].first == Octet.semicolon else { return [UInt8(ascii: "&")] }
    let word = String(decoding: name, as: UTF8.self)
    var character = references[word]
    if word.hasPrefix("#x") || word.hasPrefix("#X") {
      character = scalar(UInt32(word.dropFirst(2), radix: 16))
    } else if word.hasPrefix("#") {
      character = scalar(UInt32(word.dropFirst()))
    }
    guard let character else { return [UInt8(ascii: "&")] }
    rest = rest[(name.endIndex + 1)...]
    return Array(character.utf8)
  }

  private static func scalar(_ number: UInt32?) -> String? {
    number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
