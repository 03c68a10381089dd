/// The extensions that are more than a verb, or none: what they do, and what to make of them.
extension English {
  static let extensions: [ExtensionWords] = [
    .init(
      "8BITMIME", "The server takes messages with octets beyond ASCII, and keeps all eight bits.",
      "Say BODY=8BITMIME on MAIL when your text is not plain ASCII."),
    .init(
      "SIZE", "The server tells the largest message that it takes; 0 stands for no fixed limit.",
      "Compare it with your message, and say SIZE= on MAIL."),
    .init(
      "PIPELINING", "You may send several commands without waiting for each reply.",
      "Wait behind EHLO, DATA, VRFY, EXPN, TURN, QUIT, NOOP and STARTTLS all the same."),
    .init(
      "DSN", "You may say when you want reports of delivery, and what is in them.",
      "Say RET and ENVID on MAIL, NOTIFY and ORCPT on RCPT."),
    .init(
      "ENHANCEDSTATUSCODES", "Replies carry a second code, such as 5.1.1, that tells more.",
      "Read it behind the first code; greetings and the answer to EHLO have none."),
    .init(
      "STARTTLS", "The connection can be encrypted before anything else is said.",
      "Use it first; afterwards say EHLO again, for the list changes."),
    .init(
      "AUTH", "You may log in, in one of the ways that stand behind the word.",
      "Look again after TLS: many servers offer passwords only there."),
    .init(
      "CHUNKING", "Messages may go in chunks of counted octets, with BDAT in the place of DATA.",
      "Use it for large messages: nothing has to be looked for or stuffed."),
    .init(
      "BINARYMIME", "Messages may hold any octets, without lines.",
      "Say BODY=BINARYMIME and send with BDAT; DATA is then not allowed."),
    .init(
      "SMTPUTF8", "Addresses and headers may hold letters of every script, in UTF-8.",
      "Say SMTPUTF8 on MAIL when an address or a header needs it."),
    .init(
      "REQUIRETLS", "You may demand that a message never travels without TLS.",
      "Say REQUIRETLS on MAIL; it counts only where you see it after STARTTLS."),
    .init(
      "LIMITS", "The server tells how many messages, recipients and domains it takes.",
      "Stay below them, and you will not meet a 452 or a 421."),
    .init(
      "DELIVERBY", "You may give a message a deadline.",
      "Say BY= on MAIL; a number behind the word is the shortest that may give it back."),
    .init(
      "NO-SOLICITING", "The server says that it wants no advertising, or not of these kinds.",
      "Say SOLICIT= on MAIL for advertising, and expect a 550 for what is listed."),
    .init(
      "MTRK", "You may ask later on where a message is.",
      "Say MTRK= and ENVID= on MAIL, and ORCPT= on RCPT."),
    .init(
      "FUTURERELEASE", "The server holds messages back, as long as the two values allow.",
      "Say HOLDFOR= or HOLDUNTIL= on MAIL when you hand a message in."),
    .init(
      "CONPERM", "You may allow a message to be converted on its way.",
      "It is next to unknown; plain MIME does without it."),
    .init(
      "CONNEG", "You may ask what a recipient can display.",
      "You can leave it alone: it was made for fax over mail."),
    .init(
      "MT-PRIORITY", "Messages may have a priority; a name behind the word tells the policy.",
      "Say MT-PRIORITY= on MAIL, from -9 to 9."),
    .init(
      "RRVS", "You may ask that an address still belongs to the one you know.",
      "Say RRVS= on RCPT with a moment at which you knew it did."),
    .init(
      "CHECKPOINT", "A message whose connection broke off can go on where it stopped.",
      "Say TRANSID= on MAIL; a 355 in answer names the octet to go on at."),
    .init(
      "BURL", "The server can fetch the message, or parts of it, from an IMAP server.",
      "It is for handing mail in; with nothing behind the word, log in first."),
    .init(
      "SUBMITTER", "You may name who is responsible for a message.",
      "Nothing is lost without it: Sender ID, which needed it, is gone."),
    .init(
      "UTF8SMTP", "An early form of addresses beyond ASCII is spoken here.",
      "Do not take it for SMTPUTF8, which is another protocol."),
    .init(
      "AUTH=", "The mechanisms are told once more, in the spelling of very old clients.",
      "Read AUTH instead; the = in the word breaks today's grammar."),
    .init(
      "QUICKSTART", "A client that remembers the list may start without waiting for it.",
      "It was a proposal and is not met in the wild."),
  ]

  static let privateExtensions: [ExtensionWords] = [
    .init(
      "XCLIENT", "A proxy that is trusted here may speak for the client behind it.",
      "You can use it only from an address that the server trusts; 220 then starts anew."),
    .init(
      "XFORWARD", "A filter that is trusted here may tell the log about the first client.",
      "It changes the log and nothing else, until the message is done."),
    .init(
      "XVERP", "The server can make a sender for each recipient of a list.",
      "Say XVERP on MAIL where you send for a mailing list through Postfix."),
    .init(
      "PRDR", "Each recipient can have a reply of its own after the message.",
      "Say PRDR on MAIL; Exim offers it, and no RFC has it."),
    .init(
      "PIPECONNECT", "A client that was here before may send its commands before the greeting.",
      "It is Exim's own, and needs what was remembered from an earlier visit."),
    .init(
      "EXDATA", "One reply after the message can tell the fate of each recipient.",
      "Say EXDATA on MAIL; only Courier answers so."),
    .init(
      "XEXDATA", "Replies for each recipient in one, as older Courier servers call it.",
      "See EXDATA: newer ones have dropped the X."),
    .init(
      "XSECURITY", "The server can be told to hand a message on over TLS only.",
      "Say SECURITY=STARTTLS on MAIL; it is Courier's own."),
    .init(
      "XSECURITY=", "Courier tells so which protection of the next lines it can promise.",
      "The = in the word breaks the grammar; other clients pass over it."),
    .init(
      "XVERP=COURIER", "Courier can make a sender for each recipient, in its own way.",
      "It is not Postfix's XVERP: the parameter there is called VERP."),
    .init(
      "XACK", "The server wants to tell how far it has come.",
      "Pass over it: nothing is written down about it."),
    .init(
      "TIME", "A word that some servers list, and that nobody explains.",
      "Nothing depends on it."),
    .init(
      "XRDST", "An Exchange server takes a hint where to route a message.",
      "Only other Exchange servers can give it."),
    .init(
      "XOORG", "An Exchange server wants to know whose organisation mail comes from.",
      "It is for Exchange in the cloud and at home talking to each other."),
    .init(
      "XMESSAGEVALUE", "An Exchange server takes hints how much a message matters.",
      "Pass over this one; it is between Exchange servers."),
    .init(
      "XMESSAGECONTEXT", "An Exchange server takes what another knows of a message.",
      "Pass over that one; it is between Exchange servers."),
    .init(
      "XPROXY", "An Exchange front end may speak for a client here.",
      "Your client is no Exchange front end: leave it."),
    .init(
      "XPROXYTO", "An Exchange front end may be told which server to speak to.",
      "It is between the parts of one Exchange installation."),
    .init(
      "XSESSIONPARAMS", "An Exchange front end may hand on facts about the session.",
      "It is inside one Exchange installation, and undocumented."),
  ]
}
