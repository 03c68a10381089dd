/// What many say: these rows name nobody.
extension ProviderReply {
  /// Lists of bad addresses.
  static let lists: [ProviderReply] = [
    .init(
      "listed", nil, [550, 553, 554, 571], ["5.7.1", "5.7.0"], "blocked using ", "is listed in ",
      "is listed by ", "is listed at ", "is listed on ", " rbl ", " rbl)", "(rbl", "dnsbl",
      "blacklisted", "blacklist", "black listed", "on our block list", "blocklisted",
      who: .sendingSide)
  ]

  static let general: [ProviderReply] = [
    .init(
      "greylisted", nil, [450, 451, 421], [], "greylist", "graylist", "grey-list", "grey list",
      who: .you),
    .init(
      "dmarc", nil, [550, 554], ["5.7.1", "5.7.26", "5.7.0"], "dmarc policy", who: .sendingSide),
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
      "classified as spam", "considered spam", "message is spam", "detected as spam",
      at: [.endOfData, .command(.bdat)], who: .sendingSide),
    .init("login-first", nil, [530], ["5.7.0", "5.5.1"], "authentication required", who: .you),
    .init(
      "relaying", nil, [550, 551, 553, 554], [], "mail relay denied", "relaying not", who: .you),
    .init(
      "mechanism-unknown", nil, [504], ["5.7.4"], "unrecognized authentication type", who: .you),
    .init("errors", nil, [421], ["4.7.0"], "too many errors", who: .you),
    .init(
      "connections", nil, [421, 450, 554], ["4.7.0"], "too many connections", "connection rate",
      who: .sendingSide),
    .init(
      "null-mx", nil, [550, 556], ["5.1.10"], "domain does not accept mail",
      "does not accept mail", at: [.command(.rcpt)], who: .you),
    .init(
      "no-service", nil, [521], [], "host does not accept mail", "does not accept mail"),
    .init(
      "put-off", nil, [450, 451], ["4.7.1", "4.2.0", "4.7.0"], "try again later",
      "temporarily deferred", "temporarily rejected", "temporarily delayed",
      at: [.command(.mail), .command(.rcpt), .endOfData]),
    .init(
      "put-off-closing", nil, [421], ["4.7.1", "4.2.0", "4.7.0"], "try again later",
      "temporarily deferred", "temporarily rejected",
      at: [.command(.mail), .command(.rcpt), .endOfData]),
  ]
}
