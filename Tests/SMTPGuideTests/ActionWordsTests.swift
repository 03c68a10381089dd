import Testing

@testable import SMTPGuide

struct ActionWordsTests {
  @Test(arguments: Language.allCases)
  func everyActionHasWordsOfItsOwn(_ language: Language) {
    let words = Array(language.vocabulary.actions.values)
    #expect(!words.isEmpty)
    expectSentences(words.map(\.help))
    for row in words {
      expectTitle(row.title)
      #expect(row.argument.map { $0 == $0.uppercased() } ?? true, "\(row.id)")
    }
  }
}
