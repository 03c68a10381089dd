import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// A host of which there are two forms is shown in both.
@Suite struct InternationalNoteTests {
  @Test func theOtherFormStandsBelowTheLine() {
    var model = Model.explorer(100, 30) { Conversation.introduced(["SMTPUTF8", "8BITMIME"]) }
    for (line, form) in [
      ("MAIL FROM:<bob@xn--bcher-kva.example>", "b\u{FC}cher.example"),
      ("MAIL FROM:<a@xn--mnchen-3ya.de>", "m\u{FC}nchen.de"),
    ] {
      model.prompt.line = LineEditor(text: line)
      #expect(view(model).plainRows.contains { $0.contains("the same host: " + form) })
    }
    model.prompt.line = LineEditor(text: "MAIL FROM:<a@example.org>")
    #expect(!view(model).plainRows.contains { $0.contains("the same host") })
  }

  @Test func theInspectorShowsBoth() {
    let model = Model.explorer(120, 40) {
      Conversation.introduced(["SMTPUTF8", "8BITMIME"])
      c("MAIL FROM:<jos\u{E9}@b\u{FC}cher.example> SMTPUTF8")
    }
    let rows = view(model).plainRows.joined(separator: "\n")
    #expect(rows.contains("xn--bcher-kva.example"))
  }
}
