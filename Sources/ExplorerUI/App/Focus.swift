/// Where keys go on the explorer's screen.
package enum Focus: Hashable, Sendable {
  /// To the prompt, or to the message that is being written.
  case prompt
  /// To the log: keys move and look, and nothing is typed.
  case log
}
