/// What it means that a side broke a rule about replies, the greeting and EHLO, and what to do.
extension English {
  static let openingFindings: [FindingWords] = [
    .init(
      "reply-codes-differ", "codes differ within one reply",
      "The lines of this reply have different codes: two replies may have run into one.",
      "Go by the last line, and count the replies from here on."),
    .init(
      "reply-no-separator", "no separator behind the code",
      "Neither a space nor a hyphen follows the code, so nobody knows whether the reply goes on.",
      "Take the line as the last one, and report it to whoever runs the server."),
    .init(
      "reply-bare-code", "code without text",
      "The line is three digits and no more; at least a space belongs behind them.",
      "Go by the code; a strict client may stumble here."),
    .init(
      "reply-never-ends", "reply without an end",
      "The last line has a hyphen behind its code, so a client waits for one that never comes.",
      "Have the server put a space behind the code of its last line."),
    .init(
      "reply-too-long", "reply line too long",
      "The line has more than the 512 octets that a client must have room for.",
      "Spread the text over several lines, each with the code."),
    .init(
      "reply-code-range", "no reply code",
      "No reply has this code: its digits must be 2 to 5, then 0 to 5, then 0 to 9.",
      "Make sure that a mail server answers on this port at all."),
    .init(
      "reply-unlisted-code", "code of no standard",
      "No standard has this code, so you can go by its first digit only.",
      "Read 2 as yes, 4 as later and 5 as no."),
    .init(
      "reply-8bit", "text beyond ASCII",
      "The reply has octets beyond ASCII, which it may have only where you asked with SMTPUTF8.",
      "Have the server keep its texts in plain ASCII."),
    .init(
      "reply-control-bytes", "control characters",
      "The reply has control characters, with which a server could play tricks on a terminal.",
      "Look at it here only, where they are shown as escapes."),
    .init(
      "reply-bare-lf", "line feed alone",
      "A line ends in LF without CR; programs that differ here can be fooled.",
      "End every line with CR and LF."),
    .init(
      "reply-bare-cr", "carriage return alone",
      "A CR stands without LF; some programs see the end of a line there, others do not.",
      "Take the CR out, or put its LF behind it."),
    .init(
      "reply-no-crlf", "line cut off",
      "The connection ended in the middle of a line; take the command as failed for now.",
      "Try again later, as after a 451."),
    .init(
      "reply-nul", "zero octet",
      "A line has an octet of zero, where many programs stop reading.",
      "Take it out: text has no such octet."),
    .init(
      "two-replies", "reply that nobody asked for",
      "No command waits for this reply, so commands and replies may be out of step from here on.",
      "Close the connection and begin anew."),
    .init(
      "no-reply", "command without a reply",
      "The server said nothing although it had all the time that the standard gives it.",
      "Try again later; if it stays so, tell whoever runs the server."),
    .init(
      "text-driven", "decision by the text",
      "A client that reads the words of a reply breaks as soon as a server words it otherwise.",
      "Decide by the three digits, and keep the text for people."),
    .init(
      "early-talker", "talked before the greeting",
      "You sent a command before the greeting was over; filters take such clients for spam programs.",
      "Wait for the last line of the greeting."),
    .init(
      "greeting-no-name", "greeting without a name",
      "The word behind the greeting's code is no host name; a box in between may have rewritten it.",
      "Have the server put its own full name there."),
    .init(
      "greeting-bad-code", "wrong code to greet with",
      "A greeting says 220, or refuses with 554, 521 or 421; programs may not know what this means.",
      "Go by its first digit, and have the server's code corrected."),
    .init(
      "reject-and-close", "hung up on a refused client",
      "The greeting refused you, and the server closed without waiting for your QUIT.",
      "Take it as the refusal it is; the server should wait, or greet with 521."),
    .init(
      "521-on-submission", "521 on a submission port",
      "521 says that a host takes no mail at all, which cannot be true where people hand in theirs.",
      "Have the server say 554 or 530, whichever is meant."),
    .init(
      "banner-slow", "slow greeting",
      "The greeting took longer than many clients wait, although the server may take five minutes.",
      "Look for slow name or block list lookups on the server."),
    .init(
      "ehlo-unsupported", "EHLO is unknown",
      "The server does not know EHLO, so no extension can be used: no TLS, no login, no sizes.",
      "Go on with HELO, and ask whether a filter in between does this."),
    .init(
      "helo-unsupported", "neither EHLO nor HELO",
      "The server knows neither of the two greetings, and without one no mail can be sent.",
      "Make sure that it is SMTP that answers here; LMTP wants LHLO."),
    .init(
      "helo-gets-keywords", "keywords for HELO",
      "The answer to HELO lists extensions, which only EHLO asks for; old clients may not expect it.",
      "Do not use them: send EHLO first."),
    .init(
      "ehlo-keyword-case", "keywords compared with their case",
      "Small letters in a keyword mean the same; a client that minds them misses what is offered.",
      "Compare keywords without regard to case."),
    .init(
      "ehlo-keyword-syntax", "malformed keyword",
      "A keyword holds an octet other than letters, digits and hyphens, such as = in AUTH=LOGIN.",
      "Use the well-formed lines; a server spells AUTH= on purpose, for very old clients."),
    .init(
      "ehlo-first-line-keyword", "keyword in place of the name",
      "The first line names the server, and clients skip it: a keyword there is never seen.",
      "Have the server put its name into that line."),
    .init(
      "ehlo-unregistered", "keyword of no registry",
      "No registry has this keyword, so its meaning is up to the program that sends it.",
      "Use it only if you know the program."),
    .init(
      "ehlo-duplicate", "keyword twice",
      "The list has the keyword twice, and clients may use either line.",
      "Have the server list it once."),
    .init(
      "ehlo-lists-dead", "listed and unknown",
      "The server lists this command and then says that it does not know it.",
      "Do without it; the server should list what works only."),
    .init(
      "expn-unlisted", "EXPN works unlisted",
      "The server expands lists although EHLO does not tell so, perhaps without anybody's intention.",
      "Have it listed or switched off: it gives away addresses."),
    .init(
      "ehlo-no-reset", "EHLO did not begin anew",
      "A recipient was taken without a new MAIL: the transaction from before EHLO lived on.",
      "Send RSET before you go on."),
    .init(
      "ehlo-fail-keeps-state", "refused EHLO threw away the mail",
      "EHLO was refused, and yet the server forgot what was open before it.",
      "Begin the transaction again with MAIL."),
    .init(
      "ehlo-name-rejected", "refused for the name",
      "You were refused because your name and your address do not match, which is no reason to refuse.",
      "Give the name that your address resolves to, and tell the server's people."),
    .init(
      "ehlo-underscore", "underscore in a host name",
      "Host names have no underscore, and strict servers answer 501.",
      "Use the machine's full name, with hyphens in place of underscores."),
    .init(
      "ehlo-literal-no-brackets", "address without brackets",
      "An IP address stands for a name in brackets only, an IPv6 address with its tag as well.",
      "Write [192.0.2.1] or [IPv6:2001:db8::1]."),
    .init(
      "utf8-in-ehlo", "name beyond ASCII",
      "The name behind EHLO has octets beyond ASCII, before anything was agreed on.",
      "Write the domain in its xn-- form."),
  ]
}
