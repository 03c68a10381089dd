import SMTPCore

/// Reads why Exim could not deliver, in a log line or in a bounce.
enum EximReason {
  private static let connectWords = [
    "Connection timed out", "Connection refused", "No route to host", "Network is unreachable",
    "Network Error", "Host is unreachable",
  ]
  private static let lookupWords = [
    "Unrouteable mail domain", "all relevant MX records point to", "host lookup did not complete",
    "all host address lookups failed",
  ]

  private static let queueWords = [
    "retry timeout exceeded", "have been failing for a long time", "message delivery expired",
    "retry time not reached for any host after a long failure period",
  ]

  /// `text` with a space for each line end that Exim wrote as a backslash and an `n`.
  static func joined(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.holds("\\n") else { return text }
    var joined: [UInt8] = []
    var rest = text
    while let octet = rest.popFirst() {
      if octet == Octet.backslash, rest.first == UInt8(ascii: "n") {
        rest = rest.dropFirst()
        joined.append(Octet.space)
      } else {
        joined.append(octet)
      }
    }
    return joined[...]
  }

  /// Reads `reason` into a notice.
  static func read(_ reason: ArraySlice<UInt8>, into notice: inout DeliveryNotice) {
    var rest = joined(reason).trimmed
    takeHost(&rest, into: &notice)
    notice.reason = rest.kept
    notice.speaker = .reporter
    if let range = rest.range(of: "MTP error from remote mail server after ") {
      readReply(rest[range.upperBound...], into: &notice)
    } else if let range = rest.range(of: "MTP timeout after ")
      ?? rest.range(of: "closed connection in response to ")
      ?? rest.range(of: "lost connection while ")
    {
      notice.stage = DeliveryStage(words: rest[range.upperBound...])
    } else if let range = rest.range(of: "authentication failed") {
      notice.stage = .login
      let behind = rest[range.upperBound...]
      if let reply = WrittenReply.first(in: behind) { said(reply, into: &notice) }
    } else if rest.begins(with: "TLS ") || rest.begins(with: "a TLS session is required") {
      notice.stage = .tls
    } else if connectWords.contains(where: { rest.begins(with: $0) }) {
      notice.stage = .connect
    } else if lookupWords.contains(where: { rest.begins(with: $0) }) {
      notice.stage = .lookup
    } else if queueWords.contains(where: { rest.holds($0) }) {
      notice.stage = .queue
    } else if let reply = WrittenReply(rest) {
      said(reply, into: &notice)
    }
  }

  /// `RCPT TO:<b>: 550 …`, or with `host x [ip]: ` before the reply as older versions write.
  private static func readReply(
    _ text: ArraySlice<UInt8>, into notice: inout DeliveryNotice
  ) {
    notice.stage = DeliveryStage(words: text)
    var rest = text
    // The path that was sent may hold anything.
    if notice.stage == .rcpt || notice.stage == .mail, let path = rest.range(of: ">") {
      rest = rest[path.upperBound...]
    }
    guard let colon = rest.firstIndex(of: Octet.colon) else { return }
    rest = rest[(colon + 1)...].trimmed
    takeHost(&rest, into: &notice)
    if let reply = WrittenReply.first(in: rest) { said(reply, into: &notice) }
  }

  private static func said(_ reply: WrittenReply, into notice: inout DeliveryNotice) {
    notice.reply = reply
    notice.speaker = .peer
    notice.reason = []
  }

  /// `host mx.example.org [192.0.2.1]: ` in front; in a bounce a line of its own.
  private static func takeHost(
    _ rest: inout ArraySlice<UInt8>, into notice: inout DeliveryNotice
  ) {
    guard rest.begins(with: "host "), let end = rest.firstIndex(of: Octet.closeBracket) else {
      return
    }
    notice.peer = rest[..<(end + 1)].dropFirst(5).keptOrNil
    rest = rest[(end + 1)...].drop { $0 == Octet.colon || Octet.isBlank($0) }
  }
}
