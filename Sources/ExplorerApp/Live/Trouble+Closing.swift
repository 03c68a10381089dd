import SMTPCore
import SMTPGuide

extension Trouble {
  /// What a recording names as the cause where the session is ended because of it.
  var closingCause: Closing.Cause {
    switch self {
    case .noGreeting, .noReply, .notTaken: .timeout
    default: .client
    }
  }
}
