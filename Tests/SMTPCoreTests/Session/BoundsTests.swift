import Testing

@testable import SMTPCore

/// What a peer or a file can make the session keep is bounded, and costs no more than its length.
struct BoundsTests {
  @Test(.timeLimit(.minutes(2)))
  func linesHeldBehindAuthAreReadOneForEachReply() {
    let count = 100_000
    var session = Self.ready()
    _ = session.apply(.sent("AUTH LOGIN\r\n".octets))
    _ = session.apply(.sent(Array(repeatElement("AUTH\r\n".octets, count: count).joined())))
    #expect(session.outstandingCount == 1)
    let replies = Array(repeatElement("504 no\r\n".octets, count: count + 1).joined())
    let seen = session.apply(.received(replies))
    #expect(seen.count == 2 * count + 1)
    #expect(session.outstandingCount == 0)
    #expect(session.stateName == .ready)
  }

  @Test(.timeLimit(.minutes(2)))
  func heldOctetsMayComeOneByOne() {
    var session = Self.ready()
    _ = session.apply(.sent("AUTH LOGIN\r\n".octets))
    for octet in repeatElement("AUTH\r\n".octets, count: 20_000).joined() {
      _ = session.apply(.sent([octet]))
    }
    let seen = session.apply(
      .received(Array(repeatElement("504 no\r\n".octets, count: 20_001).joined())))
    #expect(seen.count == 40_001)
    #expect(session.outstandingCount == 0)
  }

  @Test func octetsBeyondTheLimitAreCountedAndTold() {
    let line = [UInt8](repeating: 0x61, count: 4_094) + "\r\n".octets
    let piece = Array(repeatElement(line, count: 256).joined())
    var session = Self.transaction()
    _ = session.apply(.sent("DATA\r\n".octets))
    for _ in 0..<17 { #expect(session.apply(.sent(piece)).isEmpty) }
    let seen = session.apply(.received("354 go\r\n".octets))
    #expect(
      seen.map(\.summary) == ["354 to DATA", "overrun \(17 * piece.count - HeldOctets.limit)"])
    #expect(session.stateName == .data)
    let message = session.apply(.sent(".\r\n".octets))
    #expect(message.map(\.summary) == ["message \(HeldOctets.limit)"])
  }

  @Test func theLimitIsTheSameInWhateverPieces() {
    let octets = [UInt8](repeating: 0x61, count: HeldOctets.limit + 5)
    for pieces in [
      [octets[...]], [octets[..<7], octets[7...]], [octets.dropLast(6), octets.suffix(6)],
    ] {
      var held = HeldOctets()
      for piece in pieces { held.append(HeldOctets.Piece(content: .octets(piece), at: nil)) }
      #expect(held.count == HeldOctets.limit)
      #expect(held.takeDropped() == 5)
      #expect(held.takeDropped() == 0)
    }
  }

  @Test func manySmallPiecesAreHeldTogether() {
    var held = HeldOctets()
    let count = HeldOctets.exactPieces + 10_000
    for index in 0..<count {
      let octets = [UInt8(truncatingIfNeeded: index)]
      held.append(HeldOctets.Piece(content: .octets(octets[...]), at: nil))
    }
    #expect(held.count == count)
    var read: [UInt8] = []
    var pieces = 0
    while let piece = held.first {
      if case .octets(let octets) = piece.content { read += octets }
      held.replaceFirst(with: nil)
      pieces += 1
    }
    #expect(read == (0..<count).map { UInt8(truncatingIfNeeded: $0) })
    #expect(pieces < HeldOctets.exactPieces + 10)
    #expect(held.isEmpty && held.count == 0)
  }

  @Test(.timeLimit(.minutes(2)))
  func commandsWithoutRepliesAreHeldBeyondALimit() {
    let count = 100_000
    var session = Self.ready()
    let seen = session.apply(.sent(Array(repeatElement("NOOP\r\n".octets, count: count).joined())))
    #expect(seen.count < count)
    #expect(session.outstandingCount == seen.count)
    let replies = Array(repeatElement("250 ok\r\n".octets, count: count).joined())
    let rest = session.apply(.received(replies))
    #expect(seen.count + rest.count == 2 * count)
    #expect(session.outstandingCount == 0)
    #expect(rest.allSatisfy { $0.findings.isEmpty })
  }

  @Test func commandsHeldBeyondTheLimitAreToldAtTheEnd() {
    let count = 100_000
    var session = Self.ready()
    var seen = session.apply(.sent(Array(repeatElement("NOOP\r\n".octets, count: count).joined())))
    seen += session.apply(.closed(Closing(by: .client)))
    #expect(seen.count == count + 1)
    #expect(seen.dropLast().allSatisfy { $0.summary == "command NOOP" })
  }

  @Test func recipientsBeyondTheKeptOnesAreCounted() throws {
    var session = Self.transaction()
    for index in 0..<2_500 {
      _ = session.apply(.sent("RCPT TO:<r\(index)@b.example>\r\n".octets))
      _ = session.apply(.received((index % 5 == 0 ? "550 no\r\n" : "250 ok\r\n").octets))
    }
    let envelope = try #require(session.state.envelope)
    #expect(envelope.recipients.count == Envelope.keptRecipients)
    #expect(envelope.acceptedCount == 2_001)
    #expect(envelope.refusedCount == 500)
  }

  @Test func aBodyOfAnyLengthIsCounted() {
    var session = Self.transaction()
    _ = session.apply(.sent("DATA\r\n".octets))
    _ = session.apply(.received("354 go\r\n".octets))
    let piece = Array(repeatElement("12345678901234\r\n".octets, count: 4_096).joined())
    for _ in 0..<64 { _ = session.apply(.sent(piece)) }
    let seen = session.apply(.sent(".\r\n".octets))
    #expect(seen.map(\.summary) == ["message \(64 * piece.count)"])
  }

  private static func ready() -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    _ = session.apply(.sent("EHLO a.example\r\n".octets))
    _ = session.apply(.received("250 ok\r\n".octets))
    return session
  }

  private static func transaction() -> Session {
    var session = ready()
    _ = session.apply(.sent("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n".octets))
    _ = session.apply(.received("250 ok\r\n250 ok\r\n".octets))
    return session
  }
}
