/// A message that a host keeps until another one fetches it.
package struct WaitingMessage: Hashable, Sendable {
  /// Its place in the queue.
  package var number: Int
  /// The domain that it waits for, in lower case.
  package var domain: String
  /// From whom it is.
  package var reversePath: Path
  /// Whom it has not reached yet.
  package var recipients: [Path]
  /// Headers and body; every line ends with CRLF.
  package var content: [UInt8]
}
