import Testing

/// What `ehlo show` makes of another program's log, held against what the session was.
struct ForeignLog {
  /// The session of each test: two recipients, of whom the first is refused.
  static let exchanges = [
    "MAIL FROM:<alice@practice.test> 250", "RCPT TO:<550-5.1.1@reply.test> 550",
    "RCPT TO:<bob@practice.test> 250", "DATA 354", "message 250",
  ]

  /// A message with a line that begins with a dot.
  static let message = "Subject: From another program\n\n.a line with a dot\nthe end\n"

  private let shown: ShownSession

  /// Shows a log, also from standard input, where the same must come of it.
  init(_ text: String, home: TemporaryFolder) async throws {
    try home.write(text, to: "foreign.log")
    shown = try await ShownSession(of: "foreign.log", home: home)
    let piped = try await Program.ehlo(["show", "--json", "-"], home: home).run(input: text)
    #expect(piped.status == .exited(0), "\(piped.errors)")
    let sessions = try ShownSession.all(in: piped.output)
    #expect(sessions.first?.exchanges == shown.exchanges)
  }

  /// Holds the session against what was to be: with or without TLS and a login, up to QUIT where
  /// the program shows it.
  func expect(isSecured: Bool, showsQuit: Bool = true, in text: String) {
    var exchanges = shown.exchanges.map(Self.normal)
    exchanges.removeAll { $0.hasPrefix("EHLO ") || $0.hasPrefix("HELO ") }
    let login = exchanges.filter { $0.hasPrefix("AUTH ") || $0.hasPrefix("challenge-response ") }
    exchanges.removeAll { login.contains($0) }
    var wanted = Self.exchanges
    if isSecured { wanted.insert("STARTTLS 220", at: 0) }
    if showsQuit { wanted.append("QUIT 221") }
    #expect(exchanges == wanted, "\(text)")
    #expect(login.last?.hasSuffix(" 235") == (isSecured ? true : nil), "\(text)")
    #expect((shown.summary.tls != nil) == isSecured)
    #expect(shown.summary.messages == 1)
    #expect(shown.objects.allSatisfy { $0.text?.contains("cHJhY3RpY2U") != true }, "a password")
    if showsQuit { #expect(shown.objects.last?.state == "closed") }
  }

  /// The TLS version in the log.
  var tlsVersion: String? { shown.summary.tls?.version }

  /// The text of the message, nil where the log does not hold it.
  var message: String? { shown.all("message").first?.text }

  /// Whether every object but what came before the first time has one.
  var hasTimes: Bool { shown.all("reply").allSatisfy { $0.t != nil } }

  /// The command in upper case up to its argument, without parameters.
  private static func normal(_ exchange: String) -> String {
    let words = exchange.split(separator: " ")
    guard let verb = words.first, let code = words.last, words.count > 1 else { return exchange }
    switch verb.uppercased() {
    case "MAIL", "RCPT":
      let argument = words.dropFirst().dropLast().first { $0.contains("<") } ?? ""
      let path = argument.drop { $0 != "<" }
      let keyword = verb.uppercased() == "MAIL" ? "FROM:" : "TO:"
      return "\(verb.uppercased()) \(keyword)\(path) \(code)"
    case "MESSAGE", "CHALLENGE-RESPONSE": return exchange
    default:
      return ([verb.uppercased()] + words.dropFirst().map(String.init)).joined(separator: " ")
    }
  }
}
