import SMTPCore

/// What JavaMail and Jakarta Mail print with `mail.debug`: the lines of the wire as they are, and
/// `DEBUG SMTP: ` before their own words.
struct JavaMailLog: LogReader {
  static func isBare(_ lines: [LogLine]) -> Bool { true }

  private var turns = BareTurns()

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    line.starts(with: "DEBUG SMTP".utf8) || line.starts(with: "DEBUG: JavaMail".utf8)
      || line.starts(with: "DEBUG: Jakarta Mail".utf8) || line.starts(with: "DEBUG: setDebug".utf8)
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let words = line.after("DEBUG SMTP: ") ?? line.after("DEBUG SMTPS: ") {
      // What is left out is the whole exchange, the replies too: nobody can say more of it.
      if words.contains("trace suppressed") { return nil }
      return opening(words).map { [.opened($0)] } ?? [.remark(line)]
    }
    if line.starts(with: "DEBUG".utf8) { return [.remark(line)] }
    return turns.read(line).map { [.turn($0)] }
  }

  /// `trying to connect to host "mx.example", port 587, isSSL false`; behind the greeting it is told
  /// once more that the connection is there.
  private func opening(_ words: ArraySlice<UInt8>) -> Opening? {
    guard words.starts(with: "trying to connect".utf8),
      let range = words.firstRange(ofOctets: "to host \"".utf8)
    else { return nil }
    let rest = words[range.upperBound...]
    let host = rest.prefix { $0 != Octet.quote }
    let port = rest[host.endIndex...].drop { !Octet.isDigit($0) }.prefix(while: Octet.isDigit)
    return Opening(to: host, port: Int(digits: port))
  }
}
