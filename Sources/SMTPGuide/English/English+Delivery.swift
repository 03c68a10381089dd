import MailFormat

/// What bounces and log lines tell.
extension English {
  static let delivery = DeliveryPhrases(
    tokens: [
      .failed: "failed", .delayed: "delayed", .delivered: "delivered", .relayed: "relayed",
      .expanded: "expanded", .turnedAway: "refused",
    ],
    titles: [
      .failed: "not delivered, and given up", .delayed: "not delivered yet",
      .delivered: "delivered", .relayed: "handed on, with no further report",
      .expanded: "handed to a list or a forwarder", .turnedAway: "a client was refused",
    ],
    peerRefused: peerRefused,
    peerRefusedSomewhere: "The other server refused; which command it answered is not told.",
    stuck: stuck,
    stuckSomewhere: "The server that wrote this did not get further, and says why in its text.",
    ownRefusal: "This is the code of the server that wrote it; no reply of another server is told.",
    someoneRefused: "A server on the way refused; which one is not told.",
    arrived: [
      .delivered: "The other server took the message and answers for it from now on.",
      .relayed: "The message went to a server that sends no reports: no more news will come.",
      .expanded: "The message went on to the members of a list, or to another address.",
    ],
    arrivedInMailbox: "The server that wrote this put the message where it belongs.",
    turnedAway: turnedAway,
    turnedAwaySomewhere: "The server that wrote this refused a client.",
    final: "Final",
    finalities: [
      .failed: "Yes: nobody tries again, and the sender is told. To try again, send it anew.",
      .delayed: "No: the server that has the message tries again by itself, often for days.",
      .delivered: "Yes, as far as this server is concerned: it has let go of the message.",
      .relayed: "Yes for the reports; what became of the message behind that server is unknown.",
      .expanded: "Yes for this address; each member may still bring a bounce of its own.",
      .turnedAway: "Yes: a client that goes by the rules does not try the same again.",
    ],
    turnedAwayForNow: "No: the client is meant to come back later.",
    whoActs: "Who can act",
    actors: actors,
    advice: deliveryAdvice,
    generalAdvice: "Read the text below: it is all that this server tells.",
    nothingToDo: "Nothing is left to do; keep the line if somebody asks for proof.",
    waitAdvice: "Wait, and read the text for the reason if it keeps coming back.",
    askAdvice: "Follow the link in the text, if it has one; else ask the postmaster there with it.",
    turnedAwayAdvice: "If it should have been let in, look for the rule that the text names; "
      + "otherwise leave it.",
    failedLoginAdvice: "If it is one of your users, the password is wrong or old; else somebody is "
      + "guessing.",
    meaning: "The reply", codeMeaning: "The code", clientMeaning: "It was told",
    saidBy: "Other server", clients: "Client", writtenBy: "Written by",
    recipients: "Recipient", senders: "Sender", text: "Text", queueIDs: "Queue id",
    until: "Tries until", lines: "Where", answering: "Given",
    more: { first, count in "\(first) and \(count) more" },
    moreFiles: { first, count in "\(first); and \(count) more \(count == 1 ? "file" : "files")" },
    andOthers: { first in "\(first) and others" },
    lineNumbers: { file, lines, count in
      let place = count == 1 ? "line \(lines)" : "\(count) times, lines \(lines)"
      return file.map { "\($0), \(place)" } ?? place
    },
    program: { program, host in host.map { "\(program) on \($0)" } ?? program })

  private static let peerRefused: [DeliveryStage: String] = [
    .greeting: "The other server refused in place of a greeting, before anything was asked.",
    .hello: "The other server refused at EHLO, where the sending server names itself.",
    .tls: "The other server refused to begin TLS.",
    .login: "The other server refused the login.",
    .mail: "The other server refused at MAIL, where the sender is named.",
    .rcpt: "The other server refused at RCPT, where the recipient is named.",
    .data: "The other server refused at DATA, before any of the message went over.",
    .endOfData: "The other server refused after it had read the message.",
  ]

