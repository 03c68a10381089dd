import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The page of other programs' sessions.
@Suite struct OthersTests {
  static let sizes = [(80, 24), (120, 40), (40, 10)]

  @Test(arguments: sizes) func thePageLooksAsFoundGood(columns: Int, rows: Int) {
    var play = ScreenPlay.practising(columns, rows)
    expect(play, "notice")
    play.press(Key(.function(10)))
    expect(play, "nobody")
    play.threeConnect()
    expect(play, "three")
    play = ScreenPlay(columns, rows)
    play.press(Key(.function(10)))
    expect(play, "nowhere")
  }

  @Test func itIsReachedByItsKeyByLetterAndByName() {
    for press in [
      { $0.press(Key(.function(10))) }, { $0.press(Key(.escape), .character("o")) },
      { $0.command("others") },
    ] as [(inout ScreenPlay) -> Void] {
      var play = ScreenPlay.practising()
      press(&play)
      #expect(play.model.screen == .others)
      play.press(Key(.escape))
      #expect(play.model.screen == .explorer)
    }
  }

  @Test func whoeverConnectsIsToldOnce() {
    var play = ScreenPlay.practising()
    play.press(.character("N"))
    #expect(play.model.notice == nil)
    play.connects(1) { s("220 hi") }
    #expect(play.model.notice?.text.contains("127.0.0.1:50001 has connected; F10") == true)
    // What the person is told of something else stays.
    play.model.notice = Notice(trouble: "no")
    play.connects(2) { s("220 hi") }
    #expect(play.model.notice?.text == "no")
    play.press(Key(.function(10)))
    play.connects(3) { s("220 hi") }
    #expect(play.model.notice == nil)
  }

  /// Foreign text: the program's name and the server's words.
  @Test func nothingOfItReachesTheTerminalAsItIs() {
    var play = ScreenPlay.practising(120, 40)
    play.connects(1) {
      s("220 hi")
      c("EHLO \u{1B}]0;x\u{7}\u{202E}me")
      s("250 \u{1B}[2J\u{9B}1m")
    }
    play.press(Key(.function(10)))
    let text = view(play.model).text
    #expect(text.contains(#"\x1B]0;x\x07\u{202E}me"#) && text.contains(#"\x1B[2J"#))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    play.press(Key(.enter))
    let watched = view(play.model).text
    #expect(!watched.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B })
  }

  @Test func aHundredAreKeptAndThoseThatEndedGoFirst() {
    var play = ScreenPlay.practising()
    for number in 1...OthersModel.most {
      play.connects(number) { s("220 hi") }
      if number.isMultiple(of: 2) { play.watched(.ended(number: number)) }
    }
    play.connects(101) { s("220 hi") }
    play.connects(102) { s("220 hi") }
    let numbers = play.model.others.items.map(\.number)
    #expect(numbers.count == OthersModel.most)
    #expect(numbers.prefix(4) == [1, 3, 5, 6] && numbers.last == 102)
    // Where all go on, the oldest goes; not the one that is watched.
    for number in 103...300 { play.connects(number) { s("220 hi") } }
    play.model.watch(play.model.others.items[0].number)
    let kept = play.model.others.items[0].number
    play.connects(301) { s("220 hi") }
    #expect(play.model.others.items.count == OthersModel.most)
    #expect(play.model.others.items[0].number == kept)
    #expect(play.model.others.list.selection == OthersModel.most - 1)
  }

  /// A new server counts from 1 again.
  @Test func anotherServerBeginsAnotherList() {
    var play = ScreenPlay.practising()
    play.threeConnect()
    play.watched(.listening(nil))
    play.press(Key(.function(10)))
    #expect(!view(play.model).text.contains("40123") && play.model.others.items.count == 3)
    play.watched(.listening(WatchPlace(host: "::1", port: 2_525)))
    #expect(view(play.model).text.contains("[::1]:2525") && play.model.others.items.isEmpty)
  }

  private func expect(_ play: ScreenPlay, _ name: String) {
    let size = play.model.size
    ScreenSnapshot.expect(
      view(play.model), named: "others/\(name)-\(size.columns)x\(size.rows)")
  }
}
