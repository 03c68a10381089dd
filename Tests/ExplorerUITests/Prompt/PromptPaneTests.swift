import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// How the prompt looks.
@Suite struct PromptPaneTests {
  private func canvas(_ model: Model, rows: Int = 2, height: Int = 12) -> Canvas {
    var canvas = Canvas(Size(columns: model.size.columns, rows: height))
    PromptPane(scene: Scene(model)).draw(
      on: &canvas,
      in: Rect(column: 0, row: height - rows, columns: model.size.columns, rows: rows))
    return canvas
  }

  private func drawn(_ columns: Int = 100) -> Model {
    Model.explorer(columns, 30) { Conversation.drawn() }
  }

  @Test func asTheDesignDrawsIt() {
    var model = drawn()
    model.type("RCPT TO:<carol@example.org>")
    for _ in 0..<8 { model.press(keys: Key(.left)) }
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/rcpt")
  }

  @Test func anErrorIsMarkedAtItsColumn() {
    var model = drawn()
    model.type("RCPT TO:<carol@exam_ple.org>")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/error")
    model.press(keys: .control("u"))
    model.type("HELLO mx")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/unknown-verb")
  }

  @Test func aVerbOutOfOrderGetsAWord() {
    var model = drawn(80)
    model.type("MAIL FROM:<x@example.org>")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/out-of-order")
  }

  @Test func whereThereIsOneRowTheRuleAboveSaysWhatIsWrong() {
    var model = drawn(80)
    model.type("MAIL FROM:<x@example.org>")
    ScreenSnapshot.expect(canvas(model, rows: 1, height: 3), named: "prompt/one-row-out-of-order")
    model.type(" FOO")
    model.press(keys: Key(.left))
    ScreenSnapshot.expect(canvas(model, rows: 1, height: 3), named: "prompt/one-row-error")
  }

  @Test(arguments: [
    ("RSET", "drops the message; EHLO, TLS and login stay"),
    ("EHLO mx.example.org", "That is the server's own name"),
    ("250 OK", "250 is what a server says"),
    ("Bcc: x@example.org", "A blind copy is an RCPT like any other"),
    ("QUIT.", "type QUIT alone"), ("GET / HTTP/1.1", "This is HTTP"),
  ])
  func slipsAreSetRightBeforeTheyGo(_ line: String, _ words: String) {
    var model = drawn()
    model.type(line)
    #expect(canvas(model).text.contains(words), "\(line)")
  }

  @Test func anEmptyLineSaysWhatToDo() {
    ScreenSnapshot.expect(canvas(drawn(80), height: 3), named: "prompt/empty")
    var offline = Model.fresh(80, 24)
    offline.screen = .explorer
    ScreenSnapshot.expect(canvas(offline, height: 3), named: "prompt/offline")
  }

  @Test func completionsLieAboveIt() {
    var model = drawn(80)
    model.type("R")
    model.press(keys: Key(.tab), Key(.tab))
    ScreenSnapshot.expect(canvas(model), named: "prompt/completions")
  }

  @Test func stagedLinesLieAboveIt() {
    var model = drawn(80)
    model.pasting((1...9).map { "RCPT TO:<user\($0)@example.org>" }.joined(separator: "\n"))
    ScreenSnapshot.expect(canvas(model), named: "prompt/staged")
  }

  @Test func aPlaceholderStandsOut() {
    var model = drawn(80)
    model.press(keys: Key(.tab), Key(.tab))
    ScreenSnapshot.expect(canvas(model, rows: 3, height: 4), named: "prompt/placeholder")
  }

  @Test func theSearchShowsItsMatch() {
    var model = drawn(80)
    model.prompt.history.load(["EHLO laptop.example", "MAIL FROM:<alice@example.org>"])
    model.press(keys: .control("r"))
    model.type("alice")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/search")
  }

  @Test func anAnswerIsHidden() {
    var model = Model.explorer(80, 24) {
      Conversation.introduced()
      c("AUTH LOGIN")
      s("334 VXNlcm5hbWU6")
    }
    model.session.live?.login.answer = ComputedAnswer(line: "YWxpY2U=", parts: "the name alice")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/computed-answer")
    model.type("YWxp")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/own-answer")
  }

  @Test func aParameterIsExplainedWhereItIsTyped() {
    var model = Model.explorer(40, 10) { Conversation.introduced() }
    model.type("MAIL FROM:<alice@example.org> SIZE=12")
    ScreenSnapshot.expect(canvas(model, height: 3), named: "prompt/narrow")
  }

  @Test(arguments: [0, 1, 2, 5, 8, 13, 40])
  func noSizeBreaksIt(_ columns: Int) {
    var model = Model.explorer(columns, 24) { Conversation.drawn() }
    for text in ["", "RCPT TO:<日本語@exam_ple.org>", "R", "\u{1B}\u{1B}\u{1B}"] {
      model.prompt.clear()
      model.pasting(text)
      model.press(keys: Key(.tab))
      for rows in 0...3 {
        for height in rows...6 {
          let canvas = canvas(model, rows: rows, height: height)
          if let cursor = canvas.cursor {
            #expect(canvas.bounds.contains(cursor))
          }
        }
      }
    }
  }
}
