package import SMTPCore

extension Guide {
  /// What is to be thought of before a line is sent.
  package func text(_ remark: CommandRemark) -> String {
    switch remark {
    case .serversName(let verb):
      "That is the server's own name: \(verb.rawValue) tells yours."
    case .sourceRoute:
      "Routes are history: name the last address alone."
    case .refusedBefore:
      "This very line was refused for good: the answer will be the same."
    case .emptyInitialResponse:
      "A blank at the end says nothing: an empty answer is written =."
    case .foreignWord:
      "This is HTTP; a mail server may hang up on it."
    }
  }
}
