/// What Exchange Online and Outlook.com say.
extension ProviderReply {
  static let exchangeOnline: [ProviderReply] = [
    .init(
      "exchange-reputation", .exchangeOnline, [451], ["4.7.650-659"],
      "temporarily rate limited due to ip reputation", who: .sendingSide),
    .init(
      "exchange-later", .exchangeOnline, [451], ["4.7.500-699", "4.7.850-899"],
      "access denied, please try again later", "server busy. please try again later",
      needsEnhanced: true, who: .sendingSide),
    .init(
      "exchange-banned-address", .exchangeOnline, [550], ["5.7.606-649"], "banned sending ip",
      who: .sendingSide),
    .init(
      "exchange-block-list", .exchangeOnline, [550], ["5.7.1"],
      "part of their network is on our block list", who: .sendingSide),
    .init(
      "exchange-banned-sender", .exchangeOnline, [550], ["5.7.511"], "banned sender",
      needsEnhanced: true, who: .sendingSide),
    .init(
      "exchange-banned-account", .exchangeOnline, [550], ["5.7.501-503"], "banned sender",
      "spam abuse detected", needsEnhanced: true, who: .sendingSide),
    .init(
      "exchange-bad-sender", .exchangeOnline, [550], ["5.1.8"], "bad outbound sender",
      who: .sendingSide),
    .init(
      "exchange-authentication", .exchangeOnline, [550], ["5.7.515"],
      "does not meet the required authentication level", who: .sendingSide),
    .init(
      "exchange-dmarc", .exchangeOnline, [550], ["5.7.509"], "does not pass dmarc verification",
      who: .sendingSide),
    .init(
      "exchange-ipv6", .exchangeOnline, [450], ["4.7.26"], "must pass either spf or dkim",
      who: .sendingSide),
    .init(
      "exchange-ptr", .exchangeOnline, [450, 550], ["4.7.25", "5.7.25"],
      "must have a reverse dns record", who: .sendingSide),
    .init(
      "exchange-helo", .exchangeOnline, [550], ["5.7.506"], "access denied, bad helo", who: .you),
    .init(
      "exchange-tenant", .exchangeOnline, [550], ["5.7.64"],
      "tenantattribution; relay access denied", who: .sendingSide),
    .init(
      "exchange-anonymous", .exchangeOnline, [530], ["5.7.57"],
      "client was not authenticated to send anonymous mail",
      "client not authenticated to send mail",
      who: .you),
    .init(
      "exchange-login-off", .exchangeOnline, [535], ["5.7.139"],
      "smtpclientauthentication is disabled", "basic authentication is disabled", who: .server),
    .init(
      "exchange-threads", .exchangeOnline, [432], ["4.3.2"],
      "storedrv.deliver; recipient thread limit exceeded", who: .recipient),
    .init(
      "exchange-client-threads", .exchangeOnline, [432], ["4.3.2"],
      "sender thread limit exceeded", "concurrent connections limit exceeded", who: .you),
    .init(
      "exchange-send-as", .exchangeOnline, [5], ["5.2.252"], "sendasdenied", who: .you),
    .init(
      "exchange-unknown", .exchangeOnline, [550], ["5.4.1"],
      "recipient address rejected: access denied", needsEnhanced: true, who: .you),
    .init(
      "exchange-no-recipient", .exchangeOnline, [550], ["5.1.10", "5.1.1"],
      "resolver.adr.recipientnotfound", "resolver.adr.recipnotfound",
      "resolver.adr.exrecipnotfound", who: .you),
    .init(
      "exchange-restricted", .exchangeOnline, [550],
      ["5.7.1", "5.7.124", "5.7.133", "5.7.134", "5.7.136"], "resolver.rst.authrequired",
      "resolver.rst.notauthorized", "resolver.rst.restrictedtorecipientspermission",
      who: .recipient),
    .init(
      "exchange-loop", .exchangeOnline, [554], ["5.4.6", "5.4.14"],
      "hop count exceeded - possible mail loop", who: .way),
    .init(
      "exchange-refused", .exchangeOnline, [450], ["4.4.316"],
      "connection refused [message=socket error code 10061]", who: .recipient),
    .init(
      "exchange-no-domain", .exchangeOnline, [550], ["5.4.310"], "dns domain…does not exist",
      who: .you),
    .init(
      "exchange-traffic", .exchangeOnline, [550], ["5.7.708"], "traffic not accepted from this ip",
      who: .sendingSide),
    .init(
      "exchange-size", .exchangeOnline, [550], ["5.2.3"], "resolver.rst.recipsizelimit",
      who: .you),
  ]
}
