import SMTPCore

/// Remarks of a program that stand together, which become one note.
struct RemarkRun {
  private var first: (octets: ArraySlice<UInt8>, line: Int)?
  private var last = 0
  private var count = 0

  /// Whether remarks were taken that no note tells yet.
  var isOpen: Bool { first != nil }

  /// Takes a remark.
  mutating func take(_ octets: ArraySlice<UInt8>, line: Int) {
    if first == nil { first = (octets, line) }
    last = line
    count += 1
  }

  /// The note on what was taken; nil if there is nothing to say.
  mutating func end() -> String? {
    guard let first else { return nil }
    defer { self = RemarkRun() }
    let text = VisibleText.string(Array(first.octets.prefix(1_000)))
    if count == 1 { return "line \(first.line): \(text)" }
    return "lines \(first.line) to \(last): \(count) remarks of the program, from '\(text)' on"
  }
}
