import SMTPCore
import Testing

@testable import SMTPGuide

struct EnhancedWordsTests {
  @Test(arguments: Language.allCases)
  func everyCodeHasWordsInEachOfItsClasses(_ language: Language) throws {
    for row in EnhancedCode.all {
      let words = try #require(
        language.vocabulary.words(subject: row.subject, detail: row.detail),
        "\(row.subject) \(row.detail)")
      for `class` in row.classes {
        #expect(words.sentence(in: `class`) != nil, "\(`class`) \(row.subject) \(row.detail)")
      }
      expectTitle(words.title)
      expectSentence(words.action, words: 2)
    }
    let rows = language.vocabulary.enhanced.values.flatMap { $0 }
    #expect(rows.count == EnhancedCode.all.count)
  }

  @Test(arguments: Language.allCases)
  func everySentenceIsOfItsOwn(_ language: Language) throws {
    let rows = language.vocabulary.enhanced.values.flatMap { $0 }
    let sentences = rows.flatMap {
      [$0.about] + [$0.success, $0.transient, $0.permanent].compactMap { $0 }
    }
    let table = try ProtocolTable("enhanced.tsv")
    expectSentences(sentences, foreign: table.texts("name") + table.texts("description"))
  }

  @Test(arguments: Language.allCases)
  func classesAndSubjectsHaveWords(_ language: Language) throws {
    let vocabulary = language.vocabulary
    let classes = try EnhancedClass.allCases.map { try #require(vocabulary.enhancedClasses[$0]) }
    expectSentences(classes.map(\.sentence))
    let subjects = try EnhancedSubject.allCases.map {
      try #require(vocabulary.enhancedSubjects[$0])
    }
    expectSentences(subjects.map(\.sentence))
    for title in classes.map(\.title) + subjects.map(\.title) { expectTitle(title) }
    for row in classes { expectSentence(row.action, words: 2) }
    #expect(
      Set(vocabulary.enhancedStandings.keys)
        == Set(EnhancedCode.Status.allCases).subtracting([.registered]))
  }
}
