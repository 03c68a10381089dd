/// The server's last refusal, as long as it says what to do next.
package struct Setback: Hashable, Sendable {
  /// What was refused.
  package enum Subject: Hashable, Sendable {
    case command(Verb)
    /// The response to a challenge.
    case login
    /// The lone dot, or the last chunk.
    case message
    /// The session itself: the server closes with 421 (RFC 5321 §3.8).
    case session
  }

  /// What the server asks for instead.
  package enum Demand: Hashable, Sendable {
    case encryption
    case authentication
    /// A login, for it relays for its own users only.
    case relaying
  }

  /// What was refused.
  package var subject: Subject
  /// The reply's code, 4yz or 5yz.
  package var code: Int
  /// Its enhanced status code.
  package var enhanced: EnhancedStatusCode?
  /// What it asks for; nil where it does not tell.
  package var demand: Demand?

  /// The path of MAIL or RCPT that was refused.
  package private(set) var path: [UInt8]?
  /// Whether parameters stood behind that path.
  package private(set) var hasParameters = false
  /// Whether SMTPUTF8 stood behind it.
  package private(set) var isInternationalized = false
  /// Whether it was the client that broke the login off.
  package private(set) var isCancellation = false

  /// Whether the same may work later.
  package var isTransient: Bool { ReplyCategory(code: code) == .transient }

  init?(_ item: InFlight, _ reply: Reply) {
    guard let code = reply.code else { return nil }
    switch ReplyCategory(code: code) {
    case .transient, .permanent: break
    case .success, .intermediate, .invalid: return nil
    }
    switch (item.subject, item.verb) {
    case _ where code == 421: subject = .session
    case (.response, _), (.auth, _): subject = .login
    case (.message, _), (.chunk(isLast: true), _): subject = .message
    case (_, let verb?): subject = .command(verb)
    case (_, nil): return nil
    }
    self.code = code
    enhanced = reply.enhanced
    path = item.path
    hasParameters = item.hasParameters
    isInternationalized = item.isInternationalized
    isCancellation = item.isCancellation
    if case .command(let verb) = subject { demand = Self.demand(code, reply, verb) }
    if subject == .login, code == 538 || reply.enhanced?.asksForEncryption == true {
      demand = .encryption
    }
  }

  /// A 421 that answers nothing.
  init(unasked reply: Reply) {
    subject = .session
    code = reply.code ?? 421
    enhanced = reply.enhanced
  }

  /// How many lines of a reply are read, and how many octets of each.
  private static let readLines = 4
  private static let readOctets = 512

  /// What the codes ask for, or else the words of the text: 530 is for both (RFC 3207 §4, RFC 4954
  /// §6), and servers ask with 550, 554 and 503 as well.
  private static func demand(_ code: Int, _ reply: Reply, _ verb: Verb) -> Demand? {
    if reply.enhanced?.asksForEncryption == true { return .encryption }
    guard [530, 550, 551, 553, 554, 503].contains(code) else { return nil }
    let text = reply.lines.prefix(readLines).flatMap {
      $0.text.prefix(readOctets).map(Octet.upper) + [Octet.space]
    }
    let words = text.split { !Octet.isAlphanumeric($0) }
    func says(_ beginning: String) -> Bool {
      words.contains { $0.starts(with: beginning.utf8) }
    }
    if says("STARTTLS") { return .encryption }
    let isLogin = words.contains { "AUTH".isSpelled($0) } || says("AUTHENTICAT") || says("LOGIN")
    if isLogin { return .authentication }
    if says("TLS") || says("SSL") || says("ENCRYPT") { return .encryption }
    return verb == .rcpt && says("RELAY") ? .relaying : nil
  }
}

extension EnhancedStatusCode {
  /// Whether it says that encryption is needed: X.7.10 and X.7.11 (RFC 5248 §2.4).
  fileprivate var asksForEncryption: Bool { subject == 7 && (detail == 10 || detail == 11) }
}
