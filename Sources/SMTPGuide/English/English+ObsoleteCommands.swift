import SMTPCore

/// The commands of the past.
extension English {
  static let obsoleteCommands: [CommandWords] = [
    .init(
      .send, "write to a terminal",
      "You send a message to the screens of users who are logged in.",
      form: "SEND FROM:<address>",
      "It is written as MAIL is.",
      example: "SEND FROM:<alice@example.org>",
      answers: "250, or 502 where it is gone, as everywhere.",
      advice: "Use MAIL; terminals no longer take mail."),
    .init(
      .soml, "write to a terminal or mailbox",
      "You send to a user's screen if it is there, and else to the mailbox.",
      form: "SOML FROM:<address>",
      "The sender stands behind it as behind MAIL.",
      example: "SOML FROM:<alice@example.org>",
      answers: "250, or 502 from the servers of today.",
      advice: "Use MAIL; nobody implements this any more."),
    .init(
      .saml, "write to a terminal and mailbox",
      "You send to a user's mailbox, and to the screen as well.",
      form: "SAML FROM:<address>",
      "It takes a sender in angle brackets, as MAIL does.",
      example: "SAML FROM:<alice@example.org>",
      answers: "250 in the past, 502 now.",
      advice: "Use MAIL; the standard has dropped this."),
    .init(
      .verb, "hear more from Sendmail",
      "You ask Sendmail to report each step of a delivery.",
      form: "VERB",
      "It has no argument.",
      example: "VERB",
      answers: "250, or 502 where the operator has closed it.",
      advice: "Leave it: the lines that it brings are no SMTP replies."),
    .init(
      .onex, "announce a single message",
      "You tell Sendmail that only one message will come.",
      form: "ONEX",
      "Nothing stands behind it.",
      example: "ONEX",
      answers: "250 from old versions, 500 from new ones.",
      advice: "Leave it; it brings nothing today."),
    .init(
      .qhlo, "introduce yourself in a hurry",
      "You claim to know the EHLO list from last time and go on at once.",
      form: "QHLO host-name …",
      "Your host name and what proves that your list is fresh.",
      example: "QHLO laptop.example",
      answers: "250 in the draft; 500 from every real server.",
      advice: "Send EHLO: the draft expired and nobody took it up."),
    .init(
      .debug, "Sendmail's debugging mode",
      "You ask an old Sendmail for its debugging mode, which could run programs.",
      form: "DEBUG",
      "No argument belongs to it.",
      example: "DEBUG",
      answers: "500; a 200 means a hole from the 1980s.",
      advice: "Do not send it: it looks like an attack and is logged as one."),
    .init(
      .wiz, "Sendmail's back door",
      "You ask an old Sendmail for a shell, with a password or even without.",
      form: "WIZ [password]",
      "A password may stand behind it.",
      example: "WIZ",
      answers: "500; a 200 is an open door.",
      advice: "Do not send it: operators take it for a break-in."),
    .init(
      .kill, "stop an old Sendmail",
      "You ask an old Sendmail to end its main process.",
      form: "KILL",
      "It is a word alone on the line.",
      example: "KILL",
      answers: "500 from anything that still runs.",
      advice: "Do not send it; it only ever did harm."),
    .init(
      .showq, "show an old Sendmail's queue",
      "You ask an old Sendmail which messages wait.",
      form: "SHOWQ",
      "The word is all there is.",
      example: "SHOWQ",
      answers: "500 or 502, and a line in the server's log.",
      advice: "Do not send it; look at the queue on the server itself."),
  ]
}
