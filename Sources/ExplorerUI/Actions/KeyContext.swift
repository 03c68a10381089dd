/// Where a key counts.
package enum KeyContext: Hashable, Sendable {
  case anywhere
  /// The command line to the server.
  case prompt
  /// The message that is being written.
  case composer
  /// The log, and whatever is played.
  case log
  /// The log and every other list.
  case list
  case playback
  case start
  /// One of the other pages.
  case page(Screen)
}
