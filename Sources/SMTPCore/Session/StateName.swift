/// The names of the client's states: those of the transition table, as `show --json` prints them.
package enum StateName: String, CaseIterable, Hashable, Sendable {
  case connect
  case rejected
  case greeted
  case ready
  case readyAuth = "ready-auth"
  case tlsPending = "tls-pending"
  case tls
  case auth
  case mail
  case rcpt
  case data
  case dataReply = "data-reply"
  case bdat
  case bdatFailed = "bdat-failed"
  case turn
  case quit
  case closed
}
