import SMTPCore

/// How a line of a reply begins: three digits that a reply may have, and whether more lines follow.
struct ReplyMark {
  /// The three digits.
  let code: Int
  /// Whether the line is not the last one.
  let isContinued: Bool

  /// Reads the beginning of a line; nil where it is no reply's.
  init?(_ line: ArraySlice<UInt8>) {
    guard let code = Int(digits: line.prefix(3)), line.count >= 3, (200..<560).contains(code),
      code / 10 % 10 < 6
    else { return nil }
    let separator = line.dropFirst(3).first
    guard separator.map({ $0 == Octet.hyphen || Octet.isBlank($0) }) ?? true else { return nil }
    self.code = code
    isContinued = separator == Octet.hyphen
  }
}
