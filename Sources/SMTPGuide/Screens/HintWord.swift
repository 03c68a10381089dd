/// What a key does here, as the line of hints says it: a word, or two.
package enum HintWord: String, CaseIterable, Hashable, Sendable {
  case back
  case commands
  case command
  case decide
  case difference
  case faster
  case help
  case log
  case move
  case octets
  case open
  case pages
  case play
  case reconnect
  case search
  case seek
  case step
  case watch
}
