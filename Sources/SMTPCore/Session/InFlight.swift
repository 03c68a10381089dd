/// Something of the client's that the server has yet to answer.
struct InFlight: Hashable, Sendable {
  /// What is to be answered.
  enum Subject: Hashable, Sendable {
    /// A command other than those below.
    case command(Verb?)
    /// MAIL, SEND, SOML or SAML, with the envelope it opens; with TRANSID it may go on with an
    /// interrupted transaction (RFC 1845 §4).
    case mail(Envelope, hasTransactionID: Bool)
    /// RCPT with its forward-path.
    case rcpt([UInt8])
    /// AUTH or X-EXPS with the mechanism asked for.
    case auth(mechanism: String)
    /// The response to a challenge.
    case response
    /// Content up to the lone dot.
    case message
    /// BDAT or BURL.
    case chunk(isLast: Bool)
  }

  /// What is to be answered.
  var subject: Subject
  /// The verb, where it is a command.
  var verb: Verb?
  /// The index of its observation.
  var index: Int
  /// Octets of its line.
  var octets = 0
  /// When its last octet was there.
  var ended: Instant?
  /// Whether it says SMTPUTF8 itself, so that its reply may hold UTF-8.
  var isInternationalized = false
  /// What the rules have to know of it.
  var traits: Traits = []
  /// Whether parameters stand behind the path of MAIL or RCPT.
  var hasParameters = false
  /// Whether it is the `*` that breaks off an AUTH exchange.
  var isCancellation = false
  /// How many replies came for it already (LMTP, PRDR).
  var replies = 0
  /// Whether something came that announces its reply, or is none at all.
  var isAnnounced = false

  /// The path of MAIL or RCPT; nil where it is another command, or has none.
  var path: [UInt8]? {
    switch subject {
    case .mail(let envelope, _): envelope.reversePath
    case .rcpt(let path): path
    case .command, .auth, .response, .message, .chunk: nil
    }
  }

  /// Whether client octets behind it cannot be read before its reply has come: they are content
  /// or responses if that is 3yz, and else commands.
  var decidesWhatFollows: Bool {
    switch subject {
    case .auth, .response: true
    case .command(let verb): verb == .data
    case .mail, .rcpt, .message, .chunk: false
    }
  }

  /// Whether nothing may be sent behind it before its reply (RFC 2920 §3.1).
  var endsGroup: Bool {
    switch verb {
    case .ehlo, .data, .vrfy, .expn, .turn, .quit, .noop: true
    default: false
    }
  }

  /// Whether it is over with an announcement of its reply, for a client that goes on: nothing but
  /// the reply itself tells what becomes of TLS, a login, a message, or of who is the server.
  var isSettledByAnnouncement: Bool {
    switch subject {
    case .command(.starttls), .command(.xAnonymousTLS), .command(.turn), .command(.atrn): false
    case .command: !decidesWhatFollows
    case .mail, .rcpt: true
    case .auth, .response, .message, .chunk: false
    }
  }

  /// It, as something that a reply answers.
  func answered(latency: Int64? = nil, recipient: [UInt8]? = nil) -> Observation.Answered {
    Observation.Answered(
      index: index, verb: verb, latency: latency, isEndOfMessage: isEndOfMessage,
      isCancellation: isCancellation, recipient: recipient)
  }

  /// Whether it is the end of a message: the lone dot or the last chunk.
  var isEndOfMessage: Bool {
    switch subject {
    case .message, .chunk(isLast: true): true
    default: false
    }
  }
}
