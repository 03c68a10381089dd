import SMTPCore

extension Session {
  /// Whether a fact of a script holds; nil where there is no such fact.
  func holds(_ fact: String) -> Bool? {
    let words = fact.split(separator: " ").map(String.init)
    let rest = words.dropFirst().map { $0 == "<>" ? "" : $0 }
    switch words.first {
    case "from": return state.envelope?.reversePath.map(VisibleText.string) == rest.first
    case "to": return state.envelope.map(Self.accepted) == rest
    case "refused": return state.envelope?.refusedCount == rest.first.flatMap { Int($0) }
    case "offers": return capabilities?.list.map(\.keyword) == rest
    case "no":
      switch rest.first {
      case "offers": return capabilities == nil
      case "auth": return authentication == nil
      case "tls": return tls == nil
      case "transaction": return state.envelope == nil
      default: return nil
      }
    case "auth": return authentication == rest.first
    case "tls": return tls != nil
    case "lmtp": return isLMTP
    case "swapped": return isSwapped
    case "unswapped": return !isSwapped
    case "outstanding": return outstandingCount == rest.first.flatMap { Int($0) }
    case "next": return available().map(\.token) == rest
    case "unfinished": return isReplyUnfinished
    case "content": return isInContent
    default: return nil
    }
  }

  private static func accepted(_ envelope: Envelope) -> [String] {
    envelope.recipients.filter { ReplyCategory(code: $0.code) == .success }
      .map { VisibleText.string($0.path) }
  }
}
