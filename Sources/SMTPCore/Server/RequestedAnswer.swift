/// The answer that a local part at the reply domain asks for: `451`, `451-4.7.1`, `slow-3`,
/// `drop`.
enum RequestedAnswer: Hashable, Sendable {
  case reply(code: Int, EnhancedStatusCode?)
  /// The usual answer after so many seconds.
  case late(seconds: Int)
  /// No answer: the connection is closed.
  case drop

  static let longestDelay = 60

  /// Reads a local part; nil if it asks for nothing that there is.
  init?(localPart: [UInt8]) {
    let parts = localPart.split(
      separator: Octet.hyphen, maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts.first.map { $0.map(Octet.upper) } ?? []
    let rest = parts.count == 2 ? parts[1] : nil
    if word == Array("DROP".utf8), rest == nil {
      self = .drop
    } else if word == Array("SLOW".utf8) {
      guard let rest, let seconds = Int(digits: rest), (1...Self.longestDelay).contains(seconds)
      else { return nil }
      self = .late(seconds: seconds)
    } else {
      guard word.count == 3, let code = Int(digits: word), (200...599).contains(code) else {
        return nil
      }
      guard let rest else {
        self = .reply(code: code, EnhancedClass(rawValue: code / 100).map { .init($0, 0, 0) })
        return
      }
      // A class that does not fit the code is what was asked for, and worth a look.
      guard let enhanced = EnhancedStatusCode(octets: rest) else { return nil }
      self = .reply(code: code, enhanced)
    }
  }
}
