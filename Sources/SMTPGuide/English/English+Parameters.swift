/// The parameters of today's mail.
extension English {
  static let parameters: [ParameterWords] = [
    .init(
      "SIZE", "how large the message is, in octets",
      "You say beforehand how large the message is, so that a server can refuse it early.",
      "A number of octets with the line ends, up to 20 digits.",
      example: "MAIL FROM:<alice@example.org> SIZE=1048576",
      "Send it where it is offered; a refusal now saves sending all of it."),
    .init(
      "BODY", "which octets its body holds",
      "You say whether the message is ASCII, has octets beyond it, or has no lines at all.",
      "One of 7BIT, 8BITMIME and BINARYMIME; 7BIT holds where it is left out.",
      example: "MAIL FROM:<alice@example.org> BODY=8BITMIME",
      "Say 8BITMIME for any text beyond ASCII; BINARYMIME goes with BDAT only."),
    .init(
      "SMTPUTF8", "addresses and headers in UTF-8",
      "Addresses and headers of this message may hold letters of every script.",
      "It has no value.",
      example: "MAIL FROM:<jos\u{E9}@example.org> SMTPUTF8",
      "Leave it out where all is ASCII: servers further on may not know it."),
    .init(
      "AUTH", "who handed the message in",
      "You tell the next server who logged in to send this message.",
      "An address in xtext, or <> where nobody is vouched for.",
      example: "MAIL FROM:<alice@example.org> AUTH=<>",
      "It counts between servers that trust each other; others take it for <>."),
    .init(
      "RET", "what a bounce gives back",
      "You choose how much of the message a report of its failure carries.",
      "FULL for all of it, HDRS for its header.",
      example: "MAIL FROM:<alice@example.org> RET=HDRS",
      "Take HDRS for anything large: a bounce is then small."),
    .init(
      "ENVID", "your own name for this message",
      "You give the message a name that comes back in every report about it.",
      "Up to 100 characters of xtext: +2B stands for a +, +3D for a =.",
      example: "MAIL FROM:<alice@example.org> ENVID=order-4711",
      "Use it where a program has to match reports with what it sent."),
    .init(
      "NOTIFY", "when you want to be told",
      "You choose for which outcomes a report about this recipient comes to you.",
      "NEVER alone, or some of SUCCESS, FAILURE and DELAY with commas between them.",
      example: "RCPT TO:<bob@example.org> NOTIFY=SUCCESS,FAILURE",
      "Without it you hear of failures, and of delays where the server tells them."),
    .init(
      "ORCPT", "the address it was first sent to",
      "The address that you wrote goes along, whatever later servers make of it.",
      "A kind of address, a semicolon and the address in xtext, up to 500 characters.",
      example: "RCPT TO:<bob@example.org> ORCPT=rfc822;bob@example.org",
      "If you are the first to send it, it is the address of this very RCPT."),
    .init(
      "REQUIRETLS", "only over TLS, all the way",
      "The message is rather given back than sent over a line that is not encrypted.",
      "It takes no value.",
      example: "MAIL FROM:<alice@example.org> REQUIRETLS",
      "Send it inside TLS only, and expect a bounce where a later server cannot do it."),
    .init(
      "MT-PRIORITY", "how urgent it is, -9 to 9",
      "Among waiting messages those with a higher number go first.",
      "A whole number from -9 to 9; 0 is what all others have.",
      example: "MAIL FROM:<alice@example.org> MT-PRIORITY=4",
      "Most servers honour it only for those that they trust."),
    .init(
      "BY", "by when it has to arrive",
      "The message has a deadline; you say what happens when it passes.",
      "Seconds, a semicolon, R to give it back or N to tell you, and T to be told of relays.",
      example: "MAIL FROM:<alice@example.org> BY=3600;R",
      "R needs a second at least, and whatever more the server asks for."),
    .init(
      "HOLDFOR", "hold it back for so many seconds",
      "The server keeps the message that long before it goes on.",
      "Seconds, from 1 to the number behind FUTURERELEASE.",
      example: "MAIL FROM:<alice@example.org> HOLDFOR=3600",
      "It exists where you hand mail in, and never beside HOLDUNTIL."),
    .init(
      "HOLDUNTIL", "hold it back until then",
      "The server keeps the message until that moment before it goes on.",
      "A moment such as 2026-11-21T19:27:16Z, no later than FUTURERELEASE says.",
      example: "MAIL FROM:<alice@example.org> HOLDUNTIL=2026-12-24T17:00:00Z",
      "It exists where you hand mail in, and never beside HOLDFOR."),
    .init(
      "RRVS", "only if the mailbox is as old as that",
      "The message is refused if the address has got a new owner since that moment.",
      "A moment without parts of a second; ;C behind it goes on where RRVS is not known.",
      example: "RCPT TO:<bob@example.org> RRVS=2024-05-01T00:00:00Z",
      "Use it for secrets sent to an address that you have known for long."),
  ]

