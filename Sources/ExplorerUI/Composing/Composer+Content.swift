import SMTPCore

extension Composer {
  /// Whether it is a chunk whose octets are counted as they are typed: its last line has no end
  /// before the next one begins.
  var isCounted: Bool {
    if case .chunk(announced: _?, _) = delivery { endRow == nil } else { false }
  }

  /// Whether the cursor stands behind all that is written.
  var isAtLastOctet: Bool { row == count - 1 && editor.isAtEnd }

  /// How many octets of a chunk are written.
  var chunkOctets: Int { tally.octets - (isCounted ? 2 : 0) }

  /// The message without what DATA adds to it: each line with its CRLF, no dot doubled, and not the
  /// lone dot that ends it.
  var content: [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(tally.octets)
    for index in 0..<(endRow ?? count) {
      octets += line(index).utf8
      octets += [Octet.cr, Octet.lf]
    }
    if isCounted { octets.removeLast(2) }
    return octets
  }
}
