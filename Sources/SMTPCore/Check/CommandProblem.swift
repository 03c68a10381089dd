/// The first thing in a command line that breaks the grammar, and where.
package struct CommandProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The line begins with a blank.
    case leadingBlank
    /// A control octet stands in the line.
    case control
    /// An octet beyond ASCII, where SMTPUTF8 does not allow it.
    case nonASCII(isOffered: Bool)
    /// An octet beyond ASCII in a command behind which SMTPUTF8 has to stand (RFC 6531 §3.3,
    /// §3.7.4.2).
    case needsSMTPUTF8(Verb)
    /// The line has more octets than this, CRLF included.
    case lineTooLong(limit: Int)
    /// No verb of the catalog, as it was written.
    case unknownVerb(String)
    /// The code of a reply: only servers say that.
    case replyTyped(Int)
    /// A header field, outside of a message.
    case headerField(String)
    /// A word of another protocol.
    case foreignWord
    /// The end of a message, where none was begun.
    case loneDot
    /// A mark of punctuation at the end of a verb.
    case punctuationBehindVerb(Verb)
    /// `FROM:<…>` or `TO:<…>` without the verb that goes before it.
    case noVerbBeforePath(Verb)
    /// The verb and its argument are one word: `MAILFROM:`.
    case noBlankBehindVerb(Verb)
    /// The verb stands alone, and something follows it.
    case needlessArgument(Verb)
    /// Something has to follow the verb.
    case missingArgument(Verb)
    /// More words follow than the command has.
    case surplusWords(Verb)
    /// `FROM:` or `TO:` is missing.
    case noPathKeyword(Verb)
    /// `FROM` or `TO` is there, and its colon is not.
    case noColonBehindKeyword(Verb)
    /// A blank stands behind `FROM:` or `TO:`.
    case blankBehindColon(Verb)
    /// What stands in the place of the path is none.
    case path(AddressError.Cause)
    /// `<>` where a recipient has to stand.
    case nullRecipient
    /// The client's name is neither a domain nor an address literal.
    case hostName(AddressError.Cause)
    /// An IP address without the brackets that it needs (RFC 5321 §4.1.3), or in HELO, which takes
    /// none.
    case bareAddress(Verb)
    /// Nothing parts the path from what follows.
    case noBlankBehindPath
    /// A list of paths where one stands.
    case severalPaths(Verb)
    /// A word that is no `keyword` or `keyword=value`.
    case malformedParameter
    /// No parameter of the catalog and nothing that the server offers.
    case unknownParameter(String)
    /// A parameter of another command.
    case misplacedParameter(String, belongsTo: Verb)
    /// A parameter whose extension the server does not offer.
    case parameterNotOffered(String, keyword: String)
    /// A parameter that stands there already.
    case repeatedParameter(String)
    /// A parameter without the value that it needs.
    case missingValue(Parameter)
    /// A value behind a parameter that takes none.
    case needlessValue(Parameter)
    /// A value that the parameter cannot have.
    case badValue(Parameter)
    /// A value of more octets than it may have.
    case valueTooLong(Parameter, limit: Int)
    /// A `+` of a value that two hexadecimal digits do not follow (RFC 3461 §4).
    case badEscape(Parameter)
    /// With MTRK, ENVID is a name and the host that gave it (RFC 3885 §3.2).
    case envelopeNotTraceable
    /// A moment that is over.
    case pastMoment
    /// A value whose extension the server does not offer.
    case valueNotOffered(String, keyword: String)
    /// More octets than the server takes in one message.
    case overLimit(limit: Int)
    /// A word of a list that stands in it already.
    case repeatedValue(String)
    /// ORCPT is not the address of its RCPT, as it is where a message is first sent
    /// (RFC 3461 §4.2).
    case otherOriginal
    /// A message is to be given back at a moment that is over (RFC 2852 §4).
    case pastDeadline
    /// A shorter deadline than the server takes, in seconds.
    case deadlineTooShort(minimum: Int)
    /// Two parameters of which only one may stand there.
    case contradiction(String, String)
    /// More seconds than the server holds a message.
    case holdTooLong(limit: Int)
    /// Later than the server holds a message.
    case holdTooLate(limit: String)
    /// A parameter that counts only where TLS is on.
    case needsTLS(String)
    /// A parameter without another one that it needs beside it.
    case missingCompanion(String, needed: String)
    /// As many recipients are accepted as the server takes.
    case tooManyRecipients(limit: Int)
    /// What stands in the place of a node or a domain is none.
    case node(AddressError.Cause)
    /// What stands in the place of a URI is none.
    case badURI
    /// A word that is no `name=value`.
    case malformedAttribute(Verb)
    /// A name that XCLIENT or XFORWARD does not have.
    case unknownAttribute(String, Verb)
    /// A name that the server does not take.
    case attributeNotOffered(String, Verb)
    /// A value that it cannot have.
    case badAttribute(ProxyAttribute)
    /// No name of a mechanism (RFC 4422 §3.1).
    case badMechanism
    /// A mechanism that the server does not offer.
    case mechanismNotOffered(String)
    /// A response that is not base64.
    case notBase64
    /// The size of a chunk is no number.
    case badChunkSize
    /// Another word than LAST stands at the end.
    case notLAST
  }

  /// What is wrong.
  package var kind: Kind
  /// The octets of the line that are; empty at its end where something is missing.
  package var range: Range<Int>
  /// Whether the line may still become right by what is typed at its end.
  package var isUnfinished: Bool
}
