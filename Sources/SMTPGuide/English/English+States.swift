import SMTPCore

/// Whose turn it is in each state, and what to do now.
extension English {
  static let states: [StateName: String] = [
    .connect: "Wait for the greeting: the server speaks first.",
    .rejected: "Your turn, but the server has turned you away: only QUIT is left.",
    .greeted: "Your turn: introduce yourself with EHLO.",
    .ready: "Your turn: MAIL opens a message; before it come STARTTLS and AUTH, if you need them.",
    .readyAuth: "Your turn: you are logged in, and MAIL opens a message.",
    .tlsPending: "Wait for the TLS handshake: no clear text may be sent any more.",
    .tls: "Your turn: the line is protected, and both sides forgot everything; say EHLO again.",
    .auth: "Your turn: answer the server in base64, or give up with a lone *.",
    .mail: "Your turn: the sender is known; name a recipient with RCPT.",
    .rcpt: "Your turn: name more recipients with RCPT, or begin the text with DATA.",
    .data: "Your turn: write the message; a dot alone on a line ends it.",
    .dataReply: "Wait for the server: it decides now whether it takes the message.",
    .bdat: "Your turn: send the next chunk with BDAT; the last one carries LAST.",
    .bdatFailed: "Your turn: a chunk failed and nothing is certain any more; send RSET.",
    .turn: "The roles have changed: you are the server now, and greet with 220.",
    .quit: "Wait for the server: it says goodbye and closes the connection.",
    .closed: "The session is over; nothing can be sent any more.",
  ]
}
