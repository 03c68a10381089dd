import SMTPCore

/// Reads why Postfix's client could not deliver, in a log line or in a bounce.
enum PostfixReason {
  private static let lookupWords = [
    "Host or domain name not found", "unable to look up host", "malformed DNS server reply",
    "Name service error", "valid hostname or network address required",
  ]
  static let tlsWords = [
    "TLS is required", "Cannot start TLS", "Server certificate not", "TLS handshake",
    "Server certificate verification",
  ]

  /// Reads `reason` into a notice.
  ///
  /// - Parameter isOwn: Whether Postfix delivers itself: what it says then is its own.
  static func read(
    _ reason: ArraySlice<UInt8>, into notice: inout DeliveryNotice, isOwn: Bool
  ) {
    var rest = reason.trimmed
    while rest.skip("delivery temporarily suspended: ") {}
    takeStage(&rest, into: &notice)
    let text = rest
    rest.skip("SASL authentication failed; server ")
    if rest.startIndex > text.startIndex { notice.stage = .login }
    rest.skip("host ")
    if rest.startIndex > text.startIndex,
      said(" said: ", &rest, into: &notice, at: nil)
        || said(" refused to talk to me: ", &rest, into: &notice, at: .greeting)
    {
      return
    }
    rest = text
    if notice.outcome == .delivered, let reply = WrittenReply(rest), !isOwn {
      notice.reply = reply
      notice.speaker = .peer
      notice.stage = notice.stage ?? .endOfData
      return
    }
    notice.reason = text.kept
    notice.speaker = .reporter
    readTrouble(text, into: &notice)
  }

  /// `host x said: 550 …`, of which the `host` is taken already.
  private static func said(
    _ verb: String, _ rest: inout ArraySlice<UInt8>, into notice: inout DeliveryNotice,
    at stage: DeliveryStage?
  ) -> Bool {
    guard let range = rest.range(of: verb), let reply = WrittenReply(rest[range.upperBound...])
    else { return false }
    notice.peer = rest[..<range.lowerBound].keptOrNil ?? notice.peer
    notice.reply = reply
    notice.speaker = .peer
    notice.stage = notice.stage ?? stage
    return true
  }

  /// ` (in reply to RCPT TO command)` at the end.
  private static func takeStage(
    _ rest: inout ArraySlice<UInt8>, into notice: inout DeliveryNotice
  ) {
    guard rest.last == UInt8(ascii: ")"), let range = rest.lastRange(of: " (in reply to ") else {
      return
    }
    notice.stage = DeliveryStage(words: rest[range.upperBound...])
    rest = rest[..<range.lowerBound]
  }

  /// What went wrong without any reply.
  private static func readTrouble(
    _ text: ArraySlice<UInt8>, into notice: inout DeliveryNotice
  ) {
    var rest = text
    if rest.skip("connect to ") {
      notice.stage = .connect
      notice.peer = rest.take(upTo: ": ")?.keptOrNil ?? notice.peer
    } else if rest.skip("lost connection with ") || rest.skip("conversation with ") {
      notice.peer = rest.prefix { !Octet.isBlank($0) }.keptOrNil ?? notice.peer
      if let range = rest.range(of: " while ") {
        notice.stage = DeliveryStage(words: rest[range.upperBound...])
      }
    } else if lookupWords.contains(where: { text.begins(with: $0) }) {
      notice.stage = .lookup
    } else if tlsWords.contains(where: { text.begins(with: $0) }) {
      notice.stage = .tls
    } else if rest.skip("SASL authentication failed") {
      notice.stage = .login
    } else if rest.skip("message size ") {
      notice.stage = .mail
    } else if text.holds("(nullMX)") {
      // Postfix gives 5.1.0, and RFC 7505 §4.2 has a code of its own for it.
      notice.status = EnhancedStatusCode(.permanent, 1, 10)
    }
  }
}
