import SMTPCore

/// The message itself.
extension SendRunner {
  /// Sends the message behind DATA, with dot-stuffing (RFC 5321 §4.1.1.4).
  func sendData(_ content: [UInt8]) async throws {
    try await exchange.ask("DATA")
    guard case .data = await exchange.session.state, order.stage > .data else { return }
    for piece in Pieces(of: DotStuffing.encode(content)) {
      try await exchange.sendOctets(piece)
    }
    try await exchange.settle()
  }

  /// Sends the message in chunks (RFC 3030 §2); after one that was refused none follows.
  func sendChunks(of content: [UInt8], size: Int) async throws {
    var chunks = ContentChunks(content, size: size)
    while let chunk = chunks.next() {
      for piece in Pieces(of: chunk) { try await exchange.sendOctets(piece) }
      try await exchange.settle()
      guard case .bdat = await exchange.session.state else { return }
    }
  }
}
