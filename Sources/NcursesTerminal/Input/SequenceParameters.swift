/// The numbers in a terminal's sequence, with `;` between them; a missing one is 0.
struct SequenceParameters {
  private(set) var numbers: [Int] = []

  /// Reads digits and separators; a number that is too large for any terminal stays there.
  init(_ octets: ArraySlice<UInt8>) {
    for part in octets.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      numbers.append(
        part.prefix { (0x30...0x39).contains($0) }.reduce(0) { number, digit in
          min(99_999, number * 10 + Int(digit - 0x30))
        })
    }
  }

  var first: Int { numbers.first ?? 0 }
  var second: Int { numbers.dropFirst().first ?? 0 }
  var last: Int { numbers.last ?? 0 }
}
