import SMTPCore
import Testing

@testable import SMTPGuide

struct ExplanationTextTests {
  static let guide = Guide(language: .en)

  @Test func textSaysTheMeaningFirstAndTheTheoryLast() throws {
    let explanation = try #require(try Self.guide.explain(["5.1.1"]).first)
    let text = ExplanationText(explanation, guide: Self.guide).lines.joined(separator: "\n")
    #expect(
      text == """
        5.1.1  no such mailbox
          There is no such mailbox here.

          What to do  Check the address you typed, above all the part before the @.
                      Sent again unchanged, it will fail again.
          5.X.X       permanent failure
          X.1.X       addresses
          X.1.1       no such mailbox
          Whose       You can put it right yourself: in what you sent, or in your
                      program.
          Source      RFC 3463 §3.2
        """)
  }

  @Test func noLineIsWiderThanAsked() throws {
    let verbs = Verb.allCases.map(\.rawValue)
    let words = ReplyCode.all.map { String($0.value) } + verbs
    for word in words {
      for width in [20, 40, 78, 200] {
        let explanation = try #require(try Self.guide.explain([word]).first)
        let lines = ExplanationText(explanation, guide: Self.guide, width: width).lines
        #expect(lines.allSatisfy { $0.count <= width }, "\(word) in \(width)")
      }
    }
  }

  @Test(arguments: [-1, 0, 1, 5])
  func absurdWidthDoesNotTrap(_ width: Int) throws {
    let explanation = try #require(try Self.guide.explain(["MAIL"]).first)
    #expect(!ExplanationText(explanation, guide: Self.guide, width: width).lines.isEmpty)
  }

  @Test func wordsAreWrappedAndLongOnesCut() {
    #expect(
      ExplanationText.wrap("aa bb cc", after: "> ", width: 25) == ["> aa bb cc"])
    #expect(ExplanationText.wrap("", after: "> ", width: 25) == ["> "])
    let long = String(repeating: "x", count: 30)
    #expect(
      ExplanationText.wrap("a " + long + " b", after: "", width: 20)
        == ["a", String(repeating: "x", count: 20), String(repeating: "x", count: 10) + " b"])
  }
}
