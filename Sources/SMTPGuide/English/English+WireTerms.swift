/// What the terms mean for logins, for encryption and for what goes over the line.
extension English {
  static let securityTerms: [TermWords] = [
    .init(
      "TLS", "encryption of the connection",
      "TLS, once called SSL, encrypts the connection and proves by a certificate whose server it is.",
      "Have it before AUTH and MAIL: by STARTTLS, or on port 465 from the start."),
    .init(
      "implicit TLS", "TLS from the first octet, or by STARTTLS",
      "On port 465 TLS is there from the first octet; STARTTLS turns a clear line into one.",
      "Prefer 465: with STARTTLS somebody on the way can hide the offer."),
    .init(
      "opportunistic TLS", "encrypted if possible",
      "Between servers TLS is used where it is offered, and no certificate is checked.",
      "It stops only who listens; MTA-STS and DANE stop who meddles."),
    .init(
      "certificate", "the proof of whose server it is",
      "A certificate binds a key to a host name, signed by somebody whom you trust.",
      "It has to be in date, for the name you typed, and from a known authority."),
    .init(
      "SNI", "the name you ask TLS for",
      "With SNI the client says in the TLS handshake which host it wants, before it is encrypted.",
      "Set it with --sni where one server answers for many names and shows the wrong certificate."),
    .init(
      "cipher", "how the connection is encrypted",
      "The cipher suite names how TLS encrypts and proves each octet; both sides agree on one.",
      "Take TLS 1.2 or 1.3: nothing that they agree on by themselves is broken today."),
    .init(
      "MTA-STS", "a domain that asks for TLS, over the web",
      "By MTA-STS a domain says on a web page that its servers take mail over good TLS only.",
      "Publish it in testing mode first, with TLS-RPT beside it."),
    .init(
      "DANE", "a domain that asks for TLS, in the DNS",
      "With DANE the DNS, secured by DNSSEC, tells which certificate a mail server has.",
      "Change the TLSA record before the certificate, never behind it."),
    .init(
      "TLS-RPT", "reports about failed TLS",
      "By TLS-RPT a domain asks others to report when TLS to its servers failed.",
      "Set the record _smtp._tls and read the reports for a while."),
    .init(
      "STARTTLS injection", "meddling before TLS starts",
      "Somebody on the way hides STARTTLS, or slips in commands that count after the handshake.",
      "Drop all that came before the handshake, and go on only over TLS."),
    .init(
      "SASL", "how AUTH logs in",
      "SASL is the frame of all login mechanisms: AUTH names one, then both sides trade base64.",
      "Take the strongest that the AUTH line offers: SCRAM, and PLAIN only under TLS."),
    .init(
      "app password", "a password for one program",
      "An app password is a second password that a provider makes for one program alone.",
      "Make one in the account's settings, where a 534 or 535 refuses the usual password."),
    .init(
      "OAuth", "a token in place of a password",
      "With OAuth you log in at the provider, and the program gets a token for a short time.",
      "Send it with XOAUTH2 or OAUTHBEARER; a new one is due when it is refused."),
    .init(
      "challenge", "a question in a login",
      "A challenge is the base64 behind a 334, which the client has to answer in base64.",
      "Answer it on one line, or give up with a lone *."),
    .init(
      "nonce", "a number for one use",
      "A nonce is random and used once, so that a recorded login cannot be played again.",
      "CRAM-MD5 and SCRAM need it; ehlo computes the answer for you."),
    .init(
      "channel binding", "a login tied to this TLS line",
      "With channel binding the login proves that both ends see the same TLS connection.",
      "Take a mechanism that ends in -PLUS: nobody in the middle can pass it on."),
  ]

