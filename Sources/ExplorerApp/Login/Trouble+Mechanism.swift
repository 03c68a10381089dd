import SASL
import SMTPCore
import SMTPGuide

extension Trouble {
  /// The trouble that a mechanism's error is for a person.
  init(_ error: MechanismError, in mechanism: Mechanism) {
    let problem: LoginProblem
    switch error {
    case .noUser, .noPassword, .nulInCredentials, .controlInCredentials, .noAuthorizationID:
      self = .unusableCredentials
      return
    case .unexpectedChallenge:
      self = .challengeUnexpected(mechanism: mechanism.rawValue)
      return
    case .noChannelBinding: problem = .noChannelBinding
    case .hashMissing(let name): problem = .hashMissing(name)
    case .malformedChallenge: problem = .malformedChallenge
    case .unknownExtension: problem = .unknownExtension
    case .foreignNonce: problem = .foreignNonce
    case .tooManyIterations(let count, let limit):
      problem = .tooManyIterations(count, limit: limit)
    case .tooFewIterations(let count, let fewest):
      problem = .tooFewIterations(count, fewest: fewest)
    case .refused(let reason): problem = .refused(reason: VisibleText.string(reason.prefix(500)))
    case .wrongProof: problem = .wrongProof
    }
    self = .loginFailed(problem, mechanism: mechanism.rawValue)
  }

  /// Whether the server did not prove that it knows the password, as it had to.
  var isAboutProof: Bool {
    switch self {
    case .loginFailed(.wrongProof, mechanism: _), .loginFailed(.missingProof, mechanism: _): true
    default: false
    }
  }
}
