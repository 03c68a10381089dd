/// Holds what is seen of a session against the rules that need more than one line to be judged.
///
/// It remembers the little that they need beyond the session itself, and all of it is bounded. A
/// reply is judged before it is applied, so that the session is the one in which it was said.
struct Judge: Hashable, Sendable {
  /// What the server said last, as far as its closing is judged by it.
  enum LastAnswer: Hashable, Sendable {
    case none
    case refusedLogin
    case unknownCommand
    case rset
    case other
  }

  /// What the client announced with its last MAIL.
  struct Announced: Hashable, Sendable {
    var isEightBit = false
    var isBinary = false
    var isInternationalized = false
    /// The value of SIZE.
    var size: Int?
  }

  /// A message that waits for its reply.
  struct Sent: Hashable, Sendable {
    var octets: Int
    var announcedSize: Int?
  }

  /// When the connection was opened.
  var opened: Instant?
  /// When the last octets of either side were there.
  var last: Instant?
  /// Rules of which once is enough that have been told.
  var told: Set<FindingID> = []

  /// Whether the greeting or the answer to LHLO shows that the server speaks LMTP.
  var isKnownLMTP = false
  /// The server's name, as it greeted with it.
  var greetedName: [UInt8] = []
  /// The name that the client told last.
  var toldName: [UInt8] = []
  /// The name under which the server keeps the last message.
  var queueName: String?
  /// Whether VERB was accepted: Sendmail's 050 lines are no replies then.
  var isVerbose = false
  /// Whether the client speaks another protocol.
  var isForeign = false

  /// Whether QUIT was sent and not refused.
  var hasQuit = false
  /// Whether the server said 421 or 221.
  var isDismissed = false
  /// What the server said last.
  var lastAnswer = LastAnswer.none
  /// How many logins were refused.
  var refusedLogins = 0

  /// Whether STARTTLS was offered on this connection.
  var wasOfferedTLS = false
  /// The limits that were told before TLS.
  var limitsBeforeTLS: [String]?
  /// Whether the server refused MAIL until EHLO.
  var demandsHello = false
  /// Whether a transaction was open when EHLO was accepted, and nothing has begun since.
  var wasOpenAtHello = false
  /// Whether the last answer that counts refused an EHLO.
  var isBehindRefusedHello = false

  /// The last MAIL or RCPT that was sent; empty where it was too long to be kept.
  var addressLine: [UInt8] = []
  /// The last MAIL or RCPT that was refused for good, if nothing has changed since.
  var refusedLine: [UInt8] = []
  /// Whether a refusal came while later commands of the same group were unanswered.
  var isRefusedInGroup = false
  /// Whether a reply came since the client spoke last.
  var isAnswered = false
  /// The index from which on commands were sent behind a refusal in a group, while later replies
  /// to the group are missing.
  var refusedFrom: Int?
  /// The index from which on the client went on although replies that it was owed are missing.
  var wentOnFrom: Int?
  /// The same, where those are replies to the end of an LMTP message.
  var isShortFrom: Int?
  /// How many replies that nobody asked for came since the client spoke last.
  var surplus = 0
  /// Whether the last thing of the server's was no reply at all.
  var isBehindNonsense = false
  /// Whether more was sent behind a STARTTLS that is unanswered, and told.
  var isBehindSTARTTLS = false
  /// Whether DATA was refused, and no command was sent since.
  var isBehindRefusedData = false
  /// Whether what waits behind DATA or AUTH was sent before the reply that has come now.
  var isAheadOfReply = false

  /// What the last MAIL announced.
  var announced: Announced?
  /// What was sent and not answered: the newest message.
  var sent: Sent?
  /// How often a reply inside of this message was looked for in its content.
  var endsSought = 0
  /// Octets of the chunks of this message.
  var chunked = 0
  /// Where the line stands that a chunk left unfinished.
  var openLine = ContentJudge.OpenLine()
  /// Whether the last chunk was refused.
  var isBehindRefusedChunk = false
  /// Whether the transaction is over with a last chunk that was refused.
  var isBehindRefusedLast = false
  /// Whether the connection ended inside of a reply.
  var isCutInReply = false
  /// Whether it was not the server that ended it: a line that it had begun may have been on its way.
  var isCutByClient = false
  /// Whether the server is likely to answer other things than it was asked: octets of a chunk may
  /// have been read as commands, or a reply got lost.
  var isOutOfStep = false
  /// Whether the last thing of the client's was a chunk.
  var isBehindChunk = false

  /// Whether no reply is known to be missing, so that each answers what it seems to.
  var isInStep: Bool { refusedFrom == nil && wentOnFrom == nil && !isOutOfStep }

  /// The most octets of a name or a line that are remembered.
  static let keptOctets = 512

  /// Adds a finding of a rule of which once in a connection is enough.
  mutating func once(_ id: FindingID, _ found: inout FindingList, line: Int = 0, offset: Int = 0) {
    if told.insert(id).inserted { found.add(id, line: line, offset: offset) }
  }

  /// Whether a group of verbs comes on a port of submission (RFC 6409, RFC 8314).
  static func isSubmission(_ session: Session) -> Bool {
    session.opening?.port == 587 || session.opening?.port == 465
  }

  /// Whether the connection is known to be in clear text: what begins behind the greeting may be
  /// inside TLS.
  static func isClearText(_ session: Session) -> Bool {
    session.tls == nil && session.opening?.isGreeted != true
  }

  /// Whether the source begins behind the reply to EHLO, so that nobody knows what was offered.
  static func isBegunLate(_ session: Session) -> Bool {
    session.opening?.isGreeted == true && session.hello == nil && session.tls == nil
  }

  /// TLS is up: what was announced before it counts no more.
  mutating func secured(at instant: Instant?) {
    last = instant ?? last
    lastAnswer = .other
    announced = nil
    refusedLine = []
    told.remove(.starttlsNoReehlo)
    isBehindRefusedHello = false
    wasOpenAtHello = false
    isAheadOfReply = false
    isBehindRefusedData = false
    isBehindSTARTTLS = false
    isOutOfStep = false
    keptStep()
  }
}
