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

  @Test(arguments: [
    ("250 ok", "250 done"), ("250 *", "250 anything at all"), ("250 *", "250 2.1.0 anything"),
    ("250", "250-a\r\n250 b"), ("250 2.1.0 x", "250 2.1.0 y"), ("250-a\r\n250 b", "250 c"),
    ("550 5.1.1 x", "550 5.1.1 y"),
  ])
  func theCodesHaveToBeThose(expected: String, got: String) {
    var expectations = Expectations([reply(expected)])
    expectations.take(reply(got))
    #expect(expectations.failure == nil)
  }

  @Test(arguments: [
    ("250 ok", "251 ok"), ("250 2.1.0 x", "250 2.1.5 x"), ("250 2.1.0 x", "250 x"),
    ("250 *", "550 no"), ("250 x", "what"),
  ])
  func theFirstThatDiffersIsTold(expected: String, got: String) {
    var expectations = Expectations([reply("220 mx"), reply(expected), reply("221 bye")])
    expectations.take(reply("220 other"))
    expectations.take(reply(got))
    expectations.take(reply("500 other"))
    #expect(
      expectations.failure == .expectationFailed(reply: 2, expected: expected, got: got))
  }

  @Test func moreRepliesThanExpectedAreNoFailure() {
    var expectations = Expectations([])
    expectations.take(reply("250 ok"))
    #expect(expectations.failure == nil)
  }
}
