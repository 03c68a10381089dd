import SMTPCore

/// The octets in a `curl --trace-ascii`: `=> Send header, 12 bytes (0xc)`, and below it lines of up
/// to 64 octets behind their offset; in a `curl --trace` rows of sixteen in hexadecimal.
struct CurlTrace {
  private enum Block: Equatable {
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
  /// Of rows in hexadecimal, the line of the wire that goes on, and where it began.
  private var row: (octets: [UInt8], block: Block)?

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
      // A message may come in several blocks that end anywhere.
      return row?.block == .content && block == .content ? told : told + takeRow()
    }
    guard let block, let (offset, octets) = Self.dumped(line) else { return nil }
    if case .other = block { return [] }
    if Self.isHexadecimal(octets) { return take(row: Self.octets(ofRow: octets), block) }
    let told = open?.next == offset ? [] : take()
    if open == nil { open = ([], offset) }
    open?.octets += octets
    open?.next = offset.addingClamped(octets.count)
    return octets.count == Self.width ? told : told + take()
  }

  /// What is still open, where the trace goes on with something else.
  mutating func end() -> [ImportedPart.Told] { take() }

  /// The lines that a row ends.
  private mutating func take(row octets: [UInt8], _ block: Block) -> [ImportedPart.Told] {
    var told: [ImportedPart.Told] = []
    for octet in octets {
      if row == nil { row = ([], block) }
      guard octet == Octet.lf else {
        row?.octets.append(octet)
        continue
      }
      if row?.octets.last == Octet.cr { row?.octets.removeLast() }
      told += takeRow()
    }
    return told
  }

  /// A line without an end.
  private mutating func takeRow() -> [ImportedPart.Told] {
    guard let row else { return [] }
    self.row = nil
    return told(row.octets, row.block)
  }

  private static func octets(ofRow row: ArraySlice<UInt8>) -> [UInt8] {
    row.prefix(48).split(separator: Octet.space).compactMap {
      UInt8(String(decoding: $0, as: UTF8.self), radix: 16)
    }
  }

  private mutating func take() -> [ImportedPart.Told] {
    guard let open, let block else { return [] }
    self.open = nil
    return told(open.octets, block)
  }

  /// What a line of the wire tells.
  private mutating func told(_ octets: [UInt8], _ block: Block) -> [ImportedPart.Told] {
    switch block {
    case .turn(let side):
      let turn = ImportedPart.Told.turn(Turn(side: side, octets: octets[...]))
      guard isInMessage, side == .server else { return [turn] }
      isInMessage = false
      return [.turn(Turn(side: .client, octets: [Octet.dot])), turn]
    case .content:
      isInMessage = octets != [Octet.dot]
      return [.turn(Turn(side: .client, octets: octets[...]))]
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
