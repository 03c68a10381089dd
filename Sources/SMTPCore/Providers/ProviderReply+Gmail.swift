/// What Gmail says. Where its words are nobody's in particular, its mark at the end has to stand
/// behind them.
extension ProviderReply {
  static let gmail: [ProviderReply] = [
    .init(
      "gmail-later", .gmail, [421], ["4.7.0"], "try again later, closing connection…gsmtp",
      who: .sendingSide),
    .init(
      "gmail-reputation", .gmail, [421, 550], ["4.7.0", "4.7.28", "5.7.1", "5.7.28"],
      "very low reputation of the sending ip address",
      "very low reputation of the sending domain", who: .sendingSide),
    .init(
      "gmail-ptr", .gmail, [421, 550], ["4.7.0", "4.7.23", "4.7.25", "5.7.1", "5.7.25"],
      "ip address sending this message does not have a ptr record", "ptr record…gsmtp",
      who: .sendingSide),
    .init(
      "gmail-ipv6", .gmail, [421, 550], ["4.7.0", "5.7.1"],
      "does not meet ipv6 sending guidelines", who: .sendingSide),
    .init(
      "gmail-unauthenticated", .gmail, [421, 550], ["4.7.26", "5.7.26"],
      "requires all senders to authenticate with either spf or dkim",
      "blocked because the sender is unauthenticated", who: .sendingSide),
    .init(
      "gmail-dmarc", .gmail, [421, 451, 550], ["4.7.26", "5.7.26"],
      "not accepted due to domain's dmarc policy", who: .sendingSide),
    .init(
      "gmail-spf-fail", .gmail, [550], ["5.7.26"], "spf record with a hard fail",
      who: .sendingSide),
    .init(
      "gmail-spf", .gmail, [421, 550], ["4.7.27", "5.7.27"], "senders to authenticate with spf",
      needsEnhanced: true, who: .sendingSide),
    .init(
      "gmail-dkim", .gmail, [421, 550], ["4.7.30", "5.7.30"], "to authenticate with dkim",
      needsEnhanced: true, who: .sendingSide),
    .init(
      "gmail-tls", .gmail, [421, 550], ["4.7.29", "5.7.29"], "senders to use tls/ssl",
      needsEnhanced: true, who: .sendingSide),
    .init(
      "gmail-alignment", .gmail, [421, 550], ["4.7.32", "5.7.32"],
      "isn't aligned with either the authenticated spf or dkim", who: .sendingSide),
    .init(
      "gmail-rate", .gmail, [421, 550], ["4.7.0", "4.7.28", "5.7.28", "5.7.1"],
      "unusual rate of mail", "unusual rate of unsolicited mail", who: .sendingSide),
    .init(
      "gmail-recipient-rate", .gmail, [450, 550], ["4.2.1", "5.2.1"],
      "receiving mail too quickly", "receiving email too quickly", "rate that prevents",
      needsEnhanced: true, who: .recipient),
    .init(
      "gmail-full", .gmail, [452, 552], ["4.2.2", "5.2.2"], "inbox is out of storage space",
      "out of storage space…gsmtp", "over quota…gsmtp", who: .recipient),
    .init(
      "gmail-no-user", .gmail, [550], ["5.1.1"],
      "the email account that you tried to reach does not exist", who: .you),
    .init(
      "gmail-home-line", .gmail, [550], ["5.7.1", "5.7.0"],
      "is not authorized to send email directly to our servers", who: .sendingSide),
    .init("gmail-spam", .gmail, [550], ["5.7.1"], "likely unsolicited mail", who: .sendingSide),
    .init(
      "gmail-header", .gmail, [550], ["5.7.1"], "is not rfc 5322 compliant…gsmtp",
      "multiple addresses in from…gsmtp", "missing a valid…gsmtp", who: .you),
    .init(
      "gmail-attachment", .gmail, [552], ["5.7.0"],
      "blocked because its content presents a potential security issue", who: .you),
    .init(
      "gmail-size", .gmail, [552], ["5.3.4", "5.2.3"], "exceeded google's message size limits",
      who: .you),
    .init(
      "gmail-relay", .gmail, [550], ["5.7.0", "5.7.1"], "mail relay denied…gsmtp",
      "invalid credentials for relay", who: .sendingSide),
    .init(
      "gmail-login-first", .gmail, [530], ["5.5.1", "5.7.0"], "authentication required…gsmtp",
      who: .you),
    .init(
      "gmail-password", .gmail, [535], ["5.7.8", "5.7.1"],
      "username and password not accepted…gsmtp", who: .you),
    .init(
      "gmail-app-password", .gmail, [534, 535], ["5.7.9", "5.7.1"],
      "application-specific password required", who: .you),
    .init(
      "gmail-logins", .gmail, [454], ["4.7.0"], "too many login attempts…gsmtp", who: .you),
    .init(
      "gmail-helo", .gmail, [501], ["5.5.4"], "helo/ehlo argument…invalid…gsmtp", who: .you),
    .init(
      "gmail-tls-domain", .gmail, [421], ["4.7.0"], "tls required for rcpt domain", who: .you),
    .init("gmail-loop", .gmail, [554], ["5.4.6"], "message exceeded 50 hops", who: .way),
    .init("gmail-rule", .gmail, [5], [], " - gcdp", who: .recipient),
  ]
}
