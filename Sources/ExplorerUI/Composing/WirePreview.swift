import SMTPCore

/// A message as it goes over the wire, line by line, to be looked at before it goes.
struct WirePreview: Hashable {
  /// A line of it.
  struct Line: Hashable {
    /// The octets without the end of the line.
    var octets: ArraySlice<UInt8>
    /// Whether its first octet is a dot that the transport adds (RFC 5321 §4.5.2).
    var isStuffed: Bool
  }

  /// All that goes out, the lone dot or the command lines of chunks included.
  let octets: [UInt8]
  /// Whether dots are doubled.
  private let hasDots: Bool
  private let lineStarts: [Int]
  /// The first line that is seen.
  private(set) var top = 0

  /// What goes out.
  ///
  /// - Parameter hasDots: Whether it goes behind DATA, with dots doubled.
  init(_ octets: [UInt8], hasDots: Bool) {
    self.octets = octets
    self.hasDots = hasDots
    var starts = octets.isEmpty ? [] : [0]
    for (index, octet) in octets.enumerated() where octet == Octet.lf {
      if index + 1 < octets.count { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// How many lines there are.
  var count: Int { lineStarts.count }

  /// The line of a number from 0 to `count`.
  func line(_ index: Int) -> Line {
    let end = index + 1 < count ? lineStarts[index + 1] : octets.count
    var line = octets[lineStarts[index]..<end]
    if line.last == Octet.lf { line = line.dropLast() }
    if line.last == Octet.cr { line = line.dropLast() }
    let isStuffed = hasDots && line.starts(with: [Octet.dot, Octet.dot])
    return Line(octets: line, isStuffed: isStuffed)
  }

  /// Moves what is seen by so many lines, as far as there are any.
  mutating func scroll(by rows: Int, height: Int) {
    top = min(max(0, top.addingClamped(rows)), max(0, count - max(1, height)))
  }
}
