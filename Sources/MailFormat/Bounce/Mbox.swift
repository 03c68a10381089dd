import SMTPCore

/// Reads a file of messages one after another, each behind a line that begins with `From `
/// (RFC 4155), in pieces of any size. Of a message no more is kept than a bounce is read of.
package struct Mbox: Sendable {
  /// A message, and the line that it begins on.
  package typealias Numbered = (octets: [UInt8], line: Int)

  /// Octets of a line that are looked at before it has ended.
  private static let longestLine = 8_192

  private var message: [UInt8] = []
  private var first = 1
  private var number = 0
  /// What there is of the present line, and whether the beginning of it was taken already.
  private var line: [UInt8] = []
  private var isBegun = false
  private var isBehindEmptyLine = false

  /// A file of which nothing was read yet.
  package init() {}

  /// Whether a file that begins so is one.
  package static func isLikely(_ octets: [UInt8]) -> Bool { octets[...].begins(with: "From ") }

  /// Takes octets up to where another message begins, and gives the one before it; nil where all
  /// are taken.
  package mutating func next(in octets: inout ArraySlice<UInt8>) -> Numbered? {
    while !octets.isEmpty {
      let end = octets.firstIndex(of: Octet.lf).map { $0 + 1 } ?? octets.endIndex
      line += octets[..<end]
      octets = octets[end...]
      guard line.last == Octet.lf || line.count >= Self.longestLine else { continue }
      if let whole = takeLine() { return whole }
    }
    return nil
  }

  /// The last messages, one after another, behind the last octets; nil at the end.
  package mutating func end() -> Numbered? {
    if !line.isEmpty, let whole = takeLine() { return whole }
    guard !message.isEmpty else { return nil }
    defer { message = [] }
    return (message, first)
  }

  /// Takes the present line, or a piece of a long one, and gives the message that it ends.
  private mutating func takeLine() -> Numbered? {
    var whole: Numbered?
    if !isBegun {
      number = number.addingClamped(1)
      if isBehindEmptyLine, line[...].begins(with: "From ") {
        whole = (message, first)
        message = []
        first = number
      }
    }
    let isEnded = line.last == Octet.lf
    isBehindEmptyLine = !isBegun && line[...].trimmed.isEmpty && isEnded
    isBegun = !isEnded
    if message.count < Bounce.readOctets { message += line }
    line = []
    return whole
  }
}
