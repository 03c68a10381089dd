extension Int {
  /// The sum, or `Int.max` where it does not fit: counts of foreign octets never trap.
  package func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The number that ASCII digits write, `Int.max` where it does not fit, nil where `octets` is
  /// empty or holds anything but digits.
  package init?(digits octets: some Sequence<UInt8>) {
    var value: Int?
    for octet in octets {
      guard Octet.isDigit(octet) else { return nil }
      let (scaled, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      value = overflow ? .max : scaled.addingClamped(Int(octet - Octet.zero))
    }
    guard let value else { return nil }
    self = value
  }
}
