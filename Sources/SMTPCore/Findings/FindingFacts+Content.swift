/// Addresses, lengths and content.
extension FindingFacts {
  static let content: [FindingFacts] = [
    .init(.vrfy250Unverified, .server, .warning, "RFC 5321 §3.5.3"),
    .init(.localPartCase, nil, .warning, "RFC 5321 §2.4"),
    .init(.pathLengths, nil, .warning, "RFC 5321 §4.5.3.1"),
    .init(.commandTooLong, nil, .warning, "RFC 5321 §4.5.3.1.4 §4.3.2"),
    .init(.dotUnstuffed, .client, .critical, "RFC 5321 §4.5.2"),
    .init(.eodLFDotLF, .server, .critical, "RFC 5321 §4.1.1.4; CVE-2023-51764 51765 51766"),
    .init(.eodLFDotCRLF, .server, .critical, "RFC 5321 §4.1.1.4"),
    .init(.eodCRLFDotLF, .server, .critical, "RFC 5321 §4.1.1.4"),
    .init(.eodCRVariants, .server, .critical, "RFC 5321 §4.1.1.4"),
    .init(.bareLFForwarded, .client, .critical, "RFC 5321 §2.3.8"),
    .init(.textLineLong, nil, .warning, "RFC 5321 §4.5.3.1.6"),
    .init(.eightBitWithout8BITMIME, .client, .error, "RFC 5321 §2.4; RFC 6152 §3"),
  ]
}
