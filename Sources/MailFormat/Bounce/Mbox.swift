import SMTPCore

/// A file of messages one after another, each behind a line that begins with `From ` (RFC 4155).
package enum Mbox {
  /// Messages that are read.
  private static let most = 1_000

  /// The messages, each with the line that it begins on; a file with no such line is one message.
  package static func messages(in octets: [UInt8]) -> [(octets: [UInt8], line: Int)] {
    guard octets[...].begins(with: "From ") else { return [(octets, 1)] }
    var messages: [(octets: [UInt8], line: Int)] = []
    var start = 0
    var startLine = 1
    var isBehindEmptyLine = false
    var number = 0
    for line in TextBlock(octets[...]) {
      number += 1
      if isBehindEmptyLine, line.begins(with: "From "), messages.count < most {
        messages.append((Array(octets[start..<line.startIndex]), startLine))
        start = line.startIndex
        startLine = number
      }
      isBehindEmptyLine = line.isEmpty
    }
    messages.append((Array(octets[start...]), startLine))
    return messages
  }
}