  private static let stuck: [DeliveryStage: String] = [
    .lookup: "The sending server could not find in DNS where this mail has to go.",
    .queue: "The message waited as long as the sending server keeps one, and was given up.",
    .connect: "The sending server could not connect to the other one.",
    .greeting: "The connection was made, but no greeting came over it.",
    .hello: "The connection broke, or fell silent, while the servers introduced themselves.",
    .tls: "The two servers did not agree on TLS, and the sending one does not go on without.",
    .login: "The sending server could not log in at the next one.",
    .mail: "The sending server did not get past MAIL, where the sender is named.",
    .rcpt: "The sending server got no answer at RCPT, where the recipient is named.",
    .data: "The sending server got no answer at DATA, before any of the message went over.",
    .endOfData: "The connection broke while the message went over; it may even have arrived.",
    .mailbox: "The server that wrote this could not put the message where it belongs.",
  ]

  private static let turnedAway: [DeliveryStage: String] = [
    .greeting: "The server that wrote this sent a client away before it could say anything.",
    .hello:
      "The server that wrote this refused a client at EHLO, for the name it gave or its address.",
    .tls: "The server that wrote this refused a client at STARTTLS.",
    .login: "The server that wrote this refused a client's login.",
    .mail: "The server that wrote this refused a client at MAIL, where the sender is named.",
    .rcpt: "The server that wrote this refused a client at RCPT, where the recipient is named.",
    .data: "The server that wrote this refused a client at DATA, before the message came.",
    .endOfData: "The server that wrote this refused a client's message after reading it.",
  ]

  private static let deliveryAdvice: [DeliveryStage: String] = [
    .lookup: "Check the domain for a slip of the pen, then its MX and address records.",
    .queue: "Look for the earlier lines of this message: they tell why each attempt failed.",
    .connect: "Try other hosts from there: if they answer, this one is down or blocks you.",
    .greeting: "Connect by hand and wait a minute for the greeting; some servers are slow.",
    .hello: "Connect by hand with the same EHLO name, and see where it breaks off.",
    .tls: "Connect by hand and begin TLS, to see the certificate and what fails.",
    .login: "Check the name and password that the sending server uses, and its mechanisms.",
    .mail: "Connect by hand and go as far as MAIL, to see what happens there.",
    .rcpt: "Connect by hand and name the same recipient, to see whether an answer comes.",
    .data: "Connect by hand and go as far as DATA, to see whether an answer comes.",
    .endOfData:
      "Look at the path's MTU and at firewalls; ask the recipient whether it arrived twice.",
    .mailbox: "Look at the mailbox on that server: whether it exists, is writable and has room.",
  ]

  private static let actors: [WhoActs: String] = [
    .writerOfAddress:
      "The sender, by checking the address; if it is right, the recipient's postmaster.",
    .writerOfMessage: "The sender: the message itself has to change.",
    .listOwner: "The sender, by writing from an address that the list knows, or its owner.",
    .recipient: "The recipient, by making room; the sender can only reach them another way.",
    .mailbox: "The recipient's postmaster, or whoever looks after that mailbox.",
    .theirPostmaster: "The recipient's postmaster: the trouble lies at that server.",
    .ownPostmaster: "The postmaster of the sending server: it is about that server or its domain.",
    .bothPostmasters:
      "The postmaster of the sending server, by asking the recipient's with the text below.",
    .domain: "The sender, if the domain is misspelt; else whoever looks after its DNS.",
    .login: "Whoever set up the sending program or server: it has to log in there first.",
    .account: "Whoever keeps the accounts of the server that wants the login.",
    .network: "The recipient's postmaster, if only that host is silent; else your own network.",
    .earlier: "That depends on why it waited: the earlier lines of this message tell.",
    .nobodyYet: "Nobody yet: it is tried again. If it lasts for hours, both postmasters.",
    .nobody: "Nobody has to.",
    .client: "Whoever runs the client; you, if your rule was not meant for it.",
    .unclear: "The sender first, then the recipient's postmaster: the text below says which.",
  ]
}
