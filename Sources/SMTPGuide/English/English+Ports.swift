/// What is spoken on the ports that mail is looked for on.
extension English {
  static let ports: [PortWords] = [
    .init(
      24, "private mail systems, often LMTP",
      "Port 24 is set aside for private mail systems; LMTP is often put there.",
      "Speak LMTP: LHLO in place of EHLO, and expect a reply for each recipient."),
    .init(
      25, "relaying, from server to server",
      "Port 25 is for relaying: there servers hand mail to each other, and it begins in clear text.",
      "Send your own mail through 465 or 587: on 25 no server relays for you, and many networks "
        + "block it."),
    .init(
      110, "not SMTP: POP3",
      "Port 110 is for POP3, with which a client fetches its mail.",
      "Mail is sent on 465 or 587; POP3 only takes it out of the mailbox."),
    .init(
      143, "not SMTP: IMAP",
      "Port 143 is for IMAP, with which a client reads its mail on the server.",
      "Mail goes out on another port: 465 or 587."),
    .init(
      366, "mail on demand",
      "Port 366 is for ATRN: a customer logs in and has the waiting mail sent back over the line.",
      "Log in, then send ATRN; nothing else is served there."),
    .init(
      465, "handing mail in, TLS from the start",
      "On port 465 users hand their mail in, with TLS from the first octet: nothing goes in clear.",
      "Use it before 587: nobody can strip the encryption. STARTTLS is not needed there."),
    .init(
      587, "handing mail in, TLS by STARTTLS",
      "On port 587 users hand their mail in; it begins in clear text, and STARTTLS encrypts it.",
      "Send STARTTLS before AUTH; use 465 instead where the provider has it."),
    .init(
      993, "not SMTP: IMAP with TLS",
      "Port 993 is for IMAP with TLS from the first octet; a mail server's commands fail there.",
      "For sending, take 465, which has TLS from the start as well."),
    .init(
      995, "not SMTP: POP3 with TLS",
      "Port 995 is for POP3 with TLS from the first octet, to fetch mail.",
      "To send, the port is 465 or 587."),
    .init(
      2525, "587 by another number",
      "Port 2525 stands in no registry; providers open it where networks block 25 and 587.",
      "Treat it as 587. The practice server of ehlo listens there too."),
  ]
}
