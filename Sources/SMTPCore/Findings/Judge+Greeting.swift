/// The greeting (RFC 5321 §3.1, §4.2, §4.3.1).
extension Judge {
  /// What is to be known of every reply before it is judged.
  mutating func words(of reply: Reply, _ found: inout FindingList) {
    if reply.code ?? 0 >= 200 { isAnswered = true }
    // A page of text that is no reply is told once.
    if reply.code == nil, isBehindNonsense { found.remove(.replyCodeRange) }
    isBehindNonsense = reply.code == nil
  }

  /// Microseconds after which a greeting is slow: as long as many clients wait.
  private static let slowGreeting: Int64 = 30_000_000

  /// Judges the greeting.
  mutating func greeting(_ reply: Reply, in session: Session, _ found: inout FindingList) {
    last = reply.ended ?? last
    guard let code = reply.code, reply.end != .cut, !reply.isRedacted else { return }
    if code == 421 { isDismissed = true }
    // Who is talked to before the end of the greeting may well break it off to refuse.
    if told.contains(.earlyTalker), session.replies.waitingCode.map({ $0 >= 400 }) == true {
      found.remove(.replyNeverEnds)
    }
    // The host may well be called so.
    let words = reply.lines.first?.text.split(whereSeparator: Octet.isBlank).dropFirst() ?? []
    if words.contains(where: { "LMTP".isSpelled($0) }) { isKnownLMTP = true }
    if ReplyCode.isInGrammar(code), ![220, 554, 521, 421].contains(code),
      !found.contains(.replyCodesDiffer)
    {
      found.add(.greetingBadCode)
    }
    if code == 521, Self.isSubmission(session) { found.add(.code521OnSubmission) }
    if let opened, let began = reply.began, began.since(opened) > Self.slowGreeting {
      found.add(.bannerSlow)
    }
    if code == 220 { judgeName(in: reply, &found) }
  }

  private mutating func judgeName(in reply: Reply, _ found: inout FindingList) {
    guard let line = reply.lines.first else { return }
    // A CR in the line is another rule.
    var words = line.text.split { Octet.isBlank($0) || $0 == Octet.cr }
    if let first = words.first, EnhancedStatusCode(octets: first) != nil {
      found.add(.enhOnEhlo, offset: 4)
      words.removeFirst()
    }
    guard let name = words.first, Self.isName(name) else {
      // A line that breaks the grammar before its text was told already.
      if line.separator == .space || line.separator == .hyphen {
        found.add(.greetingNoName, offset: 4)
      }
      return
    }
    greetedName = Array(name.prefix(Self.keptOctets))
  }

  /// A domain or an address literal; words that stand there in its place are none.
  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    for other in ["ESMTP", "SMTP", "LMTP", "WELCOME", "HELLO"] where other.isSpelled(word) {
      return false
    }
    var parser = AddressParser(word.prefix(keptOctets))
    do throws(AddressError) {
      try parser.domainOrLiteral()
      try parser.end()
      return true
    } catch {
      return false
    }
  }
}
