extension JSONWriter {
  /// A number as it is written.
  package mutating func number(_ number: JSONNumber) {
    beginValue()
    octets.append(contentsOf: number.text.utf8)
  }

  /// A whole number.
  package mutating func number(_ integer: Int) {
    beginValue()
    digits(of: integer.magnitude, isNegative: integer < 0)
  }

  /// The shortest digits that give `double` again; `null` for infinity and NaN.
  package mutating func number(_ double: Double) {
    if let number = JSONNumber(double) { self.number(number) } else { null() }
  }

  /// Microseconds as seconds, exactly and no longer than they need be: `0.000412`, `14.0`.
  package mutating func seconds(microseconds: Int64) {
    beginValue()
    let (seconds, fraction) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    digits(of: UInt(seconds), isNegative: microseconds < 0)
    octets.append(UInt8(ascii: "."))
    var rest = fraction
    var unit: UInt64 = 100_000
    repeat {
      octets.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    } while rest > 0
  }

  private mutating func digits(of magnitude: UInt, isNegative: Bool) {
    if isNegative { octets.append(UInt8(ascii: "-")) }
    let first = octets.count
    var rest = magnitude
    repeat {
      octets.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    octets[first...].reverse()
  }
}
