import SMTPCore

/// What the digits of a reply code say by themselves.
extension English {
  static let categories: [CategoryWords] = [
    .init(
      category: .success, headline: "accepted", digit: "success",
      rule: "A reply that begins with 2 means yes: the command was carried out.",
      sentence: "No list knows this code, but its first digit means yes.",
      action: "Go on as you would after a 250."),
    .init(
      category: .intermediate, headline: "go on", digit: "half done, the rest is up to you",
      rule: "A reply that begins with 3 means: so far so good, now send the rest.",
      sentence: "No list knows this code; its first digit means that the server waits for more.",
      action: "Send what it waits for, or RSET or QUIT if you do not know what that is."),
    .init(
      category: .transient, headline: "refused for now", digit: "failure for now",
      rule: "A reply that begins with 4 means no, but only for now.",
      sentence: "No list knows this code; its first digit means no, for now.",
      action: "Read the text for the reason, and wait."),
    .init(
      category: .permanent, headline: "refused for good", digit: "permanent failure",
      rule: "A reply that begins with 5 means no, for good.",
      sentence: "No list knows this code; its first digit means no, for good.",
      action: "Read the text for the reason; something has to be corrected first."),
    .init(
      category: .invalid, headline: "not a reply", digit: "no first digit of a reply",
      rule: "No SMTP reply begins with this digit: only 2, 3, 4 and 5 are in use.",
      sentence: "This is no reply code: SMTP replies begin with 2, 3, 4 or 5.",
      action: "Check that a mail server answers there, and on this port."),
  ]

  static let preliminary = CategoryWords(
    category: .invalid, headline: "not a reply", digit: "left unused by SMTP",
    rule: "No SMTP reply begins with 1: what was meant for it was never used.",
    sentence: "This is no reply code: SMTP never uses codes that begin with 1.",
    action: "Check that it is not another protocol, such as FTP or HTTP, that answers there.")

  static let categorySenses: [CategorySense] = [
    .init(.success, .rcpt, "This recipient is accepted, with a code that no list knows."),
    .init(.success, .mail, "The sender is accepted, with a code that no list knows."),
    .init(.success, .endOfData, "The message is accepted, with a code that no list knows."),
    .init(.success, .auth, "The login worked, with a code that no list knows."),
    .init(.transient, .greeting, "The server does not want you at the moment."),
    .init(.transient, .ehlo, "The server does not accept your introduction for now."),
    .init(.transient, .mail, "The sender is refused for now."),
    .init(.transient, .rcpt, "This recipient is refused for now."),
    .init(.transient, .endOfData, "The message is refused for now; keep it for later."),
    .init(.transient, .auth, "The login does not work for now."),
    .init(.permanent, .greeting, "The server does not want you at all."),
    .init(.permanent, .ehlo, "The server does not accept your introduction."),
    .init(.permanent, .mail, "The sender is refused for good."),
    .init(.permanent, .rcpt, "This recipient is refused for good."),
    .init(.permanent, .endOfData, "The message is refused for good and goes to nobody."),
    .init(.permanent, .auth, "The login is refused."),
  ]

  static let replySubjects: [SubjectWords<ReplySubject>] = [
    .init(.syntax, "the syntax", "A second digit of 0 is about syntax: how the line is written."),
    .init(
      .information, "information",
      "A second digit of 1 is about information: help, or the state of the server."),
    .init(
      .connection, "the connection", "A second digit of 2 is about the connection itself."),
    .init(
      .authentication, "the login, by custom",
      "A second digit of 3 has no meaning in the standard; logins came to use it."),
    .init(
      .unspecified, "left open", "A second digit of 4 has no meaning, and no standard code has it."),
    .init(
      .mailSystem, "the mail system",
      "A second digit of 5 is about the mail system: mailboxes, messages, transactions."),
  ]

  static let standings: [ReplyCode.Status: String] = [
    .deprecated: "A standard defines it and asks not to send it any more.",
    .experimental: "It belongs to an experiment that few servers took part in.",
    .registered: "It stands in a table of RFC 5248; no standard defines it as a reply.",
    .proposal: "A draft proposed it and expired.",
    .nonStandard: "Some servers send it; no standard has it.",
    .folklore: "Lists on the web explain it; no standard has it. Trust the first digit only.",
  ]

  static let retries: [Retry: String] = [
    .notNeeded: "",
    .later: "The same may work later.",
    .anew: "This attempt is over; sent anew later, it may work.",
    .corrected: "Sent again unchanged, it will fail again.",
    .never: "Do not try again.",
  ]
}
