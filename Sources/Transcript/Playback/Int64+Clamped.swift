/// Arithmetic on times that a file gave: it never traps.
extension Int64 {
  /// The sum, or the nearest number there is.
  package func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// Microseconds of a number of seconds as a person writes it, `12`, `12.5` or `.5`; nil for
  /// anything else. What is finer than a microsecond is left out.
  init?(seconds text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined(separator: "")
    guard parts.count <= 2, !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    guard let whole = parts[0].isEmpty ? 0 : Int64(String(parts[0])) else { return nil }
    var fraction: Int64 = 0
    var unit: Int64 = 100_000
    for digit in parts.dropFirst().joined(separator: "").utf8.prefix(6) {
      fraction += Int64(digit - 0x30) * unit
      unit /= 10
    }
    self = whole.multipliedClamped(by: 1_000_000).addingClamped(fraction)
  }

  /// The product with a positive factor, or the nearest number there is.
  func multipliedClamped(by factor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? (self < 0 ? .min : .max) : product
  }
}
