/// Holds a line of a reply against the grammar (RFC 5321 §4.2).
package enum ReplyCheck {
  /// The longest line of a reply in octets, CRLF included (RFC 5321 §4.5.3.1.5).
  static let longestLine = 512

  /// The first thing that is wrong with a line, which is given without its line end; nil if nothing
  /// is.
  package static func problem(in line: [UInt8], for session: Session) -> ReplyProblem? {
    codeProblem(in: line, continuing: session.unfinishedReplyCode)
      ?? textProblem(
        in: line,
        allowsNonASCII: session.allowsUTF8(
          inReplyWith: Int(VisibleText.string(line.prefix(3)))))
  }

  private static func codeProblem(in line: [UInt8], continuing code: Int?) -> ReplyProblem? {
    let digits = line.prefix(3).prefix(while: Octet.isDigit)
    if let first = digits.first, !(UInt8(ascii: "2")...UInt8(ascii: "5")).contains(first) {
      return ReplyProblem(kind: .firstDigit, range: 0..<1, isUnfinished: false)
    }
    if digits.count > 1, digits[1] > UInt8(ascii: "5") {
      return ReplyProblem(kind: .secondDigit, range: 1..<2, isUnfinished: false)
    }
    guard digits.count == 3 else {
      return ReplyProblem(
        kind: .noCode, range: digits.count..<min(line.count, 3),
        isUnfinished: digits.count == line.count)
    }
    if let code, !digits.elementsEqual(String(code).utf8) {
      return ReplyProblem(kind: .otherCode(code), range: 0..<3, isUnfinished: false)
    }
    guard line.count > 3 else {
      return ReplyProblem(kind: .noSeparator, range: 3..<3, isUnfinished: true)
    }
    guard line[3] == Octet.space || line[3] == Octet.hyphen else {
      return ReplyProblem(kind: .noSeparator, range: 3..<4, isUnfinished: false)
    }
    return nil
  }

  private static func textProblem(in line: [UInt8], allowsNonASCII: Bool) -> ReplyProblem? {
    for (offset, octet) in line.enumerated() {
      let range = offset..<offset + 1
      if octet < Octet.space && octet != Octet.tab || octet == Octet.delete {
        return ReplyProblem(kind: .control, range: range, isUnfinished: false)
      }
      if octet > Octet.delete, !allowsNonASCII {
        return ReplyProblem(kind: .nonASCII, range: range, isUnfinished: false)
      }
    }
    guard line.count + 2 > longestLine else { return nil }
    return ReplyProblem(
      kind: .lineTooLong(limit: longestLine), range: longestLine - 2..<line.count,
      isUnfinished: false)
  }
}
