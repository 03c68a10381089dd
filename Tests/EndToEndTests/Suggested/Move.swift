/// Something that a session does to use an extension. Addresses are local parts here.
enum Move: Sendable {
  /// A parameter or an attribute, and how its value gets there.
  struct Parameter: Sendable {
    enum Value: Sendable {
      case none
      /// One of those that Tab proposes.
      case chosen(String)
      /// Tab knows the only one.
      case known
      case typed(String)
    }

    let keyword: String
    var value = Value.none
  }

  /// Takes a command from Next, fills in what it leaves open, and gets one of these replies.
  case say(String, String? = nil, gets: Set<Int>)
  /// MAIL, with parameters that Tab proposes.
  case mail([Parameter] = [], from: String = "alice")
  /// RCPT, with parameters that Tab proposes.
  case rcpt([Parameter] = [], to: String = "bob")
  /// DATA and a message.
  case message(subject: String)
  /// A file in chunks.
  case chunks
  /// Several commands in one write.
  case group
  /// XCLIENT or XFORWARD: no part of today's mail, and never proposed on an empty line.
  case attributes(of: String, [Parameter], gets: Int)
  /// STARTTLS and the handshake.
  case encrypt
  /// EHLO or LHLO.
  case hello
  case login
  /// Like `say`, with an address at the server.
  case ask(String, String, gets: Set<Int>)
  case etrn
  /// TURN, and the built-in server takes what waits.
  case turn
}

extension Move {
  static let reset = say("RSET", gets: [250])

  /// What uses the extension with this keyword; nil for one that nobody has thought of.
  static func uses(of keyword: String, at peer: Peer) -> [Move]? {
    switch keyword {
    case "STARTTLS": [.encrypt, .hello]
    // It offers AUTH, and refuses its parameter.
    case "AUTH" where peer == .aiosmtpd: [.login]
    case "AUTH": [.login, .mail([.init(keyword: "AUTH", value: .typed("<>"))]), .reset]
    case "SIZE": [.mail([.init(keyword: "SIZE", value: .typed("1000"))]), .reset]
    case "8BITMIME": [.mail([.init(keyword: "BODY", value: .chosen("8BITMIME"))]), .reset]
    case "SMTPUTF8": [.mail([.init(keyword: "SMTPUTF8")], from: "jörg"), .reset]
    case "DSN":
      [
        .mail([
          .init(keyword: "RET", value: .chosen("HDRS")),
          .init(keyword: "ENVID", value: .typed("QQ314159")),
        ]),
        .rcpt([
          .init(keyword: "NOTIFY", value: .chosen("SUCCESS")),
          .init(keyword: "ORCPT", value: .known),
        ]), .reset,
      ]
    case "CHUNKING": [.mail(), .rcpt(), .chunks]
    case "BINARYMIME":
      [.mail([.init(keyword: "BODY", value: .chosen("BINARYMIME"))]), .rcpt(), .chunks]
    case "PIPELINING": [.group]
    case "PRDR":
      [
        .mail([.init(keyword: "PRDR")]), .rcpt(), .rcpt(to: "alice"),
        .message(subject: "not for bob"),
      ]
    case "VRFY": [.ask("VRFY", "bob", gets: [250, 252])]
    case "EXPN": [.ask("EXPN", "team", gets: [250])]
    case "ETRN": [.etrn]
    case "HELP": [.say("HELP", gets: [211, 214, 250])]
    // No server here can fetch anything.
    case "BURL":
      [
        .mail(), .rcpt(), .say("BURL", "imap://bob@imap.test/INBOX/;uid=1", gets: [501, 554]),
        .reset,
      ]
    case "REQUIRETLS": [.mail([.init(keyword: "REQUIRETLS")]), .reset]
    case "DELIVERBY": [.mail([.init(keyword: "BY", value: .chosen("3600;R"))]), .reset]
    case "FUTURERELEASE": [.mail([.init(keyword: "HOLDFOR", value: .chosen("60"))]), .reset]
    case "MT-PRIORITY": [.mail([.init(keyword: "MT-PRIORITY", value: .chosen("4"))]), .reset]
    case "RRVS":
      [.mail(), .rcpt([.init(keyword: "RRVS", value: .typed("2037-01-01T00:00:00Z"))]), .reset]
    case "NO-SOLICITING":
      [.mail([.init(keyword: "SOLICIT", value: .typed("org.example:ADV"))]), .reset]
    case "MTRK":
      [
        .mail([
          .init(keyword: "ENVID", value: .typed("QQ314159")),
          .init(keyword: "MTRK", value: .typed(String(repeating: "A", count: 27) + ":600")),
        ]), .rcpt([.init(keyword: "ORCPT", value: .known)]), .reset,
      ]
    case "SEND", "SOML", "SAML": [.ask(keyword, "alice", gets: [250]), .reset]
    // A domain of somebody else, so that the session goes on.
    case "ATRN": [.say("ATRN", "elsewhere.test", gets: [450, 453])]
    case "TURN": [.turn]
    case "XFORWARD":
      [
        .attributes(
          of: "XFORWARD",
          [
            .init(keyword: "NAME", value: .typed("deep.example")),
            .init(keyword: "ADDR", value: .typed("198.51.100.9")),
          ], gets: 250)
      ]
    // It begins the session anew.
    case "XCLIENT":
      [
        .attributes(
          of: "XCLIENT",
          [
            .init(keyword: "ADDR", value: .typed("198.51.100.7")),
            .init(keyword: "PROTO", value: .chosen("ESMTP")),
          ], gets: 220), .hello, .login,
      ]
    // Seen in each reply; told before mail; for those who have been here before.
    case "ENHANCEDSTATUSCODES", "LIMITS", "PIPECONNECT": []
    default: nil
    }
  }

  /// The extensions that are used in the end, as they leave little of the session.
  static let last = ["XCLIENT", "TURN"]
}
