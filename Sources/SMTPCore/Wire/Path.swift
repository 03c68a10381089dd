/// What MAIL and RCPT name in angle brackets (RFC 5321 §4.1.2).
package enum Path: Hashable, Sendable {
  /// `<>`, the reverse-path of notifications.
  case null
  /// `<Postmaster>` without a domain (RFC 5321 §4.5.1).
  case postmaster
  /// A mailbox. A source route before it is read and left out, as §3.6.1 advises.
  case mailbox(Mailbox)

  /// The path as it stands between angle brackets, without a route.
  package var octets: [UInt8] {
    switch self {
    case .null: []
    case .postmaster: Array("Postmaster".utf8)
    case .mailbox(let mailbox): mailbox.octets
    }
  }

  /// The path in its brackets, as text.
  package var text: String { "<" + VisibleText.string(octets) + ">" }
}
