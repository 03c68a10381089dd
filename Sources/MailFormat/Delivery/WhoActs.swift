/// Who can put right what a bounce or a log tells, of the people whom a message passes.
package enum WhoActs: String, CaseIterable, Hashable, Sendable {
  /// Whoever wrote the address.
  case writerOfAddress
  /// Whoever wrote the message.
  case writerOfMessage
  /// Whoever wrote to a list, or its owner.
  case listOwner
  /// Whoever reads the mailbox.
  case recipient
  /// Whoever looks after the mailbox.
  case mailbox
  /// Whoever runs the server that refuses.
  case theirPostmaster
  /// Whoever runs the server that sends, and its domain.
  case ownPostmaster
  /// Both of them, with each other.
  case bothPostmasters
  /// Whoever looks after the DNS of the recipient's domain.
  case domain
  /// Whoever set up the program or server that has to log in.
  case login
  /// Whoever keeps the accounts of the server that wants a login.
  case account
  /// Whoever runs the network between.
  case network
  /// Whoever stopped it before: earlier lines tell.
  case earlier
  /// Nobody yet: it is tried again.
  case nobodyYet
  /// Nobody: it is done.
  case nobody
  /// Whoever runs the client that was refused.
  case client
  /// That cannot be told.
  case unclear
}
