import Testing

@testable import SMTPCore

/// What may come next, state by state. The stages are those of the conversations.
struct SuggestionTests {
  @Test(arguments: [
    ("connect", ""),
    ("greeted", "EHLO HELO NOOP RSET VRFY HELP QUIT"),
    ("ready", "MAIL STARTTLS AUTH VRFY ETRN HELP NOOP RSET EHLO HELO QUIT"),
    ("ready-auth", "MAIL STARTTLS ATRN VRFY ETRN HELP NOOP RSET EHLO HELO QUIT"),
    ("ready-tls", "MAIL AUTH VRFY HELP NOOP RSET EHLO HELO QUIT"),
    ("lmtp-ready", "MAIL VRFY HELP NOOP RSET LHLO QUIT"),
    ("tls-pending", ""),
    ("tls", "EHLO HELO QUIT"),
    ("auth", "*"),
    ("mail", "RCPT RSET VRFY HELP NOOP EHLO HELO QUIT"),
    ("rcpt", "DATA RCPT BDAT RSET VRFY HELP NOOP EHLO HELO QUIT"),
    ("rcpt-binary", "BDAT RCPT RSET VRFY HELP NOOP EHLO HELO QUIT"),
    ("lmtp-rcpt", "DATA RCPT BDAT RSET VRFY HELP NOOP LHLO QUIT"),
    ("data", "."),
    ("data-reply", ""),
    ("bdat", "BDAT RSET VRFY HELP NOOP EHLO HELO QUIT"),
    ("bdat-failed", "RSET EHLO QUIT"),
    ("rejected", "QUIT"),
    ("turn", ""),
    ("quit", ""),
    ("closed", ""),
  ])
  func stateOffersWhatIsLegalInOrder(_ stage: String, _ tokens: String) throws {
    let session = try Self.session(at: stage)
    #expect(session.available().map(\.token).joined(separator: " ") == tokens)
    let open = session.suggestions().filter(\.isAvailable)
    #expect(open.map(\.input) == session.available(), "what may be sent comes first")
  }

  @Test func submissionComesAfterTLSAndAuthentication() throws {
    let session = try Self.session(at: "ready")
    let tokens = session.available(isSubmission: true).map(\.token)
    #expect(tokens.prefix(3) == ["STARTTLS", "AUTH", "MAIL"])
    #expect(Set(tokens) == Set(session.available().map(\.token)))
  }

  @Test func extensionsAreOfferedWithTheirKeywordsOnly() throws {
    let all: [(keyword: String, verbs: [Verb])] = [
      ("EXPN", [.expn]), ("ETRN", [.etrn]), ("SEND", [.send]), ("SOML", [.soml]),
      ("SAML", [.saml]), ("TURN", [.turn]), ("STARTTLS", [.starttls]), ("AUTH PLAIN", [.auth]),
      ("AUTH=LOGIN", [.auth]), ("VERB", [.verb]), ("ONEX", [.onex]), ("XCLIENT", []),
      ("XFORWARD", []), ("X-EXPS", []), ("XEXCH50", []), ("DEBUG", []), ("WIZ", []),
      ("CHUNKING", []),
    ]
    let bare = Set(Self.greeted(offering: []).available().map(\.token))
    for (keyword, verbs) in all {
      let tokens = Set(Self.greeted(offering: [keyword]).available().map(\.token))
      #expect(tokens.subtracting(bare) == Set(verbs.map(\.rawValue)), "\(keyword)")
    }
  }

  @Test func neitherHistoricNorPrivateVerbsAreEverSuggested() throws {
    let keywords = Verb.allCases.map { $0.facts.keyword ?? $0.rawValue }
    let session = Self.greeted(offering: keywords)
    for suggestion in session.suggestions() {
      guard case .command(let verb) = suggestion.input else { continue }
      #expect(verb.isSuggested, "\(verb.rawValue)")
    }
  }

  @Test(arguments: [
    "EHLO again.example", "MAIL FROM:<z@z.example>", "NOOP", "AUTH PLAIN", "STARTTLS", "QUIT",
  ])
  func nothingIsSuggestedWhileAReplyIsOutstanding(_ command: String) throws {
    for stage in ["greeted", "ready", "ready-auth", "tls", "mail", "rcpt", "bdat", "bdat-failed"] {
      var session = try Self.session(at: stage)
      _ = session.apply(.sent((command + "\r\n").octets))
      #expect(session.available().isEmpty, "\(stage)")
      // Part of a reply is no reply.
      _ = session.apply(.received("250-wai".octets))
      #expect(session.available().isEmpty, "\(stage)")
    }
  }

