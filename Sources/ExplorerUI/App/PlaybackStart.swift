/// Where the playing of a recording begins.
package enum PlaybackStart: Hashable, Sendable {
  /// At its start.
  case beginning
  /// At an entry, where it stops.
  case entry(Int)
  /// At its end, which is followed while it grows.
  case edge
}
