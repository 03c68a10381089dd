package import SMTPCore

/// One thing of a recorded client's that can be sent again.
package struct ReplayItem: Hashable, Sendable {
  /// What is sent.
  package enum Content: Hashable, Sendable {
    /// A command line with its line end.
    case line([UInt8], Verb?)
    /// A login.
    ///
    /// - Parameter lines: The lines as they were sent; nil where they are secret, or hold only
    ///   once, so that they have to be computed anew.
    case login(mechanism: String, lines: [[UInt8]]?, isUnderTLS: Bool)
    /// Message content as it was on the wire, the lone dot included unless it was never sent.
    case message([UInt8])
    /// BDAT and its chunk.
    case chunk(line: [UInt8], [UInt8])
    /// What was sent is not known: nothing behind it can be replayed.
    case gap(ReplayObstacle)
  }

  /// What is sent.
  package var content: Content
  /// The index of its observation in the recording.
  package var index: Int
  /// The index of the last line of a login that took several; nil for anything else.
  package var last: Int?
  /// Those with the same number were sent before the first of them was answered.
  package var group: Int
  /// Whether the server went along: DATA got its 354, STARTTLS its 220. Nil where it never answered.
  package var isAccepted: Bool?

  /// The verb of a command.
  package var verb: Verb? {
    switch content {
    case .line(_, let verb): verb
    case .login: .auth
    case .chunk: .bdat
    case .message, .gap: nil
    }
  }
}
