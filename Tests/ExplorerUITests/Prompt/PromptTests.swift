import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Conversations of keys with the prompt.
@Suite struct PromptTests {
  private func ready(
    _ keywords: [String] = ["SIZE 1000000", "8BITMIME", "DSN", "AUTH PLAIN LOGIN"],
    recipient: String? = nil
  ) -> Model {
    Model.explorer(
      100, 30, target: TargetFacts(recipient: recipient)
    ) { Conversation.introduced(keywords) }
  }

  @Test func enterSendsTheLineWithItsEndAndRemembersIt() {
    var model = ready()
    #expect(model.type("MAIL FROM:<a@b.example>").isEmpty)
    #expect(
      model.press(keys: Key(.enter)) == [
        .line("MAIL FROM:<a@b.example>"), .remember("MAIL FROM:<a@b.example>"),
      ])
    #expect(model.typed == "|")
  }

  @Test func whatIsWrongIsSentAsItIs() {
    var model = ready()
    model.type("MAIL FORM:alice")
    #expect(model.press(keys: Key(.enter)).first == .line("MAIL FORM:alice"))
  }

  @Test func enterOnAnEmptyLineSendsNothing() {
    var model = ready()
    #expect(model.press(keys: Key(.enter)).isEmpty)
    #expect(model.notice != nil)
  }

  @Test func withoutASessionNothingIsSent() {
    var model = Model.fresh(80, 24)
    model.screen = .explorer
    model.type("NOOP")
    #expect(model.press(keys: Key(.enter)).isEmpty)
    #expect(model.notice?.isTrouble == true)
    #expect(model.typed == "NOOP|")
  }

  @Test func tabOnAnEmptyLineGoesThroughNextAndNeverSends() {
    var model = ready()
    #expect(model.press(keys: Key(.tab)).isEmpty)
    #expect(model.typed == "MAIL FROM:<|‹sender›>")
    #expect(model.prompt.proposal == 0)
    model.press(keys: Key(.tab))
    #expect(model.typed == "AUTH PLAIN|")
    model.press(keys: Key(.tab, .shift))
    #expect(model.typed == "MAIL FROM:<|‹sender›>")
    model.press(keys: Key(.escape))
    #expect(model.typed == "|" && model.focus == .prompt)
  }

  @Test func aPlaceholderGivesWayToWhatIsTypedAndHoldsEnterBack() {
    var model = ready()
    model.press(keys: Key(.tab))
    #expect(model.press(keys: Key(.enter)).isEmpty)
    #expect(model.typed == "MAIL FROM:<|‹sender›>")
    model.type("a@b.example")
    #expect(model.typed == "MAIL FROM:<a@b.example|>")
    #expect(model.press(keys: Key(.enter)).first == .line("MAIL FROM:<a@b.example>"))
  }

  @Test func whatIsKnownFillsItself() {
    var model = Model.explorer(100, 30) { s("220 mx.example.org") }
    model.press(keys: Key(.tab))
    #expect(model.typed == "EHLO laptop.example|")
    var other = ready(recipient: "bob@example.org")
    other.prompt.history.load(["MAIL FROM:<alice@example.org>"])
    other.press(keys: Key(.tab))
    #expect(other.typed == "MAIL FROM:<|‹alice@example.org›>")
    other.press(keys: Key(.right))
    #expect(other.typed == "MAIL FROM:<alice@example.org|>")
    for event in Conversation({
      c("MAIL FROM:<alice@example.org>")
      s("250 ok")
    }).events.dropFirst() { other.session.timeline.append(event) }
    other.press(keys: .control("u"), .control("k"), Key(.tab))
    #expect(other.typed == "RCPT TO:<bob@example.org>|")
  }

  @Test func thePaleTextIsTakenWithTheArrowAtTheEnd() {
    var model = ready()
    model.type("MA")
    #expect(Ghost(model)?.rest == "IL FROM:<‹sender›>")
    model.press(keys: Key(.right))
    #expect(model.typed == "MAIL FROM:<|‹sender›>")
    model.press(keys: .control("a"), .control("k"))
    model.prompt.history.load(["RCPT TO:<bob@example.org>", "MAIL FROM:<carol@example.org> SIZE=1"])
    model.type("mail f")
    #expect(Ghost(model)?.rest == "ROM:<carol@example.org> SIZE=1")
    model.press(keys: Key(.left), Key(.right))
    #expect(model.typed == "mail f|", "within the line the arrow only moves")
    model.press(keys: Key(.right))
    #expect(model.typed == "MAIL FROM:<carol@example.org> SIZE=1|")
  }

  @Test func aHistoryLineThatIsOutOfOrderIsNotProposed() {
    var model = ready()
    model.prompt.history.load(["RCPT TO:<bob@example.org>"])
    model.type("RC")
    #expect(Ghost(model) == nil)
  }

  @Test func arrowsWalkTheHistoryByWhatIsTyped() {
    var model = ready()
    model.prompt.history.load([
      "EHLO a", "RCPT TO:<a@b.example>", "NOOP", "RCPT TO:<c@d.example>", "QUIT",
    ])
    model.type("rc")
    model.press(keys: Key(.up))
    #expect(model.typed == "RCPT TO:<c@d.example>|")
    model.press(keys: .control("p"))
    #expect(model.typed == "RCPT TO:<a@b.example>|")
    model.press(keys: Key(.up))
    #expect(model.typed == "RCPT TO:<a@b.example>|", "there is none before it")
    model.press(keys: Key(.down))
    #expect(model.typed == "RCPT TO:<c@d.example>|")
    model.press(keys: .control("n"))
    #expect(model.typed == "rc|")
  }

  @Test func theHistoryIsSearchedAndTheSearchNeverSends() {
    var model = ready()
    model.prompt.history.load(["EHLO a", "RCPT TO:<a@b.example>", "VRFY bob", "RCPT TO:<c@d>"])
    model.type("draft")
    model.press(keys: .control("r"))
    model.type("b")
    #expect(model.prompt.text == "VRFY bob")
    model.type("zzz")
    #expect(model.prompt.search?.hasFailed == true)
    model.press(keys: Key(.backspace), Key(.backspace), Key(.backspace), .control("r"))
    #expect(model.prompt.text == "RCPT TO:<a@b.example>")
    #expect(model.press(keys: Key(.enter)).isEmpty)
    #expect(model.prompt.search == nil && model.prompt.text == "RCPT TO:<a@b.example>")
    model.press(keys: .control("r"))
    model.type("EHLO")
    model.press(keys: .control("g"))
    #expect(model.typed == "RCPT TO:<a@b.example>|", "the line is given back")
  }

  @Test func severalPastedLinesAreStaged() {
    var model = ready()
    #expect(model.pasting("NOOP one\nNOOP two\nNOOP three\n").isEmpty)
    #expect(model.typed == "NOOP one|" && model.prompt.staged.count == 2)
    #expect(model.press(keys: Key(.enter)).first == .line("NOOP one"))
    #expect(model.typed == "NOOP two|")
    model.press(keys: Key(.escape))
    #expect(model.typed == "NOOP two|" && model.prompt.staged.count == 0)
    #expect(model.focus == .prompt)
    #expect(model.press(keys: Key(.enter)).first == .line("NOOP two"))
    #expect(model.typed == "|")
  }

  @Test func aBlankLineAmongPastedOnesIsPassedOver() {
    var model = ready()
    model.pasting("NOOP\n\nRSET\n")
    #expect(model.press(keys: Key(.enter)).first == .line("NOOP"))
    #expect(model.press(keys: Key(.enter)).isEmpty)
    #expect(model.typed == "RSET|")
    model.press(keys: .control("g"))
    #expect(model.typed == "RSET|")
  }

  @Test func aPastedLineIsTypedWithoutItsControls() {
    var model = ready()
    model.type("RCPT ")
    model.pasting("TO:<bob\u{1B}[2J@example.org>\r\n")
    #expect(model.typed == "RCPT TO:<bob[2J@example.org>|")
    #expect(model.prompt.staged.count == 0 && model.notice != nil)
  }

  @Test func aPasteOfAMegabyteIsTakenOrRefusedWhole() {
    var model = ready()
    model.pasting(String(repeating: "NOOP \(String(repeating: "x", count: 94))\n", count: 10_000))
    #expect(model.prompt.staged.count == 9_999)
    model.press(keys: .control("c"))
    model.pasting(String(repeating: "x", count: 1_000_000))
    #expect(model.typed == "|" && model.notice?.isTrouble == true)
  }

  @Test func theEditorChangesOneLineAndKeepsThoseBehindIt() {
    var model = ready()
    model.pasting("NOOP one\nNOOP two\nNOOP three\n")
    #expect(model.press(keys: .control("x"), .control("e")) == [.edit("NOOP one")])
    _ = update(&model, .outcome(.edited("NOOP 1\n")))
    #expect(model.typed == "NOOP 1|" && model.prompt.staged.next(9) == ["NOOP two", "NOOP three"])
    // Several lines stand before those that wait, from the editor as from the clipboard.
    _ = model.press(keys: .control("x"), .control("e"))
    _ = update(&model, .outcome(.edited("RSET\nHELP\n")))
    #expect(model.typed == "RSET|")
    #expect(model.prompt.staged.next(9) == ["HELP", "NOOP two", "NOOP three"])
    model.pasting("!\nVRFY x\n")
    #expect(model.typed == "RSET!|")
    #expect(model.prompt.staged.next(9) == ["VRFY x", "HELP", "NOOP two", "NOOP three"])
  }

  @Test func whatIsTooLongFromTheEditorLeavesTheLineAsItWas() {
    var model = ready()
    model.type("NOOP")
    _ = model.press(keys: .control("x"), .control("e"))
    _ = update(&model, .outcome(.edited(String(repeating: "x", count: LineEditor.longest + 1))))
    #expect(model.typed == "NOOP|" && model.notice?.isTrouble == true)
  }

  @Test func controlVTakesTheNextKeyAsItIs() {
    var model = ready()
    model.press(
      keys: .control("v"), Key(.escape), .control("v"), .control("a"), .control("v"), Key(.tab))
    #expect(model.prompt.text == "\u{1B}\u{1}\t")
  }

  @Test func questionMarkAndColonAreTextInALineOnly() {
    var model = ready()
    model.type("a:?")
    #expect(model.typed == "a:?|" && model.palette == nil)
    model.press(keys: .control("u"), .character(":"))
    #expect(model.palette != nil && model.typed == "|")
  }

  @Test func controlCClearsAndControlDAsksAtTheEnd() {
    var model = ready()
    model.type("x")
    model.press(keys: .control("d"), .control("c"))
    #expect(model.typed == "|" && model.dialog == nil)
    model.press(keys: Key(.delete))
    #expect(model.dialog == nil)
    model.press(keys: .control("d"))
    #expect(model.dialog != nil)
  }

  @Test func keysNeverLeaveTheCursorOutside() {
    let keys: [Key] =
      ActionTable.all.flatMap(\.keys).filter { $0.context == .prompt }.compactMap(\.keys.first)
      + "MRA :<>@.=éx‹›".map { Key.character($0) } + [Key(.escape), .control("g")]
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: seed)
      var model = Model.explorer(40, 10) { Conversation.introduced() }
      model.prompt.history.load(["MAIL FROM:<a@b.example>", "EHLO x"])
      for _ in 0..<80 {
        model.press(keys: generator.pick(keys))
        model.dialog = nil
        model.palette = nil
        model.focus = .prompt
        model.screen = .explorer
        #expect((0...model.prompt.line.characters.count).contains(model.prompt.line.cursor))
      }
      var canvas = Canvas(model.size)
      PromptPane(scene: Scene(model)).draw(
        on: &canvas, in: Rect(column: 0, row: 7, columns: 40, rows: 2))
    }
  }
}
