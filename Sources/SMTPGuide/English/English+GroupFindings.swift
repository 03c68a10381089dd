/// What it means that a side broke a rule about pipelining, LMTP and patience, and what to do.
extension English {
  static let groupFindings: [FindingWords] = [
    .init(
      "pipelining-not-offered", "did not wait for the reply",
      "You sent a command before the last one was answered, and the server did not offer PIPELINING.",
      "Wait for each reply."),
    .init(
      "pipelining-past-sync", "group that goes on too long",
      "The command before has to be the last of its group: its reply decides what may follow.",
      "End the group there, and wait."),
    .init(
      "pipelining-out-of-order", "replies in the wrong order",
      "This reply belongs to a later command; from here on nobody knows what was accepted.",
      "Close the connection, and do not count on anything."),
    .init(
      "pipelining-buffered", "replies held back",
      "A server that keeps its replies while it waits for you brings both sides to a standstill.",
      "Send one command at a time."),
    .init(
      "pipelining-input-lost", "rest of the group forgotten",
      "Commands of a group were never answered: the server threw away what it had not read yet.",
      "Connect again, and send each command by itself."),
    .init(
      "pipelining-match-by-text", "replies matched by their text",
      "Replies come in the order of the commands, and their codes or words may be alike.",
      "Count them."),
    .init(
      "lmtp-on-25", "LMTP on port 25",
      "Port 25 belongs to SMTP; mail from outside gets lost at a server that speaks LMTP.",
      "Have LMTP moved to another port, or to a socket."),
    .init(
      "lmtp-ehlo-ok", "LMTP that takes EHLO",
      "An LMTP server took the greeting of SMTP, and a client may not expect one reply per recipient.",
      "Greet with LHLO."),
    .init(
      "lmtp-reply-count", "wrong number of replies",
      "The end of a message is answered once for each recipient, and here the number is another one.",
      "Do not count on what was delivered; look at the server's log."),
    .init(
      "lmtp-data-no-rcpt", "DATA without recipients in LMTP",
      "No recipient was accepted, where an LMTP server has to say 503.",
      "Begin again with MAIL and a recipient."),
    .init(
      "lmtp-missing-ext", "LMTP without its extensions",
      "LMTP servers have to offer PIPELINING and ENHANCEDSTATUSCODES; one of them is missing.",
      "Go by the three digits, and do not pipeline unless it is listed."),
    .init(
      "timeout-greeting", "no patience for the greeting",
      "You gave up before five minutes; a server that checks you or is busy may need them.",
      "Allow five minutes with --timeout."),
    .init(
      "timeout-mail", "no patience for MAIL",
      "You gave up on MAIL before five minutes, while the server may still have been looking up names.",
      "Give MAIL its five minutes."),
    .init(
      "timeout-rcpt", "no patience for RCPT",
      "You gave up on RCPT before five minutes, which lists and lookups can take.",
      "Wait five minutes for each recipient."),
    .init(
      "timeout-data-354", "no patience for the 354",
      "You gave up on DATA before two minutes, in which a server may ask filters and lists.",
      "Wait two minutes for the 354."),
    .init(
      "timeout-data-block", "no patience within the message",
      "You gave up on a piece of the message before three minutes.",
      "Wait three minutes for each piece."),
    .init(
      "timeout-final-dot", "no patience at the end",
      "You gave up before ten minutes; the server may have the message, and sending again doubles it.",
      "Wait ten minutes for the last reply."),
    .init(
      "timeout-server-idle", "server without patience",
      "The server closed after less than the five minutes that it has to wait for a command.",
      "Send NOOP now and then while you think."),
    .init(
      "retry-5yz", "same line again",
      "You sent what was refused for good, and nothing had changed.",
      "Change the line, or what the refusal asks for, before you try again."),
    .init(
      "retry-fast", "tries too close together",
      "A server that said later needs half an hour; quick tries look like an attack.",
      "Wait 30 minutes, and give up after four or five days."),
    .init(
      "dropped-is-451", "lost connection misread",
      "A connection that breaks says neither yes nor no: count it as a 451.",
      "Try again later; behind the last dot this can double a message."),
    .init(
      "251-as-failure", "251 or 252 taken for a no",
      "Both begin with 2: the recipient is accepted.",
      "Go on with DATA."),
    .init(
      "535-as-hard-close", "gave up on a wrong password",
      "A refused login does not end the session, and you closed the connection.",
      "Try again here, or send QUIT."),
    .init(
      "etrn-quit-confusion", "answers to ETRN misread",
      "Behind ETRN 251 to 253 tell how much mail is waiting, and nothing about recipients.",
      "Read them as yes."),
    .init(
      "limits-before-tls", "limits from before TLS",
      "The limits changed with TLS: those that were told before are over.",
      "Go by the newest list."),
  ]
}
