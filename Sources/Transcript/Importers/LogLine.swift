import SMTPCore

/// A line of a log, with what other programs may have put before it: a time, a level, the name of
/// a container.
struct LogLine {
  /// The line without its end and without colours around it.
  let octets: ArraySlice<UInt8>
  /// From 1.
  let number: Int

  /// Reads a line.
  init(_ line: ArraySlice<UInt8>, number: Int) {
    var line = LogColours.removed(from: line)
    while line.last == Octet.cr { line = line.dropLast() }
    octets = line
    self.number = number
  }

  /// What stands before it: told anew each time, as lines are many.
  var front: LogPrefix {
    var prefix = LogPrefix(octets)
    prefix.read()
    return prefix
  }

  /// The lines of a text without their ends, and without a byte order mark.
  static func lines(of text: [UInt8]) -> [LogLine] {
    let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    var lines = content.split(separator: Octet.lf, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { index, line in
      LogLine(line, number: index + 1)
    }
  }

  /// What stands before all lines, or nearly all of them.
  static func commonFront(of lines: [LogLine]) -> ArraySlice<LogPrefix.Kind> {
    var common: ArraySlice<LogPrefix.Kind>?
    var wrapped = 0
    var written = 0
    for line in lines where !line.octets.allSatisfy(Octet.isBlank) {
      written += 1
      let kinds = line.front.kinds
      guard kinds.first?.isStrong == true || kinds.starts(with: [.level, .tag]) else { continue }
      wrapped += 1
      let known = common ?? kinds[...]
      common = known.prefix(zip(known, kinds).prefix { $0 == $1 }.count)
    }
    guard let common, wrapped * 5 >= written * 3 else { return [] }
    return common
  }
}
