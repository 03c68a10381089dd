extension Session {
  /// Why a verb is out of order now, so that the server should answer 503, or is not offered, so
  /// that it should answer 500 or 502; nil where it may be sent, where nothing is known against
  /// it, and while the server owes a reply, which may change everything.
  package func obstacle(toSending verb: Verb) -> Suggestion.Obstacle? {
    if isReplyOutstanding || isInContent { return nil }
    switch verb {
    case .ehlo, .lhlo, .helo, .rset, .noop, .help, .vrfy, .expn, .quit:
      if case .rejected = state, verb != .quit { return .serviceRefused }
      if case .notOffered(let keyword)? = obstacle(to: verb) { return .notOffered(keyword) }
      return nil
    case _ where !verb.isSuggested:
      return nil
    default:
      return obstacle(to: verb)
    }
  }
}
