import TerminalCanvas
import Testing

@testable import NcursesTerminal

@Suite struct ClickPairsTests {
  @Test func theSecondOfTwoIsDouble() {
    let start = ContinuousClock.now
    let press = Mouse(.press, at: Point(column: 1, row: 1))
    let double = Mouse(.doublePress, at: Point(column: 1, row: 1))
    let elsewhere = Mouse(.press, at: Point(column: 2, row: 1))
    let wheel = Mouse(.wheelUp, at: Point(column: 1, row: 1))
    let events: [(Int, Mouse, Mouse)] = [
      (0, press, press), (300, press, double),
      // A third is the first of two again.
      (400, press, press), (500, elsewhere, elsewhere), (600, press, press),
      (1200, press, press), (1300, wheel, wheel), (1400, press, double),
    ]
    var clicks = ClickPairs()
    for (time, mouse, expected) in events {
      #expect(clicks.paired(mouse, at: start + .milliseconds(time)) == expected, "at \(time)")
    }
  }
}
