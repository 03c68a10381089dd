import TerminalCanvas
import TestSupport
import Testing

/// The part of a list that is in sight.
struct ScrollWindowTests {
  @Test func keepsTheSelectionInSight() {
    var window = ScrollWindow(count: 100, height: 10)
    #expect(window.visible == 0..<10)
    window.move(by: 9)
    #expect(window.visible == 0..<10)
    window.move(by: 1)
    #expect(window.visible == 1..<11 && window.selectedRow == 9)
    window.selectLast()
    #expect(window.visible == 90..<100 && window.selection == 99)
    window.move(by: -9)
    #expect(window.visible == 90..<100 && window.selectedRow == 0)
    window.move(by: -1)
    #expect(window.visible == 89..<99)
    window.selectFirst()
    #expect(window.visible == 0..<10)
  }

  @Test func movesByPages() {
    var window = ScrollWindow(count: 25, height: 10, selection: 3)
    window.pageDown()
    #expect(window.visible == 9..<19 && window.selection == 12)
    window.pageDown()
    #expect(window.visible == 15..<25 && window.selection == 21)
    window.pageDown()
    #expect(window.visible == 15..<25 && window.selection == 24)
    window.pageUp()
    #expect(window.visible == 6..<16 && window.selection == 15)
    window.pageUp()
    window.pageUp()
    #expect(window.visible == 0..<10 && window.selection == 0)
  }

  @Test func scrollsAndTakesTheSelectionAlongWhereItMust() {
    var window = ScrollWindow(count: 30, height: 10, selection: 2)
    window.scroll(by: 2)
    #expect(window.visible == 2..<12 && window.selection == 2)
    window.scroll(by: 3)
    #expect(window.visible == 5..<15 && window.selection == 5)
    window.scroll(by: -100)
    #expect(window.visible == 0..<10 && window.selection == 5)
    window.scroll(by: .max)
    #expect(window.visible == 20..<30 && window.selection == 20)
  }

  @Test func leavesNoRoomEmpty() {
    var window = ScrollWindow(count: 30, height: 10, selection: 29)
    window.resize(count: 30, height: 20)
    #expect(window.visible == 10..<30)
    window.resize(count: 5, height: 20)
    #expect(window.visible == 0..<5 && window.selection == 4)
    window.resize(count: 0, height: 20)
    #expect(window.visible.isEmpty && window.selection == 0)
    window.resize(count: 8, height: 0)
    #expect(window.visible.isEmpty)
  }

  @Test(arguments: 0..<20) func holdsWhateverIsAskedOfIt(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var window = ScrollWindow(count: -1, height: -1, selection: .min, first: .max)
    for _ in 0..<300 {
      let number = random.pick([0, 1, -1, 3, 7, -8, 40, 1000, .max, .min])
      switch Int.random(in: 0..<7, using: &random) {
      case 0: window.select(number)
      case 1: window.move(by: number)
      case 2: window.scroll(by: number)
      case 3: window.pageDown()
      case 4: window.pageUp()
      case 5: window.selectLast()
      default:
        window.resize(count: random.pick([0, 1, 2, 9, 50]), height: random.pick([0, 1, 5, 60]))
      }
      #expect(window.visible.count == min(window.count, window.height))
      #expect(window.visible.isEmpty || window.visible.contains(window.selection))
      #expect(window.selection == 0 || (0..<window.count).contains(window.selection))
    }
  }
}
