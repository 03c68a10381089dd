import SMTPCore

/// What a reply code means after the commands that move no mail.
extension English {
  static let otherSenses: [ReplySense] = [
    .init(
      250, .rset, "Sender, recipients and text are dropped; TLS, EHLO and your login stay.",
      "Begin anew with MAIL; no EHLO is needed."),
    .init(501, .rset, "RSET takes no argument.", "Send it alone."),
    .init(250, .noop, "The server is there; nothing else happened."),
    .init(501, .noop, "The server is picky about what stands behind NOOP.", "Send it alone."),
    .init(250, .quit, "The server says goodbye, with 250 where 221 is due."),
    .init(421, .quit, "The server closes the connection, as you wished."),
    .init(501, .quit, "QUIT takes no argument.", "Send it alone."),
    .init(
      221, .unknownCommand, "The server takes you for no mail client and hangs up.",
      "Check that your program speaks SMTP."),
    .init(
      500, .unknownCommand, "The server does not know this command; nothing has changed.",
      "Check the spelling; HELP or the EHLO list tells what there is."),
    .init(502, .unknownCommand, "The server has this command switched off."),
    .init(
      421, .unprompted, "The server closes the connection unasked: a pause, or a shutdown.",
      "Connect again."),

    .init(250, .vrfy, "The address exists; the text shows it in full."),
    .init(251, .vrfy, "The user is elsewhere, and the server would send the mail on."),
    .init(252, .vrfy, "The server does not say whether this user exists; RCPT may tell you."),
    .init(
      450, .vrfy, "The server cannot look at this mailbox now.",
      "Ask again later, or just send RCPT."),
    .init(502, .vrfy, "The server answers no questions about its users.", "Try RCPT instead."),
    .init(504, .vrfy, "The server cannot look up what you asked for in this way."),
    .init(
      550, .vrfy, "There is no such user here, or you may not know.", "Check the name."),
    .init(551, .vrfy, "The user is elsewhere; the text tells the address to use."),
    .init(
      553, .vrfy, "The name fits several users; the lines tell you which.",
      "Ask again with one of them."),

    .init(250, .expn, "Each line names one member of the list."),
    .init(252, .expn, "The server does not show the list, but mail to it may work."),
    .init(500, .expn, "The server does not know EXPN.", "Ask whoever keeps the list."),
    .init(502, .expn, "The server does not show its lists to anybody.", "Ask the list's owner."),
    .init(504, .expn, "The server cannot expand the list in the way that you asked for."),
    .init(550, .expn, "There is no such list, or you may not see it.", "Check the name."),
    .init(502, .help, "The server has no help.", "Ask ehlo instead: ehlo explain and a verb."),
    .init(504, .help, "The server has no help on this word.", "Send HELP alone."),

    .init(
      250, .etrn, "The server sends what waits for this node over a new connection.",
      "Be ready to receive mail."),
    .init(251, .etrn, "No mail waits for this node.", "Nothing is to be done."),
    .init(
      252, .etrn, "Mail waits for this node, and its delivery has begun.",
      "Be ready to receive mail."),
    .init(
      500, .etrn, "The server does not know ETRN, and starts no delivery.",
      "Look for ETRN in the EHLO list."),
    .init(
      501, .etrn, "The server takes what stands behind ETRN for no domain.",
      "Give a domain; an @ before it takes in its subdomains."),
    .init(502, .etrn, "The server does not start deliveries on request."),
    .init(
      503, .etrn, in: [.greeted, .tls], "The server wants EHLO before ETRN.", "Send EHLO first."),
    .init(
      503, .etrn, "The server starts no delivery while a message is open, or before EHLO.",
      "Send RSET or EHLO first."),
    .init(
      250, .atrn, "Now the roles change: you are the server.",
      "Greet with 220; the mail comes over this connection."),
    .init(
      450, .atrn, "The server does not hand out mail for these domains for now.",
      "Ask again later; if it stays so, ask the operator whether they are yours."),
    .init(
      451, .atrn, "The server cannot change roles with you right now.", "Ask again later."),
    .init(
      503, .atrn, "ATRN cannot come here: it belongs behind the login, outside of a message.",
      "Send EHLO and AUTH, or RSET, then ATRN."),
    .init(502, .atrn, "The server does not hand out mail in this way."),
    .init(530, .atrn, "The server hands out mail only to those who have logged in.", "Send AUTH."),
    .init(
      250, .turn, "The roles are swapped: you are the server now.",
      "Greet with 220 and wait for commands."),
    .init(
      500, .turn, "The server does not know TURN, which is long out of use.", "Use ETRN or ATRN."),
    .init(
      503, .turn, "The roles cannot change here: before EHLO, or while a message is open.",
      "Send EHLO or RSET first."),
    .init(
      502, .turn, "The server does not change roles; it could give mail to anyone so.",
      "Use ETRN or ATRN."),

    .init(250, .send, "The sender is accepted for a message to a terminal.", "Send RCPT."),
    .init(250, .soml, "The sender is accepted, for a terminal or else a mailbox.", "Send RCPT."),
    .init(250, .saml, "The sender is accepted, for a mailbox and a terminal.", "Send RCPT."),
    .init(250, .xforward, "The server notes for its log where this mail came from."),
    .init(250, .verb, "The server will tell you more about what it does."),
    .init(250, .onex, "The server expects one message and no more."),
    .init(
      200, .debug, "The server let you into its debugging mode: a serious hole.",
      "Tell the operator at once; this door was used by the worm of 1988."),
    .init(
      200, .wiz, "The server opened its oldest back door to you.", "Tell the operator at once."),
    .init(
      500, .debug, "The door of the worm of 1988 is not there: that is how it should be.",
      "Nothing is to be done.", retry: .notNeeded),
    .init(
      500, .wiz, "The server has no wizard's back door, and should have none.",
      "Nothing is to be done.", retry: .notNeeded),
    .init(
      500, .kill, "The server cannot be killed by a command, and should not be.",
      "Nothing is to be done.", retry: .notNeeded),
    .init(
      500, .showq, "The server shows its queue to nobody over SMTP.",
      "On the server itself, mailq shows it.", retry: .notNeeded),
    .init(
      200, .xLink2State, "The Exchange server took the routing data.",
      "Nothing is to be done: this is between Exchange servers."),
    .init(
      354, .xexch50, "The Exchange server waits for the octets that you announced.",
      "Send just as many as you announced."),
    .init(
      503, .xclient, "The server takes no client data inside a message, or before EHLO.",
      "Send EHLO or RSET first."),
    .init(
      550, .xclient, "The server does not trust you to speak for other clients.",
      "Have its operator add your address to those that may."),
    .init(
      503, .xforward, "The server takes no such facts for its log inside a message.",
      "Send RSET first."),
    .init(
      550, .xforward, "The server does not trust what you tell of other clients.",
      "Have its operator allow your address."),
    .init(
      503, .anyCommand, in: [.bdatFailed], "After the failed chunk the server wants RSET first.",
      "Send RSET now."),
    .init(
      503, .anyCommand, in: [.greeted, .tls], "The server wants EHLO before this command.",
      "Send EHLO, then this again."),
  ]
}
