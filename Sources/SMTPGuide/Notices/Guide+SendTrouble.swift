package import MailFormat
import SMTPCore

extension Guide {
  /// The sentence of a trouble with a message that is to be sent.
  func sendText(_ trouble: Trouble) -> String {
    switch trouble {
    case .badAddress(let option, let text, let error):
      "\(option) '\(visible(text))', column \(error.offset.addingClamped(1)): "
        + "\(clause(error.cause)); write it like bob@example.org."
    case .recipientMissing:
      "Nobody is to get the message: name recipients with --to ADDRESS."
    case .messageMissing:
      "There is no message to send: give --message FILE, or --subject and --body."
    case .cannotCompose(let error):
      "The message cannot be made: \(text(error))."
    case .notOffered(let keyword, let reason):
      "The server does not offer \(keyword), which \(visible(reason)) needs; nothing was sent."
    case .tlsNotOffered:
      "The server does not offer TLS, which --tls require demands; nothing was sent."
    case .loginNotOffered([]):
      "The server offers no login here; many offer it under TLS only, or leave --user out."
    case .loginNotOffered(let mechanisms):
      "The server offers no login that a password is enough for, only "
        + "\(mechanisms.prefix(10).map(visible).joined(separator: ", ")); name one with --auth."
    case .messageTooLarge(let octets, let limit):
      "The message has \(Self.count(octets, "octet")) and the server takes \(Self.grouped(limit)) at most "
        + "(SIZE); make it smaller, or see with 'ehlo run' what the server says to it."
    case .recipientsRefused(let paths, let total, let isForGood):
      "\(paths.count) of \(Self.count(total, "recipient")) "
        + (paths.count == 1 ? "was" : "were") + " refused: "
        + paths.prefix(5).map(visible).joined(separator: ", ")
        + (paths.count > 5 ? " and others" : "")
        + (isForGood ? "; check the addresses." : "; try again later.")
    default: ""
    }
  }

  /// What keeps a message from being composed, as a part of a sentence.
  package func text(_ error: ComposingError) -> String {
    switch error {
    case .notAField(let line):
      "line \(line) of the header is no field like 'Subject: hello', and no empty line is before it"
    case .badFieldName(let text):
      "'\(visible(text))' is no header field; write it like 'Subject: hello'"
    case .lineBreak(let field):
      "\(visible(field)) holds a line end, which would begin another field; take it out"
    case .address(let field, let error):
      "\(visible(field)), column \(error.offset.addingClamped(1)): \(clause(error.cause))"
    case .needsInternationalization(let field):
      "\(visible(field)) goes beyond ASCII where only SMTPUTF8 allows it"
    case .wordTooLong(let field):
      "\(visible(field)) has a word that is longer than a line may be"
    }
  }

  private func clause(_ cause: AddressListError.Cause) -> String {
    switch cause {
    case .missing: return "an address is missing"
    case .unclosed: return "a quote, comment or bracket that begins here does not end"
    case .trailing: return "the address is whole before this"
    case .address(let cause):
      let sentence = text(cause)
      let clause = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
      return clause.prefix(1).lowercased() + clause.dropFirst()
    }
  }
}
