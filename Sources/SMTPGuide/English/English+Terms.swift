/// What the terms of the mail trade mean: who passes mail on, and whom it is from and to.
extension English {
  static let terms: [TermWords] =
    roleTerms + addressTerms + fateTerms + checkTerms + securityTerms + wireTerms + slipTerms

  private static let roleTerms: [TermWords] = [
    .init(
      "MUA", "the program that you write mail in",
      "The mail user agent is the program in which a person writes and reads mail.",
      "It hands mail in at an MSA, on port 465 or 587, with a login."),
    .init(
      "MSA", "the server that takes your mail in",
      "The mail submission agent takes mail from its own users and puts right what is missing.",
      "Log in there; it is the one server that may send your mail anywhere."),
    .init(
      "MTA", "the server that passes mail on",
      "The mail transfer agent takes a message, queues it, and gives it to the next server.",
      "It speaks on port 25, without a login, and takes mail for its own domains only."),
    .init(
      "MDA", "the program that fills the mailbox",
      "The mail delivery agent puts a message into the recipient's mailbox.",
      "It stands behind the last MTA, which often reaches it with LMTP."),
    .init(
      "MX", "the servers of a domain, in the DNS",
      "The MX records of a domain name the servers that take its mail; the lowest number is first.",
      "Look them up with dig MX; without one, the domain's own address stands in."),
    .init(
      "null MX", "a domain without mail",
      "An MX record that names only a dot says that the domain takes no mail at all.",
      "Remove such addresses: servers refuse them with 556 or 550 5.1.10."),
    .init(
      "relay", "passing mail on",
      "To relay is to take a message for somebody else's domain and send it on.",
      "A server relays only for those it knows: log in, or use the recipient's own server."),
    .init(
      "open relay", "a server that passes on for anybody",
      "An open relay sends on mail from anybody to anybody; spammers find it within hours.",
      "Close it at once: relay only for your networks and for those who log in."),
    .init(
      "smart host", "the server that all your mail goes through",
      "A smart host takes all outgoing mail of a host, and sees to the rest of the way.",
      "Set it up with a login, where your own address has a bad name or port 25 is blocked."),
    .init(
      "gateway", "a door to another mail system",
      "A gateway hands mail over between SMTP and another system, and may rewrite its header.",
      "Odd addresses and lost headers often come from one; ask its operator."),
    .init(
      "submission", "handing your own mail in",
      "Submission is the first step of a message: from its author's program to the first server.",
      "It belongs on 465 or 587 and needs a login; port 25 is for servers."),
    .init(
      "SMTP", "how mail is sent",
      "SMTP is the protocol that hands messages over: commands in lines, replies with three digits.",
      "Type ehlo practice and try it; ehlo explain EHLO tells of its first command."),
    .init(
      "ESMTP", "SMTP with extensions",
      "ESMTP is SMTP begun with EHLO, so that the server can list what it does beyond the basics.",
      "Say EHLO; HELO gets you the SMTP of 1982."),
    .init(
      "LMTP", "SMTP for the last step",
      "LMTP hands a message to mailboxes on the same site, with one reply for each recipient.",
      "Begin with LHLO; it never runs on port 25, and keeps no queue."),
    .init(
      "ODMR", "mail fetched on demand",
      "ODMR lets a host with a changing address log in and have its waiting mail sent to it.",
      "Connect to port 366, AUTH, then ATRN."),
    .init(
      "IMAP", "how mail is read, not sent",
      "IMAP and POP3 get mail out of a mailbox; they share nothing with SMTP but the password.",
      "Look for the settings of outgoing mail: their ports are 465 and 587."),
    .init(
      "milter", "a filter beside the mail server",
      "A milter is a program that the mail server asks about each step of a message.",
      "A refusal in odd words often comes from one; the server's log names it."),
    .init(
      "hop", "one step of the way",
      "A hop is one server on the way of a message; each adds a Received line on top.",
      "Read the Received lines from the bottom up to follow the way."),
  ]

