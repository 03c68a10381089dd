/// How many slips lie between two words: a letter left out, added, changed, or two swapped.
package enum EditDistance {
  /// The word that was probably meant by a mistyped one: one slip in a short word, two in a longer
  /// one; nil where none is near.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(64))
    let distances = words.map { ($0, between(typed, Array($0.utf8))) }
    guard let (nearest, distance) = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return distance <= (typed.count > 4 ? 2 : 1) ? nearest : nil
  }

  /// The distance; time and memory grow with the product of the lengths.
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, octet) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var best = min(last[j + 1], row[j]) + 1
        best = min(best, last[j] + (octet == other ? 0 : 1))
        if i > 0, j > 0, octet == b[j - 1], a[i - 1] == other {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
