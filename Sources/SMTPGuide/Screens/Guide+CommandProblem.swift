package import SMTPCore

extension Guide {
  /// What is wrong in a line that is being typed, and what would be right.
  package func text(_ problem: CommandProblem.Kind) -> String {
    switch problem {
    case .leadingBlank:
      "A command begins at the first column: take the blank away."
    case .control:
      "A control character has no place in a command."
    case .nonASCII(let isOffered):
      isOffered
        ? "Beyond ASCII only in a message whose MAIL said SMTPUTF8."
        : "Only ASCII goes here: the server does not offer SMTPUTF8."
    case .needsSMTPUTF8(let verb):
      "Beyond ASCII: SMTPUTF8 goes behind the \(verb == .mail ? "address" : "name")."
    case .lineTooLong(let limit):
      "The line is too long: servers need not take more than \(limit) octets."
    case .unknownVerb(let name):
      unknownVerb(name)
    case .replyTyped(let code):
      "\(code) is what a server says: you are the client, and send commands."
    case .headerField(let name):
      headerField(name)
    case .foreignWord:
      text(CommandRemark.foreignWord)
    case .loneDot:
      "A lone dot ends a message, and none has begun: DATA begins one."
    case .punctuationBehindVerb(let verb):
      words(for: verb)?.form == verb.rawValue
        ? "Nothing ends a command but its line: type \(verb.rawValue) alone."
        : "Behind \(verb.rawValue) comes a blank, and no mark: "
          + "\(words(for: verb)?.form ?? verb.rawValue)."
    case .noVerbBeforePath(let verb):
      "\(verb.rawValue) goes before \(verb == .rcpt ? "TO:" : "FROM:")."
    case .noBlankBehindVerb(let verb):
      "A blank goes between \(verb.rawValue) and what follows."
    case .needlessArgument(let verb):
      "\(verb.rawValue) stands alone: nothing may follow it."
    case .missingArgument(let verb):
      "Something must follow: \(words(for: verb)?.form ?? verb.rawValue)."
    case .surplusWords(let verb):
      "Nothing more may follow: \(words(for: verb)?.form ?? verb.rawValue)."
    case .noPathKeyword(let verb):
      "\(verb == .rcpt ? "TO:" : "FROM:") comes behind \(verb.rawValue)."
    case .noColonBehindKeyword(let verb):
      "A colon goes behind \(verb == .rcpt ? "TO" : "FROM"), and no blank: "
        + "\(words(for: verb)?.form ?? verb.rawValue)."
    case .blankBehindColon(let verb):
      "No blank goes behind \(verb == .rcpt ? "TO:" : "FROM:")."
    case .path(let cause):
      text(cause)
    case .nullRecipient:
      "A recipient has an address: <> is for senders only."
    case .hostName(let cause):
      hostName(cause)
    case .bareAddress(let verb):
      verb == .helo
        ? "HELO takes a host's name; EHLO takes an address in brackets too."
        : "An IP address goes into brackets: [192.0.2.1], [IPv6:2001:db8::1]."
    case .severalPaths(.rcpt):
      "One recipient for each RCPT: send another one for the next."
    case .severalPaths:
      "A message has one sender: name one address."
    case .noBlankBehindPath:
      "A blank goes behind the address."
    case .overLimit(let limit):
      "The server takes \(Self.count(limit, "octet")) at most: expect a 552."
    case .repeatedValue(let word):
      "\(visible(word)) stands in the list already."
    case .otherOriginal:
      "When you are the first to send it, ORCPT is this very address."
    case .pastDeadline:
      "With R the deadline is still to come: 1 second or more."
    case .deadlineTooShort(let minimum):
      "With R the server wants \(Self.count(minimum, "second")) or more."
    case .contradiction(let keyword, let other):
      "Either \(keyword) or \(other), never both: expect a 501."
    case .holdTooLong(let limit):
      "The server holds a message \(Self.count(limit, "second")) at most."
    case .holdTooLate(let limit):
      "The server holds a message until \(visible(limit)) at most."
    case .needsTLS(let keyword):
      "\(keyword) counts over TLS only: STARTTLS comes first."
    case .missingCompanion(let keyword, let needed):
      "\(keyword) needs \(needed) beside it."
    case .tooManyRecipients(let limit):
      "The server takes \(Self.count(limit, "recipient")) at most: expect a 452."
    case .node(let cause):
      hostName(cause)
    case .badURI:
      "A URI goes here: imap://alice@imap.example.org/INBOX;…"
    case .malformedAttribute(let verb):
      "\(verb.rawValue) takes NAME=value."
    case .unknownAttribute(let name, let verb):
      "\(verb.rawValue) tells nothing that is called \(visible(name))."
    case .attributeNotOffered(let name, let verb):
      "The server takes no \(visible(name)) in \(verb.rawValue)."
    case .badAttribute(let attribute):
      text(attribute)
    case .malformedParameter:
      "A parameter is written KEYWORD or KEYWORD=value."
    case .unknownParameter(let keyword):
      unknownParameter(keyword)
    case .misplacedParameter(let keyword, let verb):
      "\(keyword) belongs to \(verb.rawValue)."
    case .parameterNotOffered(let keyword, let needed):
      keyword == needed
        ? "The server does not offer \(keyword)."
        : "\(keyword) needs \(needed), which the server does not offer."
    case .repeatedParameter(let keyword):
      "\(keyword) stands there already."
    case .missingValue(let parameter):
      "\(parameter.keyword) needs a value: \(form(of: parameter))."
    case .needlessValue(let parameter):
      "\(parameter.keyword) takes no value."
    case .badValue(let parameter):
      "Write it as \(form(of: parameter))."
    case .valueTooLong(let parameter, let limit):
      "\(parameter.keyword) takes \(Self.count(limit, "character")) at most."
    case .badEscape:
      "Two digits of 0-9 and A-F follow a +: a + itself is +2B."
    case .envelopeNotTraceable:
      "With MTRK, ENVID is a name, @ and your host."
    case .pastMoment:
      "This moment is over: a release is still to come."
    case .valueNotOffered(let value, let keyword):
      value == keyword
        ? "The server does not offer \(keyword)."
        : "\(value) needs \(keyword), which the server does not offer."
    case .badMechanism:
      "A mechanism's name has up to 20 letters, digits, - and _."
    case .mechanismNotOffered(let mechanism):
      "The server does not offer \(mechanism)."
    case .notBase64:
      "This is no base64; only * may stand there besides."
    case .badChunkSize:
      "The size of the chunk is a number of octets."
    case .notLAST:
      "Only LAST may stand here."
    }
  }

