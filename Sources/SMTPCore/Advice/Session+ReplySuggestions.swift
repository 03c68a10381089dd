/// What a server of ours may answer, once client and server have changed places (TURN, ATRN).
extension Session {
  /// What may be answered now to what waits the longest, what a sensible server would say first;
  /// empty where no reply of ours is due.
  ///
  /// - Parameter ownName: This machine's name.
  package func replySuggestions(ownName: String) -> [ReplySuggestion] {
    guard isSwapped, !isOver else { return [] }
    if let code = unfinishedReplyCode {
      return [
        ReplySuggestion(lines: ["\(code) OK"], reason: .endReply),
        ReplySuggestion(lines: ["\(code)-‹text›"], reason: .anotherLine),
      ]
    }
    guard isOwnReplyOutstanding else { return [] }
    return ReplyAdvisor(session: self, ownName: ownName).suggestions
  }
}
