/// The wire rules that one reply or command can be seen to break.
extension Session {
  /// What is wrong with a reply, each rule once.
  func findings(in reply: Reply) -> [Finding] {
    var found = FindingList(side: .server)
    let allows8Bit = allowsUTF8(inReplyWith: reply.code)
    let first = reply.lines.first?.code
    var checked: Int?
    for (index, line) in reply.lines.enumerated() {
      found.check(line, at: index, allows8Bit: allows8Bit)
      guard let code = line.code else { continue }
      if code != first { found.add(.replyCodesDiffer, line: index) }
      if code != checked { found.check(code: code, at: index) }
      checked = code
    }
    if let code = reply.code, code != checked {
      // Of a reply this long the last lines are not kept, but their code is.
      found.add(.replyCodesDiffer, line: reply.lines.count)
      found.check(code: code, at: reply.lines.count)
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

  /// Whether UTF-8 may stand in the reply that comes next, if it has this code
  /// (RFC 6531 §3.7.4.2).
  func allowsUTF8(inReplyWith code: Int?) -> Bool {
    guard let item = queue.first else { return false }
    switch item.verb {
    case .vrfy, .expn: return item.isInternationalized
    case .rcpt:
      return [251, 551].contains(code) && phase.envelope?.isInternationalized == true
    default: return false
    }
  }
}
