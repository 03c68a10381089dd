/// Message content as it went over the wire: behind DATA up to the lone dot, or one BDAT chunk.
package struct Message: Hashable, Sendable {
  /// Octets on the wire, dot-stuffing included, the final `.` line not.
  package var octets: Int
  /// The content without dot-stuffing; of longer content the first part.
  package var content: [UInt8]
  /// Octets of the content that were counted but not kept.
  package var omitted: Int
  /// Octets that the source left out.
  package var redacted: Int
  /// False if the connection or the source ended inside it.
  package var isWhole: Bool
  /// When its first octet was there.
  package var began: Instant?
  /// When its last octet was there.
  package var ended: Instant?

  /// A message of which everything is known.
  package init(octets: Int, content: [UInt8], omitted: Int, redacted: Int, isWhole: Bool) {
    self.octets = octets
    self.content = content
    self.omitted = omitted
    self.redacted = redacted
    self.isWhole = isWhole
  }
}
