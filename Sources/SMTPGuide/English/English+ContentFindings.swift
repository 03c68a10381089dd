/// What it means that a side broke a rule about addresses, content, extensions and chunks, and what to do.
extension English {
  static let contentFindings: [FindingWords] = [
    .init(
      "vrfy-250-unverified", "VRFY that only says yes",
      "A server that says 250 without looking misleads whoever checks an address; 252 is honest.",
      "Send a message to find out."),
    .init(
      "local-part-case", "changed letters in an address",
      "What stands before the @ belongs to its server, and capital letters may matter there.",
      "Pass it on as it was written."),
    .init(
      "path-lengths", "address too long",
      "The part before the @ has at most 64 octets, a domain 255, a path 256; servers may refuse more.",
      "Use a shorter address."),
    .init(
      "command-too-long", "command line and its length",
      "A command line has 512 octets at most, as long as no extension adds to it.",
      "Shorten the line if it is longer; else the server is wrong."),
    .init(
      "dot-unstuffed", "dot that was not doubled",
      "A line began with one dot where two are due: the receiver takes it away, or ends the message.",
      "Double each dot at the start of a line."),
    .init(
      "eod-lf-dot-lf", "end of message at LF . LF",
      "The server took a dot between bare line feeds for the end: mail can be smuggled in behind it.",
      "Have the server updated: only CRLF . CRLF ends a message."),
    .init(
      "eod-lf-dot-crlf", "end of message at LF . CRLF",
      "The server took a dot behind a bare line feed for the end, the very hole used for smuggling mail.",
      "Have the server updated, and bare line feeds refused."),
    .init(
      "eod-crlf-dot-lf", "end of message at CRLF . LF",
      "The server took a dot with a bare line feed behind it for the end: a hidden message gets in so.",
      "Have the server updated: both line ends need their CR."),
    .init(
      "eod-cr-variants", "end of message at a bare CR",
      "The server took a dot beside a bare carriage return for the end, which lets others smuggle mail.",
      "Have the server updated: a CR alone ends nothing."),
    .init(
      "bare-lf-forwarded", "bare line ends in the message",
      "The message has a CR or LF alone; servers that read it otherwise can be fooled into two messages.",
      "Make every line end CR and LF, or announce BINARYMIME."),
    .init(
      "text-line-long", "line too long",
      "A line of the message has more than 998 octets before its CRLF, and may be cut on the way.",
      "Break the line, or encode the part."),
    .init(
      "8bit-without-8bitmime", "octets beyond ASCII",
      "The message has octets beyond ASCII and BODY=8BITMIME was not agreed on: they may be spoiled.",
      "Say BODY=8BITMIME where it is offered, or encode the part."),
    .init(
      "smtputf8-without-8bitmime", "SMTPUTF8 without 8BITMIME",
      "SMTPUTF8 needs 8BITMIME, and the server does not list it.",
      "Do without both, or have the server corrected."),
    .init(
      "smtputf8-params", "words behind SMTPUTF8",
      "The keyword SMTPUTF8 stands alone; what follows it means nothing.",
      "Pay no heed to the words."),
    .init(
      "binarymime-without-chunking", "BINARYMIME without CHUNKING",
      "Binary messages need BDAT, and the server does not offer it.",
      "Encode the message."),
    .init(
      "burl-without-8bitmime", "BURL out of place",
      "BURL needs 8BITMIME and a submission port, and one of them is missing.",
      "Send the message itself."),
    .init(
      "etrn-on-submission", "queue commands for people",
      "A submission server offers to start queues, which is the business of servers only.",
      "Leave it alone; the server's people should switch it off."),
    .init(
      "futurerelease-on-25", "held mail on port 25",
      "Holding mail for later is for submission only, and is offered here to everybody.",
      "Use it on port 587 or 465."),
    .init(
      "requiretls-before-tls", "REQUIRETLS in clear text",
      "REQUIRETLS counts only once TLS is on; offered here, anybody may have put it in.",
      "Ask again with EHLO behind STARTTLS."),
    .init(
      "deliverby-zero-r", "deadline that is over",
      "You ask for mail back that is late, and give it no time at all: the right answer is 501.",
      "Give at least a second, or the mode N."),
    .init(
      "notify-never-mixed", "NEVER beside other words",
      "NOTIFY says never and something else at once, which the server has to refuse.",
      "Write NEVER alone, or leave it out."),
    .init(
      "dsn-param-twice", "parameter twice",
      "RET, ENVID, NOTIFY and ORCPT may stand there once each.",
      "Take one of them out."),
    .init(
      "bdat-no-discard", "chunk read as commands",
      "The server refused the chunk and then took its octets for commands, as if you had sent them.",
      "Close the connection; a message must never act as commands."),
    .init(
      "bdat-count", "wrong count of octets",
      "The chunk had more octets than its BDAT said: the rest is read as commands.",
      "Count again, with two octets for each line end."),
    .init(
      "bdat-data-mix", "DATA among chunks",
      "A message goes by BDAT or by DATA, never by both.",
      "Send RSET and begin again."),
    .init(
      "bdat-after-last", "chunk after the last one",
      "The message was over with LAST, so there is nothing to which this chunk belongs.",
      "Begin a new message with MAIL."),
    .init(
      "bdat-no-rset", "no RSET behind a refused chunk",
      "A chunk was refused, and nobody knows what the server kept of the message.",
      "Send RSET before anything else."),
    .init(
      "bdat-dot-stuff", "dot at the end of a chunk",
      "The last chunk ends in a lone dot, which is a line of the message here.",
      "Leave the dot out, and double none: the count tells the end."),
  ]
}
