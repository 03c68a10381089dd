/// A line of a client with gaps: `*` stands for any text, also none. Case does not count.
package struct ScenarioPattern: Hashable, Sendable {
  /// As it is written.
  package let text: String
  private let parts: [[UInt8]]

  /// A pattern as it is written.
  package init(_ text: String) {
    self.text = text
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { $0.map(Octet.upper) }
  }

  /// Whether a line fits.
  package func matches(_ line: [UInt8]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return line.isEmpty }
    let line = line.map(Octet.upper)
    guard parts.count > 1 else { return line == first }
    guard line.count >= first.count + last.count, line.starts(with: first),
      line.suffix(last.count).elementsEqual(last)
    else { return false }
    // Between the two, the first place where a part fits is as good as any.
    var rest = line[first.count..<(line.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(ofOctets: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
