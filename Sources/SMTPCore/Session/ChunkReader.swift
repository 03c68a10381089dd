/// Reads the octets of one BDAT chunk: a count of them, whatever they are (RFC 3030 §2).
struct ChunkReader: Hashable, Sendable {
  /// How many octets are still to come.
  private(set) var remaining: Int
  private var message = Message(
    octets: 0, content: [], framing: .count, omitted: 0, redacted: 0, isWhole: false)

  /// A reader of `octets` octets, which begin now.
  init(octets: Int) { remaining = octets }

  /// Reads off the front of `octets`; the chunk once all of it is there.
  mutating func next(in octets: inout ArraySlice<UInt8>, at instant: Instant?) -> Message? {
    if message.octets == 0 { message.began = instant }
    let part = octets.prefix(remaining)
    let room = ContentScanner.keptOctets - message.content.count
    message.content += part.prefix(room)
    message.omitted = message.omitted.addingClamped(max(0, part.count - room))
    octets = octets[part.endIndex...]
    return count(part.count, at: instant)
  }

  /// Takes octets that the source left out.
  mutating func takeUnknown(_ count: Int, at instant: Instant?) -> Message? {
    if message.octets == 0 { message.began = instant }
    let count = min(count, remaining)
    message.redacted = message.redacted.addingClamped(count)
    message.isLeftOut = true
    return self.count(count, at: instant)
  }

  /// What was read so far, cut where the source ended.
  func cut(at instant: Instant?) -> Message {
    var message = message
    message.ended = instant
    return message
  }

  private mutating func count(_ count: Int, at instant: Instant?) -> Message? {
    remaining -= count
    message.octets = message.octets.addingClamped(count)
    guard remaining == 0 else { return nil }
    message.isWhole = true
    message.ended = instant
    return message
  }
}
