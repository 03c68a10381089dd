/// Mailboxes that belong to a role, and not to a person.
extension Mailbox {
  private static let roles = [
    "POSTMASTER", "ABUSE", "HOSTMASTER", "WEBMASTER", "NOC", "SECURITY", "INFO", "MARKETING",
    "SALES", "SUPPORT", "USENET", "NEWS", "WWW", "UUCP", "FTP",
  ]

  /// Whether its local part is the name of a role (RFC 2142 §3 to §5).
  var isRole: Bool { Self.roles.contains { $0.isSpelled(localPart) } }
}
