/// What a key does here, as the line of hints says it: a word, or two.
package enum HintWord: String, CaseIterable, Hashable, Sendable {
  case back
  case clock
  case commands
  case copy
  case dropConnection
  case edit
  case endMessage
  case faster
  case fill
  case giveUp
  case help
  case history
  case log
  case mark
  case move
  case newLine
  case next
  case octets
  case open
  case pages
  case pause
  case play
  case prompt
  case quit
  case reconnect
  case search
  case seek
  case send
  case step
}
