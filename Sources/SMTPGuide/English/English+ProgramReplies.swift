/// What replies mean that are known by their words: those of Postfix, Exim and Sendmail.
extension English {
  static let programReplies: [ProviderWords] = [
    .init(
      "queued",
      "Accepted: the message is in the server's queue, and the server is responsible for it.",
      "Note the id behind \"queued as\": the log knows the message by it."),
    .init(
      "go-ahead", "The server waits for the message: header, blank line, text.",
      "Write it, and end it with a dot alone on a line."),
    .init(
      "postfix-no-user", "This Postfix has no such user, alias or mailbox.",
      "Check the part before the @."),
    .init(
      "postfix-relay", "This Postfix has neither such a domain nor you among its users.",
      "Log in, on port 587 or 465, or connect to an MX of the recipient's domain.",
      relayed: "Check the MX of the domain: it leads to a server that does not know it."),
    .init(
      "postfix-sender-domain", "The domain behind MAIL FROM has neither MX nor address in the DNS.",
      "Correct the sender, or the DNS of its domain."),
    .init(
      "postfix-recipient-domain", "The recipient's domain is not in the DNS.",
      "Look for a slip behind the @; if there is none, its DNS is out of order."),
    .init(
      "postfix-helo-unknown", "The name behind your EHLO is not in the DNS.",
      "Say EHLO with a name that has an address record."),
    .init(
      "postfix-helo-short", "Your EHLO gave a short name, and this server wants a full one.",
      "Say EHLO mail.example.org, with your own domain."),
    .init(
      "postfix-helo-name", "What you gave behind EHLO cannot be a host name.",
      "Use letters, digits, hyphens and dots only."),
    .init(
      "postfix-ptr", "The server looked for the name of your address in the DNS, in vain.",
      "Ask your hoster for a PTR record, and have its name lead back to the address."),
    .init(
      "postfix-own-mx",
      "The MX of the domain leads to this Postfix, which does not know the domain as its own.",
      "Whoever runs it has to add the domain to its settings, or the MX has to change."),
    .init(
      "postfix-listed", "A block list that this Postfix asks has your address.",
      "The name behind \"blocked using\" is the list: have yourself removed there."),
    .init(
      "postfix-not-owned", "Your login does not go with this sender address.",
      "Log in as its owner, or use the address of your login."),
    .init(
      "postfix-starttls", "Without TLS this server does nothing for you.",
      "Send STARTTLS now, and EHLO after the handshake."),
    .init(
      "postfix-order", "A command came before the one that has to come first.",
      "The order is EHLO, MAIL, RCPT, DATA; the text names what is missing."),
    .init(
      "postfix-unknown-command", "Postfix has no such command.",
      "Check its spelling; what else there is, the EHLO list tells."),
    .init(
      "postfix-talk", "Postfix takes you for a robot: you sent what no mail client sends.",
      "Wait for the greeting and for each reply, then try once more.", retry: .corrected),
    .init(
      "postfix-nested", "A message is open already, and MAIL would begin another one.",
      "Go on with RCPT, or send RSET first to drop it."),
    .init(
      "postfix-no-recipients", "All recipients were refused, so DATA makes no sense.",
      "Send RSET; the replies to RCPT tell why."),
    .init(
      "postfix-recipients", "One message may have no more recipients here.",
      "Send this one, and start another for the rest."),
    .init(
      "postfix-size", "The message is beyond the size that this server was set to.",
      "Shrink it below the number on the SIZE line of EHLO."),
    .init(
      "postfix-disk", "The disk of the server is too full for the message.",
      "Wait; the operator should know of it."),
    .init(
      "postfix-synchronization", "You sent on before an answer had come, where you must wait.",
      "Wait for each reply; send several commands at once only where PIPELINING is listed."),
    .init(
      "postfix-bare-lf", "A line ended with LF alone, and this server takes none such.",
      "End every line with CR LF; a bare LF can hide a second message."),
    .init(
      "postfix-not-smtp", "Postfix takes you for a browser or another program that speaks no SMTP.",
      "Check the port, and that no proxy stands between."),
    .init(
      "postfix-timeout", "You said nothing for too long, and the server hung up.",
      "Connect anew, and answer within five minutes."),
    .init(
      "postfix-errors", "Postfix counts your errors, and these were too many.",
      "Look for the first one above, and connect again."),
    .init(
      "postfix-smtputf8", "The address goes beyond ASCII, and MAIL did not say so.",
      "Put SMTPUTF8 behind the address of MAIL."),
    .init(
      "recipient-accepted", "The server takes this recipient.",
      "Name another, or send DATA."),
    .init(
      "exim-go-ahead", "Exim waits for your message.",
      "Write header, blank line and text, then a lone dot."),
    .init(
      "exim-queued", "Accepted: Exim has the message and answers for it.",
      "Note the id behind \"id=\"; exim's log has it on each line."),
    .init(
      "exim-synchronization", "You spoke before Exim had, or before it was your turn.",
      "Wait for the greeting and for each reply."),
    .init(
      "exim-login-later", "Exim cannot reach what it checks passwords with.",
      "Keep the password, and try later."),
    .init(
      "exim-password", "Exim does not accept this name and password.",
      "Type them anew; often the name has to be the whole mail address."),
    .init(
      "exim-relay", "This Exim passes on no mail for you.",
      "Send AUTH first, or turn to a server of the recipient's domain.",
      relayed: "See which host the domain's MX names; this Exim does not serve the domain."),
    .init(
      "exim-no-route", "Exim finds no way to deliver to this address.",
      "Check its spelling, on both sides of the @."),
    .init(
      "exim-helo", "Exim cannot read what stands behind your EHLO.",
      "Leave out underscores and blanks; a plain full host name is right."),
    .init(
      "exim-busy", "The server has too many connections or too much work now.",
      "Come back in some minutes."),
    .init(
      "exim-size", "The message is larger than this Exim allows.",
      "Send less of it, or a link."),
    .init(
      "exim-loop", "The message has so many Received lines that Exim takes it for a loop.",
      "Find the two hosts that send it to each other."),
    .init(
      "exim-own-mx",
      "The DNS says that this Exim takes the domain's mail, and Exim does not know it.",
      "Whoever runs it has to add the domain, or correct the MX record."),
    .init(
      "exim-retry-time",
      "Exim failed at this host before, and the time of its next attempt has not come.",
      "Look for earlier lines with this domain: they tell what fails there."),
    .init(
      "exim-sender",
      "Exim could not verify your sender: its domain takes no mail, or its server said no.",
      "Use a sender that exists and takes bounces."),
    .init(
      "accepted-for-delivery", "The server has the message now, and will deliver it.",
      "Keep the id at the start of the text; it is the number in the log."),
    .init(
      "sendmail-hello", "Sendmail wants to know your name first.",
      "Send EHLO and your host name."),
    .init(
      "sendmail-order", "MAIL comes first and once, then RCPT.",
      "Send MAIL if it is missing, RSET if a message is open."),
    .init(
      "sendmail-password", "The login failed: name or password is wrong.",
      "Check both, then send AUTH once more."),
    .init(
      "sendmail-errors", "Sendmail has counted your errors, and hangs up at so many.",
      "Correct the list of recipients, or the program that sends."),
    .init(
      "sendmail-vrfy", "Sendmail does not tell who is there; that is no error.",
      "Send RCPT to see whether it takes the address."),
    .init(
      "sendmail-size", "The message goes beyond Sendmail's limit.",
      "Make it smaller; the limit stands on the SIZE line."),
    .init(
      "sendmail-disk", "Sendmail has no space left to store the message.",
      "Keep it; the operator must clear the disk."),
  ]
}
