import Testing

@testable import ExplorerUI

/// How what is typed finds a name.
@Suite struct FuzzyMatchTests {
  @Test(arguments: [
    ("", "quit", [Int]()), ("q", "quit", [0]), ("QU", "quit", [0, 1]),
    ("quit", "quit", [0, 1, 2, 3]),
    ("mat", "next-match", [5, 6, 7]), ("nm", "next-match", [0, 5]),
    ("shot", "screenshot", [0, 7, 8, 9]),
    ("tls", "tls", [0, 1, 2]),
  ])
  func lettersAreFound(typed: String, name: String, places: [Int]) {
    #expect(FuzzyMatch(typed, in: name)?.places == places)
  }

  @Test(arguments: [("x", "quit"), ("tiuq", "quit"), ("quits", "quit"), ("-", "quit")])
  func othersAreNot(typed: String, name: String) {
    #expect(FuzzyMatch(typed, in: name) == nil)
  }

  /// Each fits worse than the one before.
  @Test(arguments: [
    ("note", ["note", "notes", "next-note", "no-time-left"]),
    ("s", ["save", "step-same", "hats"]),
    ("ma", ["mark", "next-match", "mo-a", "a-mxxa"]),
  ])
  func theCloserTheBetter(typed: String, names: [String]) throws {
    let scores = try names.map { try #require(FuzzyMatch(typed, in: $0), "\($0)").score }
    #expect(scores == scores.sorted(by: >))
  }
}
