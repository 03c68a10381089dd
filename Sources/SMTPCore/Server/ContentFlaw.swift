/// What makes the content of a message unacceptable.
enum ContentFlaw: Hashable, Sendable {
  /// A line feed without a carriage return before it.
  case bareLF
  /// A carriage return without a line feed behind it.
  case bareCR
  /// A line of more octets than a server has to take.
  case longLine
  /// More octets than the limit.
  case tooLarge
}
