package import SMTPCore

/// A message in the practice server's mailbox.
package struct PracticeMessage: Hashable, Sendable {
  /// The name that the reply to its end gave it: `practice-0001`.
  package var id: String
  /// Sender, recipients, parameters, who the client said it was and whom it proved to be.
  package var envelope: ServerEnvelope
  /// Headers and body as sent, without dot-stuffing.
  package var octets: [UInt8]
  /// Version and cipher of TLS, `TLSv1.3 TLS_AES_256_GCM_SHA384`; nil if it came in the clear.
  package var tls: String?
}
