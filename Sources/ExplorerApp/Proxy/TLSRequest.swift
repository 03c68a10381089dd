import SMTPCore

/// Finds where a client asks for TLS: what it says behind that, before it is answered, must go
/// nowhere (RFC 3207 §4.2).
enum TLSRequest {
  /// The end of the first STARTTLS among what a client says behind a session; nil where there is
  /// none, or where it may be message content.
  static func end(in octets: ArraySlice<UInt8>, behind session: Session) -> Int? {
    guard session.tls == nil, !session.isInContent else { return nil }
    var line = session.unfinishedClientLine
    var start = octets.startIndex
    while let feed = octets[start...].firstIndex(of: Octet.lf) {
      line += octets[start..<feed]
      if line.last == Octet.cr { line.removeLast() }
      let command = Command(WireLine(octets: line, length: line.count + 2, ending: .crlf))
      switch command.verb {
      case .starttls?: return feed + 1
      case .data?, .bdat?: return nil
      default: break
      }
      line = []
      start = feed + 1
    }
    return nil
  }
}
