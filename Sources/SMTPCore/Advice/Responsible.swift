/// Who can put right what a reply refuses.
package enum Responsible: String, CaseIterable, Hashable, Sendable {
  /// The person who typed, or the program that sent: an address, a password, the order, a message.
  case you
  /// Whoever runs the sending host and its domain: DNS, proofs of origin, volume, listings.
  case sendingSide
  /// Whoever runs the server that replied.
  case server
  /// The recipient, or whoever looks after the mailbox or the list.
  case recipient
  /// Nobody in particular: it lies on the way, in the network, the DNS or a host between.
  case way
}