  /// How a parameter is written, in short.
  package func form(of parameter: Parameter) -> String {
    let keyword = parameter.keyword
    switch parameter.value {
    case .none: return keyword
    case .choice(let choices):
      return keyword + "=" + choices.map(\.word).joined(separator: "|")
    case .octets: return keyword + "=octets"
    case .seconds: return keyword + "=seconds"
    case .integer(let range): return keyword + "=\(range.lowerBound)…\(range.upperBound)"
    case .list(let choices):
      let words = choices.map(\.word).filter { $0 != "NEVER" }
      return keyword + "=NEVER or " + words.joined(separator: ",")
    case .xtext: return keyword + "=text (+2B for +)"
    case .typedAddress: return keyword + "=rfc822;address"
    case .submitter: return keyword + "=address or <>"
    case .mailbox: return keyword + "=address"
    case .deadline: return keyword + "=seconds;N or ;R"
    case .moment: return keyword + "=2026-11-21T19:27:16Z"
    case .keywords: return keyword + "=word,word"
    case .transaction: return keyword + "=<name@host>"
    case .tracking: return keyword + "=base64[:seconds]"
    case .delimiters: return keyword + "[=+-]"
    case .domain: return keyword + "=host"
    case .word: return keyword + "=value"
    }
  }

  /// Why an address is none.
  func text(_ cause: AddressError.Cause) -> String {
    switch cause {
    case .noOpeningBracket: "The address goes into angle brackets: < comes first."
    case .noClosingBracket: "The address ends with >."
    case .badRoute: "A route is @host,@host: before the address; better leave it out."
    case .noLocalPart: "A name goes before the @."
    case .localPartOctet: "This character needs quotes in an address: \"…\"@host."
    case .misplacedDot: "A dot stands between other characters, one at a time."
    case .openQuote: "The quoted name does not end: a \" is missing."
    case .noAt: "@ and a host follow the name."
    case .noDomain: "A host name goes behind the @."
    case .domainOctet: "A host name has letters, digits and inner hyphens only."
    case .labelTooLong: "A part of a host name has 63 characters at most."
    case .badLiteral: "Brackets hold an IP address: [192.0.2.1] or [IPv6:2001:db8::1]."
    case .localPartTooLong: "The name before the @ has 64 characters at most."
    case .domainTooLong: "A host name has 255 characters at most."
    case .pathTooLong: "The address has 256 characters at most."
    case .nonASCII: "Only ASCII goes here without SMTPUTF8."
    case .badUTF8: "These octets are no UTF-8."
    case .badLabel: "No host can be called so: letters, digits and inner hyphens only."
    case .trailingOctets: "The address is whole before this."
    }
  }

