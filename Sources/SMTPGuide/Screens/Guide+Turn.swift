package import SMTPCore

extension Guide {
  /// Whose turn it is in a session, and what to do now: what the last refusal asks for goes before
  /// what the state alone says.
  ///
  /// - Parameter isSubmission: Whether TLS and AUTH come before mail, as in the suggestions.
  package func sentence(for session: Session, isSubmission: Bool) -> String {
    guard session.setback != nil, !session.isReplyOutstanding,
      let first = session.suggestions(isSubmission: isSubmission).first, first.isAvailable,
      let reason = first.reason
    else { return sentence(for: session.stateName) }
    // Where others are accepted, the state has both ways on.
    if case .othersAccepted = reason { return sentence(for: session.stateName) }
    return "Your turn: \(first.input.token) – \(words(for: reason).text)."
  }
}
