import SMTPCore
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// That the keys of lists work alike on every page that has one.
@Suite struct ListKeyTests {
  static let pages: [Screen] = [.server, .findings, .ladder, .recordings, .mailbox, .help]

  /// Those that are searched: the list of recordings is filtered.
  static let searched = pages.filter { $0 != .recordings }

  /// A session of which every page has something to list.
  private func model(_ page: Screen) -> Model {
    var model = Model.mailbox(80, 24)
    for event in Conversation({
      c("EHLO laptop.example", at: 2)
      s("250-x", "221 y", at: 3)
      c("NOOP", at: 4)
      s("250", at: 5)
    }).events {
      model.session.timeline.append(event)
    }
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    _ = model.open(page)
    model.refreshPage()
    model.move(.first)
    return model
  }

  @Test(arguments: pages) func arrowsLettersAndPagesMove(_ page: Screen) {
    var model = model(page)
    let last = (model.listPage?.rowCount ?? 0) - 1
    #expect(last > 0)
    for (key, row) in [
      (Key.character("j"), 1), (.character("k"), 0), (Key(.down), 1), (Key(.up), 0),
      (.character("G"), last), (.character("g"), 0), (Key(.end), last), (Key(.home), 0),
    ] {
      model.press(keys: key)
      #expect(model.list.selection == row, "\(key)")
    }
    model.press(keys: Key(.pageDown))
    #expect(model.list.selection > 0)
    model.press(keys: Key(.pageUp))
    #expect(model.list.selection == 0)
  }

  /// The times of the session's lines are told by one clock.
  @Test(arguments: [Screen.ladder, .findings]) func tChangesTheClock(_ page: Screen) {
    var model = model(page)
    let before = view(model).text
    model.press(keys: .character("t"))
    let after = view(model).text
    #expect(model.log.clock == .sinceBefore)
    #expect(after != before && after.contains("+1.000"))
  }

  @Test(arguments: pages) func yCopiesTheRow(_ page: Screen) {
    var model = model(page)
    let text = model.listPage?.text(ofRow: 0) ?? ""
    #expect(!text.isEmpty)
    #expect(model.press(keys: .character("y")) == [.copy(text)])
  }

  @Test(
    arguments: [
      (.server, "greet"), (.findings, "250"), (.ladder, "noop"),
      (.mailbox, "undel"), (.help, "copies"), (.start, "quit"),
    ] as [(Screen, String)])
  func slashSearchesAsOneTypes(_ page: Screen, _ text: String) {
    var model = model(page)
    model.press(keys: .character("/"))
    #expect(model.isSearchTyped)
    model.type(text)
    #expect(model.list.selection > 0 && model.notice == nil)
    let found = model.listPage?.text(ofRow: model.list.selection) ?? ""
    #expect(found.lowercased().contains(text.lowercased()), "\(found)")
    model.press(keys: Key(.escape))
    #expect(model.list.selection == 0 && model.screen == page)
  }

  @Test func whatIsFoundIsShownInEveryList() {
    for page in Self.searched + [.start] {
      var model = model(page)
      let word = page == .help ? "keys" : page == .start ? "Quit" : "e"
      model.press(keys: .character("/"))
      model.type(word)
      model.press(keys: Key(.enter))
      let style = model.theme.style(.match)
      let canvas = view(model)
      #expect(
        (0..<23).contains { row in canvas[row: row].contains { $0.style == style } }, "\(page)")
    }
  }

  @Test(arguments: searched) func nGoesOnAndCapitalNGoesBack(_ page: Screen) {
    var model = model(page)
    let text = model.listPage?.text(ofRow: 0) ?? ""
    let count = model.listPage?.rowCount ?? 0
    model.press(keys: .character("/"))
    model.type(text)
    model.press(keys: Key(.enter), .character("n"), .character("N"))
    #expect(model.list.selection == 0)
    #expect(model.log.search?.text == text)
    #expect(count > 0 && model.screen == page)
  }

  /// Where nothing is listed, keys say so, and the line of hints does not promise them.
  @Test func whereNothingIsListedNothingIsSearched() {
    for (page, hasSession) in [
      (Screen.diagram, true), (.recordings, true), (.findings, true), (.findings, false),
      (.server, false), (.ladder, false), (.mailbox, false),
    ] {
      var model =
        hasSession ? Model.explorer(80, 24) { s("220 mx.example.org ESMTP") } : Model.fresh(80, 24)
      _ = model.open(page)
      model.refreshPage()
      let hints = view(model)[row: 23].map(\.text).joined()
      #expect(!hints.contains("/ search") && !hints.contains("↑↓"), "\(page) says \(hints)")
      for key in ["/", "n", "N", "y", "m", "'"] as [Character] {
        #expect(model.press(keys: .character(key)) == [])
        #expect(model.notice?.isTrouble == true, "\(key) on \(page)")
        #expect(!model.isSearchTyped)
      }
    }
  }

  @Test func aSearchEndsWithItsPage() {
    var model = model(.help)
    model.press(keys: .character("/"))
    model.type("nobody says this")
    model.press(keys: Key(.function(7)))
    #expect(model.screen == .recordings && !model.isSearchTyped && !model.isSearching)
  }
}
