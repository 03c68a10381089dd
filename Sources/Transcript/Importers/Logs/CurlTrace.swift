import SMTPCore

/// The octets in a `curl --trace-ascii`: `=> Send header, 12 bytes (0xc)`, and below it lines of up
/// to 64 octets behind their offset.
struct CurlTrace {
  private enum Block {
    case turn(Side)
    case content
    /// What belongs to TLS.
    case other
  }

  /// Octets of a line of the trace.
  private static let width = 64

  private var block: Block?
  /// A line of the wire that may go on, and the offset at which it would.
  private var open: (octets: [UInt8], next: Int)?
  /// Whether the message was begun whose end the trace does not show.
  private var isInMessage = false

  /// What a line tells; nil where it is none of the trace's octets.
  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let head = line.after("<= Recv ") ?? line.after("=> Send ") {
      let told = end()
      block = nil
      if head.starts(with: "header".utf8) {
        block = .turn(line.first == Octet.less ? .server : .client)
      } else if head.starts(with: "data".utf8), line.first == Octet.equals {
        block = .content
      } else {
        block = .other
      }
      return told
    }
    guard let block, let (offset, octets) = Self.dumped(line) else { return nil }
    // A dump in hexadecimal (`--trace`) is not read: it could not be told what in it is secret.
    if case .other = block { return [] }
    if Self.isHexadecimal(octets) { return [] }
    var told: [ImportedPart.Told] = []
    var whole = octets
    if let open, open.next == offset {
      whole = ArraySlice(open.octets) + octets
      self.open = nil
    } else {
      told = take()
    }
    open = (Array(whole), offset.addingClamped(octets.count))
    return octets.count == Self.width ? told : told + take()
  }

  /// What is still open, where the trace goes on with something else.
  mutating func end() -> [ImportedPart.Told] { take() }

  private mutating func take() -> [ImportedPart.Told] {
    guard let open, let block else { return [] }
    self.open = nil
    switch block {
    case .turn(let side):
      let turn = ImportedPart.Told.turn(Turn(side: side, octets: open.octets[...]))
      guard isInMessage, side == .server else { return [turn] }
      isInMessage = false
      return [.turn(Turn(side: .client, octets: [Octet.dot])), turn]
    case .content:
      isInMessage = open.octets != [Octet.dot]
      return [.turn(Turn(side: .client, octets: open.octets[...]))]
    case .other:
      return []
    }
  }

  /// `32 35 30 20 …` up to sixteen octets, and behind them the same as text.
  private static func isHexadecimal(_ row: ArraySlice<UInt8>) -> Bool {
    let column = 48
    let count = row.count - column
    guard (1...16).contains(count) else { return false }
    let digits = row.prefix(count * 3).enumerated().allSatisfy { index, octet in
      index % 3 == 2 ? octet == Octet.space : Octet.isHexDigit(octet)
    }
    return digits && row.dropFirst(count * 3).prefix(column - count * 3).allSatisfy(Octet.isBlank)
  }

  /// `0040: hine`.
  private static func dumped(_ line: ArraySlice<UInt8>) -> (offset: Int, octets: ArraySlice<UInt8>)?
  {
    let digits = line.prefix(8).prefix(while: Octet.isHexDigit)
    guard digits.count >= 4, line[digits.endIndex...].first == Octet.colon,
      let offset = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    let behind = line[digits.endIndex...].dropFirst()
    return (offset, behind.first == Octet.space ? behind.dropFirst() : behind)
  }
}
