import Foundation
import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct ExplanationPageTests {
  private let guide = Guide(language: .en)

  private func page(_ write: (ExplanationPage) throws -> Void) throws -> String {
    let captured = try CapturedOutput()
    try write(ExplanationPage(guide: guide, style: .plain, output: captured.output))
    return try captured.text
  }

  @Test func jsonIsAListOfObjectsWithAllKeys() throws {
    let text = try page { try $0.writeJSON(["550", "5.7.1", "rcpt"]) }
    let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: String]]
    let objects = try #require(list)
    #expect(objects.count == (try guide.explain(["550", "5.7.1", "rcpt"])).count)
    for object in objects {
      #expect(Set(object.keys) == ["kind", "token", "title", "body", "advice", "source"])
    }
    #expect(text.hasSuffix("]\n"))
  }

  @Test func textHasATitleAndTheRest() throws {
    let text = try page { try $0.writeText(["550"]) }
    let title = try #require(try guide.explain(["550"]).first).title
    #expect(text.contains(title))
    #expect(text.hasSuffix("\n"))
  }

  @Test(arguments: ["frob", "rcbt", "\u{1B}[2J"]) func anUnknownWordIsSaid(word: String) throws {
    let trouble = try #require(throws: Trouble.self) {
      try page { try $0.writeText([word]) }
    }
    guard case .unknownWord(word, let suggestion) = trouble else {
      Issue.record("\(trouble)")
      return
    }
    #expect((suggestion == "RCPT") == (word == "rcbt"))
    #expect(throws: trouble) { try page { try $0.writeJSON([word]) } }
  }

  /// One word that nobody knows does not hide the others.
  @Test func knownWordsAreExplainedBesideAnUnknownOne() throws {
    let captured = try CapturedOutput()
    let page = ExplanationPage(guide: guide, style: .plain, output: captured.output)
    let trouble = try #require(throws: Trouble.self) { try page.writeText(["queue", "frob"]) }
    #expect(trouble == .unknownWord("frob", suggestion: nil) && trouble.exitStatus.rawValue == 65)
    #expect(try captured.text.hasPrefix("queue  "))
    // A sentence holds words that mean something by chance.
    let other = try CapturedOutput()
    let second = ExplanationPage(guide: guide, style: .plain, output: other.output)
    #expect(throws: Trouble.self) { try second.writeText(["the", "old", "queue", "here"]) }
    #expect(try other.text.isEmpty)
  }
}
