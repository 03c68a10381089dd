/// The extensions that bring a verb of the same name and nothing else: what their line says.
extension English {
  static let verbExtensions: [ExtensionWords] = [
    .init(
      "HELP", "The server explains its commands when you send HELP.",
      "Send HELP, or HELP and a verb; the answer is for people."),
    .init(
      "EXPN", "The server tells who is on a mailing list when you send EXPN.",
      "Send EXPN and the list's name; it is rare that strangers may."),
    .init(
      "VRFY", "The server answers questions about mailboxes, which every server should.",
      "Send VRFY and a name; expect a 252 that tells nothing."),
    .init(
      "ETRN", "The server starts to deliver what waits for your domain when you ask it to.",
      "Send ETRN and the domain; the mail comes over a connection of its own."),
    .init(
      "ATRN", "The server hands your domain's mail over on this very connection.",
      "Log in, then send ATRN: you become the server."),
    .init(
      "TURN", "The server would change roles with whoever asks, which is not safe.",
      "Leave it, and tell the operator to switch it off."),
    .init(
      "SEND", "The server could show a message on the terminal of a logged-in user.",
      "Leave it: nobody reads mail so any more."),
    .init(
      "SOML", "The server could show a message on a terminal, or else put it into the mailbox.",
      "Use MAIL, which does the half of it that still matters."),
    .init(
      "SAML", "The server could put a message into the mailbox, and show it on a terminal too.",
      "Use MAIL: mailboxes are all that is left of it."),
    .init(
      "VERB", "The server can tell more about what it does while it delivers.",
      "Send VERB where you may; Sendmail had it for looking on."),
    .init(
      "ONEX", "The server can be told that only one message comes in this connection.",
      "You need not say so: QUIT ends a session just as well."),
    .init(
      "WELLKNOWN", "The server hands out small files that are known by name, as web servers do.",
      "Exim made it; no standard has it, so look at Exim's own papers."),
    .init(
      "X-EXPS", "Exchange servers can log in to each other here.",
      "Use AUTH: this one is for Exchange alone."),
    .init(
      "X-ANONYMOUSTLS", "Exchange servers can encrypt here without a public certificate.",
      "Use STARTTLS in its place."),
    .init(
      "X-LINK2STATE", "Old Exchange servers trade here what they know of each other's links.",
      "Leave it; an attack once came in by it."),
    .init(
      "XEXCH50", "Old Exchange servers hand over properties of messages here.",
      "Leave it to Exchange; it has been given up since 2010."),
    .init(
      "XPROXYFROM", "An Exchange front end can tell here for whom it speaks.",
      "Only a front end of the same company may send it."),
    .init(
      "XSHADOW", "Exchange servers keep copies for each other here, until mail is delivered.",
      "Leave it to the servers of one company."),
    .init("XADR", "The server (PMDF) looks addresses up here.", "Ask its operator about it."),
    .init(
      "XCIR", "The server (PMDF) checks its circuits here.",
      "It is for whoever runs the server."),
    .init(
      "XGEN", "The server (PMDF) tells its general state here.",
      "It is for those who watch over the server."),
    .init(
      "XSTA", "The server (PMDF) tells the state of its queues here.",
      "Do not expect an answer as a stranger."),
    .init(
      "XLOOP", "The server (PMDF) finds out here whether mail runs in circles.",
      "It speaks of this to its own kind only."),
  ]
}
