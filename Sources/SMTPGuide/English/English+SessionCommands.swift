import SMTPCore

/// The commands that open, secure and end a session, with a grammar and an example each.
extension English {
  static let sessionCommands: [CommandWords] = [
    .init(
      .ehlo, "introduce yourself",
      "You give your host name, and the server lists what it can do.",
      form: "EHLO host-name",
      "Behind EHLO stands your full host name, or your IP address in brackets.",
      example: "EHLO laptop.example",
      answers: "250 with a line for each extension; 500 or 502 if it only knows HELO.",
      advice: "Send it first, and again after STARTTLS. In a message it works like RSET."),
    .init(
      .helo, "introduce yourself the old way",
      "You give your host name and renounce all extensions.",
      form: "HELO host-name",
      "Behind HELO stands your full host name; it takes no address in brackets.",
      example: "HELO laptop.example",
      answers: "250 and the server's name, without a list.",
      advice: "Send it only where EHLO was refused."),
    .init(
      .lhlo, "introduce yourself in LMTP",
      "It is the EHLO of LMTP, which hands mail to mailboxes on the same site.",
      form: "LHLO host-name",
      "Behind LHLO stands your full host name, as behind EHLO.",
      example: "LHLO relay.example",
      answers: "250 with a line for each extension; an SMTP server answers 500.",
      advice: "Send it in LMTP only, in the place of EHLO."),
    .init(
      .starttls, "encrypt the line",
      "You ask to encrypt the connection that is already open.",
      form: "STARTTLS",
      "It stands alone: an argument gets a 501.",
      example: "STARTTLS",
      answers: "220, and the TLS handshake follows; 454 if TLS is out of order.",
      advice: "Send it before AUTH and MAIL, and EHLO after it: both sides forget everything."),
    .init(
      .auth, "log in",
      "You prove who you are, so that the server takes mail from you.",
      form: "AUTH mechanism [first-answer]",
      "Behind AUTH stands a mechanism of the EHLO list, then a first answer in base64, or = .",
      example: "AUTH PLAIN AGFsaWNlAHByYWN0aWNl",
      answers: "334 for each question, then 235; 535 if the password is wrong.",
      advice: "Send it after STARTTLS and once only; never a password in clear text."),
    .init(
      .challengeResponse, "answer the server's question",
      "You answer a 334 while you log in.",
      form: "base64",
      "The line is base64 and nothing else; it may be empty.",
      example: "cHJhY3RpY2U=",
      answers: "334 for the next question, 235 when you are in, 535 when you are not.",
      advice: "Send a lone * in its place to give up."),
    .init(
      .cancellation, "break the login off",
      "You give up a login that waits for your answer.",
      form: "*",
      "The asterisk stands alone on the line.",
      example: "*",
      answers: "501, which here means that it worked.",
      advice: "Send it after a 334 that you cannot answer."),
    .init(
      .rset, "drop sender, recipients and text",
      "You drop the message that is under way and keep the session.",
      form: "RSET",
      "It stands alone.",
      example: "RSET",
      answers: "250, always.",
      advice: "Send it to start over; TLS, login and EHLO list stay."),
    .init(
      .noop, "do nothing",
      "You ask for a sign of life.",
      form: "NOOP [text]",
      "A text behind it is allowed and ignored.",
      example: "NOOP",
      answers: "250.",
      advice: "Send it to see whether the server still listens."),
    .init(
      .quit, "say goodbye",
      "You end the session.",
      form: "QUIT",
      "It stands alone.",
      example: "QUIT",
      answers: "221, and the server closes the connection.",
      advice: "Send it last and wait for the 221; an unfinished message is lost."),
  ]
}
