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
    ("RCPT TO:<a@b> ORCPT=", ["rfc822;a@b"]),
    (
      "MAIL FROM:<a@b> AUTH=",
      ["<>", "alice@example.org", "bill@example.org", "bob@example.org"]
    ),
    ("AUTH ", ["PLAIN", "LOGIN"]), ("AUTH P", ["PLAIN"]), ("EHLO ", ["laptop.example"]),
    ("VRFY ", ["carol@example.org", "bill@example.org", "bob@example.org", "alice@example.org"]),
    ("ETRN ", ["laptop.example", "example.org"]), ("MAIL FROM:<a@b> SIZE=", ["‹octets›"]),
    ("MAIL FROM:<a@b> ENVID=", ["‹2@laptop.example›"]),
    ("RCPT TO:<a+b@c> ORCPT=", ["rfc822;a+2Bb@c"]),
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

  private func items(_ line: String, _ keywords: [String]) -> [Completion] {
    let model = model(line, keywords)
    return model.completer.completions(for: model.prompt.line)?.items ?? []
  }

  /// Every parameter of the catalog is proposed where it is offered, and marked where it is not.
  @Test(arguments: Parameter.all)
  func everyParameterIsCompleted(_ parameter: Parameter) throws {
    for verb in parameter.verbs {
      let line: String
      switch verb {
      case .rcpt: line = "RCPT TO:<a@b.example> "
      case .vrfy, .expn: line = verb.rawValue + " bob "
      default: line = "MAIL FROM:<a@b.example> "
      }
      let typed = line + parameter.keyword.lowercased().dropLast()
      let offer = parameter.keyword == "AUTH" ? "AUTH PLAIN" : parameter.extensionKeyword
      let found = items(typed, [offer, "CHUNKING"]).first { $0.label == parameter.keyword }
      let offered = try #require(found)
      let needsTLS = parameter.keyword == "REQUIRETLS"
      #expect(offered.isAvailable == !needsTLS)
      let missing = items(typed, ["PIPELINING"]).first { $0.label == parameter.keyword }
      #expect((missing?.isAvailable ?? false) == false)
      #expect((missing != nil) == (parameter.status == .current))
      // What is proposed for its value can stand there.
      for item in items(line + parameter.keyword + "=", [offer, "BINARYMIME", "CHUNKING"])
      where !item.text.contains("‹") {
        #expect(
          parameter.value.flaw(in: Array(item.text.utf8)) == nil,
          "\(parameter.keyword)=\(item.text)")
      }
    }
  }

  /// Every verb but the back doors is proposed by its first letters.
  @Test(arguments: Verb.allCases)
  func everyVerbIsCompleted(_ verb: Verb) {
    let found = items(String(verb.rawValue.prefix(3)), ["PIPELINING"]).map(\.label)
    #expect(found.contains(verb.rawValue) == !verb.isHistoric)
  }

  @Test func valuesFollowTheServersLimits() {
    let keywords = [
      "SIZE 1000", "DELIVERBY 7200", "FUTURERELEASE 3600 2026-12-24T17:00:00Z", "MT-PRIORITY",
      "NO-SOLICITING org.example:ADV", "XCLIENT ADDR PROTO",
    ]
    let mail = "MAIL FROM:<a@b.example> "
    #expect(items(mail + "SIZE=", keywords).map(\.detail) == ["1,000 octets at most"])
    #expect(items(mail + "BY=", keywords).map(\.text) == ["7200;R", "7200;N"])
    #expect(items(mail + "HOLDFOR=", keywords).map(\.text) == ["60", "3600"])
    #expect(
      items(mail + "HOLDUNTIL=", keywords).map(\.detail) == ["until 2026-12-24T17:00:00Z at most"])
    #expect(items(mail + "SOLICIT=", keywords).map(\.isAvailable) == [false])
    let both = items(mail + "HOLDFOR=60 HOLD", keywords)
    #expect(both.map(\.label) == ["HOLDUNTIL"] && both.first?.isAvailable == false)
    let attributes = items("XCLIENT ", keywords).filter(\.isAvailable).map(\.label)
    #expect(attributes == ["ADDR", "PROTO"])
    #expect(items("XCLIENT PROTO=E", keywords).map(\.text) == ["ESMTP"])
  }

  /// A proxy's command is filled in with what this server's EHLO names.
  @Test(arguments: [
    ("XCLIENT NAME ADDR PORT LOGIN", "XCL", "XCLIENT NAME=‹name› ADDR=‹address›"),
    ("XCLIENT PORT ADDR", "XCLIENT", "XCLIENT ADDR=‹address›"),
    ("XFORWARD IDENT SOURCE", "XFOR", "XFORWARD IDENT=‹ident›"),
    ("XCLIENT", "XCL", "XCLIENT ADDR=‹address›"),
    ("SIZE", "XCL", "XCLIENT "),
  ])
  func proxiesAreFilledIn(keyword: String, typed: String, line: String) {
    let found = items(typed, [keyword]).filter { $0.label.hasPrefix("X") }
    #expect(found.map(\.text) == [line])
    #expect(found.first?.isAvailable == line.contains("‹"))
  }

  @Test func theWrittenMessageGivesItsSize() {
    var model = model("MAIL FROM:<a@b> SIZE=")
    model.draft = Composer(text: "Subject: x\n\nhello\n")
    let list = model.completer.completions(for: model.prompt.line)
    #expect(list?.items.map(\.text) == ["21"])
  }

  @Test func anAddressBeyondASCIIIsEscaped() {
    let found = items("RCPT TO:<jos\u{E9}@example.org> ORCPT=", ["DSN", "SMTPUTF8"]).map(\.text)
    #expect(found == ["utf-8;jos\\x{E9}@example.org"])
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
