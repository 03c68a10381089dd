extension ReplyCode {
  /// Every reply code that a standard, a server program or folklore knows.
  package static let all: [ReplyCode] = success + intermediate + transient + permanent

  private static let success: [ReplyCode] = [
    .init(200, .nonStandard, [.debug, .wiz, .xLink2State], "Sendmail"),
    .init(211, .standard, [.help], "RFC 5321 §4.2.3"),
    .init(214, .standard, [.help], "RFC 5321 §4.2.3"),
    .init(
      220, .standard, [.starttls, .xclient, .xAnonymousTLS], also: [.greeting],
      "RFC 5321 §4.2.3; RFC 3207 §4"),
    .init(221, .standard, [.quit], "RFC 5321 §4.2.3"),
    .init(235, .standard, [.auth, .xExps], also: [.challengeResponse], "RFC 4954 §6"),
    .init(
      250, .standard,
      [
        .ehlo, .helo, .lhlo, .mail, .rcpt, .bdat, .burl, .rset, .vrfy, .expn, .noop, .etrn, .atrn,
        .turn,
      ], also: [.endOfData], "RFC 5321 §4.2.3"),
    .init(251, .standard, [.rcpt, .vrfy, .etrn], "RFC 5321 §3.4; RFC 1985 §5.1"),
    .init(252, .standard, [.vrfy, .expn, .etrn], "RFC 5321 §3.5.3; RFC 1985 §5.1"),
    .init(253, .standard, [.etrn], "RFC 1985 §5.1"),
  ]

  private static let intermediate: [ReplyCode] = [
    .init(334, .standard, [.auth, .xExps], also: [.challengeResponse], "RFC 4954 §4"),
    .init(353, .nonStandard, [], also: [.endOfData], "draft-hall-prdr-00; Exim"),
    .init(354, .standard, [.data, .xexch50], "RFC 5321 §4.2.3"),
    .init(355, .experimental, [.mail], "RFC 1845 §4"),
  ]

  private static let transient: [ReplyCode] = [
    .init(421, .standard, [], also: [.anyCommand, .unprompted], "RFC 5321 §3.8 §4.2.3"),
    .init(422, .registered, [.auth], "RFC 5248 §2.4"),
    .init(430, .registered, [], "RFC 5248 §2.4"),
    .init(431, .folklore, [], ""),
    .init(432, .standard, [.auth], also: [.challengeResponse], "RFC 4954 §6"),
    .init(435, .nonStandard, [.auth], also: [.challengeResponse], "Exim"),
    .init(441, .folklore, [], ""),
    .init(442, .folklore, [], ""),
    .init(446, .folklore, [], ""),
    .init(447, .folklore, [], ""),
    .init(449, .folklore, [], ""),
    .init(
      450, .standard, [.rcpt, .vrfy, .atrn, .send], also: [.endOfData],
      "RFC 5321 §4.2.3; RFC 2645 §7"),
    .init(451, .standard, [.mail, .rcpt, .burl, .atrn], also: [.endOfData], "RFC 5321 §4.2.3"),
    .init(
      452, .standard, [.mail, .rcpt], also: [.endOfData],
      "RFC 5321 §4.2.3 §4.5.3.1.10; RFC 1870 §6"),
    .init(453, .standard, [.atrn], "RFC 2645 §7"),
    .init(
      454, .standard, [.starttls, .auth], also: [.challengeResponse], "RFC 3207 §4; RFC 4954 §6"),
    .init(455, .standard, [.mail, .rcpt], "RFC 5321 §4.1.1.11"),
    .init(456, .proposal, [.rcpt], "draft-martin-smtp-ipv6-to-ipv4-fallback"),
    .init(458, .standard, [.etrn], "RFC 1985 §5.1"),
    .init(459, .standard, [.etrn], "RFC 1985 §5.1"),
    .init(471, .folklore, [], ""),
  ]

  private static let permanent: [ReplyCode] = [
    .init(
      500, .standard, [.auth], also: [.anyCommand, .challengeResponse, .unknownCommand],
      "RFC 5321 §4.2.3 §4.3.2; RFC 4954 §6"),
    .init(
      501, .standard, [.auth, .starttls], also: [.anyCommand, .challengeResponse, .cancellation],
      "RFC 5321 §4.2.3; RFC 4954 §4; RFC 3207 §4"),
    .init(502, .standard, [.vrfy, .expn, .help, .ehlo, .turn], "RFC 5321 §4.2.4; RFC 821 §3.8"),
    .init(
      503, .standard, [.mail, .rcpt, .data, .bdat, .auth], also: [.anyCommand],
      "RFC 5321 §4.1.4; RFC 3030 §2; RFC 4954 §4"),
    .init(
      504, .standard, [.auth, .vrfy, .expn, .help, .ehlo],
      "RFC 5321 §4.2.3; RFC 4954 §4; RFC 4141 §4.2"),
    .init(510, .folklore, [], ""),
    .init(511, .folklore, [], ""),
    .init(512, .folklore, [], ""),
    .init(521, .standard, [], also: [.greeting, .anyCommand], "RFC 7504 §3; RFC 1846"),
    .init(523, .registered, [.auth], "RFC 5248 §2.4"),
    .init(524, .registered, [.auth], "RFC 5248 §2.4"),
    .init(525, .registered, [.auth], "RFC 5248 §2.4"),
    .init(530, .standard, [.mail, .atrn], "RFC 3207 §4; RFC 4954 §6; RFC 6409 §4.3"),
    .init(533, .registered, [.rcpt], "RFC 5248 §2.4; Exim"),
    .init(534, .standard, [.auth], also: [.challengeResponse], "RFC 4954 §6"),
    .init(535, .standard, [.auth], also: [.challengeResponse], "RFC 4954 §6"),
    .init(538, .deprecated, [.auth], also: [.challengeResponse], "RFC 4954 §6"),
    .init(541, .folklore, [], also: [.endOfData], ""),
    .init(
      550, .standard, [.ehlo, .mail, .rcpt, .vrfy, .expn], also: [.endOfData],
      "RFC 5321 §4.2.3 §7.9"),
    .init(551, .standard, [.rcpt, .vrfy], "RFC 5321 §3.4"),
    .init(552, .standard, [.mail, .rcpt], also: [.endOfData], "RFC 5321 §4.2.3; RFC 1870 §6"),
    .init(553, .standard, [.mail, .rcpt, .vrfy], "RFC 5321 §4.2.3 §3.5.1"),
    .init(
      554, .standard, [.data, .burl], also: [.greeting, .endOfData, .anyCommand],
      "RFC 5321 §4.2.3 §3.1; RFC 3207 §4.1; RFC 6409 §4.1"),
    .init(555, .standard, [.mail, .rcpt], "RFC 5321 §4.1.1.11"),
    .init(556, .standard, [.rcpt], "RFC 7504 §4; RFC 7505 §4.1"),
    .init(557, .folklore, [], also: [.endOfData], ""),
    .init(558, .nonStandard, [], also: [.endOfData], "draft-varshavchik-exdata"),
    .init(571, .nonStandard, [.rcpt], ""),
  ]
}
