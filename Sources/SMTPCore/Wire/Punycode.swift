/// Scalars beyond ASCII as letters, digits and hyphens (RFC 3492), without the `xn--` before them.
enum Punycode {
  private static let base = 36
  private static let smallestThreshold = 1
  private static let largestThreshold = 26
  private static let initialScalar = 128
  private static let initialBias = 72

  /// The octets that stand for `scalars`; nil where a number grows beyond all bounds.
  static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = output.count
    if basicCount > 0 { output.append(Octet.hyphen) }
    var handled = basicCount
    var next = initialScalar
    var delta = 0
    var bias = initialBias
    while handled < scalars.count {
      guard let smallest = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= next }).min() else {
        return nil
      }
      let (step, overflow) = (smallest - next).multipliedReportingOverflow(by: handled + 1)
      guard !overflow, delta.addingClamped(step) < .max else { return nil }
      delta += step
      next = smallest
      for scalar in scalars {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        appendNumber(delta, bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return output
  }

  /// The scalars that `octets` stand for; nil where they stand for none.
  static func decode(_ octets: [UInt8]) -> [Unicode.Scalar]? {
    guard octets.allSatisfy({ $0 < 0x80 }) else { return nil }
    let hyphen = octets.lastIndex(of: Octet.hyphen)
    var output = octets[..<(hyphen ?? 0)].map { Unicode.Scalar($0) }
    var rest = octets[(hyphen.map { $0 + 1 } ?? 0)...]
    var scalar = initialScalar
    var index = 0
    var bias = initialBias
    while !rest.isEmpty {
      guard let number = takeNumber(from: &rest, bias) else { return nil }
      let count = output.count + 1
      index = index.addingClamped(number)
      bias = adapted(number, count: count, isFirst: count == octets[..<(hyphen ?? 0)].count + 1)
      scalar = scalar.addingClamped(index / count)
      index %= count
      guard scalar <= 0x10_FFFF, let decoded = Unicode.Scalar(UInt32(scalar)) else { return nil }
      output.insert(decoded, at: index)
      index += 1
    }
    return output
  }

  /// Appends a number as digits of which each says whether it is the last (§3.3).
  private static func appendNumber(_ number: Int, _ bias: Int, to output: inout [UInt8]) {
    var rest = number
    var position = base
    while true {
      let threshold = threshold(at: position, bias)
      if rest < threshold { break }
      output.append(octet(of: threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(octet(of: rest))
  }

  private static func takeNumber(from rest: inout ArraySlice<UInt8>, _ bias: Int) -> Int? {
    var number = 0
    var weight = 1
    var position = base
    while true {
      guard let digit = rest.popFirst().flatMap(digit) else { return nil }
      let (part, isTooGreat) = digit.multipliedReportingOverflow(by: weight)
      number = number.addingClamped(part)
      if isTooGreat || number > 0x7FFF_FFFF { return nil }
      let threshold = threshold(at: position, bias)
      if digit < threshold { return number }
      weight = min(weight, 0x7FFF_FFFF) * (base - threshold)
      position += base
    }
  }

  private static func threshold(at position: Int, _ bias: Int) -> Int {
    min(max(position - bias, smallestThreshold), largestThreshold)
  }

  /// The bias for the next number (§6.1).
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > (base - smallestThreshold) * largestThreshold / 2 {
      delta /= base - smallestThreshold
      bias += base
    }
    return bias + (base - smallestThreshold + 1) * delta / (delta + 38)
  }

  private static func octet(of digit: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: digit < 26 ? 0x61 + digit : 0x30 + digit - 26)
  }

  private static func digit(_ octet: UInt8) -> Int? {
    if Octet.isDigit(octet) { return Int(octet - Octet.zero) + 26 }
    let letter = Octet.upper(octet) &- 0x41
    return letter <= 25 ? Int(letter) : nil
  }
}
