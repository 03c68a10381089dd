package import SMTPCore

extension Guide {
  /// What a reply of ours would say to the other side.
  package func words(for suggestion: ReplySuggestion) -> SuggestionWords {
    switch suggestion.reason {
    case .greet: SuggestionWords("greet: the other side may begin")
    case .refuseService: SuggestionWords("turn the other side away", "turn it away")
    case .listExtensions:
      SuggestionWords("list what you offer, line by line", "list what you offer")
    case .noExtensions: SuggestionWords("welcome it, and offer nothing more", "offer nothing")
    case .refuseExtended: SuggestionWords("it has to say HELO then", "ask for HELO")
    case .takeSender: SuggestionWords("take the sender")
    case .refuseSender: SuggestionWords("refuse this sender for good", "refuse the sender")
    case .takeRecipient: SuggestionWords("take the recipient")
    case .noSuchMailbox: SuggestionWords("refuse: you know no such name", "no such name")
    case .tooManyRecipients: SuggestionWords("it sends to the others, then again", "too many")
    case .tryLater: SuggestionWords("not now: it keeps the mail and tries again", "try later")
    case .beginContent: SuggestionWords("let the message come")
    case .takeMessage: SuggestionWords("take the message: it is yours now", "take the message")
    case .takeChunk: SuggestionWords("take the chunk; more may come", "take the chunk")
    case .refuseMessage: SuggestionWords("refuse the message for good", "refuse it")
    case .noRoom: SuggestionWords("no room now: it tries again later", "no room now")
    case .done: SuggestionWords("say yes")
    case .sayGoodbye: SuggestionWords("say goodbye; the connection closes", "say goodbye")
    case .cannotVerify: SuggestionWords("neither yes nor no: it may try", "neither yes nor no")
    case .tellHelp: SuggestionWords("tell what you know")
    case .beginTLS: SuggestionWords("let the handshake begin", "begin TLS")
    case .alreadySecured: SuggestionWords("TLS is on, and begins only once", "TLS is on")
    case .noTLS: SuggestionWords("go on without TLS for now", "no TLS now")
    case .noLogin: SuggestionWords("you do not know this mechanism", "another mechanism")
    case .takeLogin: SuggestionWords("believe it")
    case .refuseLogin: SuggestionWords("do not believe it")
    case .swapBack: SuggestionWords("change roles again: you are the client", "change roles")
    case .unknownCommand: SuggestionWords("you have never heard of it", "never heard of it")
    case .notOffered: SuggestionWords("you know it, and do not do it", "you do not do it")
    case .helloFirst: SuggestionWords("it has to introduce itself first", "EHLO first")
    case .senderFirst: SuggestionWords("it has to name a sender first", "MAIL first")
    case .recipientFirst: SuggestionWords("nobody would get the message", "RCPT first")
    case .alreadyOpen: SuggestionWords("it has named a sender already", "already open")
    case .badArgument: SuggestionWords("what it wrote makes no sense", "makes no sense")
    case .endReply: SuggestionWords("end the reply: a blank behind the code", "the last line")
    case .anotherLine: SuggestionWords("one more line: a hyphen behind the code", "one more line")
    case .close: SuggestionWords("end the session here", "end it here")
    }
  }

  /// A few words for what a reply code says in general; nil for one that is not known.
  package func title(ofCode code: Int) -> String? { vocabulary.replies[code]?.title }

  /// What is wrong in a line of a reply, and what would be right.
  package func text(_ problem: ReplyProblem.Kind) -> String {
    switch problem {
    case .noCode: "A reply begins with three digits, like 250."
    case .firstDigit: "The first digit is 2, 3, 4 or 5."
    case .secondDigit: "The second digit is 0 to 5."
    case .noSeparator: "Behind the code goes a blank; a hyphen where more lines follow."
    case .otherCode(let code): "All lines of a reply have one code: \(code)."
    case .control: "A control character has no place in a reply."
    case .nonASCII: "Only ASCII goes here: the other side did not say SMTPUTF8."
    case .lineTooLong(let limit):
      "The line is too long: a client must take \(limit) octets, no more."
    }
  }

  /// Why the built-in server cannot answer from here on.
  package func text(_ obstacle: TakeoverObstacle) -> String {
    switch obstacle {
    case .notServer: "You are the client: the server is at the other end."
    case .over: "The session is over."
    case .serviceRefused: "You have turned the other side away: only its QUIT is left to answer."
    case .replyUnfinished: "A reply of yours has begun: end it first, with a blank behind the code."
    case .lineUnfinished: "The other side is in the middle of a line: try again when it is whole."
    case .messageUnderWay: "A message is on its way: answer it first, then the server can go on."
    case .loginUnderWay: "The other side is logging in: answer that first, with 502 or 535."
    case .handshakeUnderWay: "TLS is being set up."
    case .tooManyLines: "Too much waits to be answered: answer some of it first."
    case .strangeAddress: "An address that you accepted is none: it has to begin anew with RSET."
    }
  }
}
