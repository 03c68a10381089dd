/// Which steps of two sessions belong together.
///
/// First come those that each session has only once and in the same order (patience), then what
/// lies between them by `EditPath`, and last, in what is left, commands of the same verb whose
/// arguments differ. All of it takes the time of `EditPath`, and memory in proportion to the
/// number of steps.
struct StepAlignment {
  /// A step of either session or of both, by index.
  struct Pair: Hashable {
    var first: Int?
    var second: Int?
  }

  /// All steps of both in order.
  private(set) var pairs: [Pair] = []

  /// The alignment of two sessions by the keys of their steps.
  init(_ first: [StepKey], _ second: [StepKey]) {
    let exact = Self.matches(first, second)
    var x = 0
    var y = 0
    for match in exact + [(first.count, second.count)] {
      fill(first, x..<match.0, second, y..<match.1)
      if match.0 < first.count { pairs.append(Pair(first: match.0, second: match.1)) }
      x = match.0 + 1
      y = match.1 + 1
    }
  }

  /// The steps between two pairs: those of the same kind are pairs as well.
  private mutating func fill(
    _ first: [StepKey], _ range: Range<Int>, _ second: [StepKey], _ other: Range<Int>
  ) {
    var numbers: [StepKind: Int] = [:]
    let kinds = range.map { Self.number(first[$0].kind, &numbers) }
    let others = other.map { Self.number(second[$0].kind, &numbers) }
    let matches = EditPath.pairs(kinds[...], others[...])
    var x = range.lowerBound
    var y = other.lowerBound
    for match in matches + [(kinds.count, others.count)] {
      let end = (range.lowerBound + match.0, other.lowerBound + match.1)
      pairs += (x..<end.0).map { Pair(first: $0) } + (y..<end.1).map { Pair(second: $0) }
      if match.0 < kinds.count { pairs.append(Pair(first: end.0, second: end.1)) }
      x = end.0 + 1
      y = end.1 + 1
    }
  }

  /// The pairs of steps with the same key.
  private static func matches(_ first: [StepKey], _ second: [StepKey]) -> [(Int, Int)] {
    var numbers: [StepKey: Int] = [:]
    let one = first.map { number($0, &numbers) }
    let two = second.map { number($0, &numbers) }
    var pairs: [(Int, Int)] = []
    var x = 0
    var y = 0
    for anchor in anchors(one, two, count: numbers.count) + [(one.count, two.count)] {
      pairs += EditPath.pairs(one[x..<anchor.0], two[y..<anchor.1])
      if anchor.0 < one.count { pairs.append(anchor) }
      x = min(one.count, anchor.0 + 1)
      y = min(two.count, anchor.1 + 1)
    }
    return pairs
  }

  private static func number<Key: Hashable>(_ key: Key, _ numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  /// The longest sequence of pairs, ascending in both, of what each has exactly once.
  private static func anchors(_ first: [Int], _ second: [Int], count: Int) -> [(Int, Int)] {
    let one = places(first, count)
    let two = places(second, count)
    let unique = first.compactMap { key -> (Int, Int)? in
      guard let x = one[key], let y = two[key] else { return nil }
      return (x, y)
    }
    // Patience: the last of each pile, and for each card the one left of it.
    var piles: [Int] = []
    var previous = [Int?](repeating: nil, count: unique.count)
    for (index, pair) in unique.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if unique[piles[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? piles[low - 1] : nil
      if low < piles.count { piles[low] = index } else { piles.append(index) }
    }
    var chain: [(Int, Int)] = []
    var next = piles.last
    while let index = next {
      chain.append(unique[index])
      next = previous[index]
    }
    return chain.reversed()
  }

  /// Where each key is, if it is there exactly once.
  private static func places(_ keys: [Int], _ count: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for (index, key) in keys.enumerated() {
      places[key] = isTaken[key] ? nil : index
      isTaken[key] = true
    }
    return places
  }
}
