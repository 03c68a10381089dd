extension Parameter {
  /// What the value of a parameter has to be.
  package enum Value: Hashable, Sendable {
    /// There is none.
    case none
    /// One of a few words.
    case choice([Choice])
    /// Octets of a message, in up to twenty digits.
    case octets
    /// Seconds from 1 to 999,999,999.
    case seconds
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// NEVER, or others of these words with commas between them.
    case list([Choice])
    /// A word in xtext (RFC 3461 §4) of up to so many characters.
    case xtext(longest: Int)
    /// A kind of address, `;` and the address in xtext, up to so many characters.
    case typedAddress(longest: Int)
    /// A mailbox in xtext, or `<>` for nobody in particular.
    case submitter
    /// A mailbox in xtext.
    case mailbox
    /// Seconds, `;`, what to do then, and whether to trace (RFC 2852 §4).
    case deadline
    /// A moment as RFC 3339 writes it; `;C` or `;R` may follow where `hasAction`, and parts of a
    /// second may not be told then (RFC 7293 §3.1).
    case moment(hasAction: Bool)
    /// Words of letters, digits and `.-_:` with commas between them, up to so many characters
    /// (RFC 3865 §2.3).
    case keywords(longest: Int)
    /// `<local@domain>`, up to so many characters (RFC 1845 §3).
    case transaction(longest: Int)
    /// A hash in base64, and perhaps `:` and seconds (RFC 3885 §3.1).
    case tracking
    /// Nothing, or two characters that part an address (Postfix).
    case delimiters
    /// A domain.
    case domain
    /// Anything.
    case word
  }
}

extension Parameter.Value {
  /// The first octet of `value` that cannot stand there, as an offset from its start; the length
  /// where something is missing at its end; nil if the value is well formed.
  package func flaw(in value: [UInt8]) -> Int? {
    switch self {
    case .none, .word: nil
    case .choice(let choices): choices.contains { $0.word.isSpelled(value) } ? nil : 0
    case .octets: value.count > 20 ? 20 : Self.digitFlaw(in: value)
    case .seconds: Self.digitFlaw(in: value) ?? (Self.isPositive(value) ? nil : 0)
    case .integer(let range): Self.integer(value).map(range.contains) == true ? nil : 0
    case .list(let choices): Self.listFlaw(in: value, choices)
    case .xtext(let longest): Self.xtextFlaw(in: value, longest: longest)
    case .typedAddress(let longest): Self.typedAddressFlaw(in: value, longest: longest)
    case .submitter: value.elementsEqual("<>".utf8) ? nil : Self.mailboxFlaw(in: value)
    case .mailbox: Self.mailboxFlaw(in: value)
    case .deadline: Self.deadlineFlaw(in: value)
    case .moment(let hasAction): WrittenMoment.flaw(in: value, hasAction: hasAction)
    case .keywords(let longest): Self.keywordsFlaw(in: value, longest: longest)
    case .transaction(let longest): Self.transactionFlaw(in: value, longest: longest)
    case .tracking: Self.trackingFlaw(in: value)
    case .delimiters: Self.delimitersFlaw(in: value)
    case .domain: Self.domainFlaw(in: value)
    }
  }

  /// Words that a value may be, where there are a few of them.
  package var choices: [Parameter.Choice] {
    switch self {
    case .choice(let choices), .list(let choices): choices
    default: []
    }
  }

  /// Whether a parameter may stand without a value.
  package var mayBeLeftOut: Bool {
    switch self {
    case .none, .delimiters: true
    default: false
    }
  }
}

extension String {
  /// Whether `octets` spell this word of upper-case letters, in any case.
  package func isSpelled(_ octets: some Sequence<UInt8>) -> Bool {
    octets.lazy.map(Octet.upper).elementsEqual(utf8)
  }
}
