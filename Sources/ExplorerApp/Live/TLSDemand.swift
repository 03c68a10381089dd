import SMTPCore
import SMTPGuide

/// What a person demands of TLS.
package enum TLSDemand: String, CaseIterable, Hashable, Sendable {
  /// Nothing is sent unasked, nothing is refused.
  case auto
  /// MAIL and AUTH are refused before TLS.
  case require
  /// TLS is never begun.
  case never

  /// Why a command may not be sent now; nil if it may.
  func objection(to verb: Verb?, in session: Session) -> Trouble? {
    switch (self, verb) {
    case (.require, .mail), (.require, .auth), (.require, .send), (.require, .soml),
      (.require, .saml), (.require, .xExps):
      session.tls == nil ? .tlsRequired : nil
    case (.never, .starttls), (.never, .xAnonymousTLS):
      .tlsForbidden
    default:
      nil
    }
  }
}
