import Testing

@testable import SMTPCore

/// Every verb of the table is read, checked, and suggested where it is legal, or it is not for a
/// reason that stands here.
struct EveryVerbTests {
  /// Verbs that are never suggested, and why.
  static func reasonForSilence(_ verb: Verb) -> String? {
    switch verb.facts.status {
    case .private: return "it is between servers of one make, or peers that trust each other"
    case .historic: return "it is a back door where it works"
    case .current, .obsolete, .experimental: break
    }
    return verb == .qhlo ? "it takes the place of EHLO where nothing is known yet" : nil
  }

  /// A line that is right for each verb.
  static func line(_ verb: Verb) -> String {
    switch verb {
    case .ehlo, .lhlo, .helo, .qhlo: "\(verb.rawValue) laptop.example"
    case .mail, .send, .soml, .saml: "\(verb.rawValue) FROM:<alice@example.org>"
    case .rcpt: "RCPT TO:<bob@example.org>"
    case .bdat: "BDAT 86 LAST"
    case .burl: "BURL imap://bob@imap.example.org/INBOX;uid=20 LAST"
    case .vrfy, .expn: "\(verb.rawValue) bob"
    case .auth, .xExps: "\(verb.rawValue) PLAIN"
    case .etrn: "ETRN @example.org"
    case .atrn: "ATRN example.org,example.net"
    case .xclient: "XCLIENT NAME=spike.example ADDR=192.0.2.1"
    case .xforward: "XFORWARD NAME=spike.example SOURCE=REMOTE"
    case .wellknown, .xadr: "\(verb.rawValue) name"
    case .xexch50: "XEXCH50 10 2"
    case .xproxyfrom: "XPROXYFROM SID=1"
    case .xshadow: "XSHADOW 1"
    default: verb.rawValue
    }
  }

  /// What a server offers that offers everything.
  static let everything = Extension.all.filter { !$0.keyword.contains("=") }.map { row in
    switch row.keyword {
    case "AUTH", "X-EXPS": row.keyword + " PLAIN"
    case "XCLIENT": "XCLIENT NAME ADDR"
    case "XFORWARD": "XFORWARD NAME SOURCE"
    default: row.keyword
    }
  }

  @Test(arguments: Verb.allCases)
  func everyVerbIsReadAndChecked(_ verb: Verb) {
    let line = Self.line(verb)
    let session = CommandCheckTests.session(offering: Self.everything)
    #expect(CommandCheck.problem(in: Array(line.utf8), for: session) == nil)
    #expect(CommandCheck.problem(in: Array(line.lowercased().utf8), for: session) == nil)
    #expect(Verb(octets: verb.rawValue.lowercased().utf8) == verb)
  }

  @Test(arguments: Verb.allCases)
  func everyVerbIsSuggestedSomewhereOrNot(_ verb: Verb) throws {
    let stages = ["greeted", "tls", "mail", "rcpt", "lmtp-ready"]
    var sessions = try stages.map { try SuggestionTests.session(at: $0) }
    let offering = Self.everything
    sessions.append(CommandCheckTests.session(offering: offering))
    var inside = CommandCheckTests.session(offering: offering)
    for (line, reply) in [("AUTH PLAIN AGEAYg==", "235 ok"), ("NOOP", "250 ok")] {
      _ = inside.apply(.sent(Array((line + "\r\n").utf8)))
      _ = inside.apply(.received(Array((reply + "\r\n").utf8)))
    }
    sessions.append(inside)
    for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<b@b.example>"] {
      _ = inside.apply(.sent(Array((line + "\r\n").utf8)))
      _ = inside.apply(.received(Array("250 ok\r\n".utf8)))
    }
    sessions.append(inside)
    let isSuggested = sessions.contains { $0.available().contains(.command(verb)) }
    #expect(isSuggested == (Self.reasonForSilence(verb) == nil), "\(verb.rawValue)")
  }
}
