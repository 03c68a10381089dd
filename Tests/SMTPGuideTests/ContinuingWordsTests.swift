import SMTPCore
import Testing

@testable import SMTPGuide

/// What is said about going on live.
@Suite struct ContinuingWordsTests {
  private let guide = Guide(language: .en)

  @Test func whyItGoesNoFurtherIsSaidDifferentlyEachTime() {
    let texts = ReplayObstacle.allCases.map { guide.text(ContinuingText.blocked($0)) }
    expectSentences(texts)
  }

  @Test(arguments: [
    (ContinuingText.done(0, differences: 0), "Nothing had been sent up to there: go on yourself."),
    (.done(2, differences: 0), "You are where the recording was; all replies were the same."),
    (.done(2, differences: 1), "You are where the recording was, with 1 difference."),
    (.done(2_000, differences: 1_234), "You are where the recording was, with 1,234 differences."),
    (.takenOver(left: 0), "You take over here; all was sent again."),
    (.takenOver(left: 1), "You take over here; 1 recorded command was not sent."),
    (.takenOver(left: 2), "You take over here; 2 recorded commands were not sent."),
    (.cutShort(1, of: 9), "1 of 9 were sent again."),
  ])
  func itIsSaidAsAPersonWould(text: ContinuingText, sentence: String) {
    #expect(guide.text(text) == sentence)
  }
}
