package import SMTPCore

/// Sees one session of a practice server, on the server's own thread: it must not wait.
package protocol PracticeWitness: AnyObject, Sendable {
  /// Something happened. Octets are told in the clear, and with the names of a client's session:
  /// `sent` is what the client sent.
  func take(_ event: SessionEvent)
  /// The session is over.
  ///
  /// - Parameter report: What did not go as it was recorded, where a recording was played.
  func end(_ report: RecordedReport?)
}
