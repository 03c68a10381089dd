import SMTPCore

/// The commands that hand over a message.
extension English {
  static let mailCommands: [CommandWords] = [
    .init(
      .mail, "name the sender",
      "You open a message and say where its bounces shall go.",
      form: "MAIL FROM:<address> [parameters]",
      "The address stands in angle brackets, without a space before it; <> means no bounces.",
      example: "MAIL FROM:<alice@example.org> SIZE=2048",
      answers: "250; 530 if you must log in first; 503 if a message is open already.",
      advice: "Send it once for each message, after EHLO; use only parameters that EHLO listed."),
    .init(
      .rcpt, "name a recipient",
      "You add one recipient to the message.",
      form: "RCPT TO:<address> [parameters]",
      "The address stands in angle brackets, without a space before it; <Postmaster> needs no @.",
      example: "RCPT TO:<bob@example.org>",
      answers: "250 or 251 for yes; 450 for later; 550 if there is no such mailbox.",
      advice: "Send it after MAIL, once for each recipient; one refused does not hurt the others."),
    .init(
      .data, "write the message",
      "You say that the text of the message comes next.",
      form: "DATA",
      "It stands alone; the text follows after the 354, and a lone dot ends it.",
      example: "DATA",
      answers: "354 to go ahead; 503 or 554 if no recipient was accepted.",
      advice: "Send it after the last RCPT, and wait for the 354."),
    .init(
      .endOfData, "end the message",
      "You end the text, and the server decides whether it takes the message.",
      form: ".",
      "A dot alone on a line; a line of the text that begins with a dot gets a second one.",
      example: ".",
      answers: "250 when the server is responsible; 4yz or 5yz when nobody gets it.",
      advice: "Send it when the text is complete; there is no way to take it back."),
    .init(
      .bdat, "send a chunk of the message",
      "You send a part of the message by its size, with no dot at the end.",
      form: "BDAT size [LAST]",
      "The size counts the octets that follow at once behind the line; LAST marks the last chunk.",
      example: "BDAT 86 LAST",
      answers: "250 for each chunk; after a refusal, RSET is due.",
      advice: "Send it in the place of DATA where CHUNKING is offered; never mix the two."),
    .init(
      .burl, "let the server fetch the text",
      "You give a URL, and the server fetches that part of the message from an IMAP server.",
      form: "BURL url [LAST]",
      "Behind BURL stands an IMAP URL with permission to read it; LAST marks the last part.",
      example: "BURL imap://alice@example.org/Drafts;UIDVALIDITY=1/;UID=2 LAST",
      answers: "250 for each part; 554 if it cannot be fetched.",
      advice: "Send it on submission ports only, to forward without a download."),
  ]
}
