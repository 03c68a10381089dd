import SMTPCore
import SMTPGuide
import Transcript

/// The steps of two sessions as rows. How many there are is counted once; what they say is written
/// out for those alone that are asked for.
struct ComparisonRows: Sendable {
  /// Lines of what the server said that are shown of a step, unless it is unfolded.
  static let mostLines = 6

  /// Rows of a pair that belong together.
  private enum Block: Hashable {
    case title(ComparisonRow.Sides)
    case replies(ComparisonRow.Sides, rows: Int, differ: Bool)
    case facts([Difference])
    case noise([Noise])
  }

  /// What is shown, and how.
  let look: ComparisonLook
  /// The pairs that differ, in order.
  let differing: [Int]
  private let pairs: [SessionComparison.Pair]
  /// The first row of each pair, and at last their number.
  private let starts: [Int]

  /// The rows of a comparison that was made with everything counted.
  init(_ comparison: SessionComparison, look: ComparisonLook) {
    self.look = look
    pairs = comparison.pairs
    var starts = [0]
    var differing: [Int] = []
    starts.reserveCapacity(pairs.count + 1)
    var count = 0
    for (index, pair) in pairs.enumerated() {
      count += Self.blocks(of: pair, index, look).reduce(0) { $0 + Self.rows(of: $1, look) }
      starts.append(count)
      if !Self.differences(of: pair, look).isEmpty { differing.append(index) }
    }
    self.starts = starts
    self.differing = differing
  }

  /// How many rows there are.
  var count: Int { starts.last ?? 0 }

