/// MAIL and RCPT: the path (RFC 5321 §4.1.1.2, §4.1.1.3; RFC 6531 §3.3).
extension CommandCheck {
  func checkPathCommand(_ verb: Verb, _ keyword: String) throws(CommandProblem) {
    let start = octets[4...].firstIndex { !Octet.isBlank($0) } ?? octets.count
    if start == octets.count { throw missing(.missingArgument(verb)) }
    let end = start + keyword.utf8.count
    let bare = keyword.dropLast()
    if String(bare).isSpelled(octets[start..<min(end - 1, octets.count)]), end <= octets.count,
      octets[end - 1] == Octet.less || Octet.isBlank(octets[end - 1])
    {
      throw problem(.noColonBehindKeyword(verb), start..<end - 1)
    }
    guard keyword.isSpelled(octets[start..<min(end, octets.count)]) else {
      throw problem(
        .noPathKeyword(verb), start..<wordEnd(start),
        isUnfinished: isBeginning(start..<octets.count, of: [keyword]))
    }
    if end < octets.count, Octet.isBlank(octets[end]) {
      throw problem(.blankBehindColon(verb), end..<end + 1)
    }
    let path = try checkPath(of: verb, from: end)
    if path.end < octets.count, octets[path.end] != Octet.space {
      let isList = ",;".utf8.contains(octets[path.end])
      throw problem(
        isList ? .severalPaths(verb) : .noBlankBehindPath, path.end..<wordEnd(path.end))
    }
    try checkParameters(of: verb, words(from: path.end), to: path.octets)
    if verb == .rcpt { try checkRecipientCount() }
  }

  /// Returns the path and the place behind it.
  private func checkPath(
    of verb: Verb, from start: Int
  ) throws(CommandProblem) -> (octets: [UInt8], end: Int) {
    var parser = AddressParser(octets[start...], allowsUTF8: allowsUTF8(verb))
    let path: Path
    do throws(AddressError) {
      path = try parser.path()
    } catch {
      throw pathProblem(error, of: verb, from: start)
    }
    let end = start + parser.position
    if path == .null, verb == .rcpt { throw problem(.nullRecipient, start..<start + 2) }
    // Only a recipient goes without a domain (RFC 5321 §4.1.1.3).
    if path == .postmaster, verb != .rcpt { throw problem(.path(.noAt), end - 1..<end) }
    return (path.octets, end)
  }

  private func pathProblem(
    _ error: AddressError, of verb: Verb, from start: Int
  ) -> CommandProblem {
    guard error.cause == .nonASCII else {
      return addressProblem(.path(error.cause), error, from: start)
    }
    let place = start + error.offset
    return beyondASCII(verb, place..<place + 1)
  }

  /// A server that tells how many recipients it takes need not be asked for more (RFC 9422 §4.2).
  private func checkRecipientCount() throws(CommandProblem) {
    guard let limit = session.capabilities?.limit("RCPTMAX"),
      let envelope = session.state.envelope,
      envelope.recipientCount >= limit
    else { return }
    throw problem(.tooManyRecipients(limit: limit), 0..<4)
  }
}
