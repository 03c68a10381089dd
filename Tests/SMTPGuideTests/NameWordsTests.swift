import SMTPCore
import Testing

@testable import SMTPGuide

/// The words for states, ports and terms.
struct NameWordsTests {
  static let guide = Guide(language: .en)

  @Test(arguments: Language.allCases)
  func everyTermHasWordsOfItsOwn(_ language: Language) throws {
    let words = try Term.all.map { try #require(language.vocabulary.terms[$0.name], "\($0.name)") }
    #expect(words.count == language.vocabulary.terms.count)
    expectSentences(words.map(\.sentence))
    expectSentences(words.map(\.advice))
    for row in words { expectTitle(row.title) }
    #expect(Set(words.map(\.title)).count == words.count)
  }

  @Test(arguments: Language.allCases)
  func everyPortHasWordsOfItsOwn(_ language: Language) throws {
    let words = try Port.all.map { try #require(language.vocabulary.ports[$0.number]) }
    #expect(words.count == language.vocabulary.ports.count)
    expectSentences(words.map(\.sentence) + words.map(\.advice))
    for (port, row) in zip(Port.all, words) {
      expectTitle(row.title)
      #expect(row.title.contains("not SMTP") == !port.speaksSMTP)
    }
  }

  @Test(arguments: Language.allCases)
  func everyStateHasWordsOfItsOwn(_ language: Language) throws {
    let words = try StateName.allCases.map {
      try #require(language.vocabulary.stateWords[$0])
    }
    expectSentences(words.map(\.sentence))
    for row in words { expectTitle(row.title) }
  }

  @Test(arguments: Term.all)
  func everyNameOfATermIsExplained(_ term: Term) throws {
    for name in [term.name] + term.otherNames {
      for typed in [name, name.lowercased(), name.uppercased()] {
        let asOne = try Self.guide.explain([typed])
        #expect(asOne.contains { $0.kind == .term && $0.token == term.name }, "\(typed)")
        let asWords = try Self.guide.explain(typed.split(separator: " ").map(String.init))
        #expect(asWords.map(\.token) == asOne.map(\.token), "\(typed)")
      }
    }
  }

  @Test func noNameStandsForTwoTerms() {
    let names = Term.all.flatMap { [$0.name] + $0.otherNames }
    for name in names {
      let rows = Term.all.filter { ([$0.name] + $0.otherNames).contains(name) }
      #expect(rows.count == 1 && Term.row(named: name) == rows.first, "\(name)")
      #expect(name.split(separator: " ").count <= Term.mostWords)
    }
  }

  @Test(arguments: StateName.allCases)
  func everyStateIsExplained(_ state: StateName) throws {
    let explanations = try Self.guide.explain([state.rawValue])
    let own = explanations.filter { $0.kind == .state }
    #expect(own.map(\.token) == [state.rawValue])
    #expect(own.first?.advice == Self.guide.sentence(for: state))
  }

  @Test(arguments: [
    (["465"], ["465"]), (["port", "465"], ["465"]), (["port 25"], ["25"]), (["PORT 995"], ["995"]),
  ])
  func portsAreExplained(_ words: [String], _ tokens: [String]) throws {
    let explanations = try Self.guide.explain(words)
    #expect(explanations.map(\.token) == tokens && explanations.map(\.kind) == [.port])
  }

  /// A word, and what it means, in this order.
  static let ambiguous: [(String, [Explanation.Kind])] = [
    ("data", [.verb, .state]), ("rcpt", [.verb, .state]), ("quit", [.verb, .state]),
    ("auth", [.verb, .parameter, .state]), ("DSN", [.extension, .term]), ("tls", [.state, .term]),
    ("size", [.extension, .parameter]), ("relay", [.term]), ("Bcc", [.term]),
    ("HELLO", [.term]), ("bdat-failed", [.state]),
  ]

  @Test(arguments: ambiguous)
  func wordOfManyMeaningsHasThemAll(_ word: String, _ kinds: [Explanation.Kind]) throws {
    #expect(try Self.guide.explain([word]).map(\.kind) == kinds)
  }

  /// What stands behind a code or a verb is text and argument, whatever it would mean alone.
  @Test(arguments: [
    ("550 relay", ["550"]), ("554 5.7.1 relay queue", ["554 5.7.1"]), ("EHLO relay", ["EHLO"]),
    ("250 25", ["250"]),
  ])
  func textIsNotTakenForATerm(_ line: String, _ tokens: [String]) throws {
    #expect(try Self.guide.explain([line]).map(\.token) == tokens)
  }

  @Test func senderThatIsNobodyIsExplained() throws {
    for words in [["MAIL FROM:<> SIZE=1"], ["MAIL", "FROM:<>"], ["mail from: <>"]] {
      #expect(try Self.guide.explain(words).last?.token == "null sender", "\(words)")
    }
    #expect(try Self.guide.explain(["MAIL FROM:<a@b.example>"]).count == 1)
  }

  @Test func severalTermsStandInALine() throws {
    let words = ["smart", "host", "queue", "null", "mx"]
    #expect(try Self.guide.explain(words).map(\.token) == ["smart host", "queue", "null MX"])
  }

  @Test(arguments: ["MAIL FROM: <a@b.example>", "RCPT TO: <b@c.example>"])
  func spaceBehindTheColonIsRemarked(_ line: String) throws {
    for words in [[line], line.split(separator: " ").map(String.init)] {
      let first = try #require(try Self.guide.explain(words).first)
      #expect(first.remarks.first?.text.hasPrefix("No space") == true)
    }
    let right = try Self.guide.explain([line.replacing(": ", with: ":")])
    #expect(right.first?.remarks.contains { $0.text.hasPrefix("No space") } == false)
  }

  /// What beginners get wrong, and the word that sets it right.
  static let slips: [(String, String)] = [
    ("250 greeting", "its greeting is 220"), ("HELLO", "EHLO"), ("MAILFROM", "a space stands"),
    ("rcptto", "one space"), ("BCC", "envelope"), ("HELO name", "not of the server"),
    ("465", "TLS from the first octet"), ("25", "hand mail to each other"), ("587", "STARTTLS"),
    ("RSET", "keep the session"), ("252", "does not say"), ("4yz", "only for now"),
  ]

  @Test(arguments: slips)
  func slipIsSetRight(_ word: String, _ words: String) throws {
    let explanation = try #require(try Self.guide.explain([word]).first)
    #expect(explanation.sentence.contains(words), "\(explanation.sentence)")
  }

  @Test(arguments: [
    ("smarhost", "smarthost"), ("bakscatter", "backscatter"), ("graylistin", "graylisting"),
    ("enveloppe", "envelope"), ("SMUGLING", "smuggling"), ("tls-pendin", "tls-pending"),
    ("SCRAM-SHA256", "SCRAM-SHA-256"), ("quit-mising", "quit-missing"), ("EHLOO", "EHLO"),
    ("submision", "submission"),
  ])
  func nearestWordIsProposed(_ word: String, _ proposal: String) {
    let error = #expect(throws: UnknownWord.self) { try Self.guide.explain([word]) }
    #expect(error?.proposal == proposal)
  }

  @Test func nearestTermOfSeveralWordsIsProposed() {
    let error = #expect(throws: UnknownWord.self) { try Self.guide.explain(["nul", "sendr"]) }
    #expect(error?.proposal == "null sender")
  }
}
