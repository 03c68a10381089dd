/// The extensions: those of today's mail, those that are hardly used, those of single makers.
extension Extension {
  /// Every row of the catalog.
  package static let all: [Extension] = common + delivery + turning + givenUp + makers + exchange

  private static let common: [Extension] = [
    .init("8BITMIME", "8bit-MIMEtransport", submission: .should, "RFC 6152"),
    .init("SIZE", "Message Size Declaration", .size, submission: .may, "RFC 1870"),
    .init("PIPELINING", "Command Pipelining", submission: .should, "RFC 2920"),
    .init("DSN", "Delivery Status Notification", submission: .should, "RFC 3461"),
    .init(
      "ENHANCEDSTATUSCODES", "Enhanced Status Codes", submission: .should,
      "RFC 2034; RFC 3463; RFC 5248"),
    .init("STARTTLS", "Start TLS", submission: .may, "RFC 3207"),
    .init("AUTH", "Authentication", .mechanisms, submission: .must, "RFC 4954"),
    .init("CHUNKING", "Chunking", submission: .may, "RFC 3030"),
    .init("BINARYMIME", "Binary MIME", requirements: ["CHUNKING"], submission: .may, "RFC 3030"),
    .init(
      "SMTPUTF8", "Internationalized email address", requirements: ["8BITMIME"], submission: .valid,
      "RFC 6531"),
    .init("HELP", "Supply helpful information", .none, "RFC 821; RFC 5321"),
    .init("EXPN", "Expand the mailing list", .none, "RFC 821; RFC 5321"),
    .init("VRFY", "Verify address", .none, "RFC 5321 §3.5.2"),
    .init("REQUIRETLS", "Require TLS", needsTLS: true, submission: .valid, "RFC 8689"),
    .init("LIMITS", "Server Limits", .limits, submission: .valid, "RFC 9422"),
  ]

  private static let delivery: [Extension] = [
    .init("DELIVERBY", "Deliver By", .deadline, submission: .may, "RFC 2852"),
    .init(
      "NO-SOLICITING", "Notification of no soliciting", .keywords, submission: .may, "RFC 3865"),
    .init("MTRK", "Message Tracking", requirements: ["DSN"], submission: .may, "RFC 3885"),
    .init(
      "BURL", "Remote Content", .places, requirements: ["8BITMIME"], submission: .only, "RFC 4468"),
    .init("FUTURERELEASE", "Future Message Release", .holding, submission: .only, "RFC 4865"),
    .init("CONPERM", "Content Conversion Permission", submission: .may, "RFC 4141"),
    .init("CONNEG", "Content Conversion Negotiation", submission: .may, "RFC 4141"),
    .init("MT-PRIORITY", "Priority Message Handling", .policy, submission: .valid, "RFC 6710"),
    .init("RRVS", "Require Recipient Valid Since", .none, "RFC 7293"),
    .init("CHECKPOINT", "Checkpoint/Restart", submission: .may, status: .experimental, "RFC 1845"),
  ]

  private static let turning: [Extension] = [
    .init(
      "ETRN", "Remote Queue Processing Declaration (Extended Turn)", submission: .mustNot,
      "RFC 1985"),
    .init("ATRN", "Authenticated TURN (ODMR)", submission: .mustNot, "RFC 2645"),
  ]

  private static let givenUp: [Extension] = [
    .init("SEND", "Send to terminal", status: .obsolete, "RFC 821; RFC 5321 §F.6"),
    .init("SOML", "Send as mail or to terminal", status: .obsolete, "RFC 821; RFC 5321 §F.6"),
    .init("SAML", "Send as mail and to terminal", status: .obsolete, "RFC 821; RFC 5321 §F.6"),
    .init(
      "TURN", "Interchange client and server roles", status: .obsolete,
      "RFC 821; RFC 5321 §F.1"),
    .init("VERB", "Verbose", status: .obsolete, "Sendmail"),
    .init("ONEX", "One message transaction only", status: .obsolete, "Sendmail"),
    .init(
      "SUBMITTER", "SMTP Responsible Submitter", submission: .valid, status: .historic, "RFC 4405"),
    .init(
      "UTF8SMTP", "Internationalized email address (first try)", submission: .valid,
      status: .obsolete,
      "RFC 5336"),
    .init("AUTH=", "Pre-standard AUTH spelling", .mechanisms, status: .obsolete, "drafts of 1997"),
    .init(
      "QUICKSTART", "Cached EHLO start", .anything, status: .experimental,
      "draft-fanf-smtp-quickstart"),
  ]