  private static let addressTerms: [TermWords] = [
    .init(
      "envelope", "whom the servers go by",
      "The envelope is the sender of MAIL and the recipients of RCPT; servers look at nothing else.",
      "What stands in From and To of the message may differ from it, and often does."),
    .init(
      "header", "what readers see of addresses",
      "The header is the top of the message: From, To, Subject and the like; a blank line ends it.",
      "It decides nothing about delivery: name recipients with RCPT."),
    .init(
      "From line", "the author that readers see",
      "The From line names the author of a message; MAIL FROM names who gets its bounces.",
      "DMARC asks that SPF or DKIM prove the domain of this very line."),
    .init(
      "null sender", "a sender that gets no bounces",
      "MAIL FROM:<> names nobody: bounces and automatic answers are sent so, to end there.",
      "Always accept it, and never send a bounce to it."),
    .init(
      "reverse-path", "where bounces go",
      "The reverse-path is the address behind MAIL FROM, to which bounces are sent.",
      "The last server writes it into the Return-Path line; SPF is checked for its domain."),
    .init(
      "forward-path", "where a message goes",
      "The forward-path is the address behind RCPT TO: one recipient of the message.",
      "Send one RCPT for each; whatever the header says has no part in it."),
    .init(
      "Bcc", "a recipient that nobody sees",
      "A blind copy is a recipient of the envelope that no line of the header names.",
      "Send a RCPT for it, and leave the Bcc line out of the message."),
    .init(
      "Cc", "a copy that everybody sees",
      "A carbon copy is a recipient that the Cc line names for all to see.",
      "SMTP has no such command: send a RCPT, as for every recipient."),
    .init(
      "postmaster", "the person behind a mail server",
      "Every domain with mail has to take messages to postmaster, in any case of letters.",
      "Write there about trouble; on the server itself RCPT TO:<postmaster> is enough."),
    .init(
      "MAILER-DAEMON", "the name that bounces come from",
      "Mail servers write their bounces under the name MAILER-DAEMON; no person reads an answer.",
      "Read the part of the bounce with Status and Diagnostic-Code."),
    .init(
      "catch-all", "a mailbox for every address",
      "A catch-all takes mail for all addresses of its domain, those nobody ever had as well.",
      "A 250 to RCPT proves nothing there; expect much spam in it."),
    .init(
      "alias", "a second address for a mailbox",
      "An alias is an address whose mail goes to other addresses, with the sender unchanged.",
      "Bounces go to the first sender; SPF can fail where the alias leads to another site."),
    .init(
      "mailing list", "one address for many people",
      "A mailing list sends each message on to its members, with the list as the new sender.",
      "Bounces must go to the list's owner, not to the author."),
    .init(
      "forwarding", "mail sent on to a new address",
      "Forwarding sends mail for one address on to another; 251 and 551 tell of it.",
      "SPF fails behind it and DKIM mostly holds: sign your mail."),
    .init(
      "sender rewriting", "a forwarder that puts itself in as sender",
      "A forwarder with SRS writes its own domain into the sender, so that SPF holds again.",
      "Addresses that begin with SRS0= are its work; bounces find their way back through it."),
    .init(
      "VERP", "a sender for each recipient",
      "VERP writes the recipient into the sender, so that a bounce tells whom it is about.",
      "Lists use it; Postfix does it for you with XVERP."),
    .init(
      "subaddress", "a label behind a plus",
      "In bob+shop@example.org the part behind the plus is a label; the mail goes to bob.",
      "Whether a server knows it is its own affair: try RCPT."),
    .init(
      "message", "header, blank line, text",
      "A message is its header, a blank line and its text; the envelope around it is no part of it.",
      "It goes behind DATA, line by line, and a lone dot ends it."),
    .init(
      "sender", "who it is from, twice",
      "There are two: MAIL FROM names who gets the bounces, the From line whom readers see.",
      "Servers check the first one; DMARC asks that it fits the second."),
    .init(
      "recipient", "who gets it",
      "A recipient is an address that the server took behind RCPT; each is accepted or refused alone.",
      "Name up to 100 in one message; more than that, in the next one."),
    .init(
      "mailbox", "where mail ends up",
      "A mailbox is the place that an address leads to: local part, @ and domain.",
      "A 550 says that it does not exist; a 452 or 552, that there is no room in it."),
    .init(
      "address", "local part, @, domain",
      "An address is a local part, an @ and a domain; the domain finds the server, which knows the rest.",
      "Put it into angle brackets behind MAIL FROM: and RCPT TO:, and nothing else."),
    .init(
      "local part", "what stands before the @",
      "Only the server of the domain knows what a local part means, even whether capitals count.",
      "Leave it as you were given it; quote it where it has a blank in it."),
    .init(
      "domain", "what stands behind the @",
      "The domain is looked up in the DNS: its MX records name the servers that take its mail.",
      "No MX and no address there means that nobody can get mail at it."),
    .init(
      "Message-ID", "the name of a message",
      "The Message-ID line names one message for good; answers and threads refer to it.",
      "Search logs for it where you have no queue id; some providers refuse mail without one."),
  ]
}
