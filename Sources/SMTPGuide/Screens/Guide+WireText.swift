package import SMTPCore

extension Guide {
  /// A line as it was sent, its octets visible: a secret is told by its length only, and the line end
  /// comes last.
  ///
  /// - Parameter longest: Octets that are shown; how many more there are is told.
  package func text(of line: Observation.Line, longest: Int) -> String {
    let phrases = vocabulary.evidence
    var text = OctetEscapes.text(line.octets.prefix(longest))
    let rest = line.octets.count - longest
    if rest > 0 { text += phrases.moreOctets(rest) }
    if line.secret > 0 {
      text += (text.isEmpty || text.hasSuffix(" ") ? "" : " ") + phrases.secret(line.secret)
    }
    return text + OctetEscapes.text(line.ending.written)
  }
}

extension LineEnding {
  /// The octets of it.
  fileprivate var written: [UInt8] {
    switch self {
    case .crlf: [Octet.cr, Octet.lf]
    case .bareLF: [Octet.lf]
    case .missing: []
    }
  }
}
