/// Reads JSON from left to right and builds only what it is asked for (RFC 8259).
///
/// Every method but `skipSpace` first skips the white space before the token it reads. After an
/// error the scanner stands somewhere in the middle and is of no further use.
package struct JSONScanner {
  let octets: [UInt8]
  let start: Int
  let end: Int
  let maximumDepth: Int
  var index: Int
  var depth = 0

  /// A scanner of the octets in `range`, or of all of them.
  ///
  /// - Parameter maximumDepth: how many arrays and objects may stand within one another.
  package init(_ octets: [UInt8], in range: Range<Int>? = nil, maximumDepth: Int = 256) {
    let range = (range ?? octets.indices).clamped(to: octets.indices)
    self.octets = octets
    self.maximumDepth = maximumDepth
    start = range.lowerBound
    end = range.upperBound
    index = range.lowerBound
  }

  /// How many octets are read.
  package var offset: Int { index - start }

  /// Whether only white space is left.
  package var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index == end
    }
  }

  /// Skips space, tab, CR and LF.
  package mutating func skipSpace() {
    while index < end {
      switch octets[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// The first octet of the next token, or nil at the end.
  package mutating func peek() -> UInt8? {
    skipSpace()
    return index < end ? octets[index] : nil
  }

  /// Reads `octet` if it is next, and says whether it was.
  package mutating func take(_ octet: UInt8) -> Bool {
    guard peek() == octet else { return false }
    index += 1
    return true
  }

  /// Reads `octet`, which must be next.
  package mutating func expect(_ octet: UInt8) throws(JSONError) {
    guard take(octet) else { throw unexpected() }
  }

  /// Holds that nothing but white space is left.
  package mutating func finish() throws(JSONError) {
    guard isAtEnd else { throw .trailingOctets(at: offset) }
  }

  /// Reads `true`, `false` or `null`, whichever `word` is.
  mutating func expect(word: StaticString) throws(JSONError) {
    skipSpace()
    let matches = word.withUTF8Buffer { word in
      word.count <= end - index && octets[index..<(index + word.count)].elementsEqual(word)
    }
    guard matches else { throw unexpected() }
    index += word.utf8CodeUnitCount
  }

  /// The error for what stands here.
  func unexpected() -> JSONError {
    index < end ? .unexpected(octets[index], at: offset) : .endsEarly(at: offset)
  }
}
