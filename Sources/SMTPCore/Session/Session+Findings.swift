/// The wire rules that one reply or command can be seen to break.
extension Session {
  /// What Sendmail's remarks begin with once VERB is on.
  static let verboseCode = 50

  /// Lets the judge look at the session, and remember what it has to.
  mutating func judging<Result>(_ body: (inout Judge, Session) -> Result) -> Result {
    // It is taken out meanwhile, so that what it remembers is not copied.
    var judge = Judge()
    swap(&judge, &self.judge)
    let result = body(&judge, self)
    self.judge = judge
    return result
  }

  /// What is wrong with a reply by itself, each rule once.
  func findings(in reply: Reply) -> FindingList {
    var found = FindingList(side: .server)
    let allows8Bit = allowsUTF8(inReplyWith: reply.code)
    let first = reply.lines.first?.code
    var checked: Int?
    for (index, line) in reply.lines.enumerated() {
      found.check(line, at: index, allows8Bit: allows8Bit || isEcho(line))
      guard let code = line.code else { continue }
      if code != first { found.add(.replyCodesDiffer, line: index) }
      if code != checked, code != Self.verboseCode || !judge.isVerbose {
        found.check(code: code, at: index)
      }
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
    return found
  }

  /// What is wrong with the octets of a client's line, each rule once.
  func findings(in command: Command) -> FindingList {
    var found = FindingList(side: .client)
    if command.redactedOctets == nil { found.checkLineEnds(command.line, at: 0) }
    return found
  }

  /// Whether a line repeats the client's own address, and holds nothing else beyond ASCII: who
  /// sent it in such a transaction can read it as well.
  private func isEcho(_ line: ReplyLine) -> Bool {
    guard let item = queue.first, let path = item.path,
      item.isInternationalized || phase.envelope?.isInternationalized == true
    else { return false }
    // An address has 254 octets at most (RFC 5321 §4.5.3.1.3), and a line 512.
    guard path.count < 255, line.line.octets.count <= 512 else { return false }
    let count = path.count { $0 >= 0x80 }
    return count > 0 && line.line.octets.count { $0 >= 0x80 } == count
      && line.line.octets.firstRange(ofOctets: path) != nil
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
