import SMTPCore

/// Finds values that the words before them announce as secret: `password=…`, `"token": "…"`, and
/// on a command line `--auth-password …`.
enum AnnouncedSecret {
  private static let announcements = [
    "PASSWORD", "PASSWD", "PASSWORT", "PASS", "PWD", "SECRET", "TOKEN",
  ].map { Array($0.utf8) }

  /// The places of the values in a text; what is masked already is none.
  static func places(in text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start < text.count {
      guard isName(text[start]) else {
        start += 1
        continue
      }
      let name = text[start...].prefix(while: isName)
      start = name.endIndex
      let isOption = name.first == Octet.hyphen
      guard announces(name), let value = value(behind: name.endIndex, in: text, isOption) else {
        continue
      }
      places.append(value)
      start = value.upperBound
    }
    return places
  }

  /// `smtp_password` announces one as `password` does.
  private static func announces(_ name: ArraySlice<UInt8>) -> Bool {
    // As swaks has it for short.
    if name.elementsEqual("-ap".utf8) { return true }
    let upper = name.suffix(40).map(Octet.upper)
    return announcements.contains { word in
      guard upper.count >= word.count, upper.suffix(word.count).elementsEqual(word) else {
        return false
      }
      return upper.count == word.count || "_-.".utf8.contains(upper[upper.count - word.count - 1])
    }
  }

  private static func value(
    behind end: Int, in text: [UInt8], _ isOption: Bool
  ) -> Range<Int>? {
    var rest = text[end...].drop { isQuote($0) || $0 == Octet.backslash }
      .drop(while: Octet.isBlank)
    if rest.first == Octet.colon || rest.first == Octet.equals {
      rest = rest.dropFirst()
    } else if !isOption || rest.first == Octet.hyphen {
      return nil
    }
    let value = value(at: rest.drop(while: Octet.isBlank))
    return isMasked(value) ? nil : value.startIndex..<value.endIndex
  }

  /// What stands between quotes, or up to a blank. Without a closing quote it is all there is.
  private static func value(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Within other quotes, its own have a backslash before them.
    let slashes = text.prefix { $0 == Octet.backslash }
    let rest = text[slashes.endIndex...]
    guard let quote = rest.first, isQuote(quote) else { return text.prefix { !Octet.isBlank($0) } }
    var isEscaped = false
    return rest.dropFirst().prefix { octet in
      if octet == quote, !isEscaped { return false }
      isEscaped = slashes.isEmpty && octet == Octet.backslash && !isEscaped
      return true
    }
  }

  /// Whether a value only says that one was left out.
  private static func isMasked(_ value: ArraySlice<UInt8>) -> Bool {
    let mark = SessionLines.redacted.map(Octet.upper)
    let upper = value.map(Octet.upper)
    if upper.starts(with: mark) {
      return !upper.dropFirst(mark.count).contains(where: Octet.isAlphanumeric)
    }
    return upper.allSatisfy { $0 == 0x58 || $0 == Octet.asterisk }
  }

  private static func isName(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || "_-.".utf8.contains(octet)
  }

  private static func isQuote(_ octet: UInt8) -> Bool { "\"'`".utf8.contains(octet) }
}
