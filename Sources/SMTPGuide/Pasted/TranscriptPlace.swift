import SMTPCore

/// Where in a session the next reply of a transcript stands, as far as the lines tell.
struct TranscriptPlace: Sendable {
  /// Commands that wait for a reply, at most.
  private static let most = 1_000

  private var waiting: [Occasion] = []
  private var hasBegun = false
  private var isInContent = false
  private var isInLogin = false

  /// Takes what the client says.
  mutating func takeClient(_ line: ArraySlice<UInt8>) {
    hasBegun = true
    guard waiting.count < Self.most else { return }
    if isInContent {
      guard line.elementsEqual([Octet.dot]) else { return }
      isInContent = false
      waiting.append(.endOfData)
    } else if isInLogin {
      waiting.append(line.elementsEqual([Octet.asterisk]) ? .cancellation : .challengeResponse)
    } else {
      let verb = Verb(octets: line.prefix { !Octet.isBlank($0) })
      waiting.append(verb.map(Occasion.command) ?? .unknownCommand)
    }
  }

  /// What a whole reply answers; nil where that cannot be told.
  mutating func takeReply(_ code: Int) -> Occasion? {
    defer {
      hasBegun = true
      isInContent = code == 354
      isInLogin = code == 334
    }
    if isInContent { return .endOfData }
    if !waiting.isEmpty { return waiting.removeFirst() }
    return hasBegun ? nil : .greeting
  }

  /// Whether the client's lines are a message.
  var isContent: Bool { isInContent }
}
