package import SMTPCore

extension Guide {
  /// Why something is worth sending now, after what the server refused last.
  package func words(for reason: Suggestion.Reason) -> SuggestionWords {
    switch reason {
    case .encryptionDemanded:
      SuggestionWords("the server asks for TLS first", "it asks for TLS")
    case .encryptionBeforeLogin:
      SuggestionWords("it asks for a login, and that goes over TLS", "TLS, then the login")
    case .loginDemanded:
      SuggestionWords("the server asks you to log in first", "it asks for a login")
    case .resetBeforeLogin:
      SuggestionWords("it asks for a login: drop the message for it", "then log in")
    case .resetBeforeEncryption:
      SuggestionWords("it asks for TLS: drop the message for it", "then STARTTLS")
    case .encryptionFailed:
      SuggestionWords("its TLS was not ready; later it may be", "later it may work")
    case .loginRefused:
      SuggestionWords("try again: name or password was refused", "try again")
    case .mechanismRefused:
      SuggestionWords("log in in another way: this one was refused", "in another way")
    case .loginDelayed:
      SuggestionWords("try again later: it could not check you now", "try again later")
    case .helloUnknown:
      SuggestionWords("introduce yourself the old way: no EHLO here", "it knows no EHLO")
    case .helloRefused:
      SuggestionWords("introduce yourself again, by another name", "by another name")
    case .helloMissing:
      SuggestionWords("the server wants to be greeted first", "it wants this first")
    case .senderRefused(let isTransient):
      isTransient
        ? SuggestionWords("try again later: the sender was put off", "later it may work")
        : SuggestionWords("name another sender: this one was refused", "another sender")
    case .parameterRefused:
      SuggestionWords("the same without the parameter it refused", "without the parameter")
    case .tooLarge(let limit?):
      SuggestionWords(
        "a smaller message: \(Self.count(limit, "octet")) at most", "a smaller message")
    case .tooLarge(nil):
      SuggestionWords("a smaller message: this one was too large", "a smaller message")
    default: words(forEnvelope: reason)
    }
  }

  /// Those that are about recipients and the message.
  private func words(forEnvelope reason: Suggestion.Reason) -> SuggestionWords {
    switch reason {
    case .recipientRefused(let isTransient):
      return isTransient
        ? SuggestionWords("another one; the last may work later", "another recipient")
        : SuggestionWords("another one: the last was refused", "another recipient")
    case .othersAccepted(let count):
      let recipients = Self.count(count, "recipient")
      return SuggestionWords(
        "write the message; \(recipients) will get it", "write it; \(recipients)")
    case .recipientsFull(let count):
      let recipients = Self.count(count, "recipient")
      return SuggestionWords(
        "write it for these \(recipients): no more fit", "no more fit; \(recipients)")
    case .recipientMissing:
      return SuggestionWords("the server misses a recipient", "it misses a recipient")
    case .transactionLost:
      return SuggestionWords("start over: the server lost the message", "start over")
    case .dataDelayed:
      return SuggestionWords("try again: it could not take it just now", "try again")
    case .chunkRefused:
      return SuggestionWords("start over: a chunk was refused", "start over")
    case .messageRefused(let isTransient):
      return isTransient
        ? SuggestionWords("send the same later: it was put off", "the same, later")
        : SuggestionWords("send it anew, mended: it was refused", "mend it first")
    default: return SuggestionWords("")
    }
  }
}
