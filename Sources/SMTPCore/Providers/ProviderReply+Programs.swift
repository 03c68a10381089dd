/// What Exim and Sendmail say.
extension ProviderReply {
  static let exim: [ProviderReply] = [
    // Others say so as well.
    .init(
      "recipient-accepted", nil, [250], [], "accepted", isWhole: true, at: [.command(.rcpt)]),
    .init(
      "exim-go-ahead", .exim, [354], [],
      "enter message, ending with \".\" on a line by itself", at: [.command(.data)]),
    .init("exim-queued", .exim, [250], [], "ok id=", at: [.endOfData, .command(.bdat)]),
    .init(
      "exim-synchronization", .exim, [554], [], "smtp synchronization error", who: .you),
    .init("exim-login-later", .exim, [435], [], "unable to authenticate at present", who: .server),
    .init("exim-password", .exim, [535], [], "incorrect authentication data", who: .you),
    .init("exim-relay", .exim, [550], [], "relay not permitted", refusesStranger: true, who: .you),
    .init("exim-no-route", .exim, [550], [], "unrouteable address", who: .you),
    .init(
      "exim-helo", .exim, [501], [], "syntactically invalid ehlo argument(s)",
      "syntactically invalid helo argument(s)", who: .you),
    .init(
      // Of all clients together; what is said of one address is that client's.
      "exim-busy", .exim, [421], [], "too much load; please try again later",
      "too many concurrent smtp connections; please try again later", who: .server),
    .init("exim-size", .exim, [552], [], "message size exceeds maximum permitted", who: .you),
    .init(
      "exim-loop", .exim, [550], [], "too many \"received\" headers - suspected mail loop",
      who: .way),
    .init(
      "exim-own-mx", .exim, [], [], "lowest numbered mx record points to local host",
      who: .server),
    .init("exim-retry-time", .exim, [], [], "retry time not reached", who: .way),
    .init(
      "exim-sender", .exim, [550], [], "sender verify failed", "verification failed for <",
      who: .sendingSide),
  ]

  static let sendmail: [ProviderReply] = [
    // So does OpenSMTPD.
    .init(
      "accepted-for-delivery", nil, [250], ["2.0.0"], "message accepted for delivery",
      at: [.endOfData, .command(.bdat)]),
    .init("sendmail-hello", .sendmail, [503], [], "polite people say helo first", who: .you),
    .init(
      "sendmail-order", .sendmail, [503], ["5.0.0", "5.5.0"], "need mail before rcpt",
      "sender already specified", who: .you),
    .init(
      "sendmail-password", .sendmail, [535], ["5.7.0"], "authentication failed", isWhole: true,
      who: .you),
    .init(
      "sendmail-errors", .sendmail, [421], ["4.7.0"],
      "too many bad commands; closing connection", "too many bad recipients; closing connection",
      who: .you),
    .init("sendmail-vrfy", .sendmail, [252], ["2.5.2"], "cannot vrfy user; try rcpt"),
    .init(
      "sendmail-size", .sendmail, [552], ["5.2.3"],
      "message size exceeds fixed maximum message size", who: .you),
    .init(
      "sendmail-disk", .sendmail, [452], ["4.4.5"], "insufficient disk space; try again later",
      who: .server),
  ]
}
