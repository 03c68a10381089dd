import SMTPCore
import SMTPGuide
import Testing

/// The sentences about a line that is being typed.
struct CommandProblemTests {
  private static let guide = Guide(language: .en)

  @Test(arguments: [
    ("HELLO", "EHLO"), ("RCP", "RCPT"), ("MIAL", "MAIL"), ("DATE", "DATA"), ("STARTLS", "STARTTLS"),
    ("QIUT", "QUIT"),
  ])
  func theVerbThatWasMeantIsNamed(_ name: String, _ verb: String) {
    let sentence = Self.guide.text(CommandProblem.Kind.unknownVerb(name))
    #expect(sentence.hasSuffix("did you mean \(verb)?"))
  }

  @Test func aStrangeWordIsNoVerbAndNothingElse() {
    let sentence = Self.guide.text(CommandProblem.Kind.unknownVerb("FROBNICATE"))
    expectSentence(sentence)
  }

  @Test func everyProblemHasASentence() throws {
    let size = try #require(Parameter.row(for: "SIZE", of: .mail))
    let kinds: [CommandProblem.Kind] = [
      .leadingBlank, .control, .nonASCII(isOffered: true), .nonASCII(isOffered: false),
      .lineTooLong(limit: 512), .noBlankBehindVerb(.mail), .needlessArgument(.data),
      .missingArgument(.ehlo), .surplusWords(.ehlo), .noPathKeyword(.rcpt),
      .noColonBehindKeyword(.mail),
      .blankBehindColon(.mail), .nullRecipient, .noBlankBehindPath, .malformedParameter,
      .unknownParameter("FOO"), .misplacedParameter("NOTIFY", belongsTo: .rcpt),
      .parameterNotOffered("RET", keyword: "DSN"), .repeatedParameter("SIZE"),
      .missingValue(size), .needlessValue(size), .badValue(size),
      .valueNotOffered("BINARYMIME", keyword: "BINARYMIME"), .badMechanism,
      .mechanismNotOffered("PLAIN"), .notBase64, .badChunkSize, .notLAST,
      .unknownParameter("SIZ"), .overLimit(limit: 10_240_000), .repeatedValue("SUCCESS"),
      .otherOriginal, .pastDeadline, .deadlineTooShort(minimum: 240),
      .contradiction("HOLDFOR", "HOLDUNTIL"), .holdTooLong(limit: 86_400),
      .holdTooLate(limit: "2026-12-24T17:00:00Z"), .needsTLS("REQUIRETLS"),
      .missingCompanion("MTRK", needed: "ENVID"), .tooManyRecipients(limit: 100),
      .malformedAttribute(.xclient), .unknownAttribute("FOO", .xclient),
      .attributeNotOffered("LOGIN", .xclient), .replyTyped(250), .headerField("Subject"),
      .headerField("Bcc"), .headerField("To"), .headerField("From"), .loneDot,
      .punctuationBehindVerb(.quit), .punctuationBehindVerb(.helo), .severalPaths(.rcpt),
      .severalPaths(.mail), .noVerbBeforePath(.mail),
    ]
    let remarks: [CommandRemark] = [
      .serversName(.ehlo), .sourceRoute, .refusedBefore, .emptyInitialResponse, .foreignWord,
    ]
    let sentences = kinds.map { Self.guide.text($0) } + remarks.map { Self.guide.text($0) }
    expectSentences(sentences.map { $0.hasSuffix("?") ? String($0.dropLast()) + "." : $0 })
    for attribute in ProxyAttribute.all {
      #expect(!Self.guide.text(CommandProblem.Kind.badAttribute(attribute)).isEmpty)
    }
    #expect(Self.guide.text(CommandProblem.Kind.badURI).hasPrefix("A URI"))
    let causes: [AddressError.Cause] = [
      .noOpeningBracket, .noClosingBracket, .badRoute, .noLocalPart, .localPartOctet,
      .misplacedDot, .openQuote, .noAt, .noDomain, .domainOctet, .labelTooLong, .badLiteral,
      .localPartTooLong, .domainTooLong, .pathTooLong, .nonASCII, .badUTF8, .badLabel,
      .trailingOctets,
    ]
    for cause in causes {
      let sentence = Self.guide.text(CommandProblem.Kind.path(cause))
      #expect(sentence.count <= 74, "it stands on one line of 80 columns: \(sentence)")
      #expect(!Self.guide.text(CommandProblem.Kind.hostName(cause)).isEmpty)
    }
  }

  @Test(arguments: Parameter.all)
  func everyParameterHasAForm(_ parameter: Parameter) {
    #expect(Self.guide.form(of: parameter).hasPrefix(parameter.keyword))
    expectTitle(Self.guide.text(.parameter(parameter)))
  }
}
