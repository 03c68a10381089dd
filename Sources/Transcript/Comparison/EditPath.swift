/// The pairs of equal elements in two sequences, found by Myers' greedy algorithm.
///
/// After `mostEdits` edits without an end the path that has come furthest is kept, and the search
/// begins anew behind it. So it takes the time of `mostEdits` times the length of both, and the
/// memory of `mostEdits` squared; the pairs are the most there can be as long as less than
/// `mostEdits` edits lie between two places where the sequences are alike again.
enum EditPath {
  /// Edits after which a search begins anew.
  static let mostEdits = 256

  /// The indices of the pairs, in both sequences in ascending order.
  static func pairs(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var x = first.startIndex
    var y = second.startIndex
    while x < first.endIndex, y < second.endIndex {
      let end = search(first[x...], second[y...], &pairs)
      x = end.0
      y = end.1
    }
    return pairs
  }

  /// Appends the pairs of one search and returns where it has ended.
  private static func search(
    _ first: ArraySlice<Int>, _ second: ArraySlice<Int>, _ pairs: inout [(Int, Int)]
  ) -> (Int, Int) {
    let width = first.count
    let height = second.count
    let limit = min(mostEdits, width + height)
    // How far each diagonal has come, after each number of edits; diagonal k stands at k + edits.
    var rows: [[Int]] = []
    var best = (reach: -1, edits: 0, diagonal: 0)
    for edits in 0...limit {
      var row = [Int](repeating: -1, count: 2 * edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        guard let begin = origin(of: diagonal, edits, rows.last, width, height) else { continue }
        var x = begin.x
        while x < width, x - diagonal < height,
          first[first.startIndex + x] == second[second.startIndex + x - diagonal]
        {
          x += 1
        }
        row[diagonal + edits] = x
        let reach = 2 * x - diagonal
        // Of those that have come equally far, the one that has left out as much of both.
        let isEven = edits == best.edits && abs(diagonal) < abs(best.diagonal)
        if reach > best.reach || reach == best.reach && isEven { best = (reach, edits, diagonal) }
      }
      rows.append(row)
      if best.reach == width + height { break }
    }
    let x = rows[best.edits][best.diagonal + best.edits]
    var place = best
    var found: [(Int, Int)] = []
    // Back along the path: on each diagonal the pairs, then the edit before them.
    while place.edits >= 0 {
      let row = place.edits > 0 ? rows[place.edits - 1] : nil
      let end = rows[place.edits][place.diagonal + place.edits]
      guard let begin = origin(of: place.diagonal, place.edits, row, width, height) else { break }
      for x in stride(from: end - 1, through: begin.x, by: -1) {
        found.append((first.startIndex + x, second.startIndex + x - place.diagonal))
      }
      place = (place.reach, place.edits - 1, begin.diagonal)
    }
    pairs += found.reversed()
    return (first.startIndex + x, second.startIndex + x - best.diagonal)
  }

  /// Where a diagonal begins: one edit behind that neighbour which has come further; nil where it
  /// cannot be reached.
  ///
  /// - Parameter row: how far the diagonals had come with one edit less; nil without any edit.
  private static func origin(
    of diagonal: Int, _ edits: Int, _ row: [Int]?, _ width: Int, _ height: Int
  ) -> (x: Int, diagonal: Int)? {
    guard let row else { return (0, 0) }
    let place = diagonal + edits - 1
    let above = row.indices.contains(place + 1) ? row[place + 1] : -1
    let left = row.indices.contains(place - 1) ? row[place - 1] : -1
    let canGoDown = above >= 0 && above - diagonal <= height
    let canGoRight = left >= 0 && left < width
    switch (canGoDown, canGoRight) {
    case (true, true):
      return above > left + 1 ? (above, diagonal + 1) : (left + 1, diagonal - 1)
    case (true, false): return (above, diagonal + 1)
    case (false, true): return (left + 1, diagonal - 1)
    case (false, false): return nil
    }
  }
}
