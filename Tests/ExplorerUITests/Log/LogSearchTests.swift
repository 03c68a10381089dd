import SMTPCore
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// Searching the log.
@Suite struct LogSearchTests {
  private func model() -> Model {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.focus = .log
    return model
  }

  @Test(arguments: [
    (of: "a", in: "banana", [1, 3, 5]), ("an", "banana", [1, 3]), ("aa", "aaaa", [0, 2]),
    ("x", "banana", []), ("banana", "BANANA", [0]), ("", "banana", []), ("bananas", "banana", []),
    ("ñ", "año", [1]), ("ok", "", []),
  ])
  func placesAreFound(of needle: String, in text: String, _ expected: [Int]) {
    #expect(LogSearch.places(of: Array(needle.utf8), in: Array(text.utf8)) == expected)
  }

  @Test func itIsFoundAsOneTypes() {
    var model = model()
    model.type("/mail f")
    #expect(model.log.selection == 11)
    #expect(model.isSearchTyped)
    #expect(view(model)[row: 23].map(\.text).joined().hasPrefix(" /mail f"))
    model.press(keys: Key(.enter))
    #expect(!model.isSearchTyped)
    #expect(model.log.selection == 11)
  }

  @Test func itGoesOnAndRound() {
    var model = model()
    model.type("/rcpt to")
    #expect(model.log.selection == 13)
    #expect(model.notice?.text.contains("first line") == true)
    model.press(keys: Key(.enter))
    model.press(keys: .character("n"))
    #expect(model.log.selection == 15)
    #expect(model.notice == nil)
    model.press(keys: .character("n"))
    #expect(model.log.selection == 13)
    #expect(model.notice != nil)
    model.press(keys: .character("N"))
    #expect(model.log.selection == 15)
    model.press(keys: .character("N"))
    #expect(model.log.selection == 13)
  }

  @Test func escapeGoesBackToWhereItBegan() {
    var model = model()
    model.press(keys: .character("k"))
    let log = model.log
    model.type("/starttls")
    #expect(model.log.selection != log.selection)
    model.press(keys: Key(.escape))
    #expect(model.log.selection == log.selection)
    #expect(model.log.top == log.top)
    #expect(!model.isSearchTyped)
  }

  @Test func nothingFoundIsSaid() {
    var model = model()
    model.type("/zebra")
    #expect(model.notice?.text.contains("zebra") == true)
    #expect(model.log.selection == nil)
    model.press(keys: Key(.enter), .character("n"))
    #expect(model.notice?.isTrouble == true)
    var fresh = self.model()
    fresh.press(keys: .character("n"))
    #expect(fresh.notice?.isTrouble == true)
  }

  @Test func whatIsFoldedIsUnfolded() {
    var model = model()
    model.type("/8bitmime")
    #expect(model.log.selection == 8)
    #expect(!model.log.unfolded.contains(8), "the tag says it already")
    var other = self.model()
    other.type("/pipelining")
    #expect(other.log.unfolded.contains(other.log.selection ?? -1))
    #expect(other.log.line == 1)
  }

  @Test func whatIsFoundStandsOut() throws {
    var model = model()
    model.type("/alice")
    let canvas = view(model)
    let rect = model.explorerLayout.session
    let match = model.theme.style(.match)
    let cells = (rect.row..<rect.endRow).flatMap { row in
      (rect.column..<rect.endColumn).map { canvas[$0, row] }
    }.filter { $0.style.foreground == match.foreground && $0.style.background == match.background }
    #expect(cells.map(\.text).joined().hasPrefix("alice"))
  }

