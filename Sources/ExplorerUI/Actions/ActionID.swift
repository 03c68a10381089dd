/// The names of what can be done, as they are typed behind `:`.
package enum ActionID: String, CaseIterable, Hashable, Sendable {
  // The program
  case quit, suspend, repaint, help, commands, cancel
  case copy, evidence, screenshot, mouse, explain
  // The session
  case connect, reconnect, drop, tls, auth
  case hello = "ehlo"
  case note, save, export, share, raw, chunks, group
  case serve
  case byHand = "by-hand"
  // The prompt
  case submit = "send"
  case complete, completeBack = "complete-back"
  case acceptGhost = "accept-ghost"
  case toLineStart = "line-start"
  case toLineEnd = "line-end"
  case characterBack = "character-back"
  case characterForward = "character-forward"
  case wordBack = "word-back"
  case wordForward = "word-forward"
  case deleteBack = "delete-back"
  case deleteForward = "delete-forward"
  case deleteWordBack = "delete-word-back"
  case deleteWordForward = "delete-word-forward"
  case killToStart = "kill-to-start"
  case killToEnd = "kill-to-end"
  case yank
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case historySearch = "history-search"
  case leaveSearch = "leave-search"
  case literal
  case stage
  case editor
  case helpHere = "help-here"
  // Writing a message
  case newLine = "new-line"
  case lineUp = "line-up"
  case lineDown = "line-down"
  case screenUp = "screen-up"
  case screenDown = "screen-down"
  case messageStart = "message-start"
  case messageEnd = "message-end"
  case editMessage = "edit-message"
  case attach, detach
  case asTyped = "as-typed"
  case preview
  // The log
  case toLog = "log"
  case toPrompt = "prompt"
  case up, down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last
  case open
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case mark
  case nextMark = "next-mark"
  case previousMark = "previous-mark"
  case notes
  case nextFinding = "next-finding"
  case previousFinding = "previous-finding"
  case clock
  case hex
  case reveal
  case inspector
  // The pages
  case session, server, findings, diagram, ladder, recordings, mailbox, start, others
  case back
  case refresh
  case octets
  case filter, rename
  case discard = "delete"
  case restore = "undo"
  // Two sessions compared
  case compare
  case nextDifference = "next-difference"
  case previousDifference = "previous-difference"
  case otherSide = "other-side"
  case strict, noise, unfold
  // Holding
  case hold
  case passOn = "pass-on"
  case dropHeld = "drop-held"
  case answerHeld = "answer-held"
  case passAll = "pass-all"
  // Playback
  case play, pause
  case stepForward = "step-forward"
  case stepBack = "step-back"
  case seekForward = "seek-forward"
  case seekBack = "seek-back"
  case rewind
  case toEnd = "to-end"
  case faster, slower
  case seek, speed
  case idleLimit = "idle-limit"
  case continueLive = "continue"
  case takeOver = "take-over"
}
