/// How much a practice server takes on, so that no client can exhaust the program around it.
package struct PracticeLimits: Sendable {
  /// Clients at once; the next one is told 421.
  package var connections = 200
  /// Seconds for which a client may be silent; RFC 5321 §4.5.3.2.7 asks for five minutes.
  package var idleSeconds = 300
  /// Messages that the mailbox keeps; the oldest go first.
  package var messages = 200
  /// Octets of messages that the mailbox keeps.
  package var mailboxOctets = 64 << 20
  /// Octets of messages that are being received, all connections together.
  package var pendingOctets = 128 << 20
  /// Event loops.
  package var threads = 1

  /// The usual limits.
  package init() {}
}
