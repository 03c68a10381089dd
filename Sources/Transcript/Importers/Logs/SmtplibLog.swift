import SMTPCore

/// What Python's `smtplib` prints with `set_debuglevel`: `send: 'ehlo a\r\n'`,
/// `reply: b'250 a\r\n'`.
struct SmtplibLog: LogReader {
  /// Lines of one literal that are told one by one; what follows is told as a whole.
  private static let mostLines = 10_000

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    if line.starts(with: "reply: retcode (".utf8) { return true }
    guard let words = line.after("send: ") ?? line.after("reply: ") else { return false }
    return PythonLiteral.read(words) != nil
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let literal = line.after("send: ") { return turns(literal, .client) }
    if let reply = line.after("reply: ") {
      return reply.starts(with: "retcode (".utf8) ? [] : turns(reply, .server)
    }
    if let target = line.after("connect: ") { return Self.opening(target) }
    // They repeat the reply above.
    if line.starts(with: "data: (".utf8) || line.starts(with: "mail: ".utf8) { return [] }
    return nil
  }

  private func turns(_ literal: ArraySlice<UInt8>, _ side: Side) -> [ImportedPart.Told]? {
    guard let octets = PythonLiteral.read(literal) else { return nil }
    var told: [ImportedPart.Told] = []
    var rest = octets[...]
    while !rest.isEmpty {
      let isLast = told.count == Self.mostLines
      let end = isLast ? rest.endIndex : rest.firstIndex(of: Octet.lf).map { $0 + 1 }
      let line = rest[..<(end ?? rest.endIndex)]
      let ending =
        line.suffix(2) == [Octet.cr, Octet.lf]
        ? [Octet.cr, Octet.lf] : line.last == Octet.lf ? [Octet.lf] : []
      told.append(.turn(Turn(side: side, octets: line.dropLast(ending.count), ending: ending)))
      rest = rest[line.endIndex...]
    }
    return told
  }

  /// `to ('127.0.0.1', 25) None`, `('mail.example', 25)`; what else stands there repeats the
  /// greeting.
  private static func opening(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told] {
    let place = words.after("to ") ?? words
    guard let pair = place.after("("), let name = PythonLiteral.read(pair),
      let comma = pair.lastIndex(of: Octet.comma)
    else { return [] }
    let digits = pair[comma...].dropFirst().drop(while: Octet.isBlank).prefix(while: Octet.isDigit)
    return [.opened(Opening(to: name[...], port: Int(digits: digits)))]
  }
}
