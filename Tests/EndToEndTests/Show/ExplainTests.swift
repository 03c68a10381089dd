import Foundation
import Testing

/// `ehlo explain`: what a code or a verb means, for people and for programs.
@Suite struct ExplainTests {
  private struct Explained: Decodable {
    let kind: String
    let token: String
    let title: String
    let body: String
    let advice: String
    let source: String
  }

  @Test(arguments: [
    (["550"], ["550"]),
    (["5.1.1"], ["5.1.1"]),
    (["452", "4.5.3"], ["452", "4.5.3"]),
    (["550-5.7.1 Relaying denied"], ["550", "5.7.1"]),
    (["rcpt"], ["RCPT", "rcpt"]),
    (["STARTTLS", "421"], ["STARTTLS", "421"]),
  ])
  func wordsAreExplained(words: [String], tokens: [String]) async throws {
    let home = try TemporaryFolder()
    let text = try await Program.ehlo(["explain"] + words, home: home).run()
    text.expectSilence(0)
    let objects = try await Program.ehlo(["explain", "--json"] + words, home: home).run()
    objects.expectSilence(0)
    let explained = try JSONDecoder().decode([Explained].self, from: Data(objects.output.utf8))
    #expect(explained.map(\.token) == tokens)
    for explanation in explained {
      #expect(text.output.contains("\(explanation.token)  \(explanation.title)"))
      #expect(explanation.body.contains(/[a-z]\.(\n|$)/))
      #expect(!explanation.advice.isEmpty && explanation.source.contains("RFC"))
    }
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 79 })
  }
}
