import SMTPCore

/// The `key=value, key=value` of a log line.
struct LogFields {
  /// Fields of a line at most.
  private static let most = 40

  private var values: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  /// Reads the fields that `text` begins with.
  ///
  /// - Parameter last: The key whose value goes up to the end, whatever is in it.
  init(_ text: ArraySlice<UInt8>, last: String) {
    var rest = text
    while values.count < Self.most, let key = Self.key(at: rest) {
      rest = rest[(key.endIndex + 1)...]
      if key.count == last.utf8.count, key.begins(with: last) {
        values.append((key, rest.trimmed))
        return
      }
      let end = Self.end(of: rest)
      values.append((key, rest[..<end].trimmed))
      rest = rest[end...].dropFirst(2)
    }
  }

  /// The value of a key; nil where it is not there.
  subscript(key: String) -> ArraySlice<UInt8>? {
    values.first { $0.key.count == key.utf8.count && $0.key.begins(with: key) }?.value
  }

  /// The key of the field that `text` begins with.
  private static func key(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let key = text.prefix { Octet.isAlphanumeric($0) || $0 == Octet.underscore }
    guard (1...24).contains(key.count), text[key.endIndex...].first == Octet.equals else {
      return nil
    }
    return key
  }

  /// Where a value ends: at the comma behind which another field begins.
  private static func end(of text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    while let comma = text[index...].firstIndex(of: Octet.comma) {
      let next = text[(comma + 1)...]
      if next.first == Octet.space, key(at: next.dropFirst()) != nil { return comma }
      index = comma + 1
    }
    return text.endIndex
  }
}
