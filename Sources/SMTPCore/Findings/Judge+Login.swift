/// Answers to AUTH and to responses (RFC 4954 §4, §6).
extension Judge {
  /// Judges a reply of the exchange.
  mutating func login(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    let category = ReplyCategory(code: code)
    if category == .permanent, code != 504, !item.traits.contains(.cancellation) {
      refusedLogins = refusedLogins.addingClamped(1)
    }
    if code == 334 { challenge(reply, &found) }
    if item.traits.contains(.cancellation), code != 501, code != 421 {
      found.add(.authCancelCode)
    }
    if item.traits.contains(.badBase64), category == .success || code == 334 {
      found.add(.authBase64Junk)
    }
    if item.traits.contains(.unlistedMechanism), code == 535 || code == 500 {
      found.add(.authUnknownMech)
    }
    outage(reply, code, of: item, &found)
  }

  private func challenge(_ reply: Reply, _ found: inout FindingList) {
    guard let line = reply.lines.first else { return }
    switch line.separator {
    case .nothing:
      found.remove(.replyBareCode)
      found.add(.auth334NoSpace, offset: 3)
    case .space:
      let text = line.text
      guard line.line.octets.count + line.line.ending.octets == line.line.length else { return }
      do throws(Base64.DecodingError) {
        _ = try Base64.decode(text)
      } catch {
        // Three digits and a dot are another mistake.
        if EnhancedStatusCode(octets: text.prefix { !Octet.isBlank($0) }) == nil {
          found.add(.auth334Text, offset: 4 + min(error.offset, text.count))
        }
      }
    case .hyphen, .missing, .noCode: break
    }
  }

  /// Trouble of the server that looks like a bad password, and the other way round.
  private func outage(
    _ reply: Reply, _ code: Int, of item: InFlight, _ found: inout FindingList
  ) {
    // "Reason unavailable" is what Postfix says of a wrong password; who tried too often has to
    // wait without any outage.
    let isOwnTrouble =
      reply.says(
        "TEMPORARILY", "TEMPORARY FAIL", "TEMPORARY ERROR", "TEMPORARY AUTH", "TEMPORARY PROBLEM",
        "TEMPORARY SERVER", "TEMPORARY SYSTEM", "TEMPORARY INTERNAL", "TRY AGAIN LATER",
        "TRY LATER", "UNAVAILABLE", "INTERNAL ERROR")
      && !reply.says(
        "REASON UNAVAILABLE", "TOO MANY", "LOCKED", "BLOCKED", "DISABLED",
        "MECHANISM", "ACCOUNT", "MAILBOX")
    // 435 is Exim's code of an outage: it is at odds only with a text that tells of no outage.
    let isBadPassword =
      reply.says(
        "WRONG PASSWORD", "BAD PASSWORD", "INCORRECT PASSWORD", "INVALID PASSWORD",
        "INVALID CREDENTIALS", "BAD CREDENTIALS", "INCORRECT AUTHENTICATION DATA")
      && !reply.says("AT PRESENT")
    if code == 435 && isBadPassword && !isOwnTrouble || code == 535 && isOwnTrouble
      || code == 454 && item.traits.contains(.badBase64)
    {
      found.add(.authTempVsPerm)
    }
  }
}
