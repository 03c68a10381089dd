import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// What may come next, as line mode prints it.
@Suite struct SuggestionLinesTests {
  private let printer = SessionPrinter(style: .plain, guide: Guide(language: .en))

  private func session(_ text: String) -> Session {
    var session = Session()
    for event in tape(text) { _ = session.apply(event.event) }
    return session
  }

  @Test(arguments: [
    (
      "S: 220 mx", false,
      "[greeted] next: EHLO your host name, HELO, NOOP, RSET, VRFY, HELP, QUIT\n"
    ),
    ("S: 220 mx\nC: NOOP", false, "[greeted]\n"),
    ("S: 220 mx\nC: DATA\nS: 354 go", false, "[data] next: .\n"),
    ("S: 554 no", false, "[rejected] next: QUIT\n"),
    (
      "S: 220 mx\nC: EHLO me\nS: 250-mx\nS: 250 STARTTLS", true,
      "[ready] next: STARTTLS, MAIL, VRFY, HELP, NOOP, RSET, EHLO, HELO, QUIT\n"
    ),
    (
      "S: 220 mx\nC: EHLO me\nS: 250-mx\nS: 250 STARTTLS", false,
      "[ready] next: MAIL FROM:<sender>, STARTTLS, VRFY, HELP, NOOP, RSET, EHLO,\n              HELO, QUIT\n"
    ),
  ])
  func oneLineNamesTheStateAndTheVerbs(text: String, isSubmission: Bool, line: String) {
    #expect(printer.next(session(text), isSubmission: isSubmission, isWrapped: true) == line)
  }

  @Test func theFullListSaysWhatEachWouldDoAndWhatCannotBeYet() {
    let greeted = session("S: 220 mx")
    let lines = printer.suggestions(greeted, isSubmission: false).split(separator: "\n")
    #expect(lines.count == greeted.suggestions().count)
    #expect(lines.first?.hasPrefix("   EHLO ") == true)
    #expect(lines.contains { $0.hasPrefix(" - MAIL ") && $0.hasSuffix("EHLO first") })
    // All words begin in the same column.
    let columns = zip(lines, greeted.suggestions()).map { line, suggestion in
      let words = Guide(language: .en).text(of: suggestion)
      #expect(!words.isEmpty && line.hasSuffix("  \(words)"))
      return line.count - words.count
    }
    #expect(Set(columns).count == 1)
  }

  @Test func whereItCanBeShownAMarkSaysWhatIsToBeFilledIn() {
    let marked = SessionPrinter(style: .unicode, guide: Guide(language: .en))
    let session = session("S: 220 mx")
    let line = marked.next(session, isSubmission: false, isWrapped: false)
    #expect(line.hasPrefix("[greeted] next: EHLO ‹your host name›, "))
    #expect(marked.suggestions(session, isSubmission: false).contains("MAIL FROM:<‹sender›>"))
  }
}
