/// Message content as it went over the wire: behind DATA up to the lone dot, or one BDAT chunk.
package struct Message: Hashable, Sendable {
  /// What tells its end.
  package enum Framing: Hashable, Sendable {
    /// A lone dot (RFC 5321 §4.5.2). A dot was taken off in front of these octets of the content.
    case dot(stuffed: [Int])
    /// A count (RFC 3030 §2).
    case count
  }

  /// Octets on the wire, dot-stuffing included, the final `.` line not.
  package var octets: Int
  /// The content without dot-stuffing; of longer content the first part.
  package var content: [UInt8]
  /// What tells its end.
  package var framing: Framing
  /// Octets of the content that were counted but not kept.
  package var omitted: Int
  /// Octets that the source left out.
  package var redacted: Int
  /// Whether the source left out some of it, maybe without saying how much.
  package var isLeftOut = false
  /// False if the connection or the source ended inside it.
  package var isWhole: Bool
  /// When its first octet was there.
  package var began: Instant?
  /// When its last octet was there.
  package var ended: Instant?

  /// A message of which everything is known but when it was there.
  package init(
    octets: Int, content: [UInt8], framing: Framing, omitted: Int, redacted: Int, isWhole: Bool
  ) {
    self.octets = octets
    self.content = content
    self.framing = framing
    self.omitted = omitted
    self.redacted = redacted
    isLeftOut = redacted > 0
    self.isWhole = isWhole
  }

  /// Whether all of it is here.
  package var isKept: Bool { isWhole && omitted == 0 && !isLeftOut }

  /// Its octets on the wire; nil where the source left it out and does not say.
  package var knownOctets: Int? { isLeftOut && octets == 0 ? nil : octets }

  /// The octets that went over the wire, as far as they are kept: the dots that were taken off
  /// are in them, and the lone dot where nothing is missing before it.
  package var wireOctets: [UInt8] {
    guard case .dot(let stuffed) = framing else { return content }
    var octets: [UInt8] = []
    octets.reserveCapacity(content.count + stuffed.count + 3)
    var start = 0
    for place in stuffed {
      octets += content[start..<place] + [Octet.dot]
      start = place
    }
    octets += content[start...]
    if isKept { octets += [Octet.dot, Octet.cr, Octet.lf] }
    return octets
  }
}
