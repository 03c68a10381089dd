package import SMTPCore

extension Guide {
  /// What a suggestion would do now, or why it cannot be sent yet, in a few words.
  package func text(of suggestion: Suggestion) -> String {
    if let obstacle = suggestion.obstacle { return text(of: obstacle) }
    if let reason = suggestion.reason { return words(for: reason).text }
    switch suggestion.input {
    case .command(let verb): return words(for: verb)?.title ?? ""
    case .endOfData: return words(for: Occasion.endOfData)?.title ?? ""
    case .cancellation: return words(for: Occasion.cancellation)?.title ?? ""
    }
  }

  private func text(of obstacle: Suggestion.Obstacle) -> String {
    switch obstacle {
    case .replyOutstanding: "wait: the server owes you a reply"
    case .serviceRefused: "the server refused service: QUIT is all that is left"
    case .helloFirst: "introduce yourself with EHLO first"
    case .mailFirst: "name the sender with MAIL first"
    case .recipientFirst: "a recipient must be accepted first"
    case .transactionOpen: "a message is already open: finish it, or drop it with RSET"
    case .chunksBegun: "the message is being sent with BDAT: go on with BDAT"
    case .resetFirst: "nothing is certain about this message any more: RSET first"
    case .binaryContent: "a binary message goes with BDAT"
    case .alreadyAuthenticated: "you are logged in already"
    case .alreadySecured: "TLS is already on"
    case .notOffered(let keyword): "the server does not offer \(keyword)"
    }
  }
}