  static let wireTerms: [TermWords] = [
    .init(
      "greeting", "the server's first word: 220",
      "The server speaks first, and its greeting is 220; 250 is the answer to EHLO.",
      "Wait for it before you send anything; 554 in its place turns you away."),
    .init(
      "early talker", "a client that does not wait",
      "An early talker sends before the server has greeted; servers take that for spam.",
      "Wait for the 220, all of its lines."),
    .init(
      "reply code", "three digits that say it all",
      "A reply begins with three digits: 2 is yes, 3 go on, 4 not now, 5 no; text is for people.",
      "Act by the first digit, and read the text for the reason."),
    .init(
      "enhanced code", "three numbers that give the reason",
      "An enhanced code such as 5.1.1 gives class, subject and detail behind the reply code.",
      "Type ehlo explain 5.1.1, or any other, to read what it means."),
    .init(
      "continuation line", "a reply of several lines",
      "A hyphen behind the code says that more lines follow; the last one has a space.",
      "Wait for the line with the space before you send on."),
    .init(
      "capability", "what the server can do, by EHLO",
      "Each line behind the first of the answer to EHLO names an extension that the server has.",
      "Use only what is listed, and look again after STARTTLS and AUTH."),
    .init(
      "base64", "any octets in plain letters",
      "Base64 writes any octets in letters, digits, + and /; it hides nothing.",
      "Never show a line of AUTH to others: it holds your password."),
    .init(
      "dot-stuffing", "a second dot at the start of a line",
      "In DATA a line that begins with a dot gets one more, since a lone dot ends the message.",
      "The receiver takes it away again; BDAT needs none of this."),
    .init(
      "end of data", "a line with only a dot",
      "A line with nothing but a dot ends the message: CR LF, dot, CR LF.",
      "Wait for the answer to it: only a 250 says that the server has the message."),
    .init(
      "8-bit", "octets above 127",
      "Letters beyond ASCII need the eighth bit, which old servers took away.",
      "Say BODY=8BITMIME on MAIL where it is offered, or encode the text."),
    .init(
      "UTF-8", "all scripts in one encoding",
      "UTF-8 writes every letter in one to four octets; the ASCII ones stay as they are.",
      "In a text 8BITMIME is enough for it; in addresses and header it takes SMTPUTF8."),
    .init(
      "CRLF", "the end of a line",
      "A line of SMTP ends with two octets, CR and LF; neither may stand alone.",
      "Send both: servers refuse less, since it can hide a second message."),
    .init(
      "bare LF", "a line end without its CR",
      "An LF with no CR before it ends no line in SMTP, though some servers take it for one.",
      "Send CR LF; a bare LF gets you refused, for it makes smuggling possible."),
    .init(
      "bare CR", "a CR without its LF",
      "A CR with no LF behind it is allowed nowhere in SMTP but in a BINARYMIME message.",
      "Encode such content as base64, or turn it into whole line ends."),
    .init(
      "smuggling", "a message hidden inside another",
      "Two servers see different ends of a message, so that the second takes a part for commands.",
      "Take only CR LF . CR LF for the end, and refuse bare line ends."),
    .init(
      "EAI", "addresses in all scripts",
      "Internationalised mail has addresses and headers in UTF-8; it needs SMTPUTF8 all the way.",
      "Say SMTPUTF8 on MAIL, and have an ASCII address for those who lack it."),
    .init(
      "punycode", "a domain of other scripts in ASCII",
      "Punycode writes a domain name of any script in ASCII, behind xn-- at the start.",
      "Use it where the server does not offer SMTPUTF8; for the part before the @ it does not work."
    ),
    .init(
      "xtext", "how values of parameters escape",
      "In xtext a +, a = and all that is not printable ASCII is written as + and two hex digits.",
      "ENVID, ORCPT and AUTH on MAIL want it; + itself becomes +2B."),
  ]

  static let slipTerms: [TermWords] = [
    .init(
      "HELLO", "it is spelt EHLO",
      "SMTP knows no such command: it is EHLO, or HELO for a very old server.",
      "Type EHLO and your own host name, not the server's."),
    .init(
      "MAILFROM", "it is MAIL FROM:<address>",
      "MAIL is the command and FROM: its argument, so a space stands between the two words.",
      "Type MAIL FROM:<alice@example.org>, and no space behind the colon."),
    .init(
      "RCPTTO", "it is RCPT TO:<address>",
      "RCPT is the command, and TO: begins its argument, behind one space.",
      "Type RCPT TO:<bob@example.org>, with nothing between colon and bracket."),
    .init(
      "EXIT", "it is QUIT",
      "SMTP ends a session with QUIT; to these words a server answers 500.",
      "Type QUIT, and wait for the 221."),
    .init(
      "SUBJECT", "it belongs into the message",
      "A subject is a line of the message's header, and no command.",
      "Send DATA, then Subject: and the others, a blank line, and the text."),
  ]
}
