/// One of the two ends of a session.
package enum Side: String, Hashable, Sendable {
  case client
  case server
}