  @Test func secretsThatAreHiddenAreNotFound() {
    var model = Model.explorer(80, 24) {
      s("220 mx")
      c("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
    }
    model.focus = .log
    model.type("/AGFsaWNl")
    #expect(model.notice?.isTrouble == true)
  }

  @Test func aLongSessionIsSearchedInSlices() {
    var model = Model.fresh(80, 24)
    model.screen = .explorer
    model.session.live = LiveModel(target: "mx", began: Instant(microseconds: 0))
    for number in 0..<6_000 {
      model.session.timeline.append(
        TimedEvent(at: nil, .note(number == 5_900 ? "a needle" : "hay")))
    }
    model.focus = .log
    model.press(keys: .character("g"))
    model.type("/needle")
    model.press(keys: Key(.enter))
    #expect(model.isSearching)
    #expect(model.nextTick == model.now)
    _ = update(&model, .tick(model.now))
    #expect(!model.isSearching)
    #expect(model.log.selection == 5_900)
    // A key while it goes on is taken at once.
    model.press(keys: .character("g"))
    model.press(keys: .character("n"))
    #expect(model.isSearching)
    model.press(keys: .character("j"))
    #expect(model.log.selection == 1)
  }

  /// The inspector that has the page steps back, so that what is found is seen.
  @Test func theInspectorGivesThePageBack() throws {
    var model = model()
    model.press(keys: .control("o"))
    model.type("/starttls")
    let selection = try #require(model.log.selection)
    #expect(model.log.inspector == .part)
    let rows = view(model).plainRows
    #expect(rows.contains { $0.hasPrefix("▸") && $0.contains("STARTTLS") })
    model.press(keys: Key(.escape))
    #expect(model.log.inspector == .full)
    model.type("/starttls")
    model.press(keys: Key(.enter), .control("o"), .character("n"))
    #expect(model.log.inspector == .part)
    #expect(model.log.selection != selection)
  }

  @Test func otherPagesAreSearchedToo() {
    var model = model()
    model.press(keys: .character("1"))
    #expect(model.screen == .help)
    model.type("/")
    #expect(model.isSearchTyped)
    model.press(keys: Key(.escape))
    #expect(model.screen == .help)
  }

  @Test func pastedTextIsSearchedFor() {
    var model = model()
    model.type("/")
    _ = update(&model, .input(.paste("Ready\nmore")))
    #expect(model.log.selection == 5)
  }
}

/// A recording is searched whole, whatever of it was played.
extension LogSearchTests {
  private func playback() -> Model {
    var model = Model.playback(80, 24, position: 3) { Conversation.drawn() }
    model.focus = .log
    return model
  }

  @Test func whatWasNotPlayedYetIsFoundAndPlayedTo() {
    var model = playback()
    model.type("/unknown")
    #expect(model.session.count == 17 && model.log.selection == 16)
    model.press(keys: Key(.enter), .character("n"))
    #expect(model.log.selection == 16)
  }

  @Test func escapeGoesBackToTheMomentThatWasPlayed() {
    var model = playback()
    model.type("/unknown")
    model.press(keys: Key(.escape))
    #expect(model.session.count == 3)
  }

  @Test func whatIsTypedOnBeginsWhereTheSearchBegan() {
    var model = playback()
    model.type("/rcpt to")
    #expect(model.log.selection == 13)
    model.type("x")
    #expect(model.session.count == 3)
  }
}

/// A long session is searched without folding what cannot say it: nothing else is found thereby.
@Suite struct LongSearchTests {
  private static let model = Model.explorer(80, 24) {
    s("220 mx.example.org ESMTP")
    c("EHLO me.example")
    s("250-mx.example.org", "250-AUTH PLAIN", "250 SIZE 1000")
    for number in 0..<2_000 {
      switch number {
      case 700: c("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
      case 1_400: c("VRFY \u{1B}[31mBob")
      default: c("VRFY user\(number)")
      }
      s("250 2.1.5 <user\(number)@example.org>")
    }
  }

  @Test(arguments: [
    "user1999", "USER0@", "vrfy user7\u{0}", "secret", "AGFs", "x1B", "2.1.5", "mx.example",
    "nowhere",
  ])
  func itFindsWhatFoldingFinds(text: String) {
    var search = LogSearch()
    search.text = text
    var expected: [Int] = []
    let all = 0..<Self.model.session.count
    Self.model.session.timeline.visit(all) { index, observation, _ in
      if search.isFound(in: observation, LogText(Self.model.guide)) { expected.append(index) }
    }
    #expect(Self.model.entry(saying: search, in: all, false).found == expected.first)
    #expect(Self.model.entry(saying: search, in: all, true).found == expected.last)
    let behind = (expected.first ?? -1) + 1..<all.upperBound
    #expect(Self.model.entry(saying: search, in: behind, false).found == expected.dropFirst().first)
  }

  @Test func aNoteIsFoundWhereverItStands() {
    var model = Self.model
    model.session.notes.apply(.note(3_001, "look here"))
    var search = LogSearch()
    search.text = "LOOK"
    let (found, work) = model.entry(saying: search, in: 0..<model.session.count, false)
    #expect(found == 3_001 && work < model.session.count / 2)
  }
}
