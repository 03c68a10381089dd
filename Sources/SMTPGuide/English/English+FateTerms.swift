/// What the terms mean for what becomes of a message, and for how servers find whom to trust.
extension English {
  static let fateTerms: [TermWords] = [
    .init(
      "transaction", "one message on its way over",
      "A transaction is one message: MAIL, then RCPT, then its text up to the dot.",
      "RSET drops it; EHLO, TLS and login stay for the next one."),
    .init(
      "session", "all from greeting to goodbye",
      "A session is one connection from its 220 to its 221; many messages may go in it.",
      "End it with QUIT, so that both sides know that nothing is lost."),
    .init(
      "queue", "where messages wait",
      "The queue holds what a server has accepted and not yet handed on.",
      "A 4yz leaves a message there: it is tried again for four or five days, then bounced."),
    .init(
      "queue id", "a message's number in the log",
      "The queue id is the server's own number for a message, told behind the 250 to its end.",
      "Write it down: with it, an operator finds the message in the log."),
    .init(
      "retry", "the next attempt",
      "After a 4yz the sending server tries again by itself, at growing distances.",
      "Wait half an hour at least; more speed only makes you look like a spammer."),
    .init(
      "deferral", "put off, not refused",
      "A 4yz reply means later, not now: the sending server keeps the message and tries again.",
      "Wait; if it lasts for hours, read the text of the reply."),
    .init(
      "hard bounce", "refused for good",
      "A 5yz reply means no: the message goes back to its sender at once.",
      "Correct what the reply names; remove addresses that do not exist."),
    .init(
      "bounce", "the message that says it failed",
      "A bounce is a message to the sender that says what was not delivered, and why.",
      "Read its Status and Diagnostic-Code: they are the last server's own words."),
    .init(
      "DSN", "a report about a delivery",
      "A delivery status notification reports to the sender: failed, late, delivered or passed on.",
      "With the DSN extension, NOTIFY on RCPT chooses which ones you get."),
    .init(
      "backscatter", "bounces to people who sent nothing",
      "Backscatter is bounces of forged mail, which hit the address that was forged.",
      "Refuse bad mail while the client is connected; never accept it first and bounce it then."),
    .init(
      "auto-reply", "an answer that no person wrote",
      "An automatic reply answers each message, such as one that says its reader is away.",
      "Send it with the null sender, never to a list, and mark it Auto-Submitted."),
    .init(
      "mail loop", "a message that goes in circles",
      "In a mail loop two servers hand a message to each other, until its Received lines are many.",
      "Read those lines from the bottom: where they repeat, a rule sends it back."),
    .init(
      "Received", "the track of a message",
      "Each server puts a Received line on top: from whom, by whom, when, and under which id.",
      "Only lines of servers that you trust are true; those below them can be forged."),
    .init(
      "MIME", "more than plain text in a message",
      "MIME says what the parts of a message are and how they are written in plain letters.",
      "ehlo makes it for you; in a message, ^X ^P shows it."),
    .init(
      "MDN", "a note that somebody read it",
      "A disposition notification comes from the reader's mail program, and not from a server.",
      "Whether it is sent is up to the reader; for what servers did, ask for a DSN."),
    .init(
      "time-out", "somebody waited too long",
      "Each side gives up after some minutes of silence: 5 for most commands, 10 after the last dot.",
      "Wait as long as that before you call a server dead; after the dot above all."),
  ]

  static let checkTerms: [TermWords] = [
    .init(
      "PTR", "the name of an address",
      "A PTR record gives the name of an IP address; servers distrust an address without one.",
      "Whoever owns the address sets it: mostly your hoster, not your DNS."),
    .init(
      "FCrDNS", "name and address that agree",
      "The address has a name in the DNS, and that name leads back to the same address.",
      "Set PTR and address record to match; large providers ask for it."),
    .init(
      "HELO name", "the client's name, not the server's",
      "Behind EHLO or HELO stands the name of the client that speaks, not of the server it greets.",
      "Give a full name that the DNS knows and that leads back to your address."),
    .init(
      "FQDN", "a host name in full",
      "A full host name has its domain with it: mail.example.org, not mail.",
      "Use it behind EHLO; a short name gets 504 or 550 at many servers."),
    .init(
      "address literal", "an IP address in brackets",
      "Where a host has no name, its address stands in brackets: [192.0.2.1] or [IPv6:2001:db8::1].",
      "It is right by the standard behind EHLO, and many servers distrust it."),
    .init(
      "greylisting", "the first try is put off",
      "Greylisting answers the first try of an unknown sender with 4yz, and takes the second.",
      "Wait some minutes and send the same again from the same address; change nothing."),
    .init(
      "DNSBL", "a list of bad addresses in the DNS",
      "A DNSBL lists addresses or domains that sent spam; servers ask it about each client.",
      "Follow the link in the reply to the list, stop the cause first, then ask to be removed."),
    .init(
      "spam", "mail that nobody asked for",
      "Spam is mail sent in bulk to people who did not ask for it; most of all mail is that.",
      "If yours is taken for it, look at reputation, PTR, SPF, DKIM and your list of recipients."),
    .init(
      "reputation", "what receivers think of you",
      "Receivers keep a score for each address and domain, from spam, complaints and volume.",
      "Send evenly and only to people who want it; a bad score takes weeks to mend."),
    .init(
      "rate limit", "too much in too short a time",
      "A rate limit refuses for now what comes faster than the receiver likes.",
      "Send fewer messages at once and in fewer connections."),
    .init(
      "tarpit", "slow on purpose",
      "A tarpit answers slowly on purpose, since programs that send spam do not wait.",
      "Wait for each reply: your client may take five minutes and longer."),
    .init(
      "spam trap", "an address that must get no mail",
      "A spam trap is an address that nobody ever gave away; who writes to it is listed.",
      "Never buy addresses, and remove those that bounce."),
    .init(
      "callout", "a server that asks back",
      "With a callout the receiver connects to the sender's server, to see whether it takes bounces.",
      "Make your sender address one that takes mail, from <> as well."),
    .init(
      "SPF", "which addresses may send for a domain",
      "SPF is a DNS record that lists the hosts that may send with the domain in MAIL FROM.",
      "Add every host that sends for you, and end it with -all or ~all."),
    .init(
      "DKIM", "a signature of the sending domain",
      "DKIM signs a message with a key whose public half stands in the DNS of the domain.",
      "Sign with the domain of the From line; it holds behind forwarders, too."),
    .init(
      "DMARC", "what to do when both proofs fail",
      "By DMARC a domain says what becomes of mail in its name that neither SPF nor DKIM proves.",
      "Start with p=none and read the reports; refuse only when your own mail passes."),
    .init(
      "alignment", "the proof is for the From line's domain",
      "DMARC counts SPF or DKIM only where it proves the very domain of the From line.",
      "Send and sign with your own domain, not with your provider's."),
    .init(
      "ARC", "a forwarder's seal",
      "With ARC a forwarder signs which checks a message had passed before it was changed.",
      "It helps only where the receiver trusts the forwarder."),
  ]
}
