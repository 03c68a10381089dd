import SMTPCore

/// Reads what Postfix's client logs of one host of several, before the line that decides: there it
/// tries the next host by itself, so that nothing is decided yet.
enum PostfixTrouble {
  /// What such a line tells; nil where it is none.
  static func notice(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard isTrouble(text) else { return nil }
    var notice = DeliveryNotice(.delayed, by: .postfix)
    PostfixReason.read(text, into: &notice, isOwn: false)
    // `TLS is required, but was not offered by host mx[ip]`
    if notice.stage == .tls, notice.peer == nil, let range = text.lastRange(of: " host ") {
      notice.peer = text[range.upperBound...].keptOrNil
    }
    return notice.reply != nil || notice.stage != nil ? notice : nil
  }

  private static func isTrouble(_ text: ArraySlice<UInt8>) -> Bool {
    // A name has an address behind it, which a sentence of other programs has not.
    let isHost = text.prefix(400).contains(Octet.openBracket)
    if isHost, text.begins(with: "connect to ") { return text.holds("]:") }
    if isHost, text.begins(with: "lost connection with ") || text.begins(with: "conversation with ")
    {
      return text.holds(" while ")
    }
    if isHost, text.begins(with: "host ") {
      return text.holds(" said: ") || text.holds(" refused to talk to me: ")
    }
    return PostfixReason.tlsWords.contains { text.begins(with: $0) }
      || text.begins(with: "SASL authentication failed; server ")
  }
}
