import MailFormat
import SMTPCore

/// Telling from the content what was pasted.
extension PastedText {
  /// Octets of a beginning that are looked at.
  private static let beginning = 1 << 16

  /// Whether a text, maybe only its beginning, may be a bounce: it has the marks of one, and does
  /// not begin as a log does, which may hold the same words.
  package static func looksLikeBounce(_ octets: [UInt8]) -> Bool {
    let beginning = octets.prefix(beginning)
    let first = beginning.split(separator: Octet.lf, maxSplits: 8).first {
      !$0.allSatisfy { Octet.isBlank($0) || $0 == Octet.cr }
    }
    if let first, MailLog.isLine(Array(first)) { return false }
    return Bounce.isLikely(Array(beginning))
  }

  /// Whether a text of the command line is more than words: a line of a log, or several lines.
  package static func isPasted(_ text: String) -> Bool {
    text.utf8.contains(Octet.lf) || MailLog.notice(in: Array(text.utf8)) != nil
  }

  /// The word for which a line cannot be explained; nil where it can.
  package func unknownWord(in line: String) -> UnknownWord? {
    do {
      _ = try guide.explain([line])
      return nil
    } catch {
      return error
    }
  }
}
