/// Events kept compactly, in order, as offsets into one store of octets.
///
/// What a session of a million events costs here is its octets and a few words for each event.
package struct EventLog: Sendable {
  private enum Kind: UInt8, Sendable {
    case received
    case sent
    case chunk
    /// Anything without octets of its own: it stands in `others`.
    case other
  }

  private struct Record: Sendable {
    /// Microseconds, `noInstant` for none.
    var at: Int64
    /// Where the octets begin, or the place in `others`.
    var start: Int
    var count: Int32
    var kind: Kind
  }

  private static let noInstant = Int64.min

  private var records: [Record] = []
  private var octets: [UInt8] = []
  private var others: [SessionEvent] = []

  /// An empty log.
  package init() {}

  /// How many events it holds.
  package var count: Int { records.count }

  /// Adds an event.
  package mutating func append(_ event: TimedEvent) {
    let at = event.at?.microseconds ?? Self.noInstant
    switch event.event {
    case .received(let part): append(part, .received, at)
    case .sent(let part): append(part, .sent, at)
    case .chunk(let part): append(part, .chunk, at)
    default:
      records.append(Record(at: at, start: others.count, count: 0, kind: .other))
      others.append(event.event)
    }
  }

  /// The event with this number, from 0; nil if there is none.
  package subscript(index: Int) -> TimedEvent? {
    guard records.indices.contains(index) else { return nil }
    let record = records[index]
    let at = record.at == Self.noInstant ? nil : Instant(microseconds: record.at)
    let part = record.kind == .other ? [] : Array(octets[record.start...].prefix(Int(record.count)))
    switch record.kind {
    case .received: return TimedEvent(at: at, .received(part))
    case .sent: return TimedEvent(at: at, .sent(part))
    case .chunk: return TimedEvent(at: at, .chunk(part))
    case .other: return TimedEvent(at: at, others[record.start])
    }
  }

  /// The octets of neighbouring events, one behind the other; nil where one of them is something
  /// else than whole lines of printable ASCII.
  func plainOctets(of range: Range<Int>) -> ArraySlice<UInt8>? {
    let records = records[range]
    guard let first = records.first, let last = records.last else { return nil }
    let areLines = records.allSatisfy { record in
      switch record.kind {
      case .received, .sent:
        record.count > 0 && octets[record.start + Int(record.count) - 1] == Octet.lf
      case .chunk, .other: false
      }
    }
    guard areLines else { return nil }
    let said = octets[first.start..<last.start + Int(last.count)]
    return said.withUnsafeBufferPointer(Self.areLines) ? said : nil
  }

  /// Whether octets are printable ASCII, but for CR and LF that stand together.
  private static func areLines(_ octets: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBehindCR = false
    for octet in octets {
      guard octet == Octet.lf ? isBehindCR : !isBehindCR else { return false }
      isBehindCR = octet == Octet.cr
      guard octet >= Octet.space || octet == Octet.lf || isBehindCR, octet < Octet.delete else {
        return false
      }
    }
    return !isBehindCR
  }

  private mutating func append(_ part: [UInt8], _ kind: Kind, _ at: Int64) {
    let count = Int32(clamping: part.count)
    records.append(Record(at: at, start: octets.count, count: count, kind: kind))
    octets += part.prefix(Int(count))
  }
}
