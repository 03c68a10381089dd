import SMTPCore

/// The client's side of ANONYMOUS: a trace, and no identity (RFC 4505).
struct AnonymousClient: ClientMechanism {
  /// The most characters of a trace (RFC 4505 §2).
  private static let longestTrace = 255

  private let trace: String
  private var isDone = false

  /// A new exchange, whose trace is the user, if there is one.
  init(_ context: ClientContext) {
    trace = String(context.credentials.user.unicodeScalars.prefix(Self.longestTrace))
  }

  var initialResponse: [UInt8]? { Array(trace.utf8) }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    if isDone { throw .unexpectedChallenge }
    isDone = true
    return ClientResponse(Array(trace.utf8), .trace(trace))
  }
}
