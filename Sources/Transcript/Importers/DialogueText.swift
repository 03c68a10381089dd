import SMTPCore

/// A text of `C:` and `S:` lines, taken apart into turns.
///
/// A line holds one turn, and what stands behind its marker and one blank is exact; or lines hold
/// several turns, as primers print them, and then every marker begins one. Which of the two it is
/// is decided for the whole text: by a line with an `S:` and a reply code inside, and with another
/// marker.
struct DialogueText {
  /// The parts in their order; comments and blank lines are none.
  private(set) var parts: [ImportedPart] = []
  /// What comments say of the next turn.
  private var marks: Set<TextMark> = []

  /// Takes a text apart.
  init(_ text: [UInt8]) {
    let lines = Self.lines(of: text)
    let holdsSeveral = lines.contains { Self.holdsSeveralTurns($0) }
    for (index, line) in lines.enumerated() {
      let content = line.drop(while: Octet.isBlank)
      if content.isEmpty { continue }
      if content.first == Octet.hash {
        take(comment: content, line: index + 1)
        continue
      }
      if holdsSeveral {
        split(content, line: index + 1)
      } else if let side = Self.marker(in: content, isFirst: true) {
        append(side, Self.exact(content), line: index + 1)
      } else {
        parts.append(ImportedPart(.other(line), line: index + 1))
      }
    }
  }

  private mutating func take(comment: ArraySlice<UInt8>, line: Int) {
    switch TextMark(comment) {
    case .note(let note)?: parts.append(ImportedPart(.event(.note(note)), line: line))
    case let mark?: marks.insert(mark)
    case nil: break
    }
  }

  /// Whether a text holds turns at all: an `S:` with a reply code, or a `C:` with a verb.
  static func isDialogue(_ text: [UInt8]) -> Bool {
    lines(of: text).contains { line in
      markers(in: line.drop(while: Octet.isBlank)).contains { index, side in
        let turn = Turn(side: side, octets: line[index...].dropFirst(3))
        return side == .server ? turn.code != nil : turn.verb != nil
      }
    }
  }

  /// How many of the first octets' lines are a turn with a marker of its own.
  static func count(in text: [UInt8]) -> Int {
    lines(of: text).count { marker(in: $0.drop(while: Octet.isBlank), isFirst: true) != nil }
  }

  /// The turns of a line that may hold several; what stands before the first goes on with the
  /// turn of the line above.
  private mutating func split(_ content: ArraySlice<UInt8>, line: Int) {
    let markers = Self.markers(in: content)
    guard let first = markers.first else {
      parts.append(ImportedPart(.other(content), line: line))
      return
    }
    if markers.count == 1, first.index == content.startIndex {
      append(first.side, Self.exact(content), line: line)
      return
    }
    let before = content[..<first.index].trimmed
    if !before.isEmpty {
      if case .turn(var turn)? = parts.last?.told {
        turn.octets = ArraySlice(Array(turn.octets) + [Octet.space] + before)
        parts[parts.count - 1].told = .turn(turn)
      } else {
        parts.append(ImportedPart(.other(before), line: line))
      }
    }
    for (number, marker) in markers.enumerated() {
      let end = number + 1 < markers.count ? markers[number + 1].index : content.endIndex
      append(marker.side, content[marker.index..<end].dropFirst(2).trimmed, line: line)
    }
  }

  private mutating func append(_ side: Side, _ octets: ArraySlice<UInt8>, line: Int) {
    let turn = Turn(side: side, octets: octets, mayDirect: true).marked(marks)
    marks = []
    parts.append(ImportedPart(.turn(turn), line: line))
  }

  /// What stands behind the marker and one blank.
  private static func exact(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let behind = content.dropFirst(2)
    return behind.first.map(Octet.isBlank) == true ? behind.dropFirst() : behind
  }

  private static func holdsSeveralTurns(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop(while: Octet.isBlank)
    if content.first == Octet.hash { return false }
    let markers = markers(in: content)
    return markers.count > 1
      && markers.contains { index, side in
        let turn = Turn(side: side, octets: content[index...].dropFirst(3))
        return side == .server && turn.code != nil && index > content.startIndex
      }
  }

  /// The markers of a line: at its start, or behind a blank.
  private static func markers(in content: ArraySlice<UInt8>) -> [(index: Int, side: Side)] {
    var markers: [(index: Int, side: Side)] = []
    for index in content.indices where content[index] == Octet.colon && index > content.startIndex {
      let start = index - 1
      let isFirst = start == content.startIndex
      guard isFirst || Octet.isBlank(content[start - 1]) else { continue }
      if let side = marker(in: content[start...], isFirst: isFirst) {
        markers.append((start, side))
      }
    }
    return markers
  }

  /// The side that the marker at the start of `content` names; nil if none stands there.
  private static func marker(in content: ArraySlice<UInt8>, isFirst: Bool) -> Side? {
    guard content.dropFirst().first == Octet.colon else { return nil }
    let next = content.dropFirst(2).first
    // `C:\` is a drive.
    let ends = next.map { isFirst ? $0 != Octet.backslash : Octet.isBlank($0) } ?? true
    guard ends else { return nil }
    switch content.first {
    case UInt8(ascii: "C"): return .client
    case UInt8(ascii: "S"): return .server
    default: return nil
    }
  }

  /// The lines without their ends, and without a byte order mark.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    return content.split(separator: Octet.lf, omittingEmptySubsequences: false).map { line in
      line.last == Octet.cr ? line.dropLast() : line
    }
  }
}
