/// Where a key counts.
package enum KeyContext: Hashable, Sendable {
  case anywhere
  /// Also while a question or the list of commands is open.
  case always
  /// The command line to the server.
  case prompt
  /// The command line while nothing is typed: keys that are text anywhere else in it.
  case emptyPrompt
  /// The message that is being written.
  case composer
  /// The log, and whatever is played.
  case log
  /// The log and every other list.
  case list
  case playback
  /// The explorer's screen while what was said before goes out again.
  case sendingAgain
  /// The session of another program, on the explorer's screen.
  case watch
  /// The command of another program that is held there, in the place of the prompt.
  case held
  case start
  /// One of the other pages.
  case page(Screen)
}
