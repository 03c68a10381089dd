import SMTPCore

/// What stands before the words of a program in most lines of a text, where its parts are not
/// known one by one: words, whatever they say, and the same signs between them.
struct LogShape: Hashable {
  /// Lines that tell it, and octets of a line that are looked at.
  private static let readLines = 200
  private static let readOctets = 240

  /// Each sign, and a letter for a word; blanks do not count.
  private var parts: [UInt8] = []
  private static let word = UInt8(ascii: "w")

  private init(_ front: ArraySlice<UInt8>) {
    var rest = front
    while let part = Self.take(&rest) { parts.append(part) }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    rest = rest.drop(while: Octet.isBlank)
    let word = rest.prefix { Octet.isAlphanumeric($0) || "._-/$,+@".utf8.contains($0) }
    guard word.contains(where: Octet.isAlphanumeric) else { return rest.popFirst() }
    rest = rest[word.endIndex...]
    return Self.word
  }

  /// The lines behind what stands before most of them, where only so a program's log is seen in
  /// them; else the lines as they are.
  static func removed(from lines: [LogLine]) -> [LogLine] {
    guard let shape = common(lines) else { return lines }
    return lines.map { line in
      guard let start = shape.start(in: line.octets) else { return line }
      let time = line.time ?? time(in: line.octets[..<start])
      return LogLine(line.octets[start...], number: line.number, time: time)
    }
  }

  private static func common(_ lines: [LogLine]) -> LogShape? {
    let seen = Array(lines.lazy.filter { !$0.isBlank }.prefix(readLines))
    let known = LogFormat.detect(seen)?.lines ?? 0
    guard known * 2 < seen.count else { return nil }
    var votes: [LogShape: Int] = [:]
    for line in seen {
      for shape in shapes(before: line.octets) { votes[shape, default: 0] += 1 }
    }
    guard
      let best = votes.max(by: {
        ($0.value, $1.key.parts.count) < ($1.value, $0.key.parts.count)
      }), best.value > max(known, 1)
    else { return nil }
    let wrapped = seen.count { best.key.start(in: $0.octets) != nil }
    return wrapped * 5 >= seen.count * 3 ? best.key : nil
  }

  /// What a program's own lines begin with, or times and levels before them.
  private static let beginnings = Array("<-*~=>[(TCSVsrDEIWN0123456789".utf8)

  /// The shapes of all that stands before what only a program's log has.
  private static func shapes(before line: ArraySlice<UInt8>) -> Set<LogShape> {
    var shapes: Set<LogShape> = []
    for index in line.indices.dropFirst().prefix(readOctets)
    where beginnings.contains(line[index]) {
      let before = line[index - 1]
      guard Octet.isBlank(before) || ":])|".utf8.contains(before) else { continue }
      var front = LogPrefix(line[index...])
      front.read()
      if LogFormat.allCases.contains(where: { $0.isUnmistakable(line, behind: front) }) {
        shapes.insert(LogShape(line[..<index]))
      }
    }
    return shapes
  }

  /// Where a line goes on behind this and one blank; nil where something else stands there.
  private func start(in line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    for part in parts {
      guard Self.take(&rest) == part else { return nil }
    }
    guard let next = rest.first else { return line.endIndex }
    if Octet.isBlank(next) { return rest.startIndex + 1 }
    return parts.last == Self.word ? nil : rest.startIndex
  }

  /// The first time in it.
  private static func time(in front: ArraySlice<UInt8>) -> LogTime? {
    for index in front.indices {
      if index > front.startIndex, Octet.isAlphanumeric(front[index - 1]) { continue }
      var scanner = TimeScanner(front[index...])
      if let time = scanner.time() { return time }
    }
    return nil
  }
}
