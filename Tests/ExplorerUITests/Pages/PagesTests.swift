import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// That one gets from page to page, and what one can do there.
@Suite struct PagesTests {
  @Test(
    arguments: [
      (1, .help), (2, .explorer), (3, .server), (4, .findings), (5, .diagram), (6, .ladder),
      (7, .recordings), (9, .start),
    ] as [(Int, Screen)])
  func numbersAndFunctionKeysShowPages(number: Int, screen: Screen) {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.press(keys: Key(.function(number)))
    #expect(model.screen == screen)
    model.screen = .explorer
    model.focus = .log
    model.type("\(number)")
    #expect(model.screen == screen)
  }

  @Test(arguments: [Key.character("q"), Key(.escape)])
  func pagesAreLeftForTheSessionOrTheStart(_ key: Key) {
    for screen in Screen.allCases where screen != .explorer && screen != .start {
      var model = Model.explorer(80, 24) { Conversation.drawn() }
      model.screen = screen
      model.help.origin = .explorer
      model.press(keys: key)
      #expect(model.screen == .explorer, "\(screen)")
      model = .fresh(80, 24)
      model.screen = screen
      model.press(keys: key)
      #expect(model.screen == .start, "\(screen)")
    }
  }

  @Test func helpIsLeftForWhereItWasOpened() {
    var model = Model.start(80, 24)
    model.press(keys: Key(.function(7)), .character("?"))
    #expect(model.screen == .help)
    model.press(keys: Key(.function(1)), .character("q"))
    #expect(model.screen == .recordings)
  }

  @Test func whereThereIsNoSessionItsPageSaysSo() {
    var model = Model.fresh(80, 24)
    model.press(keys: Key(.function(2)))
    #expect(model.screen == .start && model.notice?.isTrouble == true)
  }

