import SMTPCore

extension Composer {
  /// The message without what DATA adds to it: each line with its CRLF, no dot doubled, and not the
  /// lone dot that ends it.
  var content: [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(tally.octets)
    for index in 0..<(endRow ?? count) {
      octets += line(index).utf8
      octets += [Octet.cr, Octet.lf]
    }
    return octets
  }
}
