/// One line as it stood on the wire.
package struct WireLine: Hashable, Sendable {
  /// The line without its ending; of a longer line the first `LineFramer.keptOctets`.
  package var octets: [UInt8]
  /// All octets of the line, the ending included, also those that were not kept.
  package var length: Int
  /// How many of its octets the source left out; others stand in their place.
  package var unknown = 0
  /// How it ended.
  package var ending: LineEnding
  /// When its first octet was there.
  package var began: Instant?
  /// When its last octet was there.
  package var ended: Instant?

  /// A line of which everything is known.
  package init(
    octets: [UInt8], length: Int, ending: LineEnding, began: Instant? = nil, ended: Instant? = nil
  ) {
    self.octets = octets
    self.length = length
    self.ending = ending
    self.began = began
    self.ended = ended
  }

  /// Octets that were counted but not kept.
  package var omitted: Int { max(0, length - ending.octets - octets.count) }
}