  /// A page with nothing to show says what would be there, and how to get it.
  @Test(
    arguments: [
      (3, .server, "No session is open"), (4, .findings, "No session is open"),
      (5, .diagram, "No session is open"), (6, .ladder, "No session is open"),
      (7, .recordings, "no recording yet"), (8, .mailbox, "Only the practice server"),
    ] as [(Int, Screen, String)])
  func emptyPagesSayHowToFillThem(number: Int, screen: Screen, text: String) {
    for (columns, rows) in [(80, 24), (100, 30), (120, 40), (40, 10)] {
      var model = Model.fresh(columns, rows)
      #expect(model.press(keys: Key(.function(number))).allSatisfy { $0 == .listRecordings })
      #expect(model.screen == screen && model.notice == nil)
      let words = view(model).text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains(text), "\(words)")
      model.press(keys: Key(.escape))
      #expect(model.screen == .start)
    }
  }

  /// What a page has gathered of one session is not told of the next.
  @Test func anotherSessionEmptiesThePages() {
    var play = ScreenPlay.open { s("220 one", "221 hi") }
    for number in [3, 4, 5, 6] { play.press(Key(.function(number))) }
    #expect(play.model.findings.rowCount > 0 && !play.model.server.rows.isEmpty)
    play.take(.playback(.opened(name: "two.ehlo", target: nil, isLMTP: false)))
    play.take(
      .playback(
        .events(
          Conversation {
            s("220 two")
            c("NOOP")
            s("250 ok")
          }.events, fraction: 1)))
    play.take(.playback(.loaded(warnings: [])))
    play.press(Key(.end), Key(.function(4)))
    #expect(play.model.findings.rowCount == 0)
    play.press(Key(.function(3)))
    #expect(!play.model.server.rows.map(\.text).joined().contains("one"))
  }

  @Test func pagesAskForWhatTheyNeed() {
    var model = Model.start(80, 24)
    #expect(model.press(keys: Key(.function(7))) == [.listRecordings])
    #expect(model.type("r") == [.listRecordings])
    model = .mailbox(80, 24)
    #expect(model.type("r") == [.readMailbox])
  }

  @Test func enterPlaysTheSelectedRecording() {
    var model = Model.start(80, 24)
    model.press(keys: Key(.function(7)))
    model.move(.rows(2))
    #expect(model.openRow() == [.openRecording(path: "/r/2.ehlo")])
    // A new list keeps what was selected.
    let new = RecordingSummary(path: "/r/5.ehlo", target: "", started: "", octets: 0)
    _ = update(&model, .outcome(.recordings([new] + RecordingSummary.samples)))
    #expect(model.openRow() == [.openRecording(path: "/r/2.ehlo")])
    _ = update(&model, .outcome(.recordings([])))
    #expect(model.openRow() == [])
    // The latest, as long as no other was chosen.
    _ = update(&model, .outcome(.recordings(RecordingSummary.samples)))
    _ = update(&model, .outcome(.recordings([new] + RecordingSummary.samples)))
    #expect(model.openRow() == [.openRecording(path: "/r/5.ehlo")])
  }

  @Test func theMailboxOpensMessagesAndSelectsTheLatest() {
    var model = Model.mailbox(80, 24)
    #expect(model.mailbox.messages.selection == 1)
    _ = model.openRow()
    #expect(model.mailbox.opened == 1)
    model.press(keys: Key(.escape))
    #expect(model.mailbox.opened == nil && model.screen == .mailbox)
    _ = update(&model, .outcome(.mailbox([])))
    #expect(model.openRow() == [] && model.mailbox.opened == nil)
  }

  @Test func aLargeMessageIsCutAsTextAndWholeAsOctets() {
    let item = MailboxItem(
      reversePath: "a", recipients: ["b"], content: Array(repeating: 0x61, count: 1_000_000),
      queueName: "P")
    let guide = Guide(language: .en)
    let text = MessageRows(item, guide: guide, columns: 78, showsOctets: false)
    #expect(text.count < 1_000)
    #expect(text[text.count - 1].isRemark)
    let octets = MessageRows(item, guide: guide, columns: 78, showsOctets: true)
    #expect(octets.count == 62_500)
    #expect(octets[62_499].text.hasPrefix("f4230  61"))
    #expect(octets[70_000].text.isEmpty)
  }

  @Test func theLadderGoesToTheLog() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.press(keys: Key(.function(6)))
    model.move(.rows(-1))
    _ = model.openRow()
    #expect(model.screen == .explorer && model.focus == .log)
    #expect(model.log.selection == model.session.count - 2)
  }

  @Test func theLadderGivesLongTimesMoreRoomButNotMuch() {
    let table: [(Int64, Int)] = [
      (0, 0), (299, 0), (300, 1), (2_999, 1), (3_000, 2), (30_000, 3), (300_000, 4),
      (1_000_000_000, 4),
    ]
    for (milliseconds, rows) in table {
      #expect(LadderLayout.rows(for: milliseconds * 1_000) == rows)
    }
  }

  @Test(arguments: [(1, 0), (1, 17), (5, 9), (40, 0), (40, 17), (40, 1_000)])
  func theLadderShowsWhatIsSelected(rows: Int, selection: Int) {
    let model = Model.explorer(80, 24) { Conversation.drawn() }
    let count = model.session.count
    let layout = LadderLayout(
      model.session.timeline, count: count, selection: selection, rows: rows)
    #expect(layout.places.contains { $0.entry == min(selection, count - 1) })
    #expect(layout.places.allSatisfy { (0..<rows).contains($0.row) })
    #expect(zip(layout.places, layout.places.dropFirst()).allSatisfy { $0.row < $1.row })
  }

  @Test func pressesInTheLogSelectAndWheelsScrollIt() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    let log = model.explorerLayout.session
    let first = model.logWindow.visible.first?.place
    _ = update(&model, .input(.mouse(Mouse(.wheelUp, at: Point(column: 3, row: log.row)))))
    #expect(model.logWindow.visible.first?.place.entry == first.map { $0.entry - 3 })
    #expect(model.focus == .prompt && model.log.selection == nil)
    _ = update(&model, .input(.mouse(Mouse(.press, at: Point(column: 3, row: log.row + 1)))))
    #expect(model.focus == .log)
    #expect(model.log.selection == first.map { $0.entry - 2 })
    _ = update(
      &model,
      .input(.mouse(Mouse(.press, at: Point(column: 3, row: model.explorerLayout.prompt.row)))))
    #expect(model.focus == .prompt)
  }

  /// `?` on an empty line explains where one is, in every state of a session.
  @Test(
    arguments: [
      ([s("220 hi")], "introduce yourself with EHLO"),
      ([s("220 hi"), c("EHLO x"), s("250 hi")], "MAIL opens a message"),
      ([s("220 hi"), c("EHLO x"), s("250 hi"), c("MAIL FROM:<a@b>"), s("250 ok")], "RCPT"),
      (
        [
          s("220 hi"), c("EHLO x"), s("250 hi"), c("MAIL FROM:<a@b>"), s("250 ok"),
          c("RCPT TO:<c@d>"), s("250 ok"),
        ], "DATA"
      ),
      ([s("220 hi"), c("EHLO x"), s("250-hi", "250 AUTH PLAIN"), c("AUTH PLAIN"), s("334 ")], "*"),
      ([s("220 hi"), c("QUIT"), s("221 bye"), closed(by: .server)], ":connect opens"),
    ] as [([Conversation.Step], String)])
  func helpExplainsEveryState(steps: [Conversation.Step], text: String) {
    var play = ScreenPlay.open()
    for step in steps { play.happen(step) }
    play.press(.character("?"))
    #expect(play.model.screen == .help && play.model.prompt.isEmpty)
    let rows = HelpRows(play.model, columns: 78).rows.prefix { $0.text != "" || $0.kind != .text }
    #expect(rows.contains { $0.text.contains(text) || $0.name.contains(text) }, "\(rows)")
    play.press(.character("q"))
    #expect(play.model.screen == .explorer && play.model.focus == .prompt)
  }

  @Test func helpInARecordingExplainsTheMoment() {
    var model = Model.playback(80, 24, position: 4) { Conversation.drawn() }
    model.type("?")
    let rows = HelpRows(model, columns: 78).rows.map(\.text)
    #expect(rows.prefix(4).contains { $0.contains("You watch a recording") })
    #expect(rows.contains { $0.contains("While a recording is played · you are here") })
  }

  @Test func aQuestionMarkIsTextInAMessage() {
    var play = ScreenPlay.open {
      s("220 hi")
      c("EHLO x")
      s("250 hi")
      c("MAIL FROM:<a@b>")
      s("250 ok")
      c("RCPT TO:<c@d>")
      s("250 ok")
      c("DATA")
      s("354 go on")
    }
    play.press(.character("?"))
    #expect(play.model.screen == .explorer && play.model.composer?.text.contains("?") == true)
  }

  @Test func helpInThePromptExplainsTheMoment() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.type("?")
    #expect(model.screen == .help)
    let text = (0..<10).map { HelpScreen(model: model).text(ofRow: $0) }
    #expect(text.contains { $0.contains("Your turn: name more recipients with RCPT") })
    #expect(text.contains { $0.hasPrefix("DATA") })
    model.type("q")
    #expect(model.screen == .explorer && model.focus == .prompt)
  }

  @Test func helpNamesEveryKeyAndEveryCommand() throws {
    var model = Model.explorer(120, 40) { Conversation.drawn() }
    _ = model.openHelp()
    // So wide that every help is one row; it stands beside the keys, or below them if they are long.
    let rows = HelpRows(model, columns: 1_000).rows
    for action in ActionTable.all {
      let words = try #require(model.guide.words(forAction: action.id.rawValue))
      let names = rows.indices.filter { index in
        let text = rows[index].text.isEmpty ? rows.dropFirst(index + 1).first : rows[index]
        return text?.text == words.help
      }.map { rows[$0].name }
      let labels = names.flatMap { $0.split(separator: "  ").map(String.init) }
      for key in action.keys {
        #expect(labels.contains(key.label), "\(key.label) of \(words.id)")
      }
      if action.isListed { #expect(names.contains { $0.hasPrefix(":" + words.id) }) }
    }
  }
}
