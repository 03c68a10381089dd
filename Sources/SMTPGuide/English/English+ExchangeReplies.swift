/// What replies mean that are known by their words: those of Exchange Online and Outlook.com.
extension English {
  static let exchangeReplies: [ProviderWords] = [
    .init(
      "exchange-reputation", "Outlook.com slows your address down for its reputation.",
      "Wait and send less; Microsoft's SNDS shows what it thinks of the address."),
    .init(
      "exchange-later", "Microsoft finds what your host sends suspicious, and puts it off.",
      "Look for a hacked account on your host, then wait some hours."),
    .init(
      "exchange-banned-address", "Microsoft has banned your address.",
      "Stop the cause, then ask at sender.office.com to have it taken off."),
    .init(
      "exchange-block-list", "Outlook.com has your address, or its whole network, on its list.",
      "Follow the link in the reply, or ask whoever gave you the address."),
    .init(
      "exchange-banned-sender", "Microsoft has banned this sender for the spam that came from it.",
      "Clean the account up, then forward the bounce to delist@microsoft.com."),
    .init(
      "exchange-banned-account",
      "Microsoft has stopped this account for the spam that was sent with it.",
      "Change its password; then its administrator can unblock it in Microsoft 365."),
    .init(
      "exchange-bad-sender",
      "Exchange Online lets this account send nothing more, for the spam that it sent.",
      "Secure the account; then its administrator can release it under Restricted entities."),
    .init(
      "exchange-authentication",
      "Outlook.com wants SPF, DKIM and DMARC of whoever sends much, and not all of them pass.",
      "Set up all three for the domain of the From line."),
    .init(
      "exchange-dmarc", "By the DMARC record of the From line's domain, Exchange refuses this.",
      "Make SPF or DKIM pass for that very domain; forwarding often breaks it."),
    .init(
      "exchange-ipv6", "Over IPv6, Exchange takes only mail with good SPF or DKIM.",
      "Set one of them up, or connect over IPv4."),
    .init(
      "exchange-ptr", "Your IPv6 address has no name in the DNS, and Exchange wants one.",
      "Publish a PTR record for it."),
    .init(
      "exchange-helo", "Exchange does not like the name behind your EHLO.",
      "Say EHLO with a full host name that the DNS knows."),
    .init(
      "exchange-tenant", "Exchange cannot tell which customer your host sends for.",
      "Correct the inbound connector: its certificate or address must be that of your host."),
    .init(
      "exchange-anonymous", "Exchange takes mail here only after a login.",
      "Log in first; without a login, the connector has to allow your host."),
    .init(
      "exchange-login-off", "Logging in over SMTP is switched off for this account or company.",
      "Have the administrator switch SMTP AUTH on for the account, or use OAuth."),
    .init(
      "exchange-threads", "Too much comes in for this mailbox at the same time.",
      "Nothing is to be done; the sending server tries again."),
    .init(
      "exchange-client-threads", "You send to Exchange over too many connections at once.",
      "Send over one connection, one message behind the other."),
    .init(
      "exchange-send-as", "Your login may not send with this sender address.",
      "Use the address of the login, or have its administrator grant Send As for the other one."),
    .init(
      "exchange-unknown", "The domain knows no such recipient, and Exchange says so at its edge.",
      "Correct the address, or strike it out; ask its owner in another way what it is now."),
    .init(
      "exchange-no-recipient", "Exchange looked the recipient up and found nobody.",
      "Check the address and remove it; old addresses can also hide in your address book."),
    .init(
      "exchange-restricted",
      "This address takes mail from some senders only, often those of the same company.",
      "Ask the recipient or the administrator there to let you write to it."),
    .init(
      "exchange-loop", "Exchange has seen this message too often: it goes in circles.",
      "Look for two systems that each think the other has the mailbox."),
    .init(
      "exchange-refused", "The server behind Exchange does not let it connect.",
      "Whoever runs that server has to open its port 25."),
    .init(
      "exchange-no-domain", "The DNS has no such recipient domain, says Exchange.",
      "Check the spelling behind the @."),
    .init(
      "exchange-traffic", "Microsoft takes nothing from this address or customer at the moment.",
      "Ask Microsoft's support; often it is a new customer, or a hacked one."),
    .init(
      "exchange-size", "The recipient's own limit is smaller than this message.",
      "Make the message smaller, or send a link."),
  ]
}
