import SMTPCore

/// The log of swaks: ` -> ` and ` <- `, with a tilde where TLS is up and an asterisk where the
/// reply is not what was hoped for; `=== ` and `*** ` stand before its own words.
struct SwaksLog: LogReader {
  private static let marks = MarkedLine(
    server: ["<**", "<~*", "<-", "<~"], client: ["**>", "*~>", "->", "~>"])

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    if marks.isTelling(line) { return true }
    return ["=== Trying ", "=== Connected to ", "=== TLS started "].contains {
      line.starts(with: $0.utf8)
    }
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if Self.isDump(line) { return [] }
    if var turn = Self.marks.turn(line) {
      // The marks of the server have the same width, so that a blank may follow twice.
      if turn.side == .server, turn.octets.first == Octet.space {
        turn.octets = turn.octets.dropFirst()
      }
      if turn.side == .client, LeftOut.isPlaceholder(turn.octets) {
        return [.event(LeftOut.response(turn.octets))]
      }
      if turn.side == .client, let count = Self.summary(turn.octets) { return count }
      return [.turn(turn)]
    }
    if let words = line.after("=== ") { return facts(words) ?? [.remark(line)] }
    if let words = line.after("*** ") { return failure(words) ?? [.other(line)] }
    return nil
  }

  /// What its own words tell.
  private func facts(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let target = words.after("Trying ") {
      let place = target.prefix { !Octet.isBlank($0) }
      guard target.hasSuffix("..."), let colon = place.lastIndex(of: Octet.colon) else {
        return nil
      }
      let port = Int(digits: place[place.index(after: colon)...].prefix(while: Octet.isDigit))
      return [.opened(Opening(to: place[..<colon], port: port))]
    }
    if let name = words.after("Connected to ") {
      return [.opened(Opening(to: name.last == Octet.dot ? name.dropLast() : name))]
    }
    if let cipher = words.after("TLS started with cipher ") {
      let parts = cipher.split(separator: Octet.colon).map { VisibleText.string($0) }
      return [
        .tls(TLSFacts(version: parts.first, cipher: parts.count > 1 ? parts[1] : nil))
      ]
    }
    if words.starts(with: "TLS started".utf8) { return [.tls(TLSFacts())] }
    if words.starts(with: "Connection closed with ".utf8) || words.starts(with: "Dropping ".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    return nil
  }

  private func failure(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let reason = words.after("TLS startup failed (") {
      let text = VisibleText.string(reason.hasSuffix(")") ? reason.dropLast() : reason)
      return [.event(.securingFailed(reason: text))]
    }
    if words.contains("closed connection unexpectedly") {
      return [.event(.closed(Closing(by: .server)))]
    }
    return nil
  }

  /// `7 lines sent`: the message, where it is not to be shown.
  private static func summary(_ octets: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    let words = octets.split(separator: Octet.space)
    guard words.count == 3, Int(digits: words[0]) != nil, words[1].elementsEqual("lines".utf8),
      words[2].elementsEqual("sent".utf8)
    else { return nil }
    return [.message(octets: nil)]
  }

  /// The octets once more in hexadecimal (`--show-raw-text`): `<   0016: 45 48 …`.
  private static func isDump(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop(while: Octet.isBlank)
    guard content.first == Octet.less || content.first == Octet.greater else { return false }
    let behind = content.dropFirst()
    let offset = behind.drop(while: Octet.isBlank)
    let digits = offset.prefix(while: Octet.isDigit)
    let octet = offset[digits.endIndex...].dropFirst(2).prefix(2)
    return offset.startIndex > behind.startIndex && digits.count >= 4
      && offset[digits.endIndex...].starts(with: ": ".utf8) && octet.count == 2
      && octet.allSatisfy(Octet.isHexDigit)
  }
}
