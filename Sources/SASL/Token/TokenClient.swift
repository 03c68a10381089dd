import SMTPCore

/// The client's side of OAUTHBEARER (RFC 7628) and XOAUTH2: a token instead of a password.
struct TokenClient: ClientMechanism {
  private enum Stage {
    case beginning
    case sent
    case refused
  }

  private let form: TokenForm
  private let user: String
  private let message: [UInt8]
  private var stage = Stage.beginning

  /// A new exchange. The token is the password of the credentials.
  init(_ form: TokenForm, _ context: ClientContext) throws(MechanismError) {
    try context.checkNoAuthorizationID()
    try context.checkNameAndSecret()
    self.form = form
    user = context.credentials.user
    message = form.message(
      user: user, token: context.credentials.password, host: context.host, port: context.port)
  }

  var initialResponse: [UInt8]? { message }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    switch stage {
    case .beginning where challenge.isEmpty:
      stage = .sent
      return ClientResponse(message, .token(user: user))
    case .beginning, .sent:
      // It is the reason of a refusal, which has to be answered before the refusal comes.
      stage = .refused
      let answer = form.refusalAnswer
      return ClientResponse(answer, .refusalRead(isEmpty: answer.isEmpty))
    case .refused:
      throw .unexpectedChallenge
    }
  }
}
