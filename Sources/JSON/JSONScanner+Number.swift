extension JSONScanner {
  /// Reads a number and keeps its digits.
  package mutating func number() throws(JSONError) -> JSONNumber {
    skipSpace()
    let first = index
    try skipNumber()
    return JSONNumber(checked: String(decoding: octets[first..<index], as: UTF8.self))
  }

  /// Reads a number as a whole number of its `places`-th decimal place, rounded half up, without
  /// going through binary fractions: `2.5` with six places is 2,500,000.
  package mutating func decimal(places: Int) throws(JSONError) -> Int64 {
    skipSpace()
    let first = index
    try skipNumber()
    guard let value = Decimal(octets[first..<index]).scaled(by: places) else {
      throw .numberOutOfRange(at: first - start)
    }
    return value
  }

  /// Reads to behind a number (§6).
  private mutating func skipNumber() throws(JSONError) {
    let first = index
    if index < end, octets[index] == UInt8(ascii: "-") { index += 1 }
    guard index < end else { throw .endsEarly(at: offset) }
    guard isDigit else {
      throw index == first ? unexpected() : JSONError.badNumber(at: first - start)
    }
    let leads = octets[index] == UInt8(ascii: "0")
    index += 1
    if leads, isDigit { throw .badNumber(at: first - start) }
    skipDigits()
    if index < end, octets[index] == UInt8(ascii: ".") {
      index += 1
      guard isDigit else { throw .badNumber(at: first - start) }
      skipDigits()
    }
    if index < end, octets[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, octets[index] == UInt8(ascii: "+") || octets[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard isDigit else { throw .badNumber(at: first - start) }
      skipDigits()
    }
  }

  private var isDigit: Bool { index < end && octets[index] &- UInt8(ascii: "0") < 10 }

  private mutating func skipDigits() {
    while isDigit { index += 1 }
  }
}

/// A decimal number: up to nineteen digits of it and the power of ten that they are multiplied by.
private struct Decimal {
  var isNegative = false
  var digits: UInt64 = 0
  var exponent = 0

  /// The number that `text` writes, which follows the grammar.
  init(_ text: ArraySlice<UInt8>) {
    var isFraction = false
    var written = 0
    var isExponent = false
    var isExponentNegative = false
    for octet in text {
      switch octet {
      case UInt8(ascii: "-") where isExponent: isExponentNegative = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
      case let digit where isExponent:
        // Beyond any number of digits that a file can hold, the exponent alone decides.
        written = min(written * 10 + Int(digit - UInt8(ascii: "0")), 1 << 40)
      case let digit:
        if digits < 1_000_000_000_000_000_000 {
          digits = digits * 10 + UInt64(digit - UInt8(ascii: "0"))
          if isFraction { exponent -= 1 }
        } else if !isFraction {
          exponent += 1
        }
      }
    }
    exponent += isExponentNegative ? -written : written
  }

  /// The number times ten to the `places`, rounded half up; nil where that is too large.
  func scaled(by places: Int) -> Int64? {
    var magnitude = digits
    var shift = exponent + places
    while shift > 0, magnitude > 0 {
      let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      magnitude = product
      shift -= 1
    }
    while shift < -1, magnitude > 0 {
      magnitude /= 10
      shift += 1
    }
    if shift == -1 { magnitude = magnitude / 10 + (magnitude % 10 >= 5 ? 1 : 0) }
    guard let value = Int64(exactly: magnitude) else { return nil }
    return isNegative ? -value : value
  }
}
