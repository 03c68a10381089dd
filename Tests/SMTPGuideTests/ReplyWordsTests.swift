import SMTPCore
import Testing

@testable import SMTPGuide

struct ReplyWordsTests {
  @Test(arguments: Language.allCases)
  func everyCodeOfTheCatalogHasWordsOfItsOwn(_ language: Language) throws {
    let vocabulary = language.vocabulary
    let words = try ReplyCode.all.map { try #require(vocabulary.replies[$0.value]) }
    #expect(Set(vocabulary.replies.keys) == Set(ReplyCode.all.map(\.value)))
    let foreign = try ProtocolTable("replies.tsv").texts("meaning")
    expectSentences(words.map(\.sentence), foreign: foreign)
    for row in words {
      expectTitle(row.title)
      expectSentence(row.action, words: 2)
    }
  }

  @Test func noCodeStandsTwiceInItsTables() {
    let rows = English.successReplies + English.transientReplies + English.permanentReplies
    #expect(rows.count == English.vocabulary.replies.count)
  }

  @Test(arguments: Language.allCases)
  func everySenseHasWordsOfItsOwn(_ language: Language) throws {
    let vocabulary = language.vocabulary
    let senses = vocabulary.senses.values.flatMap { $0 }
    let sentences = senses.map(\.sentence) + vocabulary.replies.values.map(\.sentence)
    expectSentences(sentences, foreign: try ProtocolTable("replies.tsv").texts("meaning"))
    for sense in senses {
      if let action = sense.action { expectSentence(action, words: 2) }
      #expect(vocabulary.replies[sense.code] != nil)
    }
  }

  /// A row that stands behind one for all states is never reached.
  @Test(arguments: Language.allCases)
  func everySenseIsReached(_ language: Language) {
    for (code, senses) in language.vocabulary.senses {
      for sense in senses {
        let states = sense.states.isEmpty ? [nil] : sense.states.map(Optional.some)
        for state in states {
          let found = language.vocabulary.sense(of: code, on: sense.occasion, in: state)
          #expect(found?.sentence == sense.sentence, "\(code) \(sense.occasion)")
        }
      }
    }
  }

  /// The commonest replies mean something else after each command.
  @Test func successHasAMeaningAfterEachCommand() {
    for facts in CommandFacts.all where facts.status == .current {
      for code in facts.success + facts.intermediate {
        let hasSense = English.vocabulary.sense(of: code, on: facts.occasion, in: nil) != nil
        #expect(hasSense || [211, 214, 221, 235, 253].contains(code), "\(code) \(facts.occasion)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func digitsAndCategoriesHaveWords(_ language: Language) throws {
    let vocabulary = language.vocabulary
    let categories =
      try ReplyCategory.allCases.map {
        try #require(vocabulary.categories[$0])
      } + [vocabulary.preliminary]
    expectSentences(categories.map(\.sentence))
    expectSentences(categories.map(\.rule))
    for row in categories {
      expectTitle(row.headline)
      expectTitle(row.digit)
      expectSentence(row.action, words: 2)
    }
    let subjects = try ReplySubject.allCases.map {
      try #require(vocabulary.replySubjects[$0])
    }
    expectSentences(subjects.map(\.sentence))
    expectSentences(vocabulary.categorySenses.map(\.sentence))
    expectSentences(
      ReplyCode.Status.allCases.compactMap { vocabulary.standings[$0] }
        .map { $0.replacing(". ", with: ", ") })
    #expect(
      Set(vocabulary.standings.keys) == Set(ReplyCode.Status.allCases).subtracting([.standard]))
    #expect(Set(vocabulary.retries.keys) == Set(Retry.allCases))
  }
}
