/// The text of a reply as it is compared with what providers are known to say: in lower case, its
/// lines joined, runs of blanks as one space, without the codes that each line repeats.
package struct ReplyText: Hashable, Sendable {
  /// How much is kept of all lines together.
  private static let keptOctets = 2_048
  private static let keptLines = 32

  /// The octets.
  let octets: [UInt8]

  /// The text of a reply.
  package init(_ reply: Reply) {
    var octets: [UInt8] = []
    for line in reply.lines.prefix(Self.keptLines) where octets.count < Self.keptOctets {
      Self.append(line.text.prefix(Self.keptOctets), to: &octets)
    }
    self.octets = octets
  }

  /// The text behind a code, in one line or several; codes at the start of the others are left out.
  package init(_ text: some Sequence<UInt8>) {
    let kept = Array(text.prefix(Self.keptOctets))
    var octets: [UInt8] = []
    for line in kept.split(whereSeparator: { $0 == Octet.lf || $0 == Octet.cr }) {
      let read = ReplyLine(WireLine(octets: Array(line), length: line.count, ending: .crlf))
      let isReply = read.code != nil && read.separator != .missing
      Self.append(isReply ? read.text : line, to: &octets)
    }
    self.octets = octets
  }

  private static func append(_ line: ArraySlice<UInt8>, to octets: inout [UInt8]) {
    var words = line.split(whereSeparator: { Octet.isBlank($0) })[...]
    if let first = words.first, EnhancedStatusCode(octets: first) != nil {
      words = words.dropFirst()
    }
    for word in words {
      if !octets.isEmpty { octets.append(Octet.space) }
      for octet in word {
        let isUpper = octet &- 0x41 <= 25
        octets.append(isUpper ? octet | 0x20 : octet)
      }
    }
  }

  /// Whether it holds all of `fragments`, each behind the one before. The time grows with the
  /// product of both lengths at most.
  func holds(_ fragments: [[UInt8]]) -> Bool {
    var rest = octets[...]
    for fragment in fragments {
      guard let range = rest.firstRange(ofOctets: fragment) else { return false }
      rest = octets[range.upperBound...]
    }
    return true
  }
}
