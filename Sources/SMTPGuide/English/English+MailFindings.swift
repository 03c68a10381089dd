/// What it means that a side broke a rule about MAIL, RCPT, DATA, RSET and QUIT, and what to do.
extension English {
  static let mailFindings: [FindingWords] = [
    .init(
      "space-after-colon", "space behind the colon",
      "A space stands between the colon and the address; strict servers refuse it.",
      "Write FROM:<ann@example.org> without one."),
    .init(
      "no-angle-brackets", "address without angle brackets",
      "The address lacks its angle brackets, which many servers do not forgive.",
      "Put it between < and >."),
    .init(
      "null-sender-refused", "empty sender refused",
      "The server refused <>, the sender of bounces, so its users never learn what failed.",
      "Tell whoever runs it; there is no way around."),
    .init(
      "postmaster-refused", "postmaster refused",
      "The server refused mail to postmaster, the one address that every mail server must have.",
      "Look for its people by their web site, or by whois."),
    .init(
      "source-route", "route before the address",
      "The address names hosts on the way, a form of the eighties that servers ignore or refuse.",
      "Send the last address alone."),
    .init(
      "param-not-offered", "parameter that is not offered",
      "The server did not announce the extension of this parameter, and may refuse the command.",
      "Leave it out, or look at the list of EHLO again."),
    .init(
      "param-unknown-code", "wrong code for a parameter",
      "An unknown parameter is answered with 555; this code reads as if the address were wrong.",
      "Leave the parameter out, and try again."),
    .init(
      "size-zero", "SIZE 0 misread",
      "A SIZE of 0 means that there is no fixed limit, not that nothing is taken.",
      "Send the message."),
    .init(
      "size-ignored", "bigger than the limit",
      "EHLO told the largest size, and this is beyond it: the transfer is for nothing.",
      "Make the message smaller, or send a link."),
    .init(
      "size-as-length", "announced size taken for the end",
      "The server stopped reading at the announced size; the rest would be read as commands.",
      "Leave SIZE out, and have the server mended."),
    .init(
      "size-late-552", "refused after the size was agreed",
      "The message is no bigger than announced, and the server refused its size only after the transfer.",
      "The server ought to say so at MAIL; for now, send a smaller one."),
    .init(
      "rcpt-552-too-many", "552 for too many recipients",
      "Too many recipients are told with 452; a 552 makes some clients give up on them.",
      "Send to the others in a second transaction."),
    .init(
      "rcpt-limit-low", "fewer than a hundred recipients",
      "The server takes fewer recipients than the hundred that a sender can count on.",
      "Spread them over several transactions."),
    .init(
      "rcpt-250-then-5xx", "recipient refused too late",
      "The server took every recipient and named a bad one only after the message.",
      "Nobody got it: send it again, one recipient at a time."),
    .init(
      "data-after-no-rcpt", "DATA without a recipient",
      "No recipient was accepted, and the server asks for the message all the same.",
      "Send a lone dot; nothing is delivered."),
    .init(
      "data-refused-after-bad-rcpt", "one bad recipient spoiled all",
      "Recipients were accepted, and yet the message is refused because of another one.",
      "Leave the refused recipient out, and begin again."),
    .init(
      "data-without-354", "message before the 354",
      "You sent the message without the 354 that asks for it; a server that says no reads its lines as commands.",
      "Wait for 354."),
    .init(
      "data-args", "argument where none belongs",
      "DATA, RSET and QUIT stand alone, so the right answer is 501.",
      "Send the word without anything behind it."),
    .init(
      "wrong-order-code", "wrong code for the wrong order",
      "The command came too early or twice, which is 503; this code says something else.",
      "Send what is missing before it, and then the command again."),
    .init(
      "unknown-closes", "hung up on an unknown command",
      "The server closed the connection over a command that it did not know; a 500 is enough.",
      "Connect again, and leave that command out."),
    .init(
      "rset-closes", "RSET did not work",
      "RSET has to be answered with 250, whatever was before it, and the connection stays.",
      "Open a new connection in its place."),
    .init(
      "quit-not-221", "QUIT without 221",
      "The right answer to QUIT is 221; with another one a client may doubt that all is well.",
      "Close the connection."),
    .init(
      "close-without-421", "hung up without a word",
      "The server closed the connection without a 421 or 221, and so did not say why.",
      "Take what was open as failed for now, and try again later."),
    .init(
      "quit-missing", "left without QUIT",
      "You closed the connection without QUIT; the server logs a lost connection, and may count it.",
      "Send QUIT, and wait for 221."),
    .init(
      "noncommand-verbs", "another protocol",
      "These are words of the web: a browser was tricked into talking to a mail server.",
      "Find out which program sent this."),
  ]
}
