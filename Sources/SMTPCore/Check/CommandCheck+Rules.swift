/// What holds of a value besides its grammar: the server's limits, and what the standards add.
extension CommandCheck {
  /// - Parameters:
  ///   - written: The value, which is well formed.
  ///   - range: Where it stands.
  ///   - path: The address before it.
  func checkRules(
    of row: Parameter, _ written: [UInt8], _ range: Range<Int>, to path: [UInt8]
  ) throws(CommandProblem) {
    switch row.value {
    case .octets: try checkSize(written, range)
    case .list: try checkRepetition(written, range)
    case .typedAddress: try checkOriginal(written, range, to: path)
    case .deadline: try checkDeadline(written, range)
    case .seconds: try checkHold(written, range)
    case .moment(hasAction: false): try checkHoldEnd(row, written, range)
    default: break
    }
  }

  private func checkSize(_ written: [UInt8], _ range: Range<Int>) throws(CommandProblem) {
    guard let limit = session.capabilities?.largestMessage, let size = Int(digits: written),
      size > limit
    else { return }
    throw problem(.overLimit(limit: limit), range)
  }

  private func checkRepetition(_ written: [UInt8], _ range: Range<Int>) throws(CommandProblem) {
    var seen: Set<[UInt8]> = []
    for word in written.split(separator: Octet.comma) {
      let upper = word.map(Octet.upper)
      guard seen.insert(upper).inserted else {
        throw problem(
          .repeatedValue(VisibleText.string(upper)),
          range.lowerBound + word.startIndex..<range.lowerBound + word.endIndex)
      }
    }
  }

  /// Where a message is first sent, its recipient is the original one (RFC 3461 §4.2). Its domain
  /// may be written in other letters.
  private func checkOriginal(
    _ written: [UInt8], _ range: Range<Int>, to path: [UInt8]
  ) throws(CommandProblem) {
    guard let end = written.firstIndex(of: Octet.semicolon),
      "RFC822".isSpelled(written[..<end]),
      let original = Xtext.decode(Array(written[(end + 1)...])),
      !Self.isSameAddress(original, path)
    else { return }
    let isTyped =
      range.upperBound == octets.count && path.count > original.count
      && Self.isSameAddress(original, Array(path.prefix(original.count)))
    throw problem(
      .otherOriginal, range.lowerBound + end + 1..<range.upperBound, isUnfinished: isTyped)
  }

  private static func isSameAddress(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let at = one.lastIndex(of: Octet.at) ?? one.count
    return one.count == other.count && one[..<at] == other[..<at]
      && one[at...].map(Octet.upper) == other[at...].map(Octet.upper)
  }

  private func checkDeadline(_ written: [UInt8], _ range: Range<Int>) throws(CommandProblem) {
    let mode = written.drop { $0 != Octet.semicolon }.dropFirst().first.map(Octet.upper)
    let digits = written.drop { !Octet.isDigit($0) }.prefix(while: Octet.isDigit)
    guard mode == 0x52, let minimum = session.capabilities?.shortestDeadline,
      let seconds = Int(digits: digits), seconds < minimum
    else { return }
    throw problem(.deadlineTooShort(minimum: minimum), range)
  }

  private func checkHold(_ written: [UInt8], _ range: Range<Int>) throws(CommandProblem) {
    guard let limit = session.capabilities?.longestHold?.seconds,
      let seconds = Int(digits: written), seconds > limit
    else { return }
    throw problem(.holdTooLong(limit: limit), range)
  }

  /// A release is told in UTC (RFC 4865 §3), no later than the server says.
  private func checkHoldEnd(
    _ row: Parameter, _ written: [UInt8], _ range: Range<Int>
  ) throws(CommandProblem) {
    if written.last.map(Octet.upper) != UInt8(ascii: "Z") { throw problem(.badValue(row), range) }
    let present = now.flatMap { WrittenMoment.minutes(of: $0.utf8) }
    if let present, let moment = WrittenMoment.minutes(of: written), moment < present {
      throw problem(.pastMoment, range)
    }
    guard let limit = session.capabilities?.longestHold?.until,
      let last = WrittenMoment.minutes(of: limit.utf8),
      let moment = WrittenMoment.minutes(of: written), moment > last
    else { return }
    throw problem(.holdTooLate(limit: limit), range)
  }
}
