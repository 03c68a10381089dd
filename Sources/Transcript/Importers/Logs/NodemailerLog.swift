import SMTPCore

/// What Nodemailer prints with `debug` and `logger`: `S: ` and `C: ` behind
/// `[2026-11-21 19:27:16] DEBUG [connection]`.
struct NodemailerLog: LogReader {
  private static let marks = MarkedLine(server: ["S:"], client: ["C:"])

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    guard front.hasLevel, line.startIndex > front.start else { return false }
    return marks.isTelling(line)
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let turn = Self.marks.turn(line) {
      guard turn.side == .client else { return [.turn(turn)] }
      if let count = Self.message(turn.octets) { return [.message(octets: count)] }
      if LeftOut.isPlaceholder(turn.octets) { return [.event(LeftOut.response(turn.octets))] }
      return [.turn(turn)]
    }
    if line.starts(with: "SMTP handshake finished".utf8) || line.starts(with: "User ".utf8)
      || line.starts(with: "Creating transport".utf8) || line.starts(with: "Sending mail".utf8)
      || line.starts(with: "Resolved ".utf8)
    {
      return [.remark(line)]
    }
    if line.contains("Connection established") || line.contains("established to ") {
      return [.opened(Self.opening(line))]
    }
    if line.starts(with: "Connection upgraded with STARTTLS".utf8) { return [.tls(TLSFacts())] }
    if line.starts(with: "Closing connection to the server".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    if line.starts(with: "Connection closed".utf8) { return [.remark(line)] }
    return nil
  }

  /// `<84 bytes encoded mime message (source size 81 bytes)>`.
  private static func message(_ octets: ArraySlice<UInt8>) -> Int? {
    guard let words = octets.after("<"), words.contains(" bytes encoded mime message") else {
      return nil
    }
    return Int(digits: words.prefix(while: Octet.isDigit))
  }

  /// `Secure connection established to 192.0.2.1:465`.
  private static func opening(_ line: ArraySlice<UInt8>) -> Opening {
    guard let range = line.firstRange(ofOctets: "established to ".utf8) else { return Opening() }
    let place = line[range.upperBound...].prefix { !Octet.isBlank($0) }
    guard let colon = place.lastIndex(of: Octet.colon) else { return Opening(to: place) }
    return Opening(to: place[..<colon], port: Int(digits: place[colon...].dropFirst()))
  }
}
