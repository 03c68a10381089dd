/// The commands that open, secure and end a session, and those that move mail.
extension CommandFacts {
  static let session: [CommandFacts] = [
    .init(
      .command(.ehlo), #""EHLO" SP ( Domain / address-literal )"#, success: [250],
      failure: [504, 550, 502, 501, 500], "RFC 5321 §4.1.1.1 §4.1.4"),
    .init(
      .command(.helo), #""HELO" SP Domain"#, success: [250], failure: [504, 550, 501, 500, 421],
      "RFC 5321 §4.1.1.1; RFC 821 §4.3"),
    .init(
      .command(.lhlo), #""LHLO" SP ( Domain / address-literal )"#, success: [250],
      failure: [504, 550, 502, 501, 500], "RFC 2033 §4.1"),
    .init(
      .command(.starttls), #""STARTTLS""#, keyword: "STARTTLS", success: [220],
      failure: [454, 501, 502, 503], "RFC 3207 §4"),
    .init(
      .command(.auth), #""AUTH" SP sasl-mech [SP (base64 / "=")]"#, keyword: "AUTH",
      success: [235], intermediate: [334],
      failure: [535, 504, 500, 501, 503, 432, 454, 534, 538, 530], "RFC 4954 §4 §6"),
    .init(
      .command(.rset), #""RSET""#, success: [250], failure: [501, 421], isLastInGroup: false,
      "RFC 5321 §4.1.1.5 §4.1.4"),
    .init(
      .command(.noop), #""NOOP" [SP String]"#, success: [250], failure: [501, 500, 421],
      "RFC 5321 §4.1.1.9; RFC 2920 §3.1"),
    .init(
      .command(.quit), #""QUIT""#, success: [221], failure: [501, 500],
      "RFC 5321 §4.1.1.10 §3.8"),
  ]

  static let transaction: [CommandFacts] = [
    .init(
      .command(.mail), #""MAIL FROM:" Reverse-path [SP Mail-parameters]"#, success: [250],
      failure: [552, 451, 452, 550, 553, 503, 455, 555, 501, 500, 421, 530],
      isLastInGroup: false, "RFC 5321 §4.1.1.2 §4.3.2; RFC 4954 §6; RFC 6409 §4.3"),
    .init(
      .command(.rcpt),
      #""RCPT TO:" ( "<Postmaster@" Domain ">" / "<Postmaster>" / Forward-path ) "#
        + "[SP Rcpt-parameters]",
      success: [250, 251],
      failure: [550, 551, 552, 553, 450, 451, 452, 503, 455, 555, 556, 501, 500, 421],
      isLastInGroup: false, "RFC 5321 §4.1.1.3 §4.3.2; RFC 7504 §5.1"),
    .init(
      .command(.data), #""DATA""#, intermediate: [354], failure: [503, 554, 501, 421, 451],
      "RFC 5321 §4.1.1.4 §3.3 §4.3.2"),
    .init(
      .command(.bdat), #""BDAT" SP chunk-size [SP "LAST"]"#, keyword: "CHUNKING", success: [250],
      failure: [503, 452, 450, 550], isLastInGroup: false, "RFC 3030 §2; RFC 2033 §4.3"),
    .init(
      .command(.burl), #""BURL" SP absolute-URI [SP "LAST"]"#, keyword: "BURL", success: [250],
      failure: [554, 503, 552, 451, 550], isLastInGroup: false, "RFC 4468 §3"),
  ]

  static let questions: [CommandFacts] = [
    .init(
      .command(.vrfy), #""VRFY" SP String [SP "SMTPUTF8"]"#, keyword: "VRFY",
      isKeywordRequired: false, success: [250, 251, 252], failure: [550, 551, 553, 502, 504],
      "RFC 5321 §4.1.1.6 §3.5; RFC 6531 §3.7.4.2"),
    .init(
      .command(.expn), #""EXPN" SP String [SP "SMTPUTF8"]"#, keyword: "EXPN",
      success: [250, 252], failure: [550, 500, 502, 504], "RFC 5321 §4.1.1.7 §3.5"),
    .init(
      .command(.help), #""HELP" [SP String]"#, keyword: "HELP", isKeywordRequired: false,
      success: [211, 214], failure: [502, 504], "RFC 5321 §4.1.1.8"),
  ]

  static let turning: [CommandFacts] = [
    .init(
      .command(.etrn), ##""ETRN" SP ["@" / "#"] node-name"##, keyword: "ETRN",
      success: [250, 251, 252, 253], failure: [458, 459, 500, 501, 503], "RFC 1985 §5"),
    .init(
      .command(.atrn), #""ATRN" [SP domain *("," domain)]"#, keyword: "ATRN", success: [250],
      failure: [530, 450, 451, 453, 502], "RFC 2645 §5.2.1"),
    .init(
      .command(.turn), #""TURN""#, .obsolete, keyword: "TURN", success: [250],
      failure: [502, 500, 503], "RFC 821 §3.8 §4.1.1; RFC 5321 §F.1"),
  ]
}
