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
    case .loginForRelaying:
      SuggestionWords("log in: it relays only for its own users", "then it may relay")
    case .demandNotOffered(.encryption?):
      SuggestionWords("leave: it wants TLS, and offers none here", "it offers no TLS")
    case .demandNotOffered(.authentication?), .demandNotOffered(.relaying?):
      SuggestionWords("leave: it wants a login, and offers none here", "it offers no login")
    case .demandNotOffered(nil):
      SuggestionWords("leave: it wants TLS or a login, and offers none", "it offers no login")
    case .offersUnknown:
      SuggestionWords("its answer lists what it wants you to use", "see what it offers")
    case .resetBeforeRelaying:
      SuggestionWords("drop it, log in, and it may relay for you", "then log in")
    case .resetBeforeLogin:
      SuggestionWords("it asks for a login: drop the message for it", "then log in")
    case .resetBeforeEncryption:
      SuggestionWords("it asks for TLS: drop the message for it", "then STARTTLS")
    case .encryptionFailed:
      SuggestionWords("its TLS was not ready; later it may be", "later it may work")
    case .loginRefused:
      SuggestionWords("try again: name or password was refused", "try again")
    case .loginUnreadable:
      SuggestionWords("log in again: it could not read what you sent", "try again")
    case .mechanismRefused:
      SuggestionWords("log in in another way: this one was refused", "in another way")
    case .loginDelayed:
      SuggestionWords("try again later: it could not check you now", "try again later")
    case .helloUnknown:
      SuggestionWords("introduce yourself the old way: no EHLO here", "it knows no EHLO")
    case .ehloRefused:
      SuggestionWords("introduce yourself the old way: EHLO was refused", "the old way")
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
    case .addressUnreadable:
      SuggestionWords("write the address anew: it could not read it", "mend the address")
    case .smtputf8Missing:
      SuggestionWords("the same with SMTPUTF8: it goes beyond ASCII", "with SMTPUTF8")
    case .resetForSMTPUTF8:
      SuggestionWords("start over, with SMTPUTF8 behind MAIL", "then SMTPUTF8")
    case .onlyASCII:
      SuggestionWords("an address in ASCII: it takes no other", "only ASCII")
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
      let recipients = count == 1 ? "the recipient" : "these \(Self.count(count, "recipient"))"
      return SuggestionWords(
        "write it for \(recipients): no more fit",
        "no more fit; \(Self.count(count, "recipient"))")
    case .recipientMissing:
      return SuggestionWords("the server misses a recipient", "it misses a recipient")
    case .transactionLost:
      return SuggestionWords("start over: the server lost the message", "start over")
    case .dataDelayed:
      return SuggestionWords("try again: it could not take it just now", "try again")
    case .chunkRefused:
      return SuggestionWords("start over: a chunk was refused", "start over")
    case .dataMisplaced:
      return SuggestionWords("start over: this message needs BDAT, not DATA", "start over")
    case .deliveredInPart(let count, let isTransient):
      let others = count == 1 ? "the one" : "the \(Self.grouped(count))"
      return isTransient
        ? SuggestionWords(
          "only for \(others) put off, later: the rest have it", "for \(others) put off")
        : SuggestionWords("only for \(others) refused: the rest have it", "for \(others) refused")
    case .messageRefused(let isTransient):
      return isTransient
        ? SuggestionWords("send the same later: it was put off", "the same, later")
        : SuggestionWords("send it anew, mended: it was refused", "mend it first")
    default: return SuggestionWords("")
    }
  }
}
