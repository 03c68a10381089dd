import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// What of a message is seen while it is written.
@Suite struct ComposerSightTests {
  private func play() -> ScreenPlay {
    var play = ComposingTests.inData()
    play.press(.control("u"))
    play.take(.input(.paste((0..<100).map { "line \($0)" }.joined(separator: "\n"))))
    return play
  }

  private func rows(_ play: ScreenPlay) -> [String] {
    let rect = play.model.explorerLayout.prompt
    return view(play.model).plainRows[rect.row..<rect.endRow - 1].map { row in
      String(row.drop { $0 == " " })
    }
  }

  @Test func aPageIsALineLessThanWhatIsSeen() throws {
    var play = play()
    let height = play.model.messageHeight
    #expect(height == 10)
    play.press(.meta("<"), Key(.pageDown))
    #expect(play.model.composer?.row == height - 1)
    #expect(play.model.composer?.top == height - 1)
    let before = rows(play)
    play.press(Key(.pageDown), Key(.pageUp))
    #expect(rows(play) == before)
    play.press(Key(.pageUp))
    #expect(play.model.composer?.row == 0)
    for _ in 0..<20 { play.press(Key(.pageDown)) }
    #expect(play.model.composer?.row == (play.model.composer?.count ?? 0) - 1)
    #expect(rows(play).contains("line 99"))
  }

  @Test func theWheelScrolls() {
    var play = play()
    let point = Point(column: 9, row: play.model.explorerLayout.prompt.row + 1)
    play.press(Key(.pageUp), Key(.pageUp))
    let row = play.model.composer?.row
    let before = rows(play)
    play.take(.input(.mouse(Mouse(.wheelUp, at: point))))
    #expect(Array(rows(play).dropFirst(3)) == Array(before.dropLast(3)))
    play.take(.input(.mouse(Mouse(.wheelDown, at: point))))
    #expect(rows(play) == before)
    // The cursor stays where it is as long as it is seen.
    play.take(.input(.mouse(Mouse(.wheelDown, at: point))))
    play.take(.input(.mouse(Mouse(.wheelUp, at: point))))
    #expect(play.model.composer?.row == max(row ?? 0, (play.model.composer?.top ?? 0) + 3))
    for _ in 0..<60 { play.take(.input(.mouse(Mouse(.wheelUp, at: point)))) }
    #expect(play.model.composer?.top == 0)
    #expect(play.model.composer?.row == play.model.messageHeight - 1)
    // Over the log it scrolls the log.
    let log = Point(column: 9, row: play.model.explorerLayout.session.row)
    play.take(.input(.mouse(Mouse(.wheelUp, at: log))))
    #expect(play.model.log.top != nil)
    #expect(play.model.composer?.top == 0)
  }

  /// Whatever moves, the cursor is seen, and never more than half of the lines are empty.
  @Test(arguments: 0..<20) func theCursorIsAlwaysSeen(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    var composer = Composer(lines: (0..<40).map { "\($0)" })
    var height = 10
    for _ in 0..<300 {
      switch Int.random(in: 0..<7, using: &random) {
      case 0: composer.move(by: Int.random(in: -50...50, using: &random))
      case 1: composer.move(byPages: random.pick([-1, 1]), height: height)
      case 2: composer.scroll(by: random.pick([-3, 3]), height: height)
      case 3: composer.breakLine()
      case 4: _ = composer.press(Key(.backspace))
      case 5: height = Int.random(in: 1...20, using: &random)
      default: composer.insert("a\nb")
      }
      composer.fit(height: height)
      #expect(composer.top >= 0 && composer.top <= composer.row)
      #expect(composer.row - composer.top < height)
      #expect(composer.top == 0 || composer.top + (height + 1) / 2 <= composer.count)
    }
  }
}
