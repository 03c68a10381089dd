import SMTPCore
import Transcript

/// Sending what another program says, who hears of the replies later than we do.
extension LiveSession {
  /// Records octets as `record` does, unless the session at that very moment is one in which they
  /// may not go; nil then.
  func record(
    _ octets: [UInt8], where mayGo: @Sendable (Session) -> Bool
  ) -> [Moment]? {
    mayGo(session) ? record(octets) : nil
  }

  /// Whether the client is in the middle of a line outside of content.
  var isInClientLine: Bool { redactor.isInClientLine || !session.unfinishedClientLine.isEmpty }

  /// Whether a line that the client says next is one that a recording leaves out, or leaves out in
  /// part.
  func isSecret(_ line: [UInt8]) -> Bool { redactor.hides(line) }

  /// The client has said a line, and the server has not got it: what the client says behind it may be
  /// as secret as behind one that the server got.
  func withhold(_ line: [UInt8]) { redactor.withhold(line) }
}
