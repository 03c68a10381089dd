/// What a reply code means wherever it is met, 2yz and 3yz.
extension English {
  static let successReplies: [ReplyWords] = [
    .init(
      200, "a very old yes", "An old server took a command that no mail client should send.",
      "Find out what runs there; only commands for debugging get a 200."),
    .init(
      211, "status of the server", "The server tells you how it is doing.",
      "Read the text; it is meant for people."),
    .init(
      214, "help", "The server explains its commands to you.",
      "Read the lines; no program can rely on them."),
    .init(
      220, "ready", "The server is ready for you.",
      "Say EHLO; after STARTTLS, let the TLS handshake begin."),
    .init(
      221, "goodbye", "The server ends the session and closes the connection.",
      "Connect again if you have more to send."),
    .init(
      235, "logged in", "You are logged in.",
      "Go on with MAIL; a second AUTH in this session would be refused."),
    .init(
      250, "done", "The server did what you asked.", "Go on with the next command."),
    .init(
      251, "passed on", "The mailbox is elsewhere, and the server sends the mail on for you.",
      "Nothing: this is a yes. The text names the new address."),
    .init(
      252, "perhaps", "The server does not say whether the address exists, but would try it.",
      "Nothing: this is a yes without a promise. RCPT may tell you more."),
    .init(
      253, "messages waiting", "Messages wait for your node, and the server starts to send them.",
      "Expect a new connection from the server, unless its text asks you to fetch them."),
    .init(
      334, "your answer, please", "The login goes on: the server waits for a line from you.",
      "Send the answer in base64, or a lone * to give up."),
    .init(
      353, "one answer for each recipient", "The server now answers for each recipient by itself.",
      "Read one reply for each accepted recipient, then the one for the whole message."),
    .init(
      354, "go ahead", "The server waits for the text of your message.",
      "Send it, and end it with a dot alone on a line."),
    .init(
      355, "go on from here", "The server kept a part of this message and tells you where it ends.",
      "Send DATA, and then only what follows that octet."),
  ]

  static let transientReplies: [ReplyWords] = [
    .init(
      421, "closing for now", "The server cannot go on and closes the connection.",
      "Connect again later; a message that was not accepted yet counts as not sent."),
    .init(
      422, "meaning in doubt",
      "One table puts this beside a login to renew; the web says mailbox full.",
      "Go by the text; the number is no help."),
    .init(
      430, "meaning in doubt",
      "One table puts this beside a wrong command, and nothing else defines it.",
      "Check the command you sent."),
    .init(
      431, "no space (folklore)", "Folklore says that the server ran out of memory or disk.",
      "Wait until the server has room again."),
    .init(
      432, "renew your login", "Log in with PLAIN once, and then this mechanism will work for you.",
      "Use PLAIN under TLS only.", retry: .corrected),
    .init(
      435, "login not possible now", "Exim cannot check your login at the moment; others say 454.",
      "Keep your password; the trouble is on the server's side."),
    .init(
      441, "no answer (folklore)", "Folklore says that the next server does not answer.",
      "Check whether the destination can be reached."),
    .init(
      442, "broken connection (folklore)", "Folklore says that the connection broke on the way.",
      "Check the network between the servers."),
    .init(
      446, "loop (folklore)", "Folklore says that the message runs in circles between servers.",
      "Look for forwarding rules that send it back."),
    .init(
      447, "too old (folklore)", "Folklore says that the message waited for too long.",
      "Send it anew if it still matters."),
    .init(
      449, "no route (folklore)", "Folklore says that no way to the destination was found.",
      "Check the MX records of the destination."),
    .init(
      450, "mailbox not free", "The mailbox cannot take your mail right now.",
      "Wait some minutes; a first contact is often put off on purpose (greylisting)."),
    .init(
      451, "trouble at the server", "Something went wrong at the server, not at your end.",
      "Keep the message and wait."),
    .init(
      452, "no room", "The server is short of space, or has enough recipients for one message.",
      "Finish with the recipients that were accepted; the others get a second message."),
    .init(
      453, "no mail for you", "No mail waits for you at this server.",
      "Ask again when you expect some."),
    .init(
      454, "not available now", "TLS or the check of your login is out of order for the moment.",
      "Do not ask for the password again; it may well be right."),
    .init(
      455, "parameters not now", "The server cannot do what the parameters ask for right now.",
      "Wait, or send the command without them."),
    .init(
      456, "come over IPv4", "A draft gave this the meaning: try again over IPv4.",
      "Connect to the server's IPv4 address.", retry: .corrected),
    .init(
      458, "cannot start the queue", "The server cannot start to send the mail that waits for you.",
      "Ask for it again after a while."),
    .init(
      459, "node not allowed", "The server does not release the mail of this node to you.",
      "Ask the operator: the number says later, but it is a matter of permission.",
      retry: .corrected),
    .init(
      471, "local filter (folklore)", "Folklore says that the sender's own spam filter failed.",
      "Look at the filter on your side."),
  ]
}
