/// Something in a recording that a person should know of, and that did not stop the reading.
package enum TranscriptWarning: Hashable, Sendable {
  /// The last line was cut short, as when a program is killed; its octets are dropped.
  case lastLineCut(octets: Int, at: TextPosition)
  /// A second header: two recordings follow one another in the file. What follows is read on, and
  /// its `open` starts the session afresh.
  case secondHeader(at: TextPosition)
  /// The first time that is before the one above it.
  case timeBackwards(at: TextPosition)
}
