/// A length of a picture in hundredths of a pixel, which a picture writes as `8.43`.
struct Hundredths: Hashable, Comparable, CustomStringConvertible {
  let value: Int

  init(_ value: Int) { self.value = value }

  var description: String {
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 ? "-" : ""
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }

  static func < (first: Self, second: Self) -> Bool { first.value < second.value }
  static func + (first: Self, second: Self) -> Self { Self(first.value + second.value) }
  static func - (first: Self, second: Self) -> Self { Self(first.value - second.value) }
  static func * (first: Self, count: Int) -> Self { Self(first.value * count) }
  static func / (first: Self, count: Int) -> Self { Self(first.value / count) }
}