  @Test func nothingIsSuggestedInsideAChunk() throws {
    var session = try Self.session(at: "rcpt")
    _ = session.apply(.sent("BDAT 3 LAST\r\nab".octets))
    #expect(session.available().isEmpty)
    _ = session.apply(.sent("c".octets))
    #expect(session.available().isEmpty, "the reply is outstanding")
    _ = session.apply(.received("250 queued\r\n".octets))
    #expect(session.available().first?.token == "MAIL")
  }

  @Test(
    arguments: [
      ("connect", "MAIL", .replyOutstanding),
      ("rejected", "MAIL", .serviceRefused),
      ("greeted", "STARTTLS", .helloFirst),
      ("greeted", "MAIL", .helloFirst),
      ("tls", "AUTH", .helloFirst),
      ("ready", "RCPT", .mailFirst),
      ("ready", "DATA", .mailFirst),
      ("ready", "BDAT", .mailFirst),
      ("ready-auth", "AUTH", .alreadyAuthenticated),
      ("ready-tls", "STARTTLS", .alreadySecured),
      ("ready-tls", "BDAT", .notOffered("CHUNKING")),
      ("lmtp-ready", "AUTH", .notOffered("AUTH")),
      ("lmtp-ready", "STARTTLS", .notOffered("STARTTLS")),
      ("mail", "DATA", .recipientFirst),
      ("mail", "BDAT", .recipientFirst),
      ("mail", "MAIL", .transactionOpen),
      ("mail", "AUTH", .transactionOpen),
      ("mail", "STARTTLS", .transactionOpen),
      ("rcpt", "MAIL", .transactionOpen),
      ("rcpt-binary", "DATA", .binaryContent),
      ("data-reply", "MAIL", .replyOutstanding),
      ("bdat", "DATA", .chunksBegun),
      ("bdat", "RCPT", .chunksBegun),
      ("bdat", "MAIL", .transactionOpen),
      ("bdat-failed", "BDAT", .resetFirst),
      ("bdat-failed", "MAIL", .resetFirst),
    ] as [(String, String, Suggestion.Obstacle)])
  func obstacleIsTold(_ stage: String, _ token: String, _ obstacle: Suggestion.Obstacle) throws {
    let suggestions = try Self.session(at: stage).suggestions()
    let found = suggestions.filter { $0.input.token == token }
    #expect(found.map(\.obstacle) == [obstacle])
  }

  @Test(arguments: ["data", "auth", "tls-pending", "quit", "closed", "turn"])
  func nothingIsExplainedWhereNoCommandCanBeSent(_ stage: String) throws {
    #expect(try Self.session(at: stage).suggestions().allSatisfy(\.isAvailable))
  }

  @Test func eachVerbIsSuggestedAtMostOnce() throws {
    for stage in try Self.stages.get().keys {
      let tokens = try Self.session(at: stage).suggestions().map(\.input.token)
      #expect(Set(tokens).count == tokens.count, "\(stage)")
    }
  }

  @Test func templatesBeginWithTheirVerbAndNameWhatIsMissing() {
    for verb in Verb.allCases {
      let template = Suggestion(input: .command(verb)).template
      #expect(template == verb.rawValue || template.hasPrefix(verb.rawValue + " "))
      #expect(template.filter { $0 == "‹" }.count == template.filter { $0 == "›" }.count)
    }
    #expect(Suggestion(input: .command(.rcpt)).template == "RCPT TO:<‹recipient›>")
    #expect(Suggestion(input: .endOfData).template == ".")
    #expect(Suggestion(input: .cancellation).template == "*")
  }

  private static let stages = Result { try ConversationScript().stages }

  static func session(at stage: String) throws -> Session {
    let here = Conversation(title: "", stage: stage, place: "")
    return ConversationPlayer(here, try stages.get()).session
  }

  private static func greeted(offering keywords: [String]) -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    _ = session.apply(.sent("EHLO a.example\r\n".octets))
    let lines = ["mx.example"] + keywords
    for line in lines.dropLast() { _ = session.apply(.received("250-\(line)\r\n".octets)) }
    _ = session.apply(.received("250 \(lines[lines.count - 1])\r\n".octets))
    return session
  }
}
