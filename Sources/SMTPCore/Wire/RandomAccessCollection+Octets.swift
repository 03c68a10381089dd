extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where `octets` stand first; an empty run stands at the start.
  ///
  /// The time grows with the product of both lengths at most; what is looked for is short.
  package func firstRange(ofOctets octets: some Collection<UInt8>) -> Range<Int>? {
    guard let first = octets.first else { return startIndex..<startIndex }
    let length = octets.count
    guard count >= length else { return nil }
    var place = startIndex
    let last = endIndex - length
    while place <= last, let start = self[place...last].firstIndex(of: first) {
      if self[start..<(start + length)].elementsEqual(octets) { return start..<(start + length) }
      place = start + 1
    }
    return nil
  }
}
