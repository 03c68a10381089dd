import SMTPCore

/// A word that can be explained, as it was read.
enum ExplainedWord: Hashable, Sendable {
  /// Three digits, whether a reply may have them or not.
  case reply(Int)
  /// A first digit alone, as the standards write it: `5yz`.
  case replyCategory(Int)
  /// A second digit alone: `x5z`.
  case replySubject(Int)
  /// An enhanced status code; nil stands for an `X` in it.
  case enhanced(class: Int?, subject: Int?, detail: Int?)
  /// A command, or the dot or asterisk that stands for one.
  case command(Occasion)
  /// A parameter of MAIL, RCPT, VRFY or EXPN, and the value that was given with it.
  case parameter(Parameter, value: [UInt8]?)
  /// A keyword of the reply to EHLO, and the words behind it.
  case `extension`(Extension, Capability)
  /// A keyword of the reply to EHLO that no list has, and the words behind it.
  case unknownExtension(Capability)
  /// A mechanism of AUTH.
  case mechanism(MechanismFacts)
  /// The name of a rule that can be broken.
  case finding(FindingID)
  /// A state of a session.
  case state(StateName)
  /// A port.
  case port(Port)
  /// A term of the mail trade.
  case term(Term)

  /// The word that `octets` spell, in any case, or nil where it is none of these.
  init?(octets: [UInt8]) {
    if octets == [0x2E] {
      self = .command(.endOfData)
    } else if octets == [0x2A] {
      self = .command(.cancellation)
    } else if let verb = Verb(octets: octets) {
      self = .command(.command(verb))
    } else if let word = Self.reply(octets) ?? Self.enhanced(octets) {
      self = word
    } else if let facts = MechanismFacts.row(
      for: String(decoding: octets.prefix(64), as: UTF8.self))
    {
      self = .mechanism(facts)
    } else if let id = FindingID(octets: octets) {
      self = .finding(id)
    } else {
      return nil
    }
  }

  /// What `octets` may be besides: an extension that is more than a verb, and parameters, written
  /// with a value or without.
  ///
  /// - Parameter verb: The command behind which they stand, of which they are a parameter then.
  static func others(octets: [UInt8], behind verb: Verb? = nil) -> [ExplainedWord] {
    let name = octets.prefix { $0 != Octet.equals }
    let keyword = VisibleText.string(name.map(Octet.upper))
    let value = name.count < octets.count ? Array(octets[(name.endIndex + 1)...]) : nil
    var parameters = Parameter.rows(named: keyword)
    if let verb { parameters = parameters.filter { $0.verbs.contains(verb.parameterVerb) } }
    var words: [ExplainedWord] = []
    if verb == nil, value == nil, let row = Extension.row(for: keyword), row.isMoreThanItsVerb,
      let capability = Capability(text: octets[...])
    {
      words.append(.extension(row, capability))
    }
    if value != nil, parameters.isEmpty, verb == nil {
      // `AUTH=LOGIN` and its like carry their value in the word.
      let whole = VisibleText.string(octets.map(Octet.upper))
      if let row = Extension.row(for: whole), let capability = Capability(text: octets[...]) {
        return [.extension(row, capability)]
      }
    }
    return words + parameters.map { .parameter($0, value: value) }
  }

  /// A line of a reply to EHLO without its code; nil where its first word is no known keyword.
  static func capability(_ tokens: [[UInt8]]) -> ExplainedWord? {
    let line = Array(tokens.joined(separator: [Octet.space]))
    guard let capability = Capability(text: line[...]),
      let row = Extension.row(for: capability.keyword)
    else { return nil }
    return .extension(row, capability)
  }

  /// The reply code, if it is one.
  var code: Int? {
    if case .reply(let code) = self { code } else { nil }
  }

  /// Whether it is an enhanced code.
  var isEnhanced: Bool {
    if case .enhanced = self { true } else { false }
  }

  /// The verb, if it is one.
  var verb: Verb? {
    if case .command(.command(let verb)) = self { verb } else { nil }
  }

  /// Whether it is an extension.
  var isOffer: Bool {
    switch self {
    case .extension, .unknownExtension: true
    default: false
    }
  }

  /// Whether it is a parameter or an extension.
  var isKeyword: Bool {
    switch self {
    case .parameter, .extension, .unknownExtension: true
    case .reply, .replyCategory, .replySubject, .enhanced, .command, .mechanism, .finding, .state,
      .port, .term:
      false
    }
  }

  private static func reply(_ octets: [UInt8]) -> ExplainedWord? {
    guard octets.count == 3 else { return nil }
    let digits = octets.map(digit)
    let letters = octets.map { $0 | 0x20 }
    switch (digits[0], digits[1], digits[2]) {
    case (let first?, let second?, let third?):
      return .reply(first * 100 + second * 10 + third)
    case (let first?, nil, nil)
    where (letters[1], letters[2]) == (0x79, 0x7A) || (letters[1], letters[2]) == (0x78, 0x78):
      return .replyCategory(first)
    case (nil, let second?, nil) where (letters[0], letters[2]) == (0x78, 0x7A):
      return .replySubject(second)
    default:
      return nil
    }
  }

  private static func enhanced(_ octets: [UInt8]) -> ExplainedWord? {
    let parts = octets.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var numbers: [Int?] = []
    for part in parts {
      if part.elementsEqual([0x58]) || part.elementsEqual([0x78]) {
        numbers.append(nil)
      } else if let number = number(part) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    // A subject is needed before a detail means anything, and one number at least.
    guard numbers[1] != nil || (numbers[0] != nil && numbers[2] == nil) else { return nil }
    return .enhanced(class: numbers[0], subject: numbers[1], detail: numbers[2])
  }

  private static func number(_ octets: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(octets.count) else { return nil }
    var number = 0
    for octet in octets {
      guard let digit = digit(octet) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private static func digit(_ octet: UInt8) -> Int? {
    octet >= 0x30 && octet <= 0x39 ? Int(octet) - 0x30 : nil
  }
}

extension Verb {
  /// The verb whose parameters it takes: SEND and its kin stand for MAIL.
  var parameterVerb: Verb {
    switch self {
    case .send, .soml, .saml: .mail
    default: self
    }
  }
}

extension Extension {
  /// Whether there is more to it than the verb of the same name.
  var isMoreThanItsVerb: Bool { Verb(rawValue: keyword) == nil }
}
