import SMTPCore

/// The text of an event that is to be shared, piece by piece, for whoever searches it.
enum SharedEventText {
  /// Its lines on the wire, and the words of all else.
  static func pieces(of event: SessionEvent) -> [[UInt8]] {
    switch event {
    case .received(let octets), .sent(let octets), .chunk(let octets):
      octets.split(separator: Octet.lf).map { Array($0.last == Octet.cr ? $0.dropLast() : $0) }
    case .redacted(let redaction): [Array(redaction.label.utf8)]
    case .note(let text), .securingFailed(let text): [Array(text.utf8)]
    case .opened(let opening):
      [opening.host, opening.address, opening.localAddress, opening.path]
        .compactMap { $0.map { Array($0.utf8) } }
    case .secured(let facts):
      [facts.version, facts.cipher, facts.group, facts.signature]
        .compactMap { $0.map { Array($0.utf8) } }
    case .turnEnded, .securityLayer, .closed: []
    }
  }
}
