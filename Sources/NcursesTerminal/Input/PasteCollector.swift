/// Text that is being pasted: what stands between `ESC [ 200 ~` and `ESC [ 201 ~`.
///
/// It may come in any number of reads. An end that never comes must not swallow the keys for
/// ever; as time says nothing on a slow line, a person says it: a `^C` that arrives by itself ends
/// the paste, and counts as a key as well.
struct PasteCollector {
  /// Octets that are kept; what is more is dropped.
  static let limit = 16 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private var text: [UInt8] = []
  /// How much of the end has been seen.
  private var matched = 0
  /// Whether the last octet was a CR, so that a LF adds no second line end.
  private var hasReturn = false

  /// The text so far, when `octets` is the one key that ends a paste.
  mutating func giveUp(on octets: [UInt8]) -> String? {
    guard octets == [0x03] else { return nil }
    return finished()
  }

  /// Takes octets off `rest`; gives the text once its end was among them.
  mutating func take(_ rest: inout ArraySlice<UInt8>) -> String? {
    while let octet = rest.first {
      if octet == Self.end[matched] {
        rest.removeFirst()
        matched += 1
        if matched == Self.end.count { return finished() }
      } else if matched > 0 {
        // It was no end, but this octet may begin one.
        add(Self.end.prefix(matched))
        matched = 0
      } else {
        takeText(&rest)
      }
    }
    return nil
  }

  /// Takes a line end, or what comes before the next one or the next Esc.
  private mutating func takeText(_ rest: inout ArraySlice<UInt8>) {
    let line = rest.prefix { $0 > 0x1B || ($0 != 0x0D && $0 != 0x0A && $0 != 0x1B) }
    if !line.isEmpty {
      rest = rest.dropFirst(line.count)
      return add(line)
    }
    let octet = rest.removeFirst()
    // The LF behind a CR adds nothing.
    let isSecond = octet == 0x0A && hasReturn
    if !isSecond { add([0x0A]) }
    hasReturn = octet == 0x0D
  }

  private mutating func add(_ octets: ArraySlice<UInt8>) {
    hasReturn = false
    text += octets.prefix(max(0, Self.limit - text.count))
  }

  private mutating func finished() -> String {
    defer { text = [] }
    return String(decoding: text, as: UTF8.self)
  }
}
