package import MailFormat

/// What is said beside a message that is being written.
package enum ComposerText: Hashable, Sendable {
  /// How large it is, and the most that the server takes, where it said so.
  case size(octets: Int, limit: Int?)
  /// How large it is about, files included, and the most that the server takes.
  case aboutSize(octets: Int, limit: Int?)
  /// It goes as MIME: how its text travels, and whether files go with it.
  case goesAsMIME(TransferEncoding, hasFiles: Bool)
  /// Its header goes in encoded words.
  case headerIsEncoded
  /// It goes just as it was typed.
  case goesAsTyped
  /// It cannot be composed, and goes as it was typed if no files go with it.
  case cannotCompose(ComposingError)
  /// A file goes with it.
  case attached(name: String, octets: Int)
  /// A file that goes with it, in the list of them.
  case file(name: String, octets: Int, type: String)
  /// So many files more go with it.
  case moreFiles(Int)
  /// A file does not go with it any more.
  case detached(name: String)
  /// No file, or none of this name, goes with it.
  case nothingAttached(name: String?)
  /// It is larger than the server takes.
  case tooLarge(octets: Int, limit: Int)
  /// So many lines are too long.
  case longLines(Int)
  /// So many lines are beyond ASCII, which MAIL has not announced.
  case eightBitLines(Int)
  /// Beside a header field that names blind copies.
  case blindCopyIsSeen
  /// The same where there is little room.
  case blindCopyIsSeenInShort
  /// Beside a line of text among the fields of the header.
  case textInHeader
  /// The same where there is little room.
  case textInHeaderInShort
  /// Beside a line that is too long.
  case lineTooLong(octets: Int)
  /// Beside a line beyond ASCII that MAIL has not announced; whether the server offers to carry it.
  case lineIsEightBit(isOffered: Bool)
  /// Behind the lone dot that ends the message.
  case end
  /// The same where there is little room.
  case endInShort
  /// What ends it, in a few words.
  case howToEnd
  /// How much goes over the wire.
  case wire(octets: Int, lines: Int)
  /// Beside a line that is wider than the screen: how long it is.
  case lineOctets(Int)
  /// A message that could not be sent before is there again.
  case draftIsBack
  /// The session ended before the message was sent.
  case draftIsKept
  /// The server refused the message.
  case draftIsRefused
  /// Some of its recipients have it, and these have not.
  case draftIsRefusedInPart([String])
  /// The session ended before the server said what became of the message.
  case draftIsUncertain
}

extension Guide {
  /// The words beside a message.
  package func text(_ text: ComposerText) -> String {
    switch text {
    case .size(let octets, nil): Self.count(octets, "octet")
    case .size(let octets, let limit?):
      "\(Self.count(octets, "octet")) of \(Self.grouped(limit))"
    case .aboutSize(let octets, nil): "about \(Self.count(octets, "octet"))"
    case .aboutSize(let octets, let limit?):
      "about \(Self.count(octets, "octet")) of \(Self.grouped(limit))"
    case .goesAsMIME(let encoding, false): "goes as MIME, \(encoding.rawValue)"
    case .goesAsMIME(.sevenBit, true): "goes as MIME, with files"
    case .goesAsMIME(let encoding, true): "goes as MIME, \(encoding.rawValue), with files"
    case .headerIsEncoded: "the header goes in encoded words"
    case .goesAsTyped: "goes as typed"
    case .cannotCompose(let error): "goes as typed: \(self.text(error))"
    case .attached(let name, let octets):
      "\(visible(name)) goes with the message: \(Self.count(octets, "octet"))."
    case .file(let name, let octets, let type):
      "+ \(visible(name))   \(Self.count(octets, "octet"))   \(visible(type))"
    case .moreFiles(let count): "+ \(Self.count(count, "file")) more"
    case .detached(let name): "\(visible(name)) does not go with the message any more."
    case .nothingAttached(nil): "No file goes with the message."
    case .nothingAttached(let name?): "No file called \(visible(name)) goes with the message."
    case .tooLarge(let octets, let limit):
      "\(Self.count(octets, "octet")): the server takes \(Self.grouped(limit)) at most"
    case .longLines(let count):
      count == 1 ? "1 line too long" : "\(Self.grouped(count)) lines too long"
    case .eightBitLines(let count): Self.count(count, "line") + " beyond ASCII"
    case .blindCopyIsSeen: "everybody reads this: RCPT alone is blind"
    case .blindCopyIsSeenInShort: "everybody reads this"
    case .textInHeader: "no header field: leave an empty line above the text"
    case .textInHeaderInShort: "no header field"
    case .lineTooLong(let octets): "\(Self.grouped(octets)) octets, 998 at most"
    case .lineIsEightBit(true): "8-bit, without BODY=8BITMIME"
    case .lineIsEightBit(false): "8-bit, not offered"
    case .end: "ends the message: Enter sends it"
    case .endInShort: "Enter sends it"
    case .howToEnd: "a lone dot, then Enter, sends it"
    case .wire(let octets, let lines):
      "\(Self.count(octets, "octet")) in \(Self.count(lines, "line")); nothing is sent yet"
    case .lineOctets(let octets): "… " + Self.count(octets, "octet")
    case .draftIsBack: "This is your message from before. A lone dot, then Enter, sends it."
    case .draftIsRefusedInPart(let paths):
      "Refused for "
        + (paths.count > 2
          ? Self.count(paths.count, "recipient") : paths.joined(separator: " and "))
        + " only: the rest have it. It is kept for a message to them alone."
    case .draftIsRefused: "Your message was refused. It is kept: the next DATA brings it back."
    case .draftIsUncertain:
      "Nobody knows whether your message arrived. It is kept: the next DATA brings it back."
    case .draftIsKept: "Your message was not sent. It is kept: the next DATA brings it back."
    }
  }
}
