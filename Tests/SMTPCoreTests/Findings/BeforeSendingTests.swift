import Testing

@testable import SMTPCore

/// Of every rule of the client's: whether it is told before the line goes, and if not, why.
struct BeforeSendingTests {
  /// How a rule is told at the prompt.
  private enum Way {
    /// By the check of the line, or by a remark; behind the stage of a script.
    case line(String, String)
    /// As a verb that is out of order there.
    case order(String, Verb)
    /// As a group that may not go out at once.
    case group(String, [String])
  }

  private static let told: [FindingID: Way] = [
    .ehloUnderscore: .line("greeted", "EHLO my_host"),
    .ehloLiteralNoBrackets: .line("greeted", "EHLO 192.0.2.1"),
    .utf8InEhlo: .line("greeted", "EHLO b\u{FC}cher.example"),
    .starttlsNoReehlo: .order("tls", .mail),
    .starttlsArgs: .line("ready", "STARTTLS now"),
    .starttlsInPipeline: .group("ready", ["STARTTLS", "NOOP"]),
    .starttlsInjectionCommand: .group("ready", ["STARTTLS", "EHLO a.example"]),
    .authInTransaction: .order("mail", .auth),
    .authTwice: .order("logged-in", .auth),
    .authBase64Junk: .line("challenge", "no base64"),
    .authEmptyInitial: .line("ready", "AUTH CRAM-MD5 "),
    .spaceAfterColon: .line("ready", "MAIL FROM: <a@a.example>"),
    .noAngleBrackets: .line("ready", "MAIL FROM:a@a.example"),
    .sourceRoute: .line("ready", "MAIL FROM:<@r.example:a@a.example>"),
    .paramNotOffered: .line("bare", "MAIL FROM:<a@a.example> SIZE=1"),
    .sizeIgnored: .line("ready", "MAIL FROM:<a@a.example> SIZE=2000"),
    .dataArgs: .line("rcpt", "DATA now"),
    .noncommandVerbs: .line("greeted", "GET / HTTP/1.1"),
    .pathLengths: .line("ready", "MAIL FROM:<\(String(repeating: "a", count: 65))@a.example>"),
    .commandTooLong: .line("ready", "NOOP \(String(repeating: "a", count: 520))"),
    .deliverbyZeroR: .line("ready", "MAIL FROM:<a@a.example> BY=0;R"),
    .notifyNeverMixed: .line("mail", "RCPT TO:<b@b.example> NOTIFY=NEVER,DELAY"),
    .dsnParamTwice: .line("ready", "MAIL FROM:<a@a.example> RET=FULL RET=HDRS"),
    .bdatCount: .group("rcpt", ["BDAT 10", "abc"]),
    .pipeliningNotOffered: .group("bare", ["NOOP", "RSET"]),
    .pipeliningPastSync: .group("ready", ["NOOP", "RSET"]),
    .retry5yz: .line("mixed", "RCPT TO:<eve@b.example>"),
  ]

  /// What keeps the others from being told at a line.
  private static let untold: [FindingID: String] = [
    .replyBareLF: "the prompt ends its lines with CRLF; :raw is for those who want it otherwise",
    .replyBareCR: "the prompt takes a control only where it was asked to, and marks it",
    .replyNUL: "as a carriage return",
    .earlyTalker: "the prompt waits for the greeting, and says so",
    .starttlsInjectionResponse: "of the client's it is the rule of the group",
    .starttlsStripped: "it is the server's list that shows it, as it comes",
    .tlsOn465: "the scheme of the target decides it before there is a prompt",
    .dataWithout354: "the editor of a message opens with the 354",
    .quitMissing: "the end of the session is asked about where it is open",
    .localPartCase: "no session shows it",
    .dotUnstuffed: "the editor of a message doubles the dots",
    .bareLFForwarded: "the editor of a message ends its lines with CRLF",
    .textLineLong: "the editor of a message encodes long lines",
    .eightBitWithout8BITMIME: "the editor of a message encodes what goes beyond ASCII",
    .bdatDataMix: "behind a chunk, DATA is out of order; told there",
    .bdatAfterLast: "behind the last chunk, BDAT is out of order; told there",
    .bdatNoRset: "behind a refused chunk, all but RSET is out of order; told there",
    .bdatDotStuff: "what is in a chunk is as it was written",
    .lmtpReplyCount: "of the client's there is nothing to send",
    .code535AsHardClose: "it is about leaving, which is asked about",
    .limitsBeforeTls: "the program reads the list anew",
    .timeoutGreeting: "the program waits as long as it should", .timeoutMail: "as the greeting",
    .timeoutRcpt: "as the greeting", .timeoutData354: "as the greeting",
    .timeoutDataBlock: "as the greeting", .timeoutFinalDot: "as the greeting",
  ]

  @Test func everyRuleOfTheClientIsToldOrHasAReason() {
    for id in FindingID.allCases where id.side != .server && id.hiding == nil {
      let isTold = Self.told[id] != nil
      #expect(isTold != (Self.untold[id] != nil), "\(id.rawValue)")
    }
  }

  @Test func whatIsToldIsTheRule() throws {
    let script = try ConversationScript(folder: "findings")
    for (id, way) in Self.told {
      switch way {
      case .line(let stage, let text):
        let session = try Self.session(stage, script)
        #expect(Self.ids(in: text.octets, for: session).contains(id), "\(id.rawValue)")
      case .order(let stage, let verb):
        let session = try Self.session(stage, script)
        #expect(session.obstacle(toSending: verb) != nil, "\(id.rawValue)")
      case .group(let stage, let lines):
        let session = try Self.session(stage, script)
        let problems = PipelineGroup.problems(in: lines.map(\.octets), for: session)
        #expect(!problems.isEmpty, "\(id.rawValue)")
      }
    }
  }

  private static func ids(in line: [UInt8], for session: Session) -> [FindingID] {
    let command = Command(WireLine(octets: line, length: line.count + 2, ending: .crlf))
    var ids: [FindingID] = []
    if let problem = CommandCheck.problem(in: line, for: session) {
      if problem.kind == .notBase64 { ids.append(.authBase64Junk) }
      if problem.kind == .foreignWord { ids.append(.noncommandVerbs) }
      if let verb = command.verb, let id = problem.finding(of: verb, in: line) { ids.append(id) }
    }
    if let id = session.remark(onSending: line)?.finding { ids.append(id) }
    return ids
  }

  private static func session(_ stage: String, _ script: ConversationScript) throws -> Session {
    let conversation = try #require(script.stages[stage])
    return ConversationPlayer(conversation, script.stages).session
  }
}
