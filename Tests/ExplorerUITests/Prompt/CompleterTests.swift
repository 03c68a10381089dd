import SMTPCore
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// What Tab finds.
@Suite struct CompleterTests {
  private func model(_ line: String, _ keywords: [String]? = nil) -> Model {
    var model = Model.explorer(
      100, 30, target: TargetFacts(recipient: "carol@example.org")
    ) {
      Conversation.introduced(keywords ?? ["SIZE 1000", "8BITMIME", "DSN", "AUTH PLAIN LOGIN"])
    }
    model.prompt.history.load([
      "MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.org>", "RCPT TO:<bill@example.org>",
    ])
    let cursor = Array(line).firstIndex(of: "|")
    model.prompt.line = LineEditor(text: line.filter { $0 != "|" })
    if let cursor { model.prompt.line.move(to: cursor) }
    return model
  }

  private func labels(_ line: String, onlyAvailable: Bool = true) -> [String] {
    let model = model(line)
    return (model.completer.completions(for: model.prompt.line)?.items ?? [])
      .filter { $0.isAvailable || !onlyAvailable }.map(\.label)
  }

  @Test(arguments: [
    ("M", ["MAIL"]), ("he", ["HELP", "HELO"]),
    ("MAIL ", ["FROM:"]), ("MAIL F", ["FROM:"]), ("RCPT ", ["TO:"]), ("RCPT X", []),
    ("MAIL FROM:<", ["alice@example.org", "bill@example.org", "bob@example.org"]),
    (
      "RCPT TO:<",
      ["carol@example.org", "bill@example.org", "bob@example.org", "alice@example.org"]
    ),
    ("RCPT TO:<b", ["bill@example.org", "bob@example.org"]),
    ("MAIL FROM:<a@b> ", ["SIZE", "BODY", "AUTH", "RET", "ENVID"]),
    ("MAIL FROM:<a@b> SIZE=1 b", ["BODY"]), ("MAIL FROM:<a@b> SIZE=1 S", []),
    ("MAIL FROM:<a@b> BODY=", ["7BIT", "8BITMIME"]), ("MAIL FROM:<a@b> RET=h", ["HDRS"]),
    ("RCPT TO:<a@b> ", ["NOTIFY", "ORCPT"]),
    ("RCPT TO:<a@b> NOTIFY=", ["SUCCESS", "FAILURE", "DELAY", "NEVER"]),
    ("RCPT TO:<a@b> NOTIFY=SUCCESS,", ["FAILURE", "DELAY"]),
    ("RCPT TO:<a@b> ORCPT=", ["rfc822;a@b"]), ("MAIL FROM:<a@b> AUTH=", ["<>"]),
    ("AUTH ", ["PLAIN", "LOGIN"]), ("AUTH P", ["PLAIN"]), ("EHLO ", ["laptop.example"]),
    ("HELP MA", ["MAIL"]), ("BDAT 10 ", ["LAST"]), ("NOOP x", []), ("FOO ", []),
  ])
  func whatFitsAtTheCursor(_ line: String, _ expected: [String]) {
    #expect(labels(line) == expected)
  }

  @Test func whatMayNotBeSentIsListedBehindWithItsReason() throws {
    let model = model("R")
    let list = try #require(model.completer.completions(for: model.prompt.line))
    #expect(list.items.map(\.label) == ["RSET", "RCPT"])
    #expect(list.items.last?.isAvailable == false)
    #expect(list.items.last?.detail == "name the sender with MAIL first")
    let parameters = labels("MAIL FROM:<a@b> SM", onlyAvailable: false)
    #expect(parameters == ["SMTPUTF8"])
  }

  @Test func aCompletionIsTakenWhereItBelongs() {
    for (line, keys, expected) in [
      (
        "RCPT TO:<b|> NOTIFY=NEVER", [Key(.tab), Key(.tab), Key(.enter)],
        "RCPT TO:<bob@example.org|> NOTIFY=NEVER"
      ),
      ("RCPT TO:<b", [Key(.tab), Key(.enter)], "RCPT TO:<bill@example.org>|"),
      ("RCPT TO:<b", [Key(.tab, .shift), Key(.enter)], "RCPT TO:<bob@example.org>|"),
      (
        "RCPT TO:<b", [Key(.tab), .character("o"), Key(.tab), Key(.enter)],
        "RCPT TO:<bob@example.org>|"
      ),
      ("RCPT TO:<b", [Key(.tab), Key(.escape)], "RCPT TO:<b|"),
      ("MAIL ", [Key(.tab)], "MAIL FROM:<|"),
      ("EHLO", [Key(.tab)], "EHLO laptop.example|"),
      ("MAIL FROM:<a@b> si", [Key(.tab)], "MAIL FROM:<a@b> SIZE=|"),
      ("MAIL FROM:<a@b> BODY=8", [Key(.tab)], "MAIL FROM:<a@b> BODY=8BITMIME|"),
    ] {
      var model = model(line)
      for key in keys { model.press(keys: key) }
      #expect(model.typed == expected)
      #expect(model.focus == .prompt)
    }
  }

  @Test func enterSendsWhereNothingIsChosen() {
    var model = model("RCPT TO:<b")
    model.press(keys: Key(.tab), .character("x"))
    #expect(model.prompt.completions == nil)
    #expect(model.press(keys: Key(.enter)).first == .line("RCPT TO:<bx"))
  }
}
