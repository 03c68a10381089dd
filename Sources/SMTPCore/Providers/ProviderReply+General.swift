/// What many say: these rows name nobody.
extension ProviderReply {
  /// Lists of bad addresses.
  static let lists: [ProviderReply] = [
    .init(
      "listed", nil, [550, 553, 554, 571], ["5.7.1", "5.7.0"], "blocked using ", "is listed in ",
      "is listed by ", "is listed at ", "is listed on ", " rbl ", " rbl)", "(rbl", "dnsbl",
      "blacklist", "black listed", "black list", "block list", "blocklist",
      who: .sendingSide)
  ]

  static let general: [ProviderReply] = [
    .init(
      "greylisted", nil, [450, 451, 421], [], "greylist", "graylist", "grey-list", "grey list",
      needsOnlyTime: true),
    .init(
      "dmarc", nil, [550, 554], ["5.7.1", "5.7.26", "5.7.0"], "dmarc policy", "dmarc fail",
      "dmarc check fail", "dmarc validation fail", "dmarc verification fail", "failed dmarc",
      "fails dmarc", "does not pass dmarc", "rejected by dmarc", who: .sendingSide),
    .init(
      "spf", nil, [5], ["5.7.0", "5.7.1", "5.7.23"], "spf fail", "spf: fail", "spf check fail",
      "spf validation fail", "spf verification fail", "failed spf", "fails spf",
      "does not pass spf", who: .sendingSide),
    .init(
      "dkim", nil, [5], ["5.7.0", "5.7.1", "5.7.20-22"], "dkim fail", "dkim: fail",
      "dkim check fail", "dkim validation fail", "dkim verification fail",
      "dkim signature verification fail", "failed dkim", "fails dkim", "bad dkim signature",
      who: .sendingSide),
    .init(
      "no-user", nil, [550], ["5.1.1"], "user unknown", "user does not exist", "no such user",
      who: .you),
    .init(
      "full", nil, [450, 452, 550, 552], ["4.2.2", "5.2.2"], "over quota", "mailbox is full",
      "mailbox full", "imposed quota exceeded", "lda: error: quota exceeded",
      "quota exceeded (mailbox", who: .recipient),
    .init(
      "spam", nil, [550, 552, 554, 571], ["5.7.0", "5.7.1", "5.6.0"], "spam message rejected",
      "contains spam",
      "spam content", "looks like spam", "rejected as spam", "identified as spam",
      "classified as spam", "considered spam", "probability of spam", "spam score",
      "message is spam", "detected as spam",
      at: [.endOfData, .command(.bdat)], who: .sendingSide),
    .init(
      "unverified", nil, [550, 554], ["5.7.0", "5.7.1"], "email address is not verified",
      who: .sendingSide),
    .init(
      "login-first", nil, [530], ["5.7.0", "5.5.1"], "authentication required",
      refusesStranger: true, who: .you),
    // Senders are told to authenticate by SPF and DKIM as well: these words mean AUTH.
    .init(
      "login-wanted", nil, [502, 503, 530, 550, 553, 554, 571], ["5.5.0", "5.7.0", "5.7.1"],
      "authenticate first", "turn on smtp authentication", "smtp authentication required",
      "smtp authentication is required", "please log in first", "please login first",
      "authentication required for relay", "authentication is required for relay",
      refusesStranger: true, who: .you),
    .init(
      "logins", nil, [4], [], "too many login attempts", "too many failed login",
      "too many authentication attempts", "too many failed authentication",
      "too many auth attempts", who: .you),
    .init(
      "send-as", nil, [550, 553, 554], [], "permissions to send as this sender",
      "not allowed to send as", "not authorized to send as", who: .you),
    .init(
      "relaying", nil, [454, 550, 551, 553, 554, 571], [], "relaying denied", "relay denied",
      "relaying not", "relay not permitted", "relaying prohibited", "relay access denied",
      "unable to relay", "in my list of allowed rcpthosts", refusesStranger: true, who: .you),
    .init(
      "mechanism-unknown", nil, [504], ["5.7.4"], "unrecognized authentication type", who: .you),
    .init("errors", nil, [421], ["4.7.0"], "too many errors", who: .you),
    .init(
      "connections", nil, [421, 450, 554], ["4.7.0", "4.7.1"], "too many connections",
      "connection rate", "too many concurrent smtp connections", "too many concurrent connections",
      "too many simultaneous connections", who: .you),
    .init(
      "null-mx", nil, [550, 556], ["5.1.10"], "domain does not accept mail",
      "does not accept mail", at: [.command(.rcpt)], who: .you),
    .init(
      "no-service", nil, [521], [], "host does not accept mail", "does not accept mail"),
    .init(
      "put-off", nil, [450, 451], ["4.7.1", "4.2.0", "4.7.0"], "try again later",
      "temporarily deferred", "temporarily rejected", "temporarily delayed",
      at: [.command(.mail), .command(.rcpt), .endOfData], needsOnlyTime: true),
    .init(
      "put-off-closing", nil, [421], ["4.7.1", "4.2.0", "4.7.0"], "try again later",
      "temporarily deferred", "temporarily rejected",
      at: [.command(.mail), .command(.rcpt), .endOfData], needsOnlyTime: true),
  ]
}
