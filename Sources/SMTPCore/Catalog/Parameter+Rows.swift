/// The parameters, in the order in which they are worth proposing.
extension Parameter {
  /// Every row of the catalog.
  package static let all: [Parameter] = size + notifications + delivery + unused + dialects

  private static let size: [Parameter] = [
    .init("SIZE", of: [.mail], .octets, adds: 26, failure: [452, 552, 501], "RFC 1870 §3 §6"),
    .init(
      "BODY", of: [.mail], extension: "8BITMIME",
      .choice([
        Choice("7BIT"), Choice("8BITMIME"), Choice("BINARYMIME", keyword: "BINARYMIME"),
      ]), failure: [501, 504, 555], "RFC 6152 §2 §3; RFC 3030 §3"),
    .init(
      "SMTPUTF8", of: [.mail, .vrfy, .expn], .none, adds: 10, failure: [550, 553, 554, 501],
      "RFC 6531 §3.1 §3.4 §3.5 §3.7.4.2"),
    .init(
      "AUTH", of: [.mail], .submitter, adds: 500, failure: [501, 555], "RFC 4954 §5"),
  ]

  private static let notifications: [Parameter] = [
    .init(
      "RET", of: [.mail], extension: "DSN", .choice([Choice("FULL"), Choice("HDRS")]),
      failure: [501], "RFC 3461 §4.3 §4.5"),
    .init(
      "ENVID", of: [.mail], extension: "DSN", .xtext(longest: 100), adds: 107, failure: [501],
      "RFC 3461 §4.4; RFC 3885 §3.2"),
    .init(
      "NOTIFY", of: [.rcpt], extension: "DSN",
      .list([Choice("SUCCESS"), Choice("FAILURE"), Choice("DELAY"), Choice("NEVER")]),
      failure: [501], "RFC 3461 §4.1"),
    .init(
      "ORCPT", of: [.rcpt], extension: "DSN", .typedAddress(longest: 500), adds: 507,
      failure: [501], "RFC 3461 §4.2; RFC 6533 §3"),
  ]

  private static let delivery: [Parameter] = [
    .init(
      "REQUIRETLS", of: [.mail], .none, adds: 11, failure: [550], "RFC 8689 §2 §4.2.1"),
    .init(
      "MT-PRIORITY", of: [.mail], .integer(-9...9), adds: 15, failure: [501, 450, 550, 552],
      "RFC 6710 §3 §4"),
    .init(
      "BY", of: [.mail], extension: "DELIVERBY", .deadline, adds: 17, failure: [501, 455, 555],
      "RFC 2852 §4"),
    .init(
      "HOLDFOR", of: [.mail], extension: "FUTURERELEASE", .seconds, adds: 34, failure: [501, 552],
      "RFC 4865 §3 §4"),
    .init(
      "HOLDUNTIL", of: [.mail], extension: "FUTURERELEASE", .moment(hasAction: false), adds: 34,
      failure: [501, 552], "RFC 4865 §3 §4"),
    .init(
      "RRVS", of: [.rcpt], .moment(hasAction: true), adds: 33, failure: [550],
      "RFC 7293 §3.1 §5.1"),
  ]

  private static let unused: [Parameter] = [
    .init("CONPERM", of: [.mail], .none, failure: [504], "RFC 4141 §4"),
    .init("CONNEG", of: [.rcpt], .none, failure: [504], "RFC 4141 §5"),
    .init(
      "SOLICIT", of: [.mail], extension: "NO-SOLICITING", .keywords(longest: 1_000), adds: 1_007,
      failure: [550],
      "RFC 3865 §2.3"),
    .init(
      "TRANSID", of: [.mail], extension: "CHECKPOINT", .transaction(longest: 80), adds: 88,
      status: .experimental,
      "RFC 1845 §2 §3"),
    .init("MTRK", of: [.mail], .tracking, adds: 40, failure: [501, 555], "RFC 3885 §3.1"),
    .init("SUBMITTER", of: [.mail], .mailbox, failure: [550], status: .historic, "RFC 4405 §4"),
    .init(
      "ALT-ADDRESS", of: [.mail, .rcpt], extension: "UTF8SMTP", .xtext(longest: .max), adds: 460,
      failure: [553, 550], status: .obsolete, "RFC 5336 §3.1"),
    .init(
      "UTF8REPLY", of: [.vrfy, .expn], extension: "UTF8SMTP", .none, status: .obsolete,
      "RFC 5336 §3.1"),
  ]

  /// What only servers of one make offer, or what never became an RFC.
  private static let dialects: [Parameter] = [
    .init(
      "PRDR", of: [.mail], .none, failure: [501, 555], status: .experimental, "draft-hall-prdr-00"),
    .init("XVERP", of: [.mail], .delimiters, failure: [503, 555], status: .private, "Postfix"),
    .init("XOORG", of: [.mail], .domain, status: .private, "Microsoft Exchange"),
    .init("XMESSAGEVALUE", of: [.mail], .word, status: .private, "Microsoft Exchange"),
    .init("XMESSAGECONTEXT", of: [.mail], .word, status: .private, "Microsoft Exchange"),
    .init(
      "EXDATA", of: [.mail], .none, status: .private, "draft-varshavchik-exdata-smtpext"),
    .init(
      "SECURITY", of: [.mail], extension: "XSECURITY",
      .choice([Choice("STARTTLS"), Choice("NONE")]), status: .private, "Courier"),
  ]
}
