import MailFormat
import SMTPCore

/// The lines of a reply that came so far.
struct PendingReply: Sendable {
  /// Lines, and octets in all, that are kept.
  private static let mostLines = 100
  private static let mostOctets = 16_384

  /// The code that all of them begin with.
  let code: Int
  /// Where the first one stands.
  let line: Int?
  /// Whether what it answers can be told from the lines around it.
  let isPlaced: Bool
  private(set) var lines: [[UInt8]] = []
  private var octets = 0

  init(code: Int, line: Int?, isPlaced: Bool) {
    self.code = code
    self.line = line
    self.isPlaced = isPlaced
  }

  /// Whether a line goes on with it.
  func takes(_ mark: ReplyMark) -> Bool { mark.code == code }

  /// Takes a line.
  mutating func append(_ line: ArraySlice<UInt8>) {
    guard lines.count < Self.mostLines, octets < Self.mostOctets else { return }
    lines.append(Array(line))
    octets += line.count
  }

  /// All lines as one; nil where there are none.
  var whole: WrittenReply? { WrittenReply(Array(lines.joined(separator: [Octet.space]))[...]) }

  /// Whether it is a list of what a server offers, as EHLO is answered by.
  var isList: Bool { code == 250 && lines.count > 1 && whole?.enhanced == nil }
}
