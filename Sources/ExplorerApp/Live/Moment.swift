package import SMTPCore

/// Something that was seen, and the session right behind it.
package struct Moment: Sendable {
  package var observation: Observation
  package var session: Session
}
