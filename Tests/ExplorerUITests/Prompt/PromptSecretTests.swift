import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Secrets in the prompt.
@Suite struct PromptSecretTests {
  private func challenged() -> Model {
    Model.explorer(80, 24) {
      Conversation.introduced()
      c("AUTH LOGIN")
      s("334 VXNlcm5hbWU6")
    }
  }

  @Test func anAnswerIsSentAndNeitherShownNorRemembered() {
    var model = challenged()
    model.type("YWxpY2U=")
    var canvas = Canvas(model.size)
    PromptPane(scene: Scene(model)).draw(
      on: &canvas, in: Rect(column: 0, row: 21, columns: 80, rows: 2))
    let row = canvas[row: 21].map(\.text).joined()
    #expect(row.contains("answer: ••••••••") && !row.contains("YWx"))
    #expect(model.press(keys: Key(.enter)) == [.line("YWxpY2U=")])
    #expect(model.prompt.history.lines.isEmpty)
    model.press(keys: Key(.up), .control("y"))
    #expect(model.typed == "|", "neither the history nor the kill ring has it")
  }

  /// The rows of the prompt.
  private func rows(_ model: Model) -> (line: String, note: String) {
    var canvas = Canvas(model.size)
    PromptPane(scene: Scene(model)).draw(
      on: &canvas, in: Rect(column: 0, row: 21, columns: 80, rows: 2))
    return (canvas[row: 21].map(\.text).joined(), canvas[row: 22].map(\.text).joined())
  }

  @Test(arguments: [
    ("AUTH PLAIN AGFs", "AUTH PLAIN ••••"), ("  auth  login YWxp", "auth  login ••••"),
    ("X-EXPS NTLM abcd", "X-EXPS NTLM ••••"), ("AUHT PLAIN AGFs", "AUHT PLAIN ••••"),
    ("BURL imap://a/;urlauth=anonymous:internal:9135 LAST", "anonymous:internal:•••••••••"),
    ("BURL imap://a/;urlauth=x%3Ainternal%3a9135", "x%3Ainternal%3a••••"),
    ("BRUL imap://a/;urlauth=x:internal:9135", "x:internal:••••"),
    ("WIZ joshua", "WIZ ••••••"), ("XCLIENT NAME=a LOGIN=b", "XCLIENT NAME=a •••••••"),
    ("AUTH PLAIN", "AUTH PLAIN"), ("RCPT TO:<plain@b> AGFs", "RCPT TO:<plain@b> AGFs"),
  ])
  func whatIsSecretInACommandIsHidden(_ typed: String, _ shown: String) {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.type(typed)
    #expect(rows(model).line.contains(shown))
    #expect(model.press(keys: Key(.enter)).first == .line(typed))
  }

  @Test func aSecretInACommandDoesNotComeBack() {
    var model = Model.explorer(80, 24) {
      Conversation.introduced()
      c("STARTTLS")
      s("220 go")
      tls()
    }
    model.type("AUTH PLAIN AGFs")
    #expect(rows(model).note.contains(model.guide.text(.staysHidden)))
    #expect(model.press(keys: .control("x"), .control("e")).isEmpty)
    model.press(keys: Key(.up), .control("r"))
    #expect(model.prompt.search == nil && model.prompt.walk == nil)
    model.press(keys: .control("w"), .control("u"), .control("y"))
    #expect(model.typed.isEmpty == false && !model.typed.contains("AGFs"))
    model.press(keys: .control("u"))
    model.type("AUTH PLAIN AGFs")
    model.press(keys: .control("a"), Key(.delete), Key(.delete), Key(.delete), Key(.delete))
    model.press(keys: Key(.delete), .meta("d"))
    #expect(!rows(model).line.contains("AGFs"), "it stays hidden, whatever goes before it")
    model.press(keys: .control("e"), .control("u"))
    model.type("NOOP")
    #expect(rows(model).line.contains("NOOP"))
  }

  @Test(arguments: [
    ("AUTH PLAIN", true), ("AUTH LOGIN YWxp", true), ("AUTH CRAM-MD5", false), ("AUTH", false),
    ("NOOP", false),
  ])
  func thePersonIsWarnedBeforeAPasswordGoesOutWithoutTLS(_ typed: String, _ isWarned: Bool) {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.type(typed)
    #expect(rows(model).note.contains(model.guide.text(.passwordReadable)) == isWarned)
  }

  @Test func anAnswerWithoutTLSIsWarnedOf() {
    var model = challenged()
    model.type("YWxp")
    #expect(rows(model).note.contains(model.guide.text(.answerReadable)))
  }

