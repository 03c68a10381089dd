import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct ExpectationsTests {
  private func reply(_ text: String) -> Reply {
    var octets = Array((text + "\r\n").utf8)[...]
    var framer = ReplyFramer()
    return framer.next(in: &octets, at: nil) ?? Reply(lines: [], code: nil)
  }

  /// What a dialogue expects whose client says one NOOP for each line behind the first.
  private func expectations(_ replies: String..., isGreeted: Bool = false) -> Expectations {
    var text = ""
    for (index, reply) in replies.enumerated() {
      if index > 0 || isGreeted { text += "C: NOOP\n" }
      for line in reply.split(separator: "\r\n") { text += "S: \(line)\n" }
    }
    return Expectations(DialogueSides(Array(text.utf8)))
  }

  @Test(arguments: [
    ("250 ok", "250 done"), ("250 *", "250 anything at all"), ("250 *", "250 2.1.0 anything"),
    ("250", "250-a\r\n250 b"), ("250 2.1.0 x", "250 2.1.0 y"), ("250-a\r\n250 b", "250 c"),
    ("550 5.1.1 x", "550 5.1.1 y"),
  ])
  func theCodesHaveToBeThose(expected: String, got: String) {
    var expectations = expectations("220 mx", expected)
    expectations.take(greeting: reply("220 other"))
    expectations.take(reply(got))
    #expect(expectations.failure == nil)
    #expect(expectations.missing == nil)
  }

  @Test(arguments: [
    ("250 ok", "251 ok"), ("250 2.1.0 x", "250 2.1.5 x"), ("250 2.1.0 x", "250 x"),
    ("250 *", "550 no"), ("250 x", "what"),
  ])
  func theFirstThatDiffersIsTold(expected: String, got: String) {
    var expectations = expectations("220 mx", expected, "221 bye")
    expectations.take(greeting: reply("220 other"))
    expectations.take(reply(got))
    expectations.take(reply("500 other"))
    #expect(
      expectations.failure == .expectationFailed(reply: 2, expected: expected, got: got))
  }

  @Test func aDialogueThatBeginsBehindTheGreetingTakesAnyGreeting() {
    var expectations = expectations("250 ok", isGreeted: true)
    expectations.take(greeting: reply("220 whatever"))
    expectations.take(reply("250 fine"))
    #expect(expectations.failure == nil)
    #expect(expectations.missing == nil)
  }

  @Test func aReplyThatNeverCameIsMissing() {
    var expectations = expectations("220 mx", "250 ok", "221 bye")
    expectations.take(greeting: reply("220 mx"))
    expectations.take(reply("250 ok"))
    #expect(expectations.missing == .expectationMissing(reply: 3, expected: "221 bye"))
  }

  @Test func moreRepliesThanExpectedAreNoFailure() {
    var expectations = Expectations(nil)
    expectations.take(greeting: reply("220 mx"))
    expectations.take(reply("250 ok"))
    #expect(expectations.failure == nil)
  }
}