  static let rareParameters: [ParameterWords] = [
    .init(
      "CONPERM", "lets the message be converted",
      "You allow servers on the way to convert what is in the message.",
      "It is a word alone, without a value.",
      example: "MAIL FROM:<alice@example.org> CONPERM",
      "Hardly any server offers it; it makes sense together with CONNEG."),
    .init(
      "CONNEG", "asks what the recipient can display",
      "You ask what this recipient can display; the 250 tells it in further lines.",
      "A word alone.",
      example: "RCPT TO:<fax@example.org> CONNEG",
      "It was made for fax over mail; you will hardly ever meet it."),
    .init(
      "SOLICIT", "what kind of advertising it is",
      "You say what kinds of advertising the message is, so that it can be refused.",
      "Keywords with commas between them, up to 1000 characters.",
      example: "MAIL FROM:<shop@example.org> SOLICIT=org.example:ADV",
      "Say the same in a header Solicitation: that the message carries."),
    .init(
      "TRANSID", "names it, to go on after a break",
      "You name the transaction, so that it can go on where a connection broke off.",
      "A name like an address in angle brackets, up to 80 characters, its case kept.",
      example: "MAIL FROM:<alice@example.org> TRANSID=<4711@laptop.example>",
      "A 355 in answer says how many octets are there: go on with DATA behind them."),
    .init(
      "MTRK", "lets the message be traced",
      "You leave the hash of a secret; who knows the secret may ask where the message is.",
      "The hash in base64 without a = at its end; a colon and seconds say how long it is kept.",
      example: "MAIL FROM:<a@b.example> MTRK=2jmj7l5rSw0yVb/vlWAYkK/YBwk ENVID=1@b.example",
      "It needs ENVID beside it; hardly any server offers it."),
    .init(
      "SUBMITTER", "who is responsible for it",
      "You name the address that takes the responsibility for this message.",
      "An address, in xtext.",
      example: "MAIL FROM:<list@example.org> SUBMITTER=owner@example.org",
      "It belonged to Sender ID, which is gone; SPF and DKIM took its place."),
    .init(
      "ALT-ADDRESS", "an ASCII address in its place",
      "You give an ASCII address for servers that cannot take the one beyond ASCII.",
      "An ASCII address in xtext.",
      example: "MAIL FROM:<jos\u{E9}@example.org> ALT-ADDRESS=jose@example.org",
      "The first try at addresses beyond ASCII had it; SMTPUTF8 has not."),
    .init(
      "UTF8REPLY", "allows UTF-8 in the answer",
      "You allow letters beyond ASCII in the answer to this question.",
      "A bare word without a value.",
      example: "VRFY bob UTF8REPLY",
      "Write SMTPUTF8 in its place: this one belongs to the first try."),
  ]

  static let privateParameters: [ParameterWords] = [
    .init(
      "PRDR", "an answer for each recipient",
      "You ask for a reply for each recipient after the message, and one for all.",
      "It stands without a value.",
      example: "MAIL FROM:<alice@example.org> PRDR",
      "Exim knows it: after the dot comes 353, then the replies in order."),
    .init(
      "XVERP", "a sender for each recipient",
      "The server puts each recipient into the sender, so that bounces say whom they are about.",
      "Nothing, or the two characters that part the address.",
      example: "MAIL FROM:<list@example.org> XVERP=+=",
      "It is Postfix's own and made for mailing lists; a null sender gets 503."),
    .init(
      "XOORG", "whose mail it is, for Exchange",
      "An Exchange server says to another which organisation a message comes from.",
      "A domain name.",
      example: "MAIL FROM:<alice@example.org> XOORG=example.org",
      "It is Exchange's own business; nothing of it is documented for others."),
    .init(
      "XMESSAGEVALUE", "how much it matters, for Exchange",
      "An Exchange server says to another how much it should care for a message.",
      "A word that only Exchange knows.",
      example: "MAIL FROM:<alice@example.org> XMESSAGEVALUE=High",
      "Leave it to Exchange: no document tells what it does."),
    .init(
      "XMESSAGECONTEXT", "transport hints, for Exchange",
      "An Exchange server hands on to another what it knows of a message.",
      "A word with a meaning for Exchange only.",
      example: "MAIL FROM:<alice@example.org> XMESSAGECONTEXT=Extended",
      "Leave this to Exchange too: nobody else can fill it in."),
    .init(
      "EXDATA", "an answer with each recipient's fate",
      "You ask for one reply after the message that tells what became of each recipient.",
      "It goes without a value.",
      example: "MAIL FROM:<alice@example.org> EXDATA",
      "Courier offers it; the answer is a block of lines with 558 in it."),
    .init(
      "SECURITY", "TLS on the next lines too",
      "You ask Courier to hand the message on over TLS only, or without asking for it.",
      "STARTTLS, or NONE.",
      example: "MAIL FROM:<alice@example.org> SECURITY=STARTTLS",
      "REQUIRETLS is the standard's way to say it."),
  ]
}