  @Test func stagedSecretsAreHidden() {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.pasting("NOOP\nAUTH PLAIN AGFs\nAUTH LOGIN\nYWxp\nc2Vj\nMAIL FROM:<a@b>\n")
    let text = view(model).text
    for secret in ["AGFs", "YWxp", "c2Vj"] { #expect(!text.contains(secret)) }
    #expect(text.contains("AUTH PLAIN •••") && text.contains("MAIL FROM:<a@b>"))
  }

  @Test(arguments: [
    (true, "EHLO me", PromptText.helloOfLMTP), (true, "HELO me", .helloOfLMTP),
    (false, "LHLO me", .helloOfSMTP),
  ])
  func theOtherProtocolsHelloIsToldOf(isLMTP: Bool, line: String, text: PromptText) {
    var play = ScreenPlay.open(isLMTP: isLMTP) { s("220 hi") }
    play.type(line)
    #expect(rows(play.model).note.contains(play.model.guide.text(text)))
  }

  @Test func aPastedAnswerIsHiddenToo() {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.pasting("AUTH LOGIN\nYWxpY2U=\nc2VjcmV0\n")
    model.press(keys: Key(.enter))
    for event in Conversation({
      c("AUTH LOGIN")
      s("334 VXNlcm5hbWU6")
    }).events.dropFirst() { model.session.timeline.append(event) }
    var canvas = Canvas(model.size)
    PromptPane(scene: Scene(model)).draw(
      on: &canvas, in: Rect(column: 0, row: 21, columns: 80, rows: 2))
    #expect(!canvas.text.contains("YWxp") && !canvas.text.contains("c2Vj"))
    #expect(model.press(keys: Key(.enter)) == [.line("YWxpY2U=")])
    #expect(model.prompt.history.lines == ["AUTH LOGIN"])
  }

  @Test func whatWasCutOutOfAnAnswerDoesNotComeBack() {
    var model = challenged()
    model.type("secret")
    model.press(keys: .control("u"), Key(.enter), .control("y"))
    #expect(model.typed == "|")
  }

  @Test func enterOnAnEmptyLineSendsTheComputedAnswer() {
    var model = challenged()
    model.session.live?.login.answer = ComputedAnswer(line: "YWxpY2U=", parts: "the name alice")
    #expect(model.press(keys: Key(.enter)) == [.line("YWxpY2U=")])
    #expect(model.computedAnswer == nil)
  }

  @Test func whatIsTypedGoesBeforeTheComputedAnswer() {
    var model = challenged()
    model.session.live?.login.answer = ComputedAnswer(line: "YWxpY2U=", parts: "the name alice")
    model.type("*")
    #expect(model.press(keys: Key(.enter)) == [.line("*")])
  }

  @Test(arguments: [
    ("AUTH PLAIN AGFsaWNlAHByYWN0aWNl", "AUTH PLAIN"), ("auth login YWxpY2U=", "auth login"),
    (" AUTH PLAIN AGFsaWNl", "AUTH PLAIN"), ("X-EXPS NTLM abcd", "X-EXPS NTLM"),
    ("WIZ joshua", "WIZ"), ("XCLIENT LOGIN=alice", nil), ("XCLIENT NAME=a LOGIN=b", nil),
    ("XCLIENT NAME=a", "XCLIENT NAME=a"), ("AUHT PLAIN AGFsaWNl", nil), ("   ", nil),
    ("HELLO world", "HELLO world"), ("MAIL FROM:<a@b>", "MAIL FROM:<a@b>"),
  ])
  func onlyWhatIsNoSecretIsRemembered(_ line: String, _ kept: String?) {
    #expect(TypedCommand(line).remembered(isBehindAuth: false) == kept)
  }

  @Test func behindAuthWhatIsNoCommandMayBeALateAnswer() {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.type("AUTH PLAIN")
    #expect(model.press(keys: Key(.enter)).last == .remember("AUTH PLAIN"))
    for event in Conversation({
      c("AUTH PLAIN")
      s("535 no")
    }).events.dropFirst() { model.session.timeline.append(event) }
    model.type("YWxpY2U=")
    #expect(model.press(keys: Key(.enter)) == [.line("YWxpY2U=")])
    model.type("NOOP")
    #expect(model.press(keys: Key(.enter)).count == 2)
    model.type("FROB")
    #expect(model.press(keys: Key(.enter)).count == 2)
  }

  @Test(arguments: [
    "AUTH PLAIN AGFsaWNl", "auth login YWxpY2U=", "AUHT PLAIN AGFsaWNl", "XCLIENT LOGIN=alice",
  ])
  func aSecretIsNotWrittenToAFileForTheEditor(line: String) {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    model.type(line)
    #expect(model.press(keys: .control("x"), .control("e")) == [])
    #expect(model.notice?.isTrouble == true)
    model.press(keys: .control("u"))
    model.type("AUTH PLAIN")
    #expect(model.press(keys: .control("x"), .control("e")) == [.edit("AUTH PLAIN")])
  }

  @Test func anAnswerBehindARefusalOfTheProgramsAUTHIsNotRemembered() {
    var model = Model.explorer(80, 24) { Conversation.introduced() }
    #expect(model.sendAuth("PLAIN") == [.line("AUTH PLAIN")])
    for event in Conversation({
      c("AUTH PLAIN")
      s("504 no")
    }).events.dropFirst() { model.session.timeline.append(event) }
    model.type("AGFsaWNl")
    #expect(model.press(keys: Key(.enter)) == [.line("AGFsaWNl")])
  }
}
