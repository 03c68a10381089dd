package import JSON
package import SMTPCore

/// An event of a kind that this version does not know. It is kept and means nothing.
package struct UnknownEvent: Hashable, Sendable {
  /// When it happened.
  package var at: Instant?
  /// Its kind.
  package var kind: [UInt8]
  /// Its value.
  package var value: JSONValue
  /// The line that it stands in.
  package var line: Int
}
