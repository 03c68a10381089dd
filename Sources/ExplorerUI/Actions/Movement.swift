/// A step through a list.
enum Movement: Hashable, Sendable {
  /// So many rows down; up if it is less than 0.
  case rows(Int)
  /// So many screens of it down; up if it is less than 0.
  case pages(Int)
  case first
  case last
}
