/// What Yahoo and iCloud say.
extension ProviderReply {
  static let yahoo: [ProviderReply] = [
    .init(
      "yahoo-volume", .yahoo, [421], ["4.7.0"], "[tss04]",
      "temporarily deferred due to unexpected volume or user complaints", who: .sendingSide),
    .init("yahoo-blocked", .yahoo, [553, 554], ["5.7.2"], "[tss09]", "[tss11]", who: .sendingSide),
    .init("yahoo-blocked-4", .yahoo, [421], ["4.7.1"], "[ts03]", who: .sendingSide),
    .init(
      "yahoo-listed", .yahoo, [553, 554], ["5.7.1"], "[bl21]", "[bl23]", who: .sendingSide),
    .init(
      "yahoo-unauthenticated", .yahoo, [550, 554], ["5.7.9"],
      "requires all senders to authenticate", needsEnhanced: true, who: .sendingSide),
    .init(
      "yahoo-policy", .yahoo, [554], ["5.7.9"], "not accepted for policy reasons",
      needsEnhanced: true, who: .sendingSide),
    .init("yahoo-phishing", .yahoo, [553, 554], [], "[ph01]", who: .sendingSide),
    .init(
      "yahoo-sender-domain", .yahoo, [451], [], "unresolvable rfc.5321 from domain",
      who: .sendingSide),
    .init(
      "yahoo-recipient-rate", .yahoo, [450], [], "user is receiving mail too quickly",
      who: .recipient),
    .init("yahoo-no-user", .yahoo, [554], [], "dd this user doesn't have a", who: .you),
    .init(
      "yahoo-connection", .yahoo, [421], [], "max message per connection reached",
      who: .sendingSide),
  ]

  static let iCloud: [ProviderReply] = [
    .init(
      "icloud-filter", .iCloud, [550], ["5.7.1"], "[cs01]", who: .sendingSide),
    .init(
      "icloud-unauthenticated", .iCloud, [554], ["5.7.1"], "[hme1]", who: .sendingSide),
    .init(
      "icloud-dmarc", .iCloud, [550, 554], ["5.7.1"], "dmarc policy…support.apple.com",
      who: .sendingSide),
    .init(
      "icloud-volume", .iCloud, [421], ["4.7.1"], "deferred due to excessive volume",
      needsEnhanced: true, who: .sendingSide),
    .init("icloud-full", .iCloud, [552], ["5.2.2"], "user is over quota", who: .recipient),
    .init(
      "icloud-alias", .iCloud, [550], ["5.1.1"], "unknown or illegal alias",
      "inactive email address", needsEnhanced: true, who: .you),
    .init(
      "spamhaus-named", nil, [550], ["5.7.1"], "listing in spamhaus sbl", "spamhaus dbl",
      who: .sendingSide),
    .init(
      "proofpoint-blocked", .proofpoint, [4, 5], [], "support.proofpoint.com/dnsbl-lookup",
      who: .sendingSide),
  ]
}
