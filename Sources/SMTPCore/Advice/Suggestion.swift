/// Something that may be sent next, or that may not yet.
package struct Suggestion: Hashable, Sendable {
  /// What would be sent.
  package enum Input: Hashable, Sendable {
    case command(Verb)
    /// The lone dot that ends the content.
    case endOfData
    /// The `*` that breaks off an AUTH exchange.
    case cancellation

    /// The verb, where it is a command.
    package var verb: Verb? {
      if case .command(let verb) = self { verb } else { nil }
    }

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

  /// Why something is worth sending now, where the last refusal says so.
  package enum Reason: Hashable, Sendable {
    /// The server asks for TLS before anything else.
    case encryptionDemanded
    /// The server asks for a login, and offers one only, or better, once TLS is on.
    case encryptionBeforeLogin
    /// The server asks for a login.
    case loginDemanded
    /// The server relays for those who are logged in.
    case loginForRelaying
    /// The server asks for a login or TLS that it does not offer.
    case demandNotOffered(Setback.Demand?)
    /// The server asks for a login or TLS, and HELO does not tell what it offers.
    case offersUnknown
    /// The server asks for a login or TLS, which no open message may be around.
    case resetBeforeLogin
    case resetBeforeEncryption
    /// The server relays for those who are logged in, and no open message may be around a login.
    case resetBeforeRelaying
    /// TLS did not come up on the server's side.
    case encryptionFailed
    /// Name or password was refused.
    case loginRefused
    /// The mechanism was refused, not the name.
    case mechanismRefused
    /// What stood behind AUTH, or the answer, could not be read.
    case loginUnreadable
    /// The login could not be looked at; later it may.
    case loginDelayed
    /// The server does not know EHLO.
    case helloUnknown
    /// The server refused EHLO, and may take HELO.
    case ehloRefused
    /// The server refused the client's name, or cannot take it now.
    case helloRefused
    /// The server wants to be greeted first.
    case helloMissing
    /// The sender was refused, for good or for now.
    case senderRefused(isTransient: Bool)
    /// A parameter of MAIL, or of RCPT, was refused.
    case parameterRefused
    /// The address could not be read.
    case addressUnreadable
    /// The address goes beyond ASCII, and MAIL did not say SMTPUTF8.
    case smtputf8Missing
    /// The same, where a message is open around it.
    case resetForSMTPUTF8
    /// The address goes beyond ASCII, and the server takes no such.
    case onlyASCII
    /// The message is larger than the server takes, as far as it tells.
    case tooLarge(limit: Int?)
    /// The last recipient was refused, for good or for now.
    case recipientRefused(isTransient: Bool)
    /// The last recipient was refused, and so many are there all the same.
    case othersAccepted(Int)
    /// The server takes no more recipients in one message; so many are there.
    case recipientsFull(accepted: Int)
    /// The server misses a recipient.
    case recipientMissing
    /// The server has lost the transaction, or never had one.
    case transactionLost
    /// The server could not take DATA; later it may.
    case dataDelayed
    /// A chunk was refused.
    case chunkRefused
    /// DATA came where only BDAT may, and the server is done with the message.
    case dataMisplaced
    /// The message was refused, for good or for now.
    case messageRefused(isTransient: Bool)
    /// So many recipients did not get the message, for good or for now; others did.
    case deliveredInPart(refused: Int, isTransient: Bool)
  }

  /// What would be sent.
  package var input: Input
  /// Why not yet; nil if it may be sent now.
  package var obstacle: Obstacle?
  /// Why it is worth sending now; nil where the state alone says so.
  package var reason: Reason?

  /// A suggestion of `input`, which `obstacle` forbids for now, or `reason` speaks for.
  package init(input: Input, obstacle: Obstacle? = nil, reason: Reason? = nil) {
    self.input = input
    self.obstacle = obstacle
    self.reason = reason
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
      // Alone it asks for all that waits (RFC 2645 §5.2.1).
      case .atrn: "ATRN"
      case .xclient: "XCLIENT ADDR=‹address›"
      case .xforward: "XFORWARD ADDR=‹address›"
      case .xExps: "X-EXPS ‹mechanism›"
      case .wellknown: "WELLKNOWN ‹name›"
      case .qhlo: "QHLO ‹your host name›"
      case .xadr: "XADR ‹address›"
      default: verb.rawValue
      }
    }
  }
}
