import SMTPCore

/// What a reply says to the other side where you are the server (TURN, ATRN).
extension English {
  /// Codes that say something of their own.
  static let ownSenses: [ReplySense] = [
    .init(
      421, .anyCommand,
      "You end the session. What you have not accepted yet, the other side keeps for later."),
    .init(554, .greeting, "You turn the other side away; all that it may say now is QUIT."),
    .init(500, .ehlo, "You know no EHLO; the other side will say HELO."),
    .init(502, .ehlo, "You know no EHLO; the other side will say HELO."),
    .init(
      251, .rcpt, "You take this recipient, and will pass the message on to where it lives now."),
    .init(551, .rcpt, "You refuse this recipient, and say where it lives now."),
    .init(452, .rcpt, "You take no more recipients now; the other side sends to the rest later."),
    .init(552, .rcpt, "You refuse this recipient; the other side may try again later."),
    .init(252, .vrfy, "You say neither yes nor no; the other side may try the address."),
    .init(500, .anyCommand, "You do not know this command; nothing has changed."),
    .init(501, .anyCommand, "You cannot read what stands behind the verb; nothing has changed."),
    .init(502, .anyCommand, "You know this command and do not offer it; nothing has changed."),
    .init(503, .anyCommand, "Something else comes first; nothing has changed."),
    .init(504, .anyCommand, "You do not offer this value; nothing has changed."),
    .init(555, .anyCommand, "You do not know a parameter of this command; nothing has changed."),
  ]

  /// What the first digit says, by what is answered.
  static let ownCategorySenses: [CategorySense] = [
    .init(.success, .greeting, "You greet the other side; it introduces itself next."),
    .init(.transient, .greeting, "You have no time for the other side; it comes back later."),
    .init(.permanent, .greeting, "You turn the other side away."),
    .init(.success, .ehlo, "You welcome the other side, and list what you can do."),
    .init(.success, .helo, "You welcome the other side; without EHLO it uses no extensions."),
    .init(.transient, .ehlo, "You do not accept its introduction for now."),
    .init(.permanent, .ehlo, "You do not accept its introduction."),
    .init(.success, .mail, "You take this sender; the recipients come next."),
    .init(.transient, .mail, "You refuse this sender for now; the other side tries again later."),
    .init(.permanent, .mail, "You refuse this sender for good; no message begins."),
    .init(.success, .rcpt, "You take this recipient; more of them may come, or the message."),
    .init(
      .transient, .rcpt,
      "You refuse this recipient for now; the other side tries again later, the others stand."),
    .init(.permanent, .rcpt, "You refuse this recipient for good; the others stand."),
    .init(.intermediate, .data, "You let the message come; a line with only a dot ends it."),
    .init(.transient, .data, "You do not take the message now; the other side keeps it."),
    .init(.permanent, .data, "You refuse the message before it comes."),
    .init(.success, .bdat, "You take this chunk; more may follow."),
    .init(.success, .endOfData, "The message is yours: from here you are responsible for it."),
    .init(
      .transient, .endOfData, "You do not take the message now; the other side sends it again."),
    .init(
      .permanent, .endOfData,
      "You refuse the message for good; the other side tells its sender so."),
    .init(.success, .rset, "You drop the message that was begun; the session goes on."),
    .init(.success, .quit, "You say goodbye; the connection closes behind it."),
    .init(.permanent, .quit, "You refuse to let it go; it may just hang up."),
    .init(.success, .starttls, "You let the handshake of TLS begin; then all begins anew."),
    .init(.transient, .starttls, "You cannot begin TLS now; the session goes on without it."),
    .init(.permanent, .starttls, "You do not begin TLS; the session goes on without it."),
    .init(.intermediate, .auth, "You ask for one more line of the login, in base64."),
    .init(.success, .auth, "You believe the login; the other side is let in."),
    .init(.transient, .auth, "You cannot check the login now; the other side tries again later."),
    .init(.permanent, .auth, "You do not let the other side in by this login."),
    .init(
      .success, .turn, "The roles change again: you are the client, and the other side greets."),
    .init(.permanent, .turn, "You stay the server."),
    .init(.success, .vrfy, "You say that there is such a mailbox."),
    .init(.permanent, .vrfy, "You say that there is no such mailbox."),
    .init(.success, .anyCommand, "You say yes; the other side goes on."),
    .init(.intermediate, .anyCommand, "You ask for more before it is done."),
    .init(.transient, .anyCommand, "You refuse for now; the other side may try again later."),
    .init(.permanent, .anyCommand, "You refuse for good; nothing has changed."),
    .init(
      .invalid, .anyCommand,
      "The other side cannot read this: a reply begins with 2, 3, 4 or 5 and two more digits."),
  ]
}
