import SMTPCore

/// The commands that ask, and those that let mail flow the other way.
extension English {
  static let questionCommands: [CommandWords] = [
    .init(
      .vrfy, "ask for a mailbox",
      "You ask whether a user or mailbox exists.",
      form: "VRFY name",
      "Behind VRFY stands a user's name or an address.",
      example: "VRFY bob",
      answers: "250 with the address; 252 when it will not tell; 550 for no.",
      advice: "Send it at any time; most servers only say 252, so RCPT tells more."),
    .init(
      .expn, "ask for the members of a list",
      "You ask who gets the mail of a mailing list.",
      form: "EXPN list",
      "Behind EXPN stands the name of a list.",
      example: "EXPN staff",
      answers: "250 with one member a line; 502 where it is switched off, as nearly everywhere.",
      advice: "Send it where EHLO lists EXPN."),
    .init(
      .help, "ask for help",
      "You ask the server to explain itself to a person.",
      form: "HELP [verb]",
      "A verb behind it asks about that one.",
      example: "HELP RCPT",
      answers: "214 with some lines, or 211.",
      advice: "Send it at any time; it changes nothing."),
    .init(
      .etrn, "have waiting mail sent",
      "You ask the server to send what waits for your domain, over a new connection.",
      form: "ETRN node",
      "Behind ETRN stands a domain; an @ before it takes in subdomains, a # names a queue.",
      example: "ETRN example.org",
      answers: "250 to 253 for yes, each with its own meaning; 458 or 459 for no.",
      advice: "Send it when your own server is ready to receive."),
    .init(
      .atrn, "have waiting mail sent here",
      "You log in, change roles, and receive your domain's mail on this connection.",
      form: "ATRN [domains]",
      "Behind ATRN stand your domains with commas between them, or nothing for all of them.",
      example: "ATRN example.org,example.com",
      answers: "250, and then you are the server; 453 if no mail waits.",
      advice: "Send it after AUTH, on the port for mail on demand (366)."),
    .init(
      .turn, "change roles",
      "You become the server, and the server sends you its mail.",
      form: "TURN",
      "It stands alone.",
      example: "TURN",
      answers: "250, and then you greet with 220; 502 nearly everywhere.",
      advice: "Use ATRN: TURN gives the mail to anybody who asks for it."),
  ]
}
