/// Something that may be sent next, or that may not yet.
package struct Suggestion: Hashable, Sendable {
  /// What would be sent.
  package enum Input: Hashable, Sendable {
    case command(Verb)
    /// The lone dot that ends the content.
    case endOfData
    /// The `*` that breaks off an AUTH exchange.
    case cancellation

    /// What `show --json` calls it.
    package var token: String {
      switch self {
      case .command(let verb): verb.rawValue
      case .endOfData: "."
      case .cancellation: "*"
      }
    }
  }

  /// Why something may not be sent now.
  package enum Obstacle: Hashable, Sendable {
    /// The server has not greeted yet, or owes a reply.
    case replyOutstanding
    /// The server refused service: only QUIT is left.
    case serviceRefused
    /// EHLO comes first.
    case helloFirst
    /// MAIL comes first.
    case mailFirst
    /// A recipient must be accepted first.
    case recipientFirst
    /// A transaction is open.
    case transactionOpen
    /// Chunks are being sent: DATA cannot be mixed with BDAT.
    case chunksBegun
    /// A chunk was refused: RSET comes first.
    case resetFirst
    /// The content is announced as BINARYMIME, which only BDAT carries.
    case binaryContent
    case alreadyAuthenticated
    case alreadySecured
    /// The server does not offer the keyword.
    case notOffered(String)
  }

  /// What would be sent.
  package var input: Input
  /// Why not yet; nil if it may be sent now.
  package var obstacle: Obstacle?

  /// A suggestion of `input`, which `obstacle` forbids for now.
  package init(input: Input, obstacle: Obstacle? = nil) {
    self.input = input
    self.obstacle = obstacle
  }

  /// Whether it may be sent now.
  package var isAvailable: Bool { obstacle == nil }

  /// What to fill into a prompt: the command with a placeholder `‹…›` for each missing part.
  package var template: String {
    switch input {
    case .endOfData: "."
    case .cancellation: "*"
    case .command(let verb):
      switch verb {
      case .ehlo, .lhlo: "\(verb.rawValue) ‹your host name›"
      case .helo: "HELO ‹your host name›"
      case .mail, .send, .soml, .saml: "\(verb.rawValue) FROM:<‹sender›>"
      case .rcpt: "RCPT TO:<‹recipient›>"
      case .bdat: "BDAT ‹octets› LAST"
      case .burl: "BURL ‹imap url› LAST"
      case .vrfy: "VRFY ‹user›"
      case .expn: "EXPN ‹list›"
      case .auth: "AUTH ‹mechanism›"
      case .etrn: "ETRN ‹domain›"
      case .atrn: "ATRN ‹domain›"
      default: verb.rawValue
      }
    }
  }
}
