/// Message content behind DATA (RFC 5321 §4.5.2).
package enum DotStuffing {
  /// `content`, whose lines end with CRLF, with a dot before each line that begins with one, and the
  /// lone dot that ends it.
  package static func encode(_ content: some Collection<UInt8>) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(content.count + content.count / 64 + 5)
    var isAtStart = true
    var isBehindCR = false
    for octet in content {
      if isAtStart, octet == Octet.dot { octets.append(Octet.dot) }
      octets.append(octet)
      isAtStart = octet == Octet.lf && isBehindCR
      isBehindCR = octet == Octet.cr
    }
    if !isAtStart { octets += [Octet.cr, Octet.lf] }
    return octets + [Octet.dot, Octet.cr, Octet.lf]
  }
}
