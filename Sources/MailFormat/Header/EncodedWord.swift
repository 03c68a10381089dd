import SMTPCore

/// Text beyond ASCII in a header (RFC 2047).
package enum EncodedWord {
  /// Characters of an encoded word at most (RFC 2047 §2).
  static let longest = 75
  /// What stands around the encoded text: `=?utf-8?Q?` and `?=`.
  private static let frame = 12

  /// `text` in UTF-8, in as many encoded words as it takes. Each holds whole characters, and they
  /// are parted by blanks that are not shown.
  ///
  /// - Parameter firstRoom: Characters for the first of them.
  static func words(of text: String, firstRoom: Int = longest) -> [[UInt8]] {
    // Q is for text that can be read in it, as most Latin letters can; B is shorter for the rest.
    let escaped = text.unicodeScalars.count { !$0.isASCII }
    let isQ = escaped * 2 <= text.unicodeScalars.count
    var words: [[UInt8]] = []
    var piece: [UInt8] = []
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      let room = (words.isEmpty ? firstRoom : longest) - frame
      if !piece.isEmpty, length(piece + next, isQ) > room {
        words.append(word(piece, isQ))
        piece = []
      }
      piece += next
    }
    return piece.isEmpty ? words : words + [word(piece, isQ)]
  }

  private static func length(_ octets: [UInt8], _ isQ: Bool) -> Int {
    guard isQ else { return (octets.count + 2) / 3 * 4 }
    return octets.reduce(0) { $0 + (isPlain($1) || $1 == Octet.space ? 1 : 3) }
  }

  private static func word(_ octets: [UInt8], _ isQ: Bool) -> [UInt8] {
    let text = isQ ? octets.flatMap(quoted) : Base64.encode(octets)
    return Array("=?utf-8?\(isQ ? "Q" : "B")?".utf8) + text + Array("?=".utf8)
  }

  private static func quoted(_ octet: UInt8) -> [UInt8] {
    if octet == Octet.space { return [Octet.underscore] }
    return isPlain(octet) ? [octet] : QuotedPrintable.escape(octet)
  }

  /// Whether an octet may stand as it is, also in a name before an address (RFC 2047 §5 (3)).
  private static func isPlain(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || "!*+-/".utf8.contains(octet)
  }
}
