/// One line of what was seen, for whoever looks at a place in it.
extension Observation {
  /// A line of a reply, of a command or of a message.
  package struct Line: Hashable, Sendable {
    /// Its octets as far as they are kept and no secret, without the end.
    package var octets: [UInt8]
    /// How it ended.
    package var ending: LineEnding
    /// How many octets of it are a secret.
    package var secret = 0
  }

  /// Whether it answers a challenge.
  private var isAnswerToChallenge: Bool { if case .response = kind { true } else { false } }

  /// The line of a finding, from 0; nil where there is none.
  package func line(_ index: Int) -> Line? {
    switch kind {
    case .greeting(let reply), .reply(let reply, _):
      guard reply.lines.indices.contains(index) else { return nil }
      let line = reply.lines[index].line
      return Line(octets: line.octets, ending: line.ending)
    case .command(let command), .response(let command):
      let octets = command.line.octets
      if let whole = command.redactedOctets {
        return Line(octets: octets, ending: .crlf, secret: max(0, whole - octets.count))
      }
      guard let clear = command.clearOctets(isResponse: isAnswerToChallenge) else {
        return Line(octets: octets, ending: command.line.ending)
      }
      return Line(
        octets: Array(octets.prefix(clear)), ending: command.line.ending,
        secret: octets.count - clear)
    case .message(let message):
      return message.line(index)
    case .injected(_, let beginning):
      guard index == 0, !beginning.isEmpty else { return nil }
      let line = beginning.prefix { $0 != Octet.lf }
      let isEnded = line.count < beginning.count
      return Line(
        octets: line.last == Octet.cr && isEnded ? Array(line.dropLast()) : Array(line),
        ending: !isEnded ? .missing : line.last == Octet.cr ? .crlf : .bareLF)
    default:
      return nil
    }
  }
}

extension Message {
  /// A line of the content as a line feed ends it, as it was on the wire: with the dot that was
  /// taken off it.
  fileprivate func line(_ index: Int) -> Observation.Line? {
    var start = content.startIndex
    for _ in 0..<max(0, index) {
      guard let feed = content[start...].firstIndex(of: Octet.lf) else { return nil }
      start = feed + 1
    }
    guard start < content.endIndex else { return nil }
    let feed = content[start...].firstIndex(of: Octet.lf)
    var line = content[start..<(feed ?? content.endIndex)]
    var ending = LineEnding.missing
    if feed != nil {
      ending = line.last == Octet.cr ? .crlf : .bareLF
      if ending == .crlf { line = line.dropLast() }
    }
    var dots: [UInt8] = []
    if case .dot(let stuffed) = framing, stuffed.contains(start) { dots = [Octet.dot] }
    return Observation.Line(octets: dots + line, ending: ending)
  }
}