  private static let makers: [Extension] = [
    .init(
      "XCLIENT", "Client attribute override", .attributes, status: .private,
      "Postfix XCLIENT_README"),
    .init(
      "XFORWARD", "Forwarded logging attributes", .attributes, status: .private,
      "Postfix XFORWARD_README"),
    .init(
      "XVERP", "Variable envelope return path", status: .private, "Postfix VERP_README"),
    .init(
      "PRDR", "Per-Recipient Data Response", status: .experimental, "draft-hall-prdr-00"),
    .init("PIPECONNECT", "Early pipelining", status: .private, "Exim"),
    .init("WELLKNOWN", "Well-known resource over SMTP", status: .private, "Exim"),
    .init(
      "EXDATA", "Extended DATA reply", status: .private, "Courier; draft-varshavchik-exdata-smtpext"
    ),
    .init("XEXDATA", "Extended DATA reply", status: .private, "Courier"),
    .init("XSECURITY", "Courier onward security", .anything, status: .private, "Courier"),
    .init("XSECURITY=", "Courier onward security", .anything, status: .private, "Courier"),
    .init("XVERP=COURIER", "Courier VERP", .anything, status: .private, "Courier"),
    .init(
      "XADR", "PMDF address lookup", .anything, status: .private, "PMDF; Oracle Messaging Server"),
    .init(
      "XCIR", "PMDF circuit check", .anything, status: .private, "PMDF; Oracle Messaging Server"),
    .init(
      "XGEN", "PMDF general status", .anything, status: .private, "PMDF; Oracle Messaging Server"),
    .init(
      "XSTA", "PMDF queue status", .anything, status: .private, "PMDF; Oracle Messaging Server"),
    .init("XLOOP", "PMDF loop check", .anything, status: .private, "PMDF; Oracle Messaging Server"),
    .init("XACK", "Progress acknowledgement", .anything, status: .private, "seen in the wild"),
    .init("TIME", "Time keyword", .anything, status: .private, "seen in the wild"),
  ]

  private static let exchange: [Extension] = [
    .init(
      "X-EXPS", "Exchange protocol security", .mechanisms, status: .private,
      "Microsoft Exchange"),
    .init(
      "X-LINK2STATE", "Exchange link state", status: .private, "Microsoft Exchange 2000/2003"),
    .init(
      "XEXCH50", "Exchange message properties", status: .private,
      "Microsoft Exchange 2000-2007"),
    .init("X-ANONYMOUSTLS", "Exchange internal TLS", status: .private, "Microsoft Exchange 2007+"),
    .init("XRDST", "Exchange routing destination", status: .private, "Microsoft Exchange 2010+"),
    .init("XSHADOW", "Exchange shadow redundancy", status: .private, "Microsoft Exchange 2010+"),
    .init("XOORG", "Exchange originator organisation", status: .private, "Microsoft Exchange"),
    .init(
      "XMESSAGEVALUE", "Exchange message value", .anything, status: .private,
      "Microsoft Exchange"),
    .init(
      "XMESSAGECONTEXT", "Exchange message context", .anything, status: .private,
      "Microsoft Exchange"),
    .init(
      "XPROXY", "Exchange front-end proxying", .anything, status: .private,
      "Microsoft Exchange 2013+"),
    .init(
      "XPROXYFROM", "Exchange front-end proxying, from the client", .anything, status: .private,
      "Microsoft Exchange 2013+"),
    .init(
      "XPROXYTO", "Exchange front-end proxying, to the server", .anything, status: .private,
      "Microsoft Exchange 2013+"),
    .init(
      "XSESSIONPARAMS", "Exchange front-end session", .anything, status: .private,
      "Microsoft Exchange 2013+"),
  ]
}
