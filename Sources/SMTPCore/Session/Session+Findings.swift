/// The wire rules that one reply or command can be seen to break.
extension Session {
  /// What is wrong with a reply, each rule once.
  func findings(in reply: Reply) -> [Finding] {
    var found = FindingList(side: .server)
    let first = reply.lines.first?.code
    for (index, line) in reply.lines.enumerated() {
      found.check(line, at: index, allows8Bit: allows8Bit(reply))
      if let code = line.code, code != first { found.add(.replyCodesDiffer, line: index) }
    }
    if let code = reply.code {
      if !ReplyCode.isInGrammar(code) {
        found.add(.replyCodeRange)
      } else if ReplyCode.row(for: code)?.isInStandards != true {
        found.add(.replyUnlistedCode)
      }
    } else {
      found.add(.replyCodeRange)
    }
    if reply.end != .whole, reply.lines.last?.separator == .hyphen {
      found.add(.replyNeverEnds, line: reply.lines.count - 1)
    }
    return found.findings
  }

  /// What is wrong with the line of a command.
  func findings(in command: Command) -> [Finding] {
    guard command.redactedOctets == nil else { return [] }
    var found = FindingList(side: .client)
    found.checkLineEnds(command.line, at: 0)
    return found.findings
  }

  /// Whether UTF-8 may stand in the reply (RFC 6531 §3.7.4).
  private func allows8Bit(_ reply: Reply) -> Bool {
    guard let item = queue.first, item.isInternationalized else { return false }
    switch item.verb {
    case .vrfy, .expn: return true
    default: return reply.code == 251 || reply.code == 551
    }
  }
}