  private func hostName(_ cause: AddressError.Cause) -> String {
    switch cause {
    case .noDomain: "A host name goes here."
    case .nonASCII: "Only ASCII goes here: write a name beyond it as xn--…"
    case .domainOctet, .trailingOctets:
      "A host name has letters, digits and inner hyphens only."
    default: text(cause)
    }
  }

  /// What goes into the place of an attribute's value.
  private func text(_ attribute: ProxyAttribute) -> String {
    switch attribute.value {
    case .text: "Text goes here, +2B for a +; or [UNAVAILABLE]."
    case .address: "An IP address goes here: 192.0.2.1 or IPv6:2001:db8::1."
    case .port: "The number of a port goes here, up to 65535."
    case .choice(let words): "This is \(words.joined(separator: " or "))."
    }
  }

  /// What stands in a message is typed as a command.
  private func headerField(_ name: String) -> String {
    let name = visible(name)
    switch name.lowercased() {
    case "bcc": return "A blind copy is an RCPT like any other, and no header tells of it."
    case "to", "cc": return "\(name) is read by people: RCPT says who gets the message."
    case "from": return "MAIL says who sends it; From goes into the message, behind DATA."
    default: return "\(name) goes into the message: DATA and its 354 come first."
    }
  }

  private func unknownParameter(_ keyword: String) -> String {
    let keyword = visible(keyword)
    let near = EditDistance.nearest(
      to: keyword, among: Parameter.all.map { $0.keyword.lowercased() })
    guard let near else { return "No parameter is called \(keyword): expect a 555." }
    return "No parameter is called \(keyword); did you mean \(near.uppercased())?"
  }

  private func unknownVerb(_ name: String) -> String {
    let name = VisibleText.string(name)
    let isGreeting = ["HELLO", "HALLO", "HELLOW", "HI"].contains(name.uppercased())
    let near =
      isGreeting
      ? Verb.ehlo.rawValue
      : EditDistance.nearest(to: name, among: Verb.suggestedNames)?.uppercased()
    guard let near else { return "SMTP knows no verb \(name)." }
    return "SMTP knows no verb \(name); did you mean \(near)?"
  }
}

extension Verb {
  /// The verbs that may be proposed, in lower case as they are compared.
  fileprivate static let suggestedNames = allCases.filter(\.isSuggested).map {
    $0.rawValue.lowercased()
  }
}
