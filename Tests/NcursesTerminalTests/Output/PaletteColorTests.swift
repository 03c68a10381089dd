import Testing

@testable import NcursesTerminal

@Suite struct PaletteColorTests {
  @Test(
    arguments: [
      (1, 256, 1), (9, 256, 9), (136, 256, 136), (9, 16, 9), (9, 8, 1), (7, 8, 7),
      (136, 8, 3), (160, 8, 1), (34, 8, 2), (231, 8, 7), (232, 8, 0), (255, 16, 7), (244, 16, 8),
      (196, 16, 9), (16, 16, 0),
    ] as [(UInt8, Int, Int)])
  func fewerColoursShowTheNearest(index: UInt8, count: Int, expected: Int) {
    #expect(PaletteColor(index: index).index(among: count) == expected)
  }

  @Test func everyColourIsAmongThoseThereAre() {
    for index in UInt8.min...UInt8.max {
      for count in [1, 2, 8, 16, 88, 256] {
        #expect((0..<count).contains(PaletteColor(index: index).index(among: count)))
      }
    }
  }
}