  /// The pair that a row belongs to; nil where there is no such row.
  func pair(ofRow row: Int) -> Int? {
    guard (0..<count).contains(row) else { return nil }
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle + 1] > row { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The two steps of a pair.
  func steps(_ pair: Int) -> (first: SessionStep?, second: SessionStep?) {
    (pairs[pair].first, pairs[pair].second)
  }

  /// The first row of a pair.
  func start(ofPair pair: Int) -> Int { starts[max(0, min(pair, starts.count - 1))] }

  /// A row, from 0; nil where there is none.
  func row(_ row: Int, _ guide: Guide) -> ComparisonRow? {
    guard let index = pair(ofRow: row) else { return nil }
    var rest = row - starts[index]
    let pair = pairs[index]
    for block in Self.blocks(of: pair, index, look) {
      let count = Self.rows(of: block, look)
      guard rest >= count else {
        var row = self.row(rest, of: block, pair, index, StepLines(guide: guide))
        row.isWide = look.isWide
        return row
      }
      rest -= count
    }
    return nil
  }

  // MARK: What a pair takes

  /// The differences that count as it is looked at.
  private static func differences(
    of pair: SessionComparison.Pair, _ look: ComparisonLook
  ) -> [Difference] {
    look.isStrict ? pair.differences : pair.differences.filter { !$0.isFine }
  }

  private static func blocks(
    of pair: SessionComparison.Pair, _ index: Int, _ look: ComparisonLook
  ) -> [Block] {
    let differences = differences(of: pair, look)
    let kinds = Set(differences.map(\.kind))
    let count = { (step: SessionStep?) -> Int in
      step.map { lineCount(of: $0, isWhole: look.unfolded.contains(index)) } ?? 0
    }
    let facts = differences.filter { $0.isUnseen && pair.first != nil && pair.second != nil }
    var blocks: [Block]
    switch (pair.first, pair.second) {
    case (let step, nil):
      blocks = [
        .title(.first), .replies(.first, rows: count(step), differ: !differences.isEmpty),
      ]
    case (nil, let step):
      blocks = [
        .title(.second), .replies(.second, rows: count(step), differ: !differences.isEmpty),
      ]
    case (let one?, let other?):
      let differ = !kinds.isDisjoint(with: [.code, .enhanced, .text, .reply])
      if look.isWide {
        let rows = max(count(one), count(other))
        blocks = [.title(.both), .replies(.both, rows: rows, differ: differ)]
      } else {
        blocks = kinds.contains(.command) ? [.title(.first), .title(.second)] : [.title(.common)]
        if differ {
          blocks += [
            .replies(.first, rows: count(one), differ: true),
            .replies(.second, rows: count(other), differ: true),
          ]
        } else {
          // What is offered differs: the facts tell how.
          let rows = kinds.contains(.capabilities) ? min(1, count(one)) : count(one)
          blocks.append(.replies(.common, rows: rows, differ: false))
        }
      }
    }
    blocks.append(.facts(facts))
    if look.showsNoise { blocks.append(.noise(pair.noise)) }
    return blocks
  }

  private static func rows(of block: Block, _ look: ComparisonLook) -> Int {
    switch block {
    case .title: 1
    case .replies(_, let rows, _): rows
    case .facts(let facts):
      look.isWide
        ? facts.count
        : facts.reduce(0) { $0 + ($1.first == nil ? 0 : 1) + ($1.second == nil ? 0 : 1) }
    case .noise(let noise): noise.count
    }
  }

  /// How many rows the replies to a step take.
  private static func lineCount(of step: SessionStep, isWhole: Bool) -> Int {
    let count = step.replies.reduce(0) { $0 + StepLines.count(of: $1, upTo: .max) }
    return isWhole ? count : min(count, mostLines)
  }

  // MARK: What it says

  private func row(
    _ row: Int, of block: Block, _ pair: SessionComparison.Pair, _ index: Int, _ lines: StepLines
  ) -> ComparisonRow {
    switch block {
    case .title(let sides):
      let differs = !Self.differences(of: pair, look).isEmpty
      let title = sides == .second ? pair.second?.title : pair.first?.title
      return ComparisonRow(
        kind: .title, sides: sides, first: sides == .second ? "" : title ?? "",
        second: sides == .second ? title ?? "" : sides == .both ? pair.second?.title ?? "" : "",
        differs: differs, times: times(of: pair))
    case .replies(let sides, _, let differ):
      return ComparisonRow(
        kind: .reply, sides: sides,
        first: sides == .second ? "" : reply(row, of: pair.first, index, lines),
        second: sides == .second || sides == .both ? reply(row, of: pair.second, index, lines) : "",
        differs: differ)
    case .facts(let facts):
      return fact(row, of: facts, lines)
    case .noise(let noise):
      let noise = noise[row]
      return ComparisonRow(
        kind: .noise, sides: look.isWide ? .both : .common,
        first: look.isWide
          ? "\(noise.kind.rawValue): \(noise.first)"
          : "\(noise.kind.rawValue): \(noise.first) → \(noise.second)",
        second: look.isWide ? "\(noise.kind.rawValue): \(noise.second)" : "")
    }
  }

  /// A line of what the server said to a step; empty behind the last.
  private func reply(
    _ row: Int, of step: SessionStep?, _ index: Int, _ lines: StepLines
  ) -> String {
    guard let step else { return "" }
    let isWhole = look.unfolded.contains(index)
    var text = step.replies.flatMap { lines.lines(of: $0, upTo: .max) }
    if !isWhole, text.count > Self.mostLines {
      let omitted = text.count - (Self.mostLines - 1)
      text.removeSubrange((Self.mostLines - 1)...)
      text.append("… " + lines.guide.text(ComparisonNotice.linesLeftOut(omitted)))
    }
    return text.indices.contains(row) ? text[row] : ""
  }

  private func fact(_ row: Int, of facts: [Difference], _ lines: StepLines) -> ComparisonRow {
    if look.isWide {
      return ComparisonRow(
        kind: .fact, sides: .both, first: lines.words(of: facts[row], facts[row].first) ?? "",
        second: lines.words(of: facts[row], facts[row].second) ?? "", differs: true)
    }
    let rows = facts.flatMap { fact in
      [
        lines.words(of: fact, fact.first).map {
          ComparisonRow(kind: .fact, sides: .first, first: $0, differs: true)
        },
        lines.words(of: fact, fact.second).map {
          ComparisonRow(kind: .fact, sides: .second, second: $0, differs: true)
        },
      ].compactMap(\.self)
    }
    return rows[row]
  }

  /// How long the replies took, where one of them was much slower.
  private func times(of pair: SessionComparison.Pair) -> ComparisonRow.Times? {
    guard let first = pair.first?.latency, let second = pair.second?.latency,
      pair.differences.contains(where: { $0.kind == .timing })
    else { return nil }
    return ComparisonRow.Times(first: first, second: second)
  }
}

extension Difference {
  /// Whether it cannot be seen in what was said, line by line.
  fileprivate var isUnseen: Bool {
    switch kind {
    case .capabilities, .tls, .close: true
    // Times stand beside what was done.
    case .timing, .command, .reply, .code, .enhanced, .text: false
    }
  }
}
