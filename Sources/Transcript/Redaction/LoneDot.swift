import SMTPCore

/// Tells message content from the lone dot that ends it (RFC 5321 §4.1.1.4), where the content is
/// left out and the dot is not.
struct LoneDot {
  /// The last octets; content begins like a line does.
  private var tail: [UInt8] = [Octet.cr, Octet.lf]
  /// How many octets so far may be the beginning of the lone dot's line.
  private(set) var held = 0

  /// Takes the next octets of the content, and returns how many are content for sure.
  mutating func take(_ part: ArraySlice<UInt8>) -> Int {
    let count = held + part.count
    tail = Array((tail + part.suffix(4)).suffix(4))
    let line: [UInt8] = [Octet.cr, Octet.lf, Octet.dot, Octet.cr]
    held = tail == line ? 2 : tail.suffix(3) == line.prefix(3) ? 1 : 0
    return count - held
  }
}
