/// The commands that no client of today should send: given up, historic, or spoken only between
/// servers of one make.
extension CommandFacts {
  static let obsolete: [CommandFacts] = [
    .init(
      .command(.send), #""SEND" SP "FROM:" reverse-path"#, .obsolete, keyword: "SEND",
      success: [250], failure: [552, 451, 452, 500, 501, 502, 421], isLastInGroup: false,
      "RFC 821 §3.4; RFC 5321 §F.6; RFC 2920 §3.1"),
    .init(
      .command(.soml), #""SOML" SP "FROM:" reverse-path"#, .obsolete, keyword: "SOML",
      success: [250], failure: [552, 451, 452, 500, 501, 502, 421], isLastInGroup: false,
      "RFC 821 §3.4; RFC 5321 §F.6"),
    .init(
      .command(.saml), #""SAML" SP "FROM:" reverse-path"#, .obsolete, keyword: "SAML",
      success: [250], failure: [552, 451, 452, 500, 501, 502, 421], isLastInGroup: false,
      "RFC 821 §3.4; RFC 5321 §F.6"),
    .init(
      .command(.verb), #""VERB""#, .obsolete, keyword: "VERB", success: [250], failure: [502],
      "Sendmail"),
    .init(
      .command(.onex), #""ONEX""#, .obsolete, keyword: "ONEX", success: [250],
      failure: [502, 500], "Sendmail"),
    .init(
      .command(.qhlo), #""QHLO" SP Domain SP …"#, .experimental, keyword: "QUICKSTART",
      success: [250], failure: [500], isLastInGroup: false, "draft-fanf-smtp-quickstart"),
  ]

  static let historic: [CommandFacts] = [
    .init(
      .command(.debug), #""DEBUG""#, .historic, success: [200], failure: [500, 502], "Sendmail"),
    .init(
      .command(.wiz), #""WIZ" [SP password]"#, .historic, success: [200], failure: [500],
      "Sendmail"),
    .init(.command(.kill), #""KILL""#, .historic, failure: [500], "Sendmail"),
    .init(.command(.showq), #""SHOWQ""#, .historic, failure: [500, 502], "Sendmail"),
  ]

  static let `private`: [CommandFacts] = [
    .init(
      .command(.xclient), #""XCLIENT" 1*( SP attr "=" xtext )"#, .private, keyword: "XCLIENT",
      success: [220], failure: [421, 501, 503, 550], isLastInGroup: false,
      "Postfix XCLIENT_README"),
    .init(
      .command(.xforward), #""XFORWARD" 1*( SP attr "=" xtext )"#, .private, keyword: "XFORWARD",
      success: [250], failure: [421, 501, 503, 550], isLastInGroup: false,
      "Postfix XFORWARD_README"),
    .init(
      .command(.wellknown), #""WELLKNOWN" SP name"#, .private, keyword: "WELLKNOWN",
      success: [250], failure: [550, 500], "Exim"),
    .init(
      .command(.xadr), #""XADR" SP address"#, .private, keyword: "XADR", success: [250],
      failure: [550, 500], "PMDF; Oracle Messaging Server"),
    .init(
      .command(.xcir), #""XCIR" …"#, .private, keyword: "XCIR", success: [250],
      failure: [550, 500], "PMDF; Oracle Messaging Server"),
    .init(
      .command(.xgen), #""XGEN" …"#, .private, keyword: "XGEN", success: [250],
      failure: [550, 500], "PMDF; Oracle Messaging Server"),
    .init(
      .command(.xsta), #""XSTA" …"#, .private, keyword: "XSTA", success: [250],
      failure: [550, 500], "PMDF; Oracle Messaging Server"),
    .init(
      .command(.xloop), #""XLOOP" …"#, .private, keyword: "XLOOP", success: [250],
      failure: [550, 500], "PMDF; Oracle Messaging Server"),
  ]

  /// What Microsoft Exchange servers say to each other.
  static let exchange: [CommandFacts] = [
    .init(
      .command(.xExps), #""X-EXPS" SP mech [SP base64]"#, .private, keyword: "X-EXPS",
      success: [235], intermediate: [334], failure: [504, 535], "Microsoft Exchange"),
    .init(
      .command(.xLink2State), #""X-LINK2STATE" …"#, .private, keyword: "X-LINK2STATE",
      success: [200, 250], failure: [500, 550], "Microsoft Exchange 2000/2003"),
    .init(
      .command(.xexch50), #""XEXCH50" SP size SP n"#, .private, keyword: "XEXCH50",
      success: [250], intermediate: [354], failure: [504], "Microsoft Exchange 2000/2003/2007"),
    .init(
      .command(.xAnonymousTLS), #""X-ANONYMOUSTLS""#, .private, keyword: "X-ANONYMOUSTLS",
      success: [220], failure: [454], "Microsoft Exchange 2007+"),
    .init(
      .command(.xproxyfrom), #""XPROXYFROM" 1*( SP key "=" value )"#, .private,
      keyword: "XPROXYFROM", success: [250], failure: [500], "Microsoft Exchange 2013+"),
    .init(
      .command(.xshadow), #""XSHADOW" SP …"#, .private, keyword: "XSHADOW", success: [250],
      failure: [500], "Microsoft Exchange 2010+"),
  ]
}
