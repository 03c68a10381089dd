/// What Postfix says. Its replies are 4yz where its operator tries a rule out.
extension ProviderReply {
  static let postfix: [ProviderReply] = [
    // Others have taken these words over.
    .init(
      "queued", nil, [250], [], "ok: queued as ", at: [.endOfData, .command(.bdat)]),
    .init(
      "go-ahead", nil, [354], [], "end data with <cr><lf>.<cr><lf>",
      at: [.command(.data)]),
    .init(
      "postfix-no-user", .postfix, [450, 550], ["5.1.1", "4.1.1"],
      "user unknown in local recipient table", "user unknown in virtual mailbox table",
      "user unknown in virtual alias table", "user unknown in relay recipient table", who: .you),
    .init(
      "postfix-relay", .postfix, [454, 554], ["5.7.1", "4.7.1"], "relay access denied",
      refusesStranger: true, who: .you),
    .init(
      "postfix-sender-domain", .postfix, [450, 550], ["4.1.8", "5.1.8"],
      "sender address rejected: domain not found", who: .sendingSide),
    .init(
      "postfix-recipient-domain", .postfix, [450, 550], ["4.1.2", "5.1.2"],
      "recipient address rejected: domain not found", who: .you),
    .init(
      "postfix-helo-unknown", .postfix, [450, 550, 554], ["4.7.1", "5.7.1"],
      "helo command rejected: host not found", who: .sendingSide),
    .init(
      "postfix-helo-short", .postfix, [450, 504, 550, 554], ["5.5.2", "4.5.2"],
      "helo command rejected: need fully-qualified hostname", who: .you),
    .init(
      "postfix-helo-name", .postfix, [501, 504, 550, 554], ["5.5.2"],
      "helo command rejected: invalid name", who: .you),
    .init(
      "postfix-ptr", .postfix, [450, 550, 554], ["4.7.1", "4.7.25", "5.7.1", "5.7.25"],
      "client host rejected: cannot find your hostname",
      "client host rejected: cannot find your reverse hostname", who: .sendingSide),
    .init("postfix-own-mx", .postfix, [], [], "loops back to myself", who: .server),
    // A list that asks through a public resolver gets answers that list nobody.
    .init(
      "spamhaus-resolver", .spamhaus, [5, 4], [], "error: open resolver", "127.255.255.254",
      "spamhaus.org/returnc/",
      who: .server),
    .init(
      "spamhaus-listed", .spamhaus, [550, 554], [], "blocked using zen.spamhaus.org",
      "blocked using sbl-xbl.spamhaus.org", "blocked using sbl.spamhaus.org",
      "blocked using xbl.spamhaus.org", "blocked using pbl.spamhaus.org",
      "spamhaus.org/query", "check.spamhaus.org", who: .sendingSide),
    .init(
      "postfix-listed", .postfix, [450, 550, 554], ["5.7.1", "4.7.1"],
      "service unavailable; client host […] blocked using ", who: .sendingSide),
    .init(
      "postfix-not-owned", .postfix, [553], ["5.7.1"],
      "sender address rejected: not owned by user", "sender address rejected: not logged in",
      who: .you),
    .init(
      "postfix-starttls", .postfix, [530], ["5.7.0"], "must issue a starttls command first",
      who: .you),
    .init(
      "postfix-order", .postfix, [503], ["5.5.1"], "error: need mail command",
      "error: send helo/ehlo first", "error: need rcpt command", who: .you),
    .init(
      "postfix-unknown-command", .postfix, [500, 502], ["5.5.1", "5.5.2"],
      "error: command not recognized", "error: unknown command", who: .you),
    .init("postfix-talk", .postfix, [521], ["5.5.1"], "protocol error", isWhole: true, who: .you),
    .init("postfix-nested", .postfix, [503], ["5.5.1"], "error: nested mail command", who: .you),
    .init(
      "postfix-no-recipients", .postfix, [554], ["5.5.1"], "error: no valid recipients",
      who: .you),
    .init(
      "postfix-recipients", .postfix, [452], ["4.5.3"], "error: too many recipients", who: .you),
    .init(
      "postfix-size", .postfix, [552], ["5.3.4"], "message size exceeds fixed limit",
      needsEnhanced: true, who: .you),
    .init(
      "postfix-disk", .postfix, [452], ["4.3.1"], "insufficient system storage",
      needsEnhanced: true, who: .server),
    .init(
      "postfix-synchronization", .postfix, [554], ["5.5.0"],
      "error: smtp protocol synchronization", who: .you),
    .init(
      "postfix-bare-lf", .postfix, [550, 521], ["5.5.2"], "error: bare <lf> received", who: .you),
    .init(
      "postfix-not-smtp", .postfix, [221], ["2.7.0"], "error: i can break rules, too. goodbye."),
    .init(
      "postfix-timeout", .postfix, [421], ["4.4.2"], "error: timeout exceeded", who: .you),
    .init(
      "postfix-errors", .postfix, [421], ["4.7.0"], "error: too many errors", who: .you),
    .init(
      "postfix-smtputf8", .postfix, [553], ["5.6.7"],
      "must declare smtputf8 to send unicode address", who: .you),
  ]
}
