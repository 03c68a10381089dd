import SMTPCore

/// What a reply code means while a message is handed over.
extension English {
  static let mailSenses: [ReplySense] = [
    .init(
      250, .mail, "The sender is accepted; now name the recipients.", "Send RCPT."),
    .init(450, .mail, "The server does not take mail from this sender for now."),
    .init(451, .mail, "The server has a problem of its own with this sender."),
    .init(
      452, .mail, "The server has no room for a message now.",
      "Keep the message; try again in half an hour."),
    .init(455, .mail, "A parameter behind the sender cannot be honoured now."),
    .init(
      501, .mail, "The sender's address or a parameter is written wrong.",
      "Look at the address, then at the parameters: no space goes behind FROM:."),
    .init(
      503, .mail, in: [.mail, .rcpt], "A message is open already; the first sender stands.",
      "Go on with RCPT or DATA, or drop it all with RSET."),
    .init(
      503, .mail, in: [.bdat], "A message is under way in chunks; its sender stands.",
      "Go on with BDAT, or drop it all with RSET."),
    .init(
      503, .mail, in: [.bdatFailed], "After a failed chunk no new message begins before RSET.",
      "Send RSET, then MAIL."),
    .init(
      503, .mail, in: [.greeted, .tls], "The server wants you to introduce yourself first.",
      "Send EHLO."),
    .init(
      503, .mail, "A message cannot begin at this point.",
      "Send EHLO if you have not; drop an open message with RSET."),
    .init(
      521, .mail, "This host takes no mail, or its policy refuses this sender with 521.",
      "Read the text: some servers mean a policy by it.", retry: .corrected),
    .init(
      530, .mail, "The server takes mail only after STARTTLS or a login.",
      "Send STARTTLS if the EHLO list has it, else AUTH."),
    .init(
      550, .mail, "The server takes no mail from this sender.",
      "Use an address that is yours, and log in if you can."),
    .init(
      552, .mail, "The message is bigger than the server allows.",
      "Make it smaller; the SIZE line of EHLO tells the limit."),
    .init(
      553, .mail, "You may not use this address as the sender.",
      "Use the address of your login, and write it in full."),
    .init(554, .mail, "The server refuses mail from you."),
    .init(555, .mail, "The server does not know a parameter behind the sender."),

    .init(
      250, .rcpt, "This recipient is accepted.", "Name the next one, or send DATA."),
    .init(
      251, .rcpt, "This recipient is accepted; the mail is passed on to the address shown.",
      "Name the next one, or send DATA."),
    .init(421, .rcpt, "The server gives up in the middle and hangs up; nothing was sent."),
    .init(
      450, .rcpt, "This recipient is refused for now.",
      "Wait some minutes; on a first contact it is often greylisting."),
    .init(451, .rcpt, "A problem at the server keeps this recipient out for now."),
    .init(
      452, .rcpt, in: [.mail], "The server has no room for this recipient's mail now.",
      "Wait half an hour, and send it again."),
    .init(
      452, .rcpt, "The server takes no more recipients for this message.",
      "Send DATA for those accepted, then a second message for the rest."),
    .init(455, .rcpt, "A parameter behind the recipient cannot be honoured now."),
    .init(
      501, .rcpt, "The recipient's address or a parameter is written wrong.",
      "Look at the address, then at the parameters: no space goes behind TO:."),
    .init(
      503, .rcpt, in: [.greeted, .tls, .ready, .readyAuth], "There is no sender yet.",
      "Send MAIL first, behind EHLO."),
    .init(
      503, .rcpt, in: [.bdat], "The text has begun with BDAT, so the recipients stand.",
      "Go on with BDAT, or start over with RSET."),
    .init(
      503, .rcpt, in: [.bdatFailed], "After a failed chunk no recipient is taken before RSET.",
      "Send RSET, then MAIL and RCPT."),
    .init(
      503, .rcpt, "A recipient cannot be named at this point.", "Send EHLO and MAIL first."),
    .init(
      521, .rcpt, "This host takes no mail, or its policy refuses this recipient with 521.",
      "Read the text for what is meant; some servers say so of a policy.", retry: .corrected),
    .init(
      530, .rcpt, "The server takes recipients only after STARTTLS or a login.",
      "Send STARTTLS if the EHLO list has it, else AUTH."),
    .init(
      550, .rcpt, "This recipient is refused for good.",
      "Check the address; the text tells whether it is wrong or not allowed."),
    .init(
      551, .rcpt, "This recipient is elsewhere, and the server does not pass mail on.",
      "Send to the address in the text, if you trust it."),
    .init(
      552, .rcpt, "There is no room for this recipient, or there are too many of them.",
      "Send DATA for those accepted, and the rest later.", retry: .later),
    .init(
      553, .rcpt, "The recipient's address is not allowed as it is written.",
      "Write it in full, with its domain."),
    .init(
      554, .rcpt, "The server refuses this recipient, often since it does not relay for you.",
      "Log in first, or use the server of the recipient's domain."),
    .init(555, .rcpt, "The server does not know a parameter behind the recipient."),
    .init(
      556, .rcpt, "The recipient's domain takes no mail at all.",
      "Remove the address.", retry: .never),

    .init(354, .data, "Now write the message; a dot alone on a line ends it."),
    .init(451, .data, "The server cannot take the message right now."),
    .init(501, .data, "DATA takes no argument.", "Send DATA alone."),
    .init(
      503, .data, in: [.greeted, .tls, .ready, .readyAuth], "No message is open.",
      "Send MAIL and RCPT first, behind EHLO."),
    .init(
      503, .data, in: [.mail], "No recipient has been accepted yet.",
      "Name one with RCPT, or drop it all with RSET."),
    .init(
      503, .data, in: [.rcpt, .bdat], "DATA cannot come here: this message needs BDAT.",
      "Send RSET, and start the message again."),
    .init(
      503, .data, in: [.bdatFailed], "After a failed chunk DATA cannot go on with the message.",
      "Send RSET, then begin with MAIL."),
    .init(
      503, .data, "The message cannot begin at this point.",
      "Send first what is missing: EHLO, MAIL, an accepted RCPT."),
    .init(550, .data, "The server does not let you send this message."),
    .init(
      554, .data, "No recipient is valid, so there is nothing to send.",
      "Send RSET, and look at the replies to RCPT."),

    .init(
      250, .endOfData, "The message is accepted: the server is responsible for it now.",
      "Keep the queue number, if the text has one."),
    .init(
      353, .endOfData, "One reply for each recipient follows, then one for the whole message."),
    .init(
      421, .endOfData, "The message was not accepted, and the server hangs up.",
      "Keep the message and connect again later."),
    .init(
      450, .endOfData, "The message is not accepted for now.",
      "Keep it and wait some minutes."),
    .init(
      451, .endOfData, "A problem at the server: the message was not accepted.",
      "Keep it and wait."),
    .init(
      452, .endOfData, "The server ran out of space and did not accept the message.",
      "Keep it and wait."),
    .init(
      550, .endOfData, "The server has seen the message and refuses it.",
      "Read the text for the rule that it breaks."),
    .init(
      552, .endOfData, "The message is too big, or there is no room for it.",
      "Make it smaller."),
    .init(
      554, .endOfData, "The message is refused for good, for its content or by policy.",
      "Read the text; look at links, attachments and headers."),

    .init(
      250, .bdat, "The chunk is accepted; after the LAST one the message is.",
      "Send the next chunk, if this was not the last one."),
    .init(
      450, .bdat, "The server does not take the chunk for now.", "Send RSET, and try later."),
    .init(
      451, .bdat, "The server has a problem and lost the chunk.", "Send RSET, and try later."),
    .init(
      452, .bdat, "There is no room for the chunk.", "Send RSET, and try later."),
    .init(501, .bdat, "The size behind BDAT is missing or no number."),
    .init(
      503, .bdat, in: [.greeted, .tls], "The server wants EHLO before any chunk.",
      "Send EHLO, MAIL and RCPT first."),
    .init(
      503, .bdat, in: [.ready, .readyAuth], "No message is open for this chunk.",
      "Send RSET, then MAIL and RCPT."),
    .init(
      503, .bdat, in: [.mail], "No recipient is accepted yet, so the chunk was thrown away.",
      "Send RSET, then MAIL and RCPT again."),
    .init(
      503, .bdat, "A chunk cannot come here: no recipient, LAST was sent, or DATA was used.",
      "Send RSET: nothing is certain about this message any more."),
    .init(
      550, .bdat, "The server has read the chunk and refuses the message.",
      "Send RSET; the text tells the reason."),
    .init(552, .bdat, "The chunks together are too big.", "Send RSET, and make it smaller."),
    .init(554, .bdat, "The chunk was read and thrown away.", "Send RSET before anything else."),
    .init(
      250, .burl, "The server fetched this part of the message itself.",
      "Send the next part, if this was not the last one."),
    .init(
      451, .burl, "The server could not fetch the content this time.",
      "Send RSET, and try later."),
    .init(
      503, .burl, "BURL cannot come here: no recipient is accepted, or the last part was sent.",
      "Send RSET, then MAIL and RCPT."),
    .init(
      550, .burl, "The server does not let you fetch a message by URL.",
      "Send RSET, then the text itself."),
    .init(
      552, .burl, "What the URL names is too big.", "Send RSET, and a smaller message."),
    .init(
      554, .burl, "The server could not get the content that the URL names.",
      "Check the URL and its permission, or send the text yourself."),
  ]
}
