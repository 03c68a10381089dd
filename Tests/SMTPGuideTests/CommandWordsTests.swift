import Foundation
import SMTPCore
import Testing

@testable import SMTPGuide

struct CommandWordsTests {
  /// What a client sends: all that the catalog has, without the greeting and what is unknown.
  static let occasions = CommandFacts.all.map(\.occasion).filter {
    $0 != .greeting && $0 != .unknownCommand
  }

  @Test(arguments: Language.allCases)
  func everyCommandHasWordsOfItsOwn(_ language: Language) throws {
    let guide = Guide(language: language)
    let words = try Self.occasions.map { try #require(guide.words(for: $0)) }
    #expect(words.count == language.vocabulary.commands.count)
    expectSentences(words.map(\.purpose))
    expectSentences(words.map(\.advice).map { $0.replacing("= .", with: "=.") })
    #expect(Set(words.map(\.title)).count == words.count)
    for row in words {
      expectTitle(row.title)
      expectWholeSentence(row.grammar)
      expectWholeSentence(row.answers)
    }
  }

  @Test(arguments: Verb.allCases)
  func exampleAndFormBeginWithTheVerb(_ verb: Verb) throws {
    let words = try #require(Guide(language: .en).words(for: verb))
    #expect(words.form == verb.rawValue || words.form.hasPrefix(verb.rawValue + " "))
    #expect(words.example == verb.rawValue || words.example.hasPrefix(verb.rawValue + " "))
    // A command line has 512 octets with its CRLF (RFC 5321 §4.5.3.1.4).
    #expect(words.example.utf8.count <= 510)
  }

  /// The example of AUTH is a real one: an empty identity, the name, the password.
  @Test func exampleOfAuthDecodes() throws {
    let words = try #require(Guide(language: .en).words(for: .auth))
    let token = try #require(words.example.split(separator: " ").last)
    let data = try #require(Data(base64Encoded: String(token)))
    #expect(Array(data) == Array("\0alice\0practice".utf8))
  }

  @Test(arguments: Language.allCases)
  func statesHaveSentences(_ language: Language) {
    let guide = Guide(language: language)
    #expect(Set(language.vocabulary.states.keys) == Set(StateName.allCases))
    expectSentences(StateName.allCases.map(guide.sentence(for:)))
  }

  @Test(arguments: Language.allCases)
  func everyStandingButCurrentHasWords(_ language: Language) {
    let standings = language.vocabulary.commandStandings
    #expect(Set(standings.keys) == Set(CommandFacts.Status.allCases).subtracting([.current]))
    expectSentences(Array(standings.values))
  }

  /// A sentence that may be as short as `250.`
  private func expectWholeSentence(_ sentence: String) {
    #expect(sentence.hasSuffix(".") && sentence.count <= 160, "\(sentence)")
    #expect(sentence.first.map { $0.isUppercase || $0.isNumber } ?? false, "\(sentence)")
  }
}
