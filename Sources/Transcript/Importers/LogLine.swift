import SMTPCore

/// A line of a log, with what other programs may have put before it: a time, a level, the name of
/// a container.
struct LogLine {
  /// The line without its end and without colours around it.
  let octets: ArraySlice<UInt8>
  /// From 1.
  let number: Int
  /// When it was written, where that was told beside it.
  let time: LogTime?

  /// Reads a line.
  init(_ line: ArraySlice<UInt8>, number: Int, time: LogTime? = nil) {
    var line = LogColours.removed(from: line)
    while line.last == Octet.cr { line = line.dropLast() }
    octets = line
    self.number = number
    self.time = time
  }

  /// Whether it says nothing.
  var isBlank: Bool { octets.allSatisfy(Octet.isBlank) }

  /// What stands before it: told anew each time, as lines are many.
  var front: LogPrefix {
    var prefix = LogPrefix(octets)
    prefix.read()
    return prefix
  }

  /// The lines of a text without their ends, without a byte order mark, and without what all of
  /// them are wrapped in where that tells more of them.
  static func lines(of text: [UInt8]) -> [LogLine] {
    let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    var lines = content.split(separator: Octet.lf, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let plain = lines.enumerated().map { index, line in LogLine(line, number: index + 1) }
    return LogShape.removed(from: LogEnvelope.opened(withoutTails(plain)))
  }

  /// The lines without the empty context and extra fields that Monolog puts behind each of them.
  private static func withoutTails(_ lines: [LogLine]) -> [LogLine] {
    let tail: StaticString = " [] []"
    guard lines.first?.octets.hasSuffix(tail) == true,
      lines.allSatisfy({ $0.isBlank || $0.octets.hasSuffix(tail) })
    else { return lines }
    return lines.map {
      $0.isBlank ? $0 : LogLine($0.octets.dropLast(tail.utf8CodeUnitCount), number: $0.number)
    }
  }

  /// What stands before all lines, or nearly all of them where hardly anything else looks so.
  static func commonFront(of lines: [LogLine]) -> ArraySlice<LogPrefix.Kind> {
    var strong: ArraySlice<LogPrefix.Kind>?
    var any: ArraySlice<LogPrefix.Kind>?
    var wrapped = 0
    var written = 0
    for line in lines where !line.isBlank {
      written += 1
      let kinds = line.front.kinds[...]
      any = any.map { shared($0, kinds) } ?? kinds
      guard kinds.first?.isStrong == true || kinds.starts(with: [.level, .tag]) else { continue }
      wrapped += 1
      strong = strong.map { shared($0, kinds) } ?? kinds
    }
    if let strong, wrapped * 5 >= written * 3 { return strong }
    return written >= fewest ? any ?? [] : []
  }

  /// Lines of which each may begin so by chance.
  private static let fewest = 3

  private static func shared(
    _ one: ArraySlice<LogPrefix.Kind>, _ other: ArraySlice<LogPrefix.Kind>
  ) -> ArraySlice<LogPrefix.Kind> {
    one.prefix(zip(one, other).prefix { $0 == $1 }.count)
  }
}
