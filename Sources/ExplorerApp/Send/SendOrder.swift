package import SASL
import SMTPCore
import SMTPGuide

/// All that `send` is told to do.
package struct SendOrder: Sendable {
  /// The reverse-path without brackets; empty for `<>`.
  package var sender: String
  /// The forward-paths without brackets.
  package var recipients: [String]
  /// The message; nil where it is not needed.
  package var letter: Letter?
  /// How far to go.
  package var stage = SendStage.sent
  /// Who logs in; nil for nobody.
  package var credentials: Credentials?
  /// Whether the session must not go on without a login.
  package var needsLogin = false
  /// Whether the server is the practice server, so that nothing leaves the machine.
  package var isPractice = false
  /// The mechanism; nil for the best one that the server offers.
  package var mechanism: String?
  /// Octets of a chunk, where the message goes by BDAT (RFC 3030); nil for DATA.
  package var chunkSize: Int?
  /// The client's name, for EHLO.
  package var clientName: String

  /// What has no default.
  package init(sender: String, recipients: [String], clientName: String) {
    self.sender = sender
    self.recipients = recipients
    self.clientName = clientName
  }

  /// The first address that goes beyond ASCII, which takes SMTPUTF8 (RFC 6531 §3.3).
  var internationalAddress: String? {
    ([sender] + recipients).first { $0.utf8.contains { $0 >= 0x80 } }
  }

  /// The order as a server without SMTPUTF8 takes it: domains in ASCII (RFC 6531 §3.2). An address
  /// whose local part goes beyond ASCII stays, and cannot be sent there.
  func adapted(to capabilities: Capabilities?) -> SendOrder {
    guard capabilities?.offers("SMTPUTF8") != true else { return self }
    var order = self
    order.sender = InternationalDomain.asciiAddress(sender) ?? sender
    order.recipients = recipients.map { InternationalDomain.asciiAddress($0) ?? $0 }
    return order
  }

  /// The mechanism to use of those that a server offers; nil where none can be computed from what is
  /// known.
  func mechanism(among offered: [String], with means: MechanismFacts.Means) -> String? {
    if let mechanism { return mechanism }
    let hasSecret = credentials?.hasSecret == true
    // Whoever gives a name and a password does not want to be nobody.
    let usable = offered.filter { name in
      guard let facts = MechanismFacts.row(for: name), facts.isComputed else { return false }
      return (facts.need == .password && hasSecret)
        || (facts.need == .certificate && means.hasCertificate)
    }
    return MechanismFacts.preferred(among: usable, with: means)
  }
}
