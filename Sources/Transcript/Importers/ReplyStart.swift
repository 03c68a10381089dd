import SMTPCore

/// How a line of a reply begins: its code, and whether more lines follow.
struct ReplyStart {
  /// 200 to 599.
  let code: Int
  /// Whether it is the last line.
  let isLast: Bool

  /// Reads the beginning of a line; nil where it is no reply's.
  init?(_ line: ArraySlice<UInt8>) {
    let digits = line.prefix(3)
    guard digits.count == 3, let code = Int(digits: digits), (200..<600).contains(code) else {
      return nil
    }
    let separator = line.dropFirst(3).first
    guard separator.map({ $0 == Octet.hyphen || Octet.isBlank($0) }) ?? true else { return nil }
    self.code = code
    isLast = separator != Octet.hyphen
  }
}
